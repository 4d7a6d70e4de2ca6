import { type CalendarDay, compareDays } from './calendar-day';
import { dayInLondon, instantOf } from './instant';
import { firstDayOf, lastDayOf } from './partial-date';

export const precisions = [
  'minute',
  'day',
  'month',
  'year',
  'term',
  'about',
  'before',
  'after',
  'unknown',
] as const;
export type Precision = (typeof precisions)[number];

/**
 * When something was true in the child's life, exactly as far as it was stated. `from` and `to` are 'YYYY', 'YYYY-MM'
 * or 'YYYY-MM-DD', or instants when the precision is minute; unknown has neither; nothing is ever filled in.
 */
export type Occurred = Readonly<{ from?: string; to?: string; precision: Precision }>;

/**
 * The earliest day it may have been: the first day of a month, year or span. Before or after X counts from the
 * first day of X itself, so that it is sorted there. Undefined when the day is not known.
 */
export function earliestDay({ from, precision }: Occurred): CalendarDay | undefined {
  if (from === undefined || precision === 'unknown') return undefined;
  return precision === 'minute' ? dayInLondon(from) : firstDayOf(from);
}

/**
 * The latest day it may have been: the last day of what was stated, also for about and before. Undefined after X,
 * which has no last day, and when the day is not known.
 */
export function latestDay({ from, to = from, precision }: Occurred): CalendarDay | undefined {
  if (to === undefined || precision === 'unknown' || precision === 'after') return undefined;
  return precision === 'minute' ? dayInLondon(to) : lastDayOf(to);
}

/** The day, where exactly one was stated (in Europe/London for an instant); otherwise undefined. */
export function dayOf(occurred: Occurred): CalendarDay | undefined {
  if (occurred.precision !== 'day' && occurred.precision !== 'minute') return undefined;
  const day = earliestDay(occurred);
  return day === latestDay(occurred) ? day : undefined;
}

/** True only if it certainly lies within these days, both included: before, after, about and unknown are never certain. */
export function wholeSpanInside(occurred: Occurred, from: CalendarDay, to: CalendarDay): boolean {
  if (['before', 'after', 'about'].includes(occurred.precision)) return false;
  const earliest = earliestDay(occurred);
  const latest = latestDay(occurred);
  return earliest !== undefined && latest !== undefined && earliest >= from && latest <= to;
}

/**
 * False only if nothing of what was stated reaches these days, both included. Before X reaches back without end and
 * after X forward without end, X itself included; about reaches as far as the span that was stated.
 */
export function mayOverlap(occurred: Occurred, from: CalendarDay, to: CalendarDay): boolean {
  const earliest = occurred.precision === 'before' ? undefined : earliestDay(occurred);
  const latest = latestDay(occurred);
  return (earliest === undefined || earliest <= to) && (latest === undefined || latest >= from);
}

/** For sorting: by earliest day, what has no known day last; 0 where both begin on one day. */
export function compareOccurred(left: Occurred, right: Occurred): number {
  const [first, second] = [earliestDay(left), earliestDay(right)];
  if (first === undefined || second === undefined)
    return Number(first === undefined) - Number(second === undefined);
  return compareDays(first, second);
}

/** The same statement with its instants, if any, in their stored form (UTC with milliseconds). */
export function occurredInUtc(occurred: Occurred): Occurred {
  if (occurred.precision !== 'minute') return occurred;
  const { from, to } = occurred;
  return {
    ...(from !== undefined && { from: instantOf(from) }),
    ...(to !== undefined && { to: instantOf(to) }),
    precision: 'minute',
  };
}
