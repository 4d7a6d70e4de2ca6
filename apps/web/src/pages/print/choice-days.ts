import { textOf, type FieldError, type Typed } from '../../frame/form';
import { PRINT_CHOICE } from '../../words/print';
import { dayTyped, type DayParts, type DayTyped } from '../../writing/day-typed';

/** The first and the last day of a time, as they were typed. */
export type DaysTyped = Readonly<Record<'from' | 'to', DayParts>>;

const wholeOf = (whole: string): DayParts => {
  const [year = '', month = '', day = ''] = whole.split('-');
  return { day, month, year };
};

/** An address may say a day in one word, `YYYY-MM-DD`, as well as in the three fields of the form. */
const typedIn = (query: Typed, field: 'from' | 'to'): DayParts => {
  const whole = textOf(query, field);
  if (whole !== '') return wholeOf(whole);
  const part = (name: keyof DayParts) => textOf(query, `${field}-${name}`);
  return { day: part('day'), month: part('month'), year: part('year') };
};

export const daysTyped = (query: Typed): DaysTyped => ({
  from: typedIn(query, 'from'),
  to: typedIn(query, 'to'),
});

/** Whether anything was typed. */
export const isTyped = (typed: DaysTyped): boolean =>
  [typed.from, typed.to].some((parts) => Object.values(parts).some((text) => text !== ''));

export type DaysChosen = Readonly<{ from?: string; to?: string; errors: readonly FieldError[] }>;

/** The days that were typed, or what would be right. A day that was left empty bounds nothing. */
export const between = (typed: DaysTyped): DaysChosen => {
  const read = { from: dayTyped(typed.from), to: dayTyped(typed.to) };
  const wrong = (field: 'from' | 'to', { words }: DayTyped): readonly FieldError[] =>
    words === undefined ? [] : [{ field, words: PRINT_CHOICE.errors[field](words) }];
  const errors = [...wrong('from', read.from), ...wrong('to', read.to)];
  if (errors.length > 0) return { errors };
  const [from, to] = [read.from, read.to].map((each) => ('day' in each ? each.day : undefined));
  if (from !== undefined && to !== undefined && to < from)
    return { errors: [{ field: 'to', words: PRINT_CHOICE.errors.order }] };
  return { errors, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
};
