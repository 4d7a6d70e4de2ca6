import { Table } from '../../parts/Table';
import { TABLE_WORDS } from '../../words/help-also';
import type { RowShown } from './row-shown';

const saidIn = ({ reason }: RowShown) => {
  if (reason.said) return <span data-said="">“{reason.said}”</span>;
  return reason.listed ?? TABLE_WORDS.notSaid;
};

/** Everything that stopped or got less: the same as in the rows above, and with them, as a table. */
export const AllStopped = ({ rows }: Readonly<{ rows: readonly RowShown[] }>) => (
  <Table
    caption={TABLE_WORDS.caption}
    captionSize="m"
    firstCellIsHeader
    head={[
      { text: TABLE_WORDS.help },
      { text: TABLE_WORDS.when },
      { text: TABLE_WORDS.why },
      { text: TABLE_WORDS.said },
      { text: TABLE_WORDS.followed, isNumeric: true },
    ]}
    rows={rows.map((row) => [
      <a class="govuk-link" href={`#ending-${row.key}`} data-said="">
        {row.help}
      </a>,
      row.when,
      row.why,
      saidIn(row),
      row.short,
    ])}
  />
);
