import { earliestDay, type Occurred } from './time/occurred';

/** What the order of facts depends on. */
export type Ordered = Readonly<{ occurred?: Occurred; rank: number; recordedAt?: string; id: string }>;

const compareText = (a: string, b: string): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0);

const LAST = '~';

/** The moment inside the day, where the source states one; a day without a time comes before its moments. */
const momentOf = (occurred: Occurred | undefined) =>
  occurred?.precision === 'minute' && occurred.from !== undefined ? occurred.from : '';

/**
 * The one order of facts, everywhere: the earliest day on which it may have happened, the rank of its type on that
 * day, when this system was told, and the fact's id. What has no day at all comes last.
 */
export const compareFacts = (a: Ordered, b: Ordered): number =>
  compareText(
    (a.occurred && earliestDay(a.occurred)) ?? LAST,
    (b.occurred && earliestDay(b.occurred)) ?? LAST,
  ) ||
  a.rank - b.rank ||
  compareText(momentOf(a.occurred), momentOf(b.occurred)) ||
  compareText(a.recordedAt ?? LAST, b.recordedAt ?? LAST) ||
  compareText(a.id, b.id);
