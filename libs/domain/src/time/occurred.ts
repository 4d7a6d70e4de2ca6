import type { CalendarDay } from './calendar-day';
import { dayInLondon, instantOf } from './instant';
import { firstDayOf, lastDayOf } from './partial-date';
import type { Occurred } from './precision';

export { occurredInWords } from './occurred-in-words';
export { occurredProblem } from './occurred-problem';
export { precisions, type Occurred, type Precision } from './precision';

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
