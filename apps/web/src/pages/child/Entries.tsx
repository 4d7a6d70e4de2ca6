import { queryOf, type Chosen } from '../../timeline/island/chosen';
import { entries } from '../../words/child';
import { childAddress } from './addresses';
import type { Detail } from './detail';
import { EntryRow } from './EntryRow';
import { NO_YEAR, type Row } from './rows';
import type { RowsShown, YearCount } from './rows-shown';

type Props = Readonly<{
  childId: string;
  childName: string;
  bornOn?: string;
  shown: RowsShown;
  /** How many entries there are, whatever was chosen. */
  all: number;
  details: ReadonlyMap<string, Detail>;
  chosen: Chosen;
  year?: string;
  savedRef?: string;
}>;

const yearInWords = (year: string): string => (year === NO_YEAR ? entries.dayNotKnown : year);

const yearAddress = ({ childId, chosen }: Props, year: string): string => {
  const query = queryOf(chosen);
  const mark = query === '' ? '?' : `${query}&`;
  return `${childAddress(childId)}${mark}year=${year === NO_YEAR ? 'none' : year}#every-entry`;
};

const groupsOf = (rows: readonly Row[]): readonly (readonly [string, readonly Row[]])[] => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.year, [...(groups.get(row.year) ?? []), row]);
  return [...groups];
};

const hereOrThere = (props: Props, { year, isWhole }: YearCount): string =>
  isWhole ? `#year-${year || 'none'}` : yearAddress(props, year);

const Jump = (props: Props) => (
  <nav class="years" aria-label={entries.jump}>
    <b>{entries.jump}</b>
    <ul>
      {props.shown.years.map((each) => (
        <li key={each.year}>
          <a href={hereOrThere(props, each)}>{yearInWords(each.year)}</a> <span>{each.count}</span>
        </li>
      ))}
    </ul>
  </nav>
);

const Earlier = (props: Props) => {
  const earlier = props.shown.years.filter(({ isWhole }) => !isWhole);
  if (props.year !== undefined || earlier.length === 0) return null;
  return (
    <nav class="earlier" aria-label={entries.earlierTitle}>
      {earlier.map(({ year, count }) => (
        <a key={year} href={yearAddress(props, year)}>
          {entries.earlier(yearInWords(year), count)}
        </a>
      ))}
    </nav>
  );
};

/** How old the child was at the beginning and the end of a year. */
const Age = ({
  year,
  childName,
  bornOn,
}: Pick<Props, 'childName' | 'bornOn'> & Readonly<{ year: string }>) => {
  const turned = Number(year) - Number(bornOn?.slice(0, 4));
  if (year === NO_YEAR || Number.isNaN(turned) || turned < 1) return null;
  return <span class="entries-age">{entries.age(childName, turned - 1, turned)}</span>;
};

const Groups = ({ childId, childName, bornOn, shown, details, savedRef }: Props) => (
  <ol role="list" class="entries" id="entries">
    {groupsOf(shown.rows).map(([year, rows]) => (
      <li key={year} class="entries-year" data-year={year}>
        <h3 id={`year-${year || 'none'}`}>
          {yearInWords(year)}{' '}
          <Age year={year} childName={childName} {...(bornOn !== undefined && { bornOn })} />
        </h3>
        <ol role="list" class="entries-of-year">
          {rows.map((row) => {
            const detail = details.get(row.key);
            return (
              <EntryRow
                key={row.key}
                childId={childId}
                row={row}
                isNew={row.entryRef === savedRef}
                {...(detail && { detail })}
              />
            );
          })}
        </ol>
      </li>
    ))}
  </ol>
);

const Part = ({ childId, chosen, year, shown, all }: Props) => {
  if (year === undefined && shown.total === all) return null;
  return (
    <p class="quiet">
      {year === undefined ? entries.filtered : entries.oneYear(yearInWords(year))}{' '}
      <a href={`${childAddress(childId)}${year === undefined ? '' : queryOf(chosen)}`}>
        {year === undefined ? entries.showAll : entries.newest}
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
