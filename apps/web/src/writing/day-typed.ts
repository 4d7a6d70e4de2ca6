import { inWords, isDay, lastDayOfMonth } from '../words/dates';
import { DAY_WORDS } from '../words/days-typed';

/** The three fields of a day, as they were typed. */
export type DayParts = Readonly<{ day: string; month: string; year: string }>;

/** What was typed came to a day, to nothing, or to words that say what would be right. */
export type DayTyped =
  Readonly<{ day?: string; words?: undefined }> | Readonly<{ words: string; part: keyof DayParts }>;

/** Between which days it must lie, both in. */
export type Bounds = Readonly<{ earliest?: string; latest?: string }>;

/** No life that is told here began before it: an earlier year is a slip of the finger. */
const EARLIEST_YEAR = '1900';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const numberOf = (typed: string): number => (/^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN);

const monthOf = (typed: string): number => {
  const named = typed.length >= 3 ? MONTHS.indexOf(typed.slice(0, 3).toLowerCase()) : -1;
  return named >= 0 ? named + 1 : numberOf(typed);
};

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

const PARTS = ['day', 'month', 'year'] as const;

const wrongPart = (parts: DayParts, wanted: readonly (keyof DayParts)[]): DayTyped | undefined => {
  const missing = wanted.find((part) => parts[part].trim() === '');
  if (missing) return { words: DAY_WORDS.missing[missing], part: missing };
  if (wanted.includes('day') && !(numberOf(parts.day) >= 1 && numberOf(parts.day) <= 31))
    return { words: DAY_WORDS.noDay, part: 'day' };
  if (wanted.includes('month') && !(monthOf(parts.month) >= 1 && monthOf(parts.month) <= 12))
    return { words: DAY_WORDS.noMonth, part: 'month' };
  return /^\d{4}$/.test(parts.year) && parts.year >= EARLIEST_YEAR
    ? undefined
    : { words: DAY_WORDS.noYear, part: 'year' };
};

const trimmed = ({ day, month, year }: DayParts): DayParts => ({
  day: day.trim(),
  month: month.trim(),
  year: year.trim(),
});

const outside = (day: string, { earliest, latest }: Bounds): DayTyped | undefined => {
  if (latest !== undefined && day > latest)
    return { words: DAY_WORDS.toCome(inWords(day), inWords(latest)), part: 'day' };
  if (earliest !== undefined && day < earliest)
    return { words: DAY_WORDS.tooEarly(inWords(day), inWords(earliest)), part: 'day' };
  return undefined;
};

/**
 * The day that was typed, or what would be right. Nothing typed is no day; nothing is ever filled in or made more
 * exact, and a year in two figures is asked for in full.
 */
export const dayTyped = (typed: DayParts, bounds: Bounds = {}): DayTyped => {
  const parts = trimmed(typed);
  if (PARTS.every((part) => parts[part] === '')) return {};
  const wrong = wrongPart(parts, PARTS);
  if (wrong) return wrong;
  const month = padded(monthOf(parts.month), 2);
  const day = `${parts.year}-${month}-${padded(numberOf(parts.day), 2)}`;
  if (!isDay(day))
    return {
      words: DAY_WORDS.noSuchDay(inWords(day), inWords(lastDayOfMonth(`${parts.year}-${month}`))),
      part: 'day',
    };
  return outside(day, bounds) ?? { day };
};

/** The month that was typed, `YYYY-MM`, or only the year where no month was. */
export const monthTyped = (typed: Omit<DayParts, 'day'>, latest: string): DayTyped => {
  const parts = trimmed({ ...typed, day: '' });
  if (parts.month === '' && parts.year === '') return {};
  const wrong = wrongPart(parts, parts.month === '' ? ['year'] : ['month', 'year']);
  if (wrong) return wrong;
  const day = parts.month === '' ? parts.year : `${parts.year}-${padded(monthOf(parts.month), 2)}`;
  return day > latest.slice(0, day.length)
    ? { words: DAY_WORDS.toCome(day, inWords(latest)), part: parts.month === '' ? 'year' : 'month' }
    : { day };
};

/** A day as its three fields. */
export const partsOf = (day: string | undefined): DayParts | undefined => {
  if (day === undefined || !isDay(day)) return undefined;
  const [year = '', month = '', date = ''] = day.split('-');
  return { day: String(Number(date)), month: String(Number(month)), year };
};
