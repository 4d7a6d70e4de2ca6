import { listOf, textOf, type FieldError, type Typed } from '../../frame/form';
import { daysLater, isDay } from '../../words/dates';
import { PRINT_CHOICE } from '../../words/print';

export const PARTS = ['picture', 'homes', 'links', 'endings', 'entries'] as const;
export type PartName = (typeof PARTS)[number];
export const PERIODS = ['all', '3-years', '12-months', 'dates'] as const;
export type Period = (typeof PERIODS)[number];

/** What goes on the sheets, and from which time. */
export type Choice = Readonly<{
  period: Period;
  from?: string;
  to?: string;
  parts: readonly PartName[];
  /** As they were typed. */
  typed: Readonly<{ from: string; to: string }>;
  errors: readonly FieldError[];
}>;

const isOneOf = <Name extends string>(names: readonly Name[], text: string): text is Name =>
  (names as readonly string[]).includes(text);

const YEAR = 365;

const between = (typed: Choice['typed']): Pick<Choice, 'from' | 'to' | 'errors'> => {
  const { from, to } = typed;
  const wrong = (['from', 'to'] as const).filter((field) => typed[field] !== '' && !isDay(typed[field]));
  const errors = wrong.map((field) => ({ field, words: PRINT_CHOICE.errors[field] }));
  if (errors.length > 0) return { errors };
  if (from !== '' && to !== '' && to < from)
    return { errors: [{ field: 'to', words: PRINT_CHOICE.errors.order }] };
  return { errors, ...(from !== '' && { from }), ...(to !== '' && { to }) };
};

const spanOf = (period: Period, typed: Choice['typed'], today: string) => {
  if (period === 'dates') return between(typed);
  if (period === 'all') return { errors: [] };
  return { from: daysLater(today, period === '3-years' ? -3 * YEAR : -YEAR), errors: [] };
};

/** Reads from the address what is to be printed. Without any choice everything is. */
export const choiceOf = (query: Typed, today: string): Choice => {
  const period = textOf(query, 'period');
  const typed = { from: textOf(query, 'from'), to: textOf(query, 'to') };
  const given = listOf(query, 'part');
  const isChosen = period !== '' || given.length > 0;
  const chosen = isOneOf(PERIODS, period) ? period : typed.from + typed.to === '' ? 'all' : 'dates';
  return {
    period: chosen,
    parts: PARTS.filter((part) => !isChosen || given.includes(part)),
    typed,
    ...spanOf(chosen, typed, today),
  };
};

/** Everything that is printed beside the first sheet, left out by choice. */
export const leftOutBy = ({ parts }: Choice): readonly PartName[] =>
  PARTS.filter((part) => !parts.includes(part));
