import { daysLater } from '../../words/dates';
import type { Row } from './rows';
import { partAsked, partsOfYear, yearOfPart, type YearPart } from './year-parts';

/** How many entries begin in one year. */
export type YearCount = Readonly<{ year: string; count: number; isWhole: boolean }>;

/** The part of the list that one page shows, and where the rest is. */
export type RowsShown = Readonly<{
  rows: readonly Row[];
  years: readonly YearCount[];
  total: number;
  /** The part of a year that was asked for, and all parts of that year, the newest first. */
  part?: YearPart;
  parts: readonly YearPart[];
}>;

/** A part of a year by its id, or the part in which one entry stands by its key. */
export type PartAsked = Readonly<{ part?: string; entry?: string }>;

/** A page shows the newest year, with so many entries at least; */
const AT_LEAST = 30;
/** and so many at most: more make it too long to read, and slow on a poor line. */
const AT_MOST = 40;
const A_YEAR_DAYS = 365;

const newest = (rows: readonly Row[]): readonly Row[] => {
  const last = rows.find(({ to, isAhead }) => to !== undefined && !isAhead)?.to;
  if (last === undefined) return rows.slice(0, AT_MOST);
  const since = daysLater(last, -A_YEAR_DAYS);
  const place = rows.findIndex(({ to }) => to === undefined || to < since);
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

const partsIn = (rows: readonly Row[], year: string): readonly YearPart[] =>
  partsOfYear(
    year,
    rows.filter((row) => row.year === year),
  );

/** An entry that is not among the rows leads nowhere else: the newest are shown. */
const holding = (rows: readonly Row[], key: string): Pick<RowsShown, 'part' | 'parts'> => {
  const row = rows.find((each) => each.key === key);
  if (!row) return { parts: [] };
  const parts = partsIn(rows, row.year);
  const part = parts.find((each) => each.rows.includes(row));
  return { parts, ...(part && { part }) };
};

const asked = (rows: readonly Row[], { part: id, entry }: PartAsked): Pick<RowsShown, 'part' | 'parts'> => {
  if (entry !== undefined) return holding(rows, entry);
  if (id === undefined) return { parts: [] };
  const [year, parts] = [yearOfPart(id), partsIn(rows, yearOfPart(id))];
  return { parts, part: partAsked(parts, id) ?? { id, year, rows: [] } };
};

/**
 * The newest year of entries, thirty to forty of them, or one part of a year that was asked for: all of the year where
 * it is short enough. `rows` are the newest first.
 */
export const rowsShown = (rows: readonly Row[], wanted: PartAsked = {}): RowsShown => {
  const found = asked(rows, wanted);
  const shown = found.part?.rows ?? newest(rows);
  return { rows: shown, years: yearsOf(rows, shown), total: rows.length, ...found };
};
