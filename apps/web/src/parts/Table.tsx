import type { ComponentChild } from 'preact';

import { classes } from './classes';

export type TableHead = Readonly<{ text: ComponentChild; isNumeric?: boolean }>;

export type TableProps = Readonly<{
  caption?: ComponentChild;
  captionSize?: 's' | 'm' | 'l' | 'xl';
  head?: readonly TableHead[];
  rows: readonly (readonly ComponentChild[])[];
  firstCellIsHeader?: boolean;
  /** A row stands as a small card on a narrow screen, each cell under the name of its column; plain tables stay tables. */
  isPlain?: boolean;
}>;

type CellProps = Readonly<{
  head?: TableHead;
  isHeader: boolean;
  isStacked: boolean;
  children: ComponentChild;
}>;

function Cell({ head, isHeader, isStacked, children }: CellProps) {
  if (isHeader) {
    return (
      <th scope="row" role={isStacked ? 'rowheader' : undefined} class="govuk-table__header">
        {children}
      </th>
    );
  }
  const label = isStacked && typeof head?.text === 'string' ? head.text : undefined;
  return (
    <td
      role={isStacked ? 'cell' : undefined}
      data-label={label}
      class={classes('govuk-table__cell', head?.isNumeric && 'govuk-table__cell--numeric')}
    >
      {children}
    </td>
  );
}

const Head = ({ head, isStacked }: Readonly<{ head: readonly TableHead[]; isStacked: boolean }>) => (
  <thead class="govuk-table__head" role={isStacked ? 'rowgroup' : undefined}>
    <tr class="govuk-table__row" role={isStacked ? 'row' : undefined}>
      {head.map(({ text, isNumeric }, index) => (
        <th
          key={index}
          scope="col"
          role={isStacked ? 'columnheader' : undefined}
          class={classes('govuk-table__header', isNumeric && 'govuk-table__header--numeric')}
        >
          {text}
        </th>
      ))}
    </tr>
  </thead>
);

/** The same things said of many: never a way to lay out a page. */
export function Table({ caption, captionSize, head, rows, firstCellIsHeader, isPlain }: TableProps) {
  const isStacked = Boolean(head) && !isPlain;
  return (
    <table class={classes('govuk-table', isStacked && 'stacked')} role={isStacked ? 'table' : undefined}>
      {caption && (
        <caption
          class={classes('govuk-table__caption', captionSize && `govuk-table__caption--${captionSize}`)}
        >
          {caption}
        </caption>
      )}
      {head && <Head head={head} isStacked={isStacked} />}
      <tbody class="govuk-table__body" role={isStacked ? 'rowgroup' : undefined}>
        {rows.map((row, index) => (
          <tr key={index} class="govuk-table__row" role={isStacked ? 'row' : undefined}>
            {row.map((cell, at) => (
              <Cell
                key={at}
                head={head?.[at]}
                isHeader={at === 0 && Boolean(firstCellIsHeader)}
                isStacked={isStacked}
              >
                {cell}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
