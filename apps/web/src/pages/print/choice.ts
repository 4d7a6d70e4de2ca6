import { listOf, textOf, type FieldError, type Typed } from '../../frame/form';
import { daysLater } from '../../words/dates';
import { between, daysTyped, isTyped, type DaysTyped } from './choice-days';

export const PARTS = ['picture', 'homes', 'links', 'endings', 'entries'] as const;
export type PartName = (typeof PARTS)[number];
/** What a core group needs on few sheets: homes stand in the picture. */
const FOR_A_MEETING: readonly PartName[] = ['picture', 'links', 'endings', 'entries'];
export const PERIODS = ['meeting', 'all', '3-years', '12-months', 'dates'] as const;
export type Period = (typeof PERIODS)[number];

/** What goes on the sheets, and from which time. */
export type Choice = Readonly<{
  period: Period;
  from?: string;
  to?: string;
  /** Entries from this day on only, where all else is of the whole life. */
  entriesFrom?: string;
  parts: readonly PartName[];
  /** As they were typed. */
  typed: DaysTyped;
  errors: readonly FieldError[];
}>;

const isOneOf = <Name extends string>(names: readonly Name[], text: string): text is Name =>
  (names as readonly string[]).includes(text);

const YEAR = 365;

const spanOf = (
  period: Period,
  typed: Choice['typed'],
  today: string,
): Pick<Choice, 'from' | 'to' | 'entriesFrom' | 'errors'> => {
  if (period === 'dates') return between(typed);
  if (period === 'all') return { errors: [] };
  if (period === 'meeting') return { entriesFrom: daysLater(today, -YEAR), errors: [] };
  return { from: daysLater(today, period === '3-years' ? -3 * YEAR : -YEAR), errors: [] };
};

const periodOf = (period: string, typed: Choice['typed']): Period => {
  if (isOneOf(PERIODS, period)) return period;
  return isTyped(typed) ? 'dates' : 'meeting';
};

const partsOf = (given: readonly string[], period: string, chosen: Period): readonly PartName[] => {
  if (given.length > 0 || period !== '') return PARTS.filter((part) => given.includes(part));
  return chosen === 'meeting' ? FOR_A_MEETING : PARTS;
};

/** Reads from the address what is to be printed. Without any choice it is what a meeting needs on few sheets. */
export const choiceOf = (query: Typed, today: string): Choice => {
  const period = textOf(query, 'period');
  const typed = daysTyped(query);
  const given = listOf(query, 'part');
  const chosen = periodOf(period, typed);
  return {
    period: chosen,
    parts: partsOf(given, period, chosen),
    typed,
    ...spanOf(chosen, typed, today),
  };
};

/** Everything that is printed beside the first sheet, left out by choice. */
export const leftOutBy = ({ parts }: Choice): readonly PartName[] =>
  PARTS.filter((part) => !parts.includes(part));
