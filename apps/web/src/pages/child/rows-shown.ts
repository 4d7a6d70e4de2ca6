import { daysLater } from '../../words/dates';
import type { Row } from './rows';

/** How many entries begin in one year. */
export type YearCount = Readonly<{ year: string; count: number; isWhole: boolean }>;

/** The part of the list that one page shows, and where the rest is. */
export type RowsShown = Readonly<{ rows: readonly Row[]; years: readonly YearCount[]; total: number }>;

/** A page shows the newest year, with so many entries at least; */
const AT_LEAST = 30;
/** and so many at most: more make it too long to read, and slow on a poor line. */
const AT_MOST = 40;
const A_YEAR_DAYS = 365;

const newest = (rows: readonly Row[]): readonly Row[] => {
  const last = rows.find(({ day, isAhead }) => day !== undefined && !isAhead)?.day;
  if (last === undefined) return rows.slice(0, AT_MOST);
  const since = daysLater(last, -A_YEAR_DAYS);
  const place = rows.findIndex(({ day }) => day === undefined || day < since);
  const within = place === -1 ? rows.length : place;
  return rows.slice(0, Math.min(Math.max(within, AT_LEAST), AT_MOST));
};

const yearsOf = (rows: readonly Row[], shown: readonly Row[]): readonly YearCount[] => {
  const [all, here] = [countsOf(rows), countsOf(shown)];
  return [...all].map(([year, count]) => ({ year, count, isWhole: here.get(year) === count }));
};

const countsOf = (rows: readonly Row[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { year } of rows) counts.set(year, (counts.get(year) ?? 0) + 1);
  return counts;
};

/** The newest year of entries, thirty to forty of them, or one whole year that was asked for. `rows` are the newest first. */
export const rowsShown = (rows: readonly Row[], year: string | undefined): RowsShown => {
  const shown = year === undefined ? newest(rows) : rows.filter((row) => row.year === year);
  return { rows: shown, years: yearsOf(rows, shown), total: rows.length };
};
