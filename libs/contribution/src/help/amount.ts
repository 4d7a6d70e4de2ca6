import { per28, type Intensity } from '@chronology/going-well';

export type { Intensity };

const PERIOD: Readonly<Record<Intensity['per'], string>> = {
  week: 'a week',
  fortnight: 'a fortnight',
  month: 'a month',
  '28_days': 'in 28 days',
};
const TOLERANCE = 1e-9;

export type Comparison = 'less' | 'same' | 'more' | 'not-comparable';

/**
 * Compares two amounts over 28 days, as the rule going-well/1 counts them; what is counted in different units, or is
 * not known, is not compared.
 */
export const compareAmounts = (to: Intensity | undefined, from: Intensity | undefined): Comparison => {
  if (to === undefined || from === undefined || to.unit !== from.unit) return 'not-comparable';
  const difference = per28(to).per28 - per28(from).per28;
  if (difference > TOLERANCE) return 'more';
  return difference < -TOLERANCE ? 'less' : 'same';
};

/** For people: "1 contact a week", "2.5 hours a fortnight". */
export const inWords = ({ amount, unit, per }: Intensity): string =>
  `${amount} ${amount === 1 ? unit.slice(0, -1) : unit} ${PERIOD[per]}`;
