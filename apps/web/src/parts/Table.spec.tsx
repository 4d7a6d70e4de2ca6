import { render } from 'preact-render-to-string';

import { drawsAsGovukDoes, never, wordsOf, type Words } from './fixtures.contract';
import { Table, type TableProps } from './Table';

type Cell = Words & Readonly<{ format?: string }>;

type Options = Readonly<{
  caption?: string;
  captionClasses?: string;
  firstCellIsHeader?: boolean;
  head?: readonly Cell[];
  rows: readonly (readonly Cell[] | null | false)[];
}>;

const captionSize = ({ captionClasses }: Options) =>
  captionClasses?.match(/^govuk-table__caption--(s|m|l|xl)$/)?.[1] as TableProps['captionSize'];

drawsAsGovukDoes<Options>({
  component: 'table',
  part: (options) => (
    <Table
      isPlain
      caption={options.caption}
      captionSize={captionSize(options)}
      firstCellIsHeader={options.firstCellIsHeader}
      head={options.head?.map((cell) => ({ text: wordsOf(cell), isNumeric: cell.format === 'numeric' }))}
      rows={options.rows.filter((row) => row !== null && row !== false).map((row) => row.map(wordsOf))}
    />
  ),
  cannot: {
    'a column of numbers is known by its head': ['default', 'with firstCellIsHeader true'],
    [never.classes]: [
      'classes',
      'head with classes',
      'firstCellIsHeader with classes',
      'rows with classes',
      'with small text modifier for tables with a lot of data',
    ],
    [never.attributes]: [
      'attributes',
      'head with attributes',
      'firstCellIsHeader with attributes',
      'rows with attributes',
    ],
    'one cell is one answer': [
      'head with rowspan and colspan',
      'firstCellIsHeader with rowspan and colspan',
      'rows with rowspan and colspan',
    ],
  },
});

describe('a table on a narrow screen', () => {
  const html = render(
    <Table
      firstCellIsHeader
      head={[{ text: 'Help' }, { text: 'Weeks', isNumeric: true }]}
      rows={[['Play therapy', '34']]}
    />,
  );

  it('names the column beside each cell, since the heads stand above no more', () => {
    expect(html).toContain(
      '<td role="cell" data-label="Weeks" class="govuk-table__cell govuk-table__cell--numeric">34',
    );
  });

  it('stays a table to those who listen, whatever the style sheet makes of it', () => {
    for (const role of ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell']) {
      expect(html).toContain(`role="${role}"`);
    }
  });
});
