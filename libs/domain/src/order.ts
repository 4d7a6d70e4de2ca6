import { toInstant } from './time/instant';
import { earliestDay, type Occurred } from './time/occurred';

/** What the order of facts depends on. */
export type Ordered = Readonly<{ occurred?: Occurred; rank: number; recordedAt?: string; id: string }>;

const compareText = (a: string, b: string): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0);

const LAST = '~';

/** Days by what was stated, which never changes: a sort asks for each of them many times. */
const days = new WeakMap<Occurred, string>();

const rememberedDay = (occurred: Occurred): string => {
  const known = days.get(occurred);
  if (known !== undefined) return known;
  const day = earliestDay(occurred) ?? LAST;
  days.set(occurred, day);
  return day;
};

/** A day that was stated says itself: only what must be worked out is remembered. */
const firstDay = (occurred: Occurred | undefined): string => {
  if (occurred === undefined) return LAST;
  const { precision, from } = occurred;
  return precision === 'day' && from !== undefined ? from : rememberedDay(occurred);
};

/** The moment inside the day, whatever its offset, where one is stated; a day without a time comes before its moments. */
const momentOf = (occurred: Occurred | undefined) =>
  occurred?.precision === 'minute' && occurred.from !== undefined ? toInstant(new Date(occurred.from)) : '';

/**
 * The one order of facts, everywhere: the earliest day on which it may have happened, the rank of its type on that
 * day, when this system was told, and the fact's id. What has no day at all comes last.
 */
export const compareFacts = (a: Ordered, b: Ordered): number =>
  compareText(firstDay(a.occurred), firstDay(b.occurred)) ||
  a.rank - b.rank ||
  compareText(momentOf(a.occurred), momentOf(b.occurred)) ||
  compareText(a.recordedAt ?? LAST, b.recordedAt ?? LAST) ||
  compareText(a.id, b.id);
