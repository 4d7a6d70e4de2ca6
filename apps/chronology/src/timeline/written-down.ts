import {
  dayInLondon,
  daysBetween,
  isCalendarDay,
  latestDay,
  type Envelope,
  type Occurred,
} from '@chronology/domain';

const atLeastNone = (days: number) => (days > 0 ? days : 0);

const dayOfTelling = (at: string) => (isCalendarDay(at) ? at : dayInLondon(at));

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
  const reachedUsAfterDays = atLeastNone(daysBetween(happened, dayInLondon(recordedAt)));
  const known = knownToSourceAt && atLeastNone(daysBetween(happened, dayOfTelling(knownToSourceAt.at)));
  const isKnownSooner = known !== undefined && known < reachedUsAfterDays;
  return { reachedUsAfterDays, writtenDownAfterDays: isKnownSooner ? known : reachedUsAfterDays };
};

/** True where the day is not exactly known. A period that was stated from day to day is exact. */
export const isApproximate = ({ precision }: Occurred): boolean =>
  precision !== 'day' && precision !== 'minute';
