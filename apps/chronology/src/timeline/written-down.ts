import {
  dayInLondon,
  daysBetween,
  isCalendarDay,
  latestDay,
  type CalendarDay,
  type Envelope,
  type Occurred,
} from '@chronology/domain';

const atLeastNone = (days: number) => (days > 0 ? days : 0);

const REMEMBERED = 20_000;

/** The day of a moment never changes, and a timeline asks for those of all its entries at every look. */
const days = new Map<string, CalendarDay>();

const dayOfTelling = (at: string): CalendarDay => {
  if (isCalendarDay(at)) return at;
  const known = days.get(at);
  if (known !== undefined) return known;
  if (days.size === REMEMBERED) days.clear();
  const day = dayInLondon(at);
  days.set(at, day);
  return day;
};

/**
 * How long after it happened an entry was written down, and how long after it reached this system, in days. Absent
 * where it is not known when it happened, or has no last day.
 */
export const writtenDown = (
  occurred: Occurred,
  recordedAt: string,
  knownToSourceAt: Envelope['knownToSourceAt'],
): Readonly<{ writtenDownAfterDays?: number; reachedUsAfterDays?: number }> => {
  const happened = latestDay(occurred);
  if (happened === undefined) return {};
  const reachedUsAfterDays = atLeastNone(daysBetween(happened, dayOfTelling(recordedAt)));
  const known = knownToSourceAt && atLeastNone(daysBetween(happened, dayOfTelling(knownToSourceAt.at)));
  const isKnownSooner = known !== undefined && known < reachedUsAfterDays;
  return { reachedUsAfterDays, writtenDownAfterDays: isKnownSooner ? known : reachedUsAfterDays };
};

/** True where the day is not exactly known. A period that was stated from day to day is exact. */
export const isApproximate = ({ precision }: Occurred): boolean =>
  precision !== 'day' && precision !== 'minute';
