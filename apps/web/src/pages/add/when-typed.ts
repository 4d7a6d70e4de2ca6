import { textOf, type FieldError, type Typed } from '../../frame/form';
import { daysLater } from '../../words/dates';
import { ADD_ERRORS } from '../../words/writing';
import { dayOfForm } from '../../frame/day-of-form';
import { dayTyped, monthTyped, type DayTyped } from '../../writing/day-typed';
import type { OccurredInput } from './add.operations.generated';

type When = Readonly<{ occurred: OccurredInput; error?: undefined }> | Readonly<{ error: FieldError }>;

const wrong = (field: string, words: string): When => ({ error: { field, words } });
const onDay = (from: string): When => ({ occurred: { from, precision: 'DAY' } });

const beforeForm = (typed: Typed, today: string, days: number): When => {
  const opened = dayOfForm(typed, today);
  return opened === undefined ? wrong('when', ADD_ERRORS.whenAgain) : onDay(daysLater(opened, -days));
};

const anotherDay = (typed: Typed, today: string): When => {
  const parts = {
    day: textOf(typed, 'on-day'),
    month: textOf(typed, 'on-month'),
    year: textOf(typed, 'on-year'),
  };
  const said = dayTyped(parts, { latest: today });
  if (said.words !== undefined) return wrong(`on-${said.part}`, said.words);
  return said.day === undefined ? wrong('on-day', ADD_ERRORS.day) : onDay(said.day);
};

const unsure = (typed: Typed, today: string): When => {
  const said: DayTyped = monthTyped(
    { month: textOf(typed, 'about-month'), year: textOf(typed, 'about-year') },
    today,
  );
  if (said.words !== undefined) return wrong(`about-${said.part}`, said.words);
  if (said.day === undefined) return wrong('about-year', ADD_ERRORS.month);
  return { occurred: { from: said.day, precision: said.day.length === 4 ? 'YEAR' : 'MONTH' } };
};

/** When it was, as exactly as whoever writes knows it and no more. `today` is the day in London. */
export const whenTyped = (typed: Typed, today: string): When => {
  switch (textOf(typed, 'when')) {
    case 'today':
      return beforeForm(typed, today, 0);
    case 'yesterday':
      return beforeForm(typed, today, 1);
    case 'another':
      return anotherDay(typed, today);
    case 'unsure':
      return unsure(typed, today);
    default:
      return wrong('when', ADD_ERRORS.when);
  }
};
