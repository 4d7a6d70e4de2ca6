import type { Day } from '../../timeline/picture';
import { ages } from '../../words/ages';

/** Whole years on a day; negative before the birth. */
const yearsOld = (bornOn: Day, day: Day): number =>
  Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (day.slice(5) < bornOn.slice(5) ? 1 : 0);

type Whose = Readonly<{ childName: string; bornOn: Day; today: Day }>;

/**
 * How old a child was between two days, in words, never older than today: of days ahead it says how old the child will
 * be, of those before the birth that the child was not born yet.
 */
export const ageBetween = (from: Day, to: Day, { childName, bornOn, today }: Whose): string => {
  if (to < bornOn) return ages.beforeBirth(childName);
  if (from <= bornOn) return ages.born(childName);
  const isAhead = from > today;
  const [first, last] = [yearsOld(bornOn, from), yearsOld(bornOn, isAhead || to < today ? to : today)];
  return isAhead ? ages.willBe(childName, first, last) : ages.was(childName, first, last);
};
