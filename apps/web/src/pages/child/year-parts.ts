import type { Day } from '../../timeline/picture';
import { lastDayOfMonth } from '../../words/dates';
import { NO_YEAR, type Row } from './rows';

/** One page holds so many entries of a year at most: more make it too long to read, and slow on a poor line. */
export const PART_AT_MOST = 80;

/** How one year is cut where it has too many entries: into halves, quarters or months, the fewest that will do. */
const MONTHS_IN_PART = [12, 6, 3, 1] as const;

/** A stretch of one year of the list. Every entry of the list is in exactly one. */
export type YearPart = Readonly<{
  /** How an address asks for it: `2024`, `2024-07` from its first month, `2024-03-2` its second piece, `none` of no day. */
  id: string;
  year: string;
  /** Its first and its last day; absent where its entries have none. */
  days?: Readonly<{ from: Day; to: Day }>;
  /** Where even one month has too many, which piece of it this is; the first is the newest. */
  piece?: Readonly<{ number: number; of: number }>;
  rows: readonly Row[];
}>;

const two = (number: number): string => String(number).padStart(2, '0');

const piecesOf = (part: YearPart): readonly YearPart[] => {
  const of = Math.ceil(part.rows.length / PART_AT_MOST);
  if (of <= 1) return [part];
  return Array.from({ length: of }, (_, place) => ({
    ...part,
    id: `${part.id}-${place + 1}`,
    piece: { number: place + 1, of },
    rows: part.rows.slice(place * PART_AT_MOST, (place + 1) * PART_AT_MOST),
  }));
};

/** The newest stretch first; those without entries are left out. */
const cutBy = (year: string, rows: readonly Row[], months: number): readonly YearPart[] =>
  Array.from({ length: 12 / months }, (_, place) => 12 - (place + 1) * months + 1)
    .map((first): YearPart => {
      const [from, last] = [`${year}-${two(first)}`, `${year}-${two(first + months - 1)}`];
      return {
        id: months === 12 ? year : from,
        year,
        days: { from: `${from}-01`, to: lastDayOfMonth(last) },
        rows: rows.filter(({ month }) => month >= from && month <= last),
      };
    })
    .filter((part) => part.rows.length > 0);

const fits = (parts: readonly YearPart[]): boolean => parts.every(({ rows }) => rows.length <= PART_AT_MOST);

/** The parts of one year, the newest first: one where it is short enough for a page. `rows` are those that begin in it. */
export const partsOfYear = (year: string, rows: readonly Row[]): readonly YearPart[] => {
  if (year === NO_YEAR) return piecesOf({ id: 'none', year, rows });
  const cuts = MONTHS_IN_PART.map((months) => cutBy(year, rows, months));
  return cuts.find(fits) ?? cutBy(year, rows, 1).flatMap(piecesOf);
};

const isIn = ({ days }: YearPart, month: string): boolean =>
  days !== undefined && month >= days.from.slice(0, 7) && month <= days.to.slice(0, 7);

/** The part that an address asks for, or the newest of its year. Parts move while others write: a month finds its part. */
export const partAsked = (parts: readonly YearPart[], id: string): YearPart | undefined =>
  parts.find((part) => part.id === id) ?? parts.find((part) => isIn(part, id.slice(0, 7))) ?? parts[0];

/** What an address may ask for as a part of the list. */
export const isPartId = (id: string): boolean => /^(\d{4}(-\d{2}(-\d{1,4})?)?|none(-\d{1,4})?)$/.test(id);

/** The year that a part is of. */
export const yearOfPart = (id: string): string => (id.startsWith('none') ? NO_YEAR : id.slice(0, 4));
