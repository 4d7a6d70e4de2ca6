import { compareFacts, earliestDay, type CalendarDay } from '@chronology/domain';
import type { TimelineItem } from '../timeline/timeline-item';

const hasBegunBy = ({ occurred }: TimelineItem, day: CalendarDay): boolean => {
  const earliest = occurred && earliestDay(occurred);
  return earliest === undefined || earliest <= day;
};

/**
 * What was known, and beside it, marked, what had happened by that day and was not known. What came after the day is
 * left out, so that nobody reads it with hindsight.
 */
export const withWhatWasNotKnown = (
  known: readonly TimelineItem[],
  all: readonly TimelineItem[],
  day: CalendarDay,
): readonly TimelineItem[] => {
  const entries = new Set(known.map(({ entryRef }) => entryRef));
  const notKnown = all.filter((item) => !entries.has(item.entryRef) && hasBegunBy(item, day));
  return [
    ...known.map((item) => ({ ...item, wasKnown: true })),
    ...notKnown.map((item) => ({ ...item, wasKnown: false })),
  ].toSorted((a, b) => compareFacts(a.order, b.order));
};
