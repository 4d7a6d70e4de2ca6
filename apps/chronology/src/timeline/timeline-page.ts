import { compareFacts, earliestDay, mayOverlap, type CalendarDay } from '@chronology/domain';
import type { Agency } from '@chronology/access';
import type { EntryKind } from '@chronology/domain';
import type { TimelineItem } from './timeline-item';

/** What a reader asks to see. Nothing named means everything. */
export type Choice = Readonly<{
  agencies?: readonly Agency[];
  kinds?: readonly EntryKind[];
  from?: CalendarDay;
  to?: CalendarDay;
  newestFirst?: boolean;
}>;

/** Where a page ended. */
export type LastSeen = TimelineItem['order'];

/** How many items of one group there are. */
export type Count<Group> = Readonly<{ group: Group; count: number }>;

const FIRST_DAY = '0001-01-01';
const LAST_DAY = '9999-12-31';

const isOfPeriod = ({ occurred }: TimelineItem, { from, to }: Choice) =>
  occurred === undefined ||
  (from === undefined && to === undefined) ||
  mayOverlap(occurred, from ?? FIRST_DAY, to ?? LAST_DAY);

const isOfAgency = ({ lane }: TimelineItem, { agencies = [] }: Choice) =>
  agencies.length === 0 || (lane !== undefined && agencies.includes(lane));

const isOfKind = ({ kind }: TimelineItem, { kinds = [] }: Choice) =>
  kinds.length === 0 || (kind !== undefined && kinds.includes(kind));

/** Those of a period and of some agencies; what has no known day belongs to every period. */
const inReach = (items: readonly TimelineItem[], choice: Choice) =>
  items.filter((item) => isOfPeriod(item, choice) && isOfAgency(item, choice));

const hasDay = ({ occurred }: LastSeen) => occurred !== undefined && earliestDay(occurred) !== undefined;

/** Oldest or newest first; what has no known day comes last either way. */
const orderOf =
  (newestFirst: boolean) =>
  (a: LastSeen, b: LastSeen): number => {
    if (!newestFirst || !hasDay(a) || !hasDay(b)) return compareFacts(a, b);
    return -compareFacts(a, b);
  };

const counted = <Group>(groups: readonly Group[]): readonly Count<Group>[] => {
  const counts = new Map<Group, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts].map(([group, count]) => ({ group, count }));
};

const yearOf = ({ occurred }: TimelineItem) => (occurred && earliestDay(occurred))?.slice(0, 4);

const present = <Value>(values: readonly (Value | undefined)[]): readonly Value[] =>
  values.filter((value): value is Value => value !== undefined);

/** Who holds an entry that this viewer may know of and not open. */
const holderOf = ({ form, source }: TimelineItem) =>
  form === 'cannot_open' ? source?.organisationId : undefined;

/** Some items from a place on, and how many there are of what. */
export type ItemsPage = Readonly<{
  items: readonly TimelineItem[];
  last?: LastSeen;
  count: number;
  kinds: readonly Count<EntryKind>[];
  agencies: readonly Count<Agency>[];
  years: readonly Count<string>[];
  /** Whom to ask about what this viewer cannot open, whatever is chosen. */
  cannotOpen: readonly Count<string>[];
}>;

/** The next items of a choice after a place. `last` is absent once nothing follows. */
export const pageOf = (
  items: readonly TimelineItem[],
  choice: Choice,
  size: number,
  after?: LastSeen,
): ItemsPage => {
  const compare = orderOf(choice.newestFirst ?? false);
  const reached = inReach(items, choice);
  const chosen = reached
    .filter((item) => isOfKind(item, choice))
    .toSorted((a, b) => compare(a.order, b.order));
  const rest = after === undefined ? chosen : chosen.filter(({ order }) => compare(order, after) > 0);
  const page = rest.slice(0, size);
  return {
    items: page,
    last: rest.length > size ? page.at(-1)?.order : undefined,
    count: chosen.length,
    kinds: counted(present(reached.map(({ kind }) => kind))),
    agencies: counted(present(reached.map(({ lane }) => lane))),
    years: counted(present(chosen.map(yearOf))).toSorted((a, b) => (a.group < b.group ? -1 : 1)),
    cannotOpen: counted(present(items.map(holderOf))),
  };
};
