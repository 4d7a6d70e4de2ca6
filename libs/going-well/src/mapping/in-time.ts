import type { CalendarDay } from '@chronology/domain';
import { mayBeInside, type Reach, type Window } from './span';

/** Items of a list that may have been in a time, in the order of the list. */
export type InTime<Item> = (time: Window) => readonly Item[];

type Placed<Item> = Readonly<{ item: Item; reach: Reach }>;

/** A stretch of the list, and the days from the first to the last on which anything in it may have been. */
type Branch<Item> = Readonly<{
  earliest: CalendarDay;
  latest: CalendarDay;
  items: readonly Placed<Item>[];
  halves: readonly Branch<Item>[];
}>;

/** So few are looked at one by one. */
const FEW = 16;
const FIRST_OF_ALL = '';
const LAST_OF_ALL = '~';

const smallest = (days: readonly CalendarDay[]) => days.reduce((a, b) => (a < b ? a : b), LAST_OF_ALL);
const greatest = (days: readonly CalendarDay[]) => days.reduce((a, b) => (a > b ? a : b), FIRST_OF_ALL);

const reachOver = (reaches: readonly Reach[]) => ({
  earliest: smallest(reaches.map(({ earliest }) => earliest ?? FIRST_OF_ALL)),
  latest: greatest(reaches.map(({ latest }) => latest ?? LAST_OF_ALL)),
});

const branchOf = <Item>(items: readonly Placed<Item>[]): Branch<Item> => {
  if (items.length <= FEW) return { ...reachOver(items.map(({ reach }) => reach)), items, halves: [] };
  const middle = items.length >> 1;
  const halves = [branchOf(items.slice(0, middle)), branchOf(items.slice(middle))];
  return { ...reachOver(halves), items: [], halves };
};

const collect = <Item>(branch: Branch<Item>, time: Window, found: Item[]): void => {
  if (!mayBeInside(branch, time)) return;
  for (const { item, reach } of branch.items) if (mayBeInside(reach, time)) found.push(item);
  for (const half of branch.halves) collect(half, time, found);
};

/**
 * A list that is asked many times what of it may have been in a time. The answer is that of looking at each item; where
 * the list stands roughly in the order of its days, only what lies near the time is looked at.
 */
export const inTime = <Item>(items: readonly Item[], reachOf: (item: Item) => Reach): InTime<Item> => {
  const whole = branchOf(items.map((item) => ({ item, reach: reachOf(item) })));
  return (time) => {
    const found: Item[] = [];
    collect(whole, time, found);
    return found;
  };
};
