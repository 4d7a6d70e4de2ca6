import type { ContentOf } from '@chronology/domain';

/** How much help, as somebody stated it. */
export type Intensity = NonNullable<ContentOf<'ServiceStarted'>['intensity']>;
export type Unit = Intensity['unit'];

/** How much help in 28 days, in one unit. Two units are never compared. */
export type Amount = Readonly<{ unit: Unit; per28: number }>;

/** How many of each period fall into 28 days; a month counts as 28 days. */
const IN_28_DAYS: Readonly<Record<Intensity['per'], number>> = {
  week: 4,
  fortnight: 2,
  month: 1,
  '28_days': 1,
};

/** The same amount of help, counted over 28 days. */
export const per28 = ({ amount, unit, per }: Intensity): Amount => ({
  unit,
  per28: amount * IN_28_DAYS[per],
});

/** The number in that unit; undefined where the amount is not known or is counted in another unit. */
export const inUnit = (amount: Amount | undefined, unit: Unit | undefined): number | undefined =>
  amount !== undefined && amount.unit === unit ? amount.per28 : undefined;
