import type { Entry } from '@chronology/projections';
import type { CalendarDay, Occurred } from '@chronology/domain';
import type { ChildShown } from './child-shown';
import { describedIn } from './described';
import { goingWellIn } from './going-well';
import { homesOf } from './homes';
import { mattersOf } from './matters';
import { standing } from './standing';
import { voiceOf } from './waiting';

/**
 * What one viewer may see of one child: the entries in the one order of facts, and the day by which waiting is
 * counted.
 */
export type ChildRead = Readonly<{ childId: string; entries: readonly Entry[]; asOf: CalendarDay }>;

const isClosed = (entries: readonly Entry[]): boolean => {
  const said = standing(entries, 'ChronologyOpened', 'ChronologyClosed');
  const last = said.toSorted((a, b) => a.fact.revision - b.fact.revision).at(-1);
  return last?.fact.type === 'ChronologyClosed';
};

/** As the first record says it that was not taken back. */
const diedIn = (entries: readonly Entry[]): Readonly<{ died?: Occurred }> => {
  const [told] = standing(entries, 'DeathNotified');
  return told ? { died: told.fact.data.occurred } : {};
};

/**
 * Who the child is, from whole entries alone: of an entry that this viewer may not open, or may not know of, nothing
 * of it is here, no word and no place in an order.
 */
export const childOf = ({ childId, entries, asOf }: ChildRead): ChildShown => ({
  childId,
  ...describedIn(childId, entries),
  ...diedIn(entries),
  isClosed: isClosed(entries),
  homes: homesOf(entries),
  matters: mattersOf(entries),
  ...voiceOf(entries, asOf),
  goingWell: goingWellIn(entries),
});
