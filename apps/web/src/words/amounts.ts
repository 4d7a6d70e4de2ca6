import { counted } from './dates';

/** How much help, as it was stated. */
export type AmountSaid = Readonly<{ amount: number; unit: 'CONTACTS' | 'HOURS' | 'NIGHTS'; per: string }>;

const PER: Readonly<Record<string, string>> = {
  week: 'a week',
  fortnight: 'every two weeks',
  month: 'a month',
  '28_days': 'every four weeks',
};

const times = (amount: number): string => {
  if (amount === 1) return 'once';
  return amount === 2 ? 'twice' : `${amount} times`;
};

const OF: Readonly<Record<AmountSaid['unit'], (amount: number) => string>> = {
  CONTACTS: times,
  HOURS: (amount) => counted(amount, 'hour'),
  NIGHTS: (amount) => counted(amount, 'night'),
};

/** How much help there is, as families say it: “once a week”, “4 times a week”, “16 hours a week”. */
export const amountInWords = ({ amount, unit, per }: AmountSaid): string =>
  `${OF[unit](amount)} ${PER[per.toLowerCase()] ?? per}`;
