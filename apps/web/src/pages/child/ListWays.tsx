import { queryOf, type Chosen } from '../../timeline/island/chosen';
import { entries } from '../../words/child';
import { childAddress } from './addresses';
import { partInWords, yearInWords } from './part-words';
import { NO_YEAR } from './rows';
import type { RowsShown, YearCount } from './rows-shown';
import type { YearPart } from './year-parts';

type Props = Readonly<{ childId: string; chosen: Chosen; shown: RowsShown }>;

const partAddress = ({ childId, chosen }: Props, id: string): string => {
  const query = queryOf(chosen);
  return `${childAddress(childId)}${query === '' ? '?' : `${query}&`}year=${id}#every-entry`;
};

const yearAddress = (props: Props, year: string): string =>
  partAddress(props, year === NO_YEAR ? 'none' : year);

const hereOrThere = (props: Props, { year, isWhole }: YearCount): string =>
  isWhole ? `#year-${year || 'none'}` : yearAddress(props, year);

/** The parts of the year that is shown, where it has too many entries for one page. */
const Parts = (props: Props) => {
  const { part: here, parts } = props.shown;
  if (!here || parts.length < 2) return null;
  return (
    <ul aria-label={entries.partsOf(yearInWords(here.year))}>
      {parts.map((part) => (
        <li key={part.id}>
          <a
            href={partAddress(props, part.id)}
            {...(part.id === here.id && { 'aria-current': 'true' as const })}
          >
            {partInWords(part)}
          </a>{' '}
          <span>{part.rows.length}</span>
        </li>
      ))}
    </ul>
  );
};

/** Every year of the list, and how many entries begin in it. */
export const Jump = (props: Props) => (
  <nav class="years" aria-label={entries.jump}>
    <b>{entries.jump}</b>
    <ul>
      {props.shown.years.map((each) => (
        <li key={each.year}>
          <a href={hereOrThere(props, each)}>{yearInWords(each.year)}</a> <span>{each.count}</span>
          {props.shown.part?.year === each.year && <Parts {...props} />}
        </li>
      ))}
    </ul>
  </nav>
);

type Next = Readonly<{ id: string; words: string; count: number }>;

const ofPart = (part: YearPart): Next => ({ id: part.id, words: partInWords(part), count: part.rows.length });

const ofYear = ({ year, count }: YearCount): Next => ({
  id: year === NO_YEAR ? 'none' : year,
  words: yearInWords(year),
  count,
});

/** After a part of a year comes the one before it, and after the last of these the year before. */
const next = ({ part: here, parts, years }: RowsShown): readonly Next[] => {
  if (!here) return years.filter(({ isWhole }) => !isWhole).map(ofYear);
  const earlier = parts[parts.findIndex(({ id }) => id === here.id) + 1];
  if (earlier) return [ofPart(earlier)];
  const place = years.findIndex(({ year }) => year === here.year);
  return place === -1 ? [] : years.slice(place + 1, place + 2).map(ofYear);
};

/** Where the list goes on. */
export const Earlier = (props: Props) => {
  const all = next(props.shown);
  if (all.length === 0) return null;
  return (
    <nav class="earlier" aria-label={entries.earlierTitle}>
      {all.map(({ id, words, count }) => (
        <a key={id} href={partAddress(props, id)}>
          {entries.earlier(words, count)}
        </a>
      ))}
    </nav>
  );
};
