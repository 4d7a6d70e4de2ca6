import type { Intensity } from '@chronology/going-well';

const IN_EACH: Readonly<Record<Intensity['per'], string>> = {
  week: 'a week',
  fortnight: 'a fortnight',
  month: 'a month',
  '28_days': 'in 28 days',
};

/** For people: “1 contact a week”, “2.5 hours a fortnight”. */
export const amountInWords = ({ amount, unit, per }: Intensity): string =>
  `${amount} ${amount === 1 ? unit.slice(0, -1) : unit} ${IN_EACH[per]}`;
