import { latestDay, type CalendarDay } from '@chronology/domain';
import type { Entry } from '@chronology/projections';
import { unanswered } from '../child/waiting';
import { dateOf } from './directory.projection';
import { NOTHING_WAITS, type Waits } from './waiting-place';

/** After every day on which anybody can have said anything. */
const NOBODY_KNOWS_SINCE_WHEN: CalendarDay = '9999-12-30';

/** What waits longest of all that a child and a family said, as far as these entries go. */
export const waitsIn = (entries: readonly Entry[]): Waits => {
  const open = unanswered(entries).map(({ fact: { data } }) => ({
    waiting_order: latestDay(data.occurred) ?? NOBODY_KNOWS_SINCE_WHEN,
    waiting_since: dateOf(data.occurred),
  }));
  const [longest] = open.toSorted((a, b) => (a.waiting_order < b.waiting_order ? -1 : 1));
  return longest ?? NOTHING_WAITS;
};
