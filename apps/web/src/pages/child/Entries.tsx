import { queryOf, type Chosen } from '../../timeline/island/chosen';
import type { Day } from '../../timeline/picture';
import { entries } from '../../words/child';
import { childAddress } from './addresses';
import { ageBetween } from './age';
import type { Detail } from './detail';
import { EntryRow } from './EntryRow';
import { Earlier, Jump } from './ListWays';
import { partInWords, yearInWords } from './part-words';
import { NO_YEAR, type Row } from './rows';
import type { RowsShown } from './rows-shown';

type Props = Readonly<{
  childId: string;
  childName: string;
  bornOn?: Day;
  today: Day;
  shown: RowsShown;
  /** How many entries there are, whatever was chosen. */
  all: number;
  details: ReadonlyMap<string, Detail>;
  chosen: Chosen;
  savedRef?: string;
}>;

const groupsOf = (rows: readonly Row[]): readonly (readonly [string, readonly Row[]])[] => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.year, [...(groups.get(row.year) ?? []), row]);
  return [...groups];
};

type HeadProps = Pick<Props, 'childName' | 'bornOn' | 'today' | 'shown'> & Readonly<{ year: string }>;

/** A year, or the part of it that is shown, and how old the child was in it. */
const Head = ({ year, shown: { part }, childName, bornOn, today }: HeadProps) => {
  const { from, to } = part?.days ?? { from: `${year}-01-01`, to: `${year}-12-31` };
  const isDated = year !== NO_YEAR && bornOn !== undefined;
  return (
    <h3 id={`year-${year || 'none'}`}>
      {part ? partInWords(part) : yearInWords(year)}{' '}
      {isDated && <span class="entries-age">{ageBetween(from, to, { childName, bornOn, today })}</span>}
    </h3>
  );
};

const Groups = (props: Props) => (
  <ol role="list" class="entries" id="entries">
    {groupsOf(props.shown.rows).map(([year, rows]) => (
      <li key={year} class="entries-year" data-year={year}>
        <Head {...props} year={year} />
        <ol role="list" class="entries-of-year">
          {rows.map((row) => {
            const detail = props.details.get(row.key);
            return (
              <EntryRow
                key={row.key}
                childId={props.childId}
                row={row}
                isNew={row.entryRef === props.savedRef}
                {...(detail && { detail })}
              />
            );
          })}
        </ol>
      </li>
    ))}
  </ol>
);

const Part = ({ childId, chosen, shown: { part, total }, all }: Props) => {
  if (!part && total === all) return null;
  return (
    <p class="quiet">
      {part ? entries.onePart(partInWords(part)) : entries.filtered}{' '}
      <a href={`${childAddress(childId)}${part ? queryOf(chosen) : ''}`}>
        {part ? entries.newest : entries.showAll}
      </a>
    </p>
  );
};

/** Everything that stands in the picture and what has no day, as a list by year, the newest first. */
export const Entries = (props: Props) => {
  const { shown, all, childName } = props;
  return (
    <section class="every-entry" id="every-entry" data-live aria-labelledby="entries-title">
      <div class="every-entry-head">
        <h2 id="entries-title">{entries.title}</h2>
        <p class="quiet">{entries.showing(shown.rows.length, all)}</p>
      </div>
      <Part {...props} />
      {shown.rows.length === 0 ? (
        <p>{all === 0 ? entries.none(childName) : entries.noneHere}</p>
      ) : (
        <div class="every-entry-columns">
          <Jump {...props} />
          <div>
            <Groups {...props} />
            <Earlier {...props} />
          </div>
        </div>
      )}
    </section>
  );
};
