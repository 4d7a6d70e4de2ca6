import type { ContentOf } from '@chronology/domain';

/** How much help, as somebody stated it. */
export type Intensity = NonNullable<ContentOf<'ServiceStarted'>['intensity']>;

/** How many of each period fall into 28 days; a month counts as 28 days, as in the rule going-well/1. */
const IN_28_DAYS: Readonly<Record<Intensity['per'], number>> = {
  week: 4,
  fortnight: 2,
  month: 1,
  '28_days': 1,
};
const PERIOD: Readonly<Record<Intensity['per'], string>> = {
  week: 'a week',
  fortnight: 'a fortnight',
  month: 'a month',
  '28_days': 'in 28 days',
};
const TOLERANCE = 1e-9;

export type Comparison = 'less' | 'same' | 'more' | 'not-comparable';

/** Compares two amounts over 28 days; what is counted in different units, or is not known, is not compared. */
export const compareAmounts = (to: Intensity | undefined, from: Intensity | undefined): Comparison => {
  if (to === undefined || from === undefined || to.unit !== from.unit) return 'not-comparable';
  const difference = to.amount * IN_28_DAYS[to.per] - from.amount * IN_28_DAYS[from.per];
  if (difference > TOLERANCE) return 'more';
  return difference < -TOLERANCE ? 'less' : 'same';
};

/** For people: "1 contact a week", "2.5 hours a fortnight". */
export const inWords = ({ amount, unit, per }: Intensity): string =>
  `${amount} ${amount === 1 ? unit.slice(0, -1) : unit} ${PERIOD[per]}`;
