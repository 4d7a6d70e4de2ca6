import { earliestDay, latestDay, type CalendarDay, type Occurred } from '@chronology/domain';

/** A stretch of days, both ends in. */
export type Window = Readonly<{ from: CalendarDay; to: CalendarDay }>;

/**
 * The days on which something may have been, worked out once because every ending asks for them again. An end that is
 * absent is open. `isCertain`: it certainly lies between the two.
 */
export type Span = Readonly<{ earliest?: CalendarDay; latest?: CalendarDay; isCertain: boolean }>;

/** The first and the last day on which something may have been; an end that is absent is open. */
export type Reach = Pick<Span, 'earliest' | 'latest'>;

/** The span of what was stated: before a day it reaches back without end, after a day forward without end. */
export const spanOf = (occurred: Occurred): Span => {
  const { precision } = occurred;
  const earliest = precision === 'before' ? undefined : earliestDay(occurred);
  const latest = latestDay(occurred);
  return {
    earliest,
    latest,
    isCertain: precision !== 'about' && earliest !== undefined && latest !== undefined,
  };
};

/** True only if it certainly lies within these days. */
export const isInside = ({ earliest, latest, isCertain }: Span, { from, to }: Window): boolean =>
  isCertain && earliest !== undefined && latest !== undefined && earliest >= from && latest <= to;

/** False only if it certainly lies outside these days. */
export const mayBeInside = ({ earliest, latest }: Reach, { from, to }: Window): boolean =>
  (earliest === undefined || earliest <= to) && (latest === undefined || latest >= from);
