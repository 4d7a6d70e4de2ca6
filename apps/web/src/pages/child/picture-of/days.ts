import type { Day, InWords } from '../../../timeline/picture';
import { isDay, lastDayOfMonth, todayInLondon } from '../../../words/dates';
import type { When } from './answers';

/** The days between which something was: both the same where the day is known. */
export type Days = Readonly<{ from: Day; to: Day }>;

/** What stands where a statement is open to one side: nothing of a child is before birth or after today. */
export type Edges = Readonly<{ bornOn?: Day; today: Day }>;

const isMoment = (text: string): boolean => text.includes('T');

/** The first day that a date may mean: of a year, a month, a day, or a moment in London. */
export const firstDayOf = (date: string): Day => {
  if (isMoment(date)) return todayInLondon(new Date(date));
  if (isDay(date)) return date;
  return date.length === 7 ? `${date}-01` : `${date}-01-01`;
};

/** The last day that a date may mean. */
export const lastDayOf = (date: string): Day => {
  if (isMoment(date)) return todayInLondon(new Date(date));
  if (isDay(date)) return date;
  return date.length === 7 ? lastDayOfMonth(date) : `${date}-12-31`;
};

const before = (from: string, { bornOn }: Edges): Days => {
  const to = lastDayOf(from);
  const first = bornOn ?? firstDayOf(from);
  return { from: first < to ? first : to, to };
};

const after = (from: string, { today }: Edges): Days => {
  const first = firstDayOf(from);
  return { from: first, to: today > first ? today : first };
};

const isOneDay = ({ precision, from, to }: When): boolean =>
  (precision === 'DAY' || precision === 'MINUTE') && (to === null || to === from);

/** The words of what is not known to the day; undefined where the day is, or nothing was stated. */
export const aboutOf = (when: When | null | undefined): string | undefined =>
  !when || isOneDay(when) ? undefined : when.inWords;

/** Words for a first and a last day, where either is not exact. */
export const inWordsOf = (
  from: When | null | undefined,
  to: When | null | undefined,
): Readonly<{ inWords?: InWords }> => {
  const [first, last] = [aboutOf(from), aboutOf(to)];
  if (first === undefined && last === undefined) return {};
  return {
    inWords: { ...(first !== undefined && { from: first }), ...(last !== undefined && { to: last }) },
  };
};

/**
 * The first and the last day on which it may have been, never more exact than it was stated: “before” reaches back to
 * the birth, “after” forward to today. Undefined where no day is known.
 */
export const daysOf = (when: When | null | undefined, edges: Edges): Days | undefined => {
  if (!when?.from || when.precision === 'UNKNOWN') return undefined;
  if (when.precision === 'BEFORE') return before(when.from, edges);
  if (when.precision === 'AFTER') return after(when.from, edges);
  return { from: firstDayOf(when.from), to: lastDayOf(when.to ?? when.from) };
};
