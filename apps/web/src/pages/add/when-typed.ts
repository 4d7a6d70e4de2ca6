import { textOf, type FieldError, type Typed } from '../../frame/form';
import { daysLater, isDay } from '../../words/dates';
import { ADD_ERRORS } from '../../words/writing';
import { dayTyped, monthTyped, type DayTyped } from '../../writing/day-typed';
import type { OccurredInput } from './add.operations.generated';

type When = Readonly<{ occurred: OccurredInput; error?: undefined }> | Readonly<{ error: FieldError }>;

const wrong = (field: string, words: string): When => ({ error: { field, words } });
const onDay = (from: string): When => ({ occurred: { from, precision: 'DAY' } });

/**
 * The day that “today” meant when the form was opened: a form that is sent after midnight, or sent again, still says
 * what was meant. Never a day that has not come.
 */
const dayOfForm = (typed: Typed, today: string): string => {
  const stated = textOf(typed, 'today');
  return isDay(stated) && stated <= today && stated >= daysLater(today, -7) ? stated : today;
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
      return onDay(dayOfForm(typed, today));
    case 'yesterday':
      return onDay(daysLater(dayOfForm(typed, today), -1));
    case 'another':
      return anotherDay(typed, today);
    case 'unsure':
      return unsure(typed, today);
    default:
      return wrong('when', ADD_ERRORS.when);
  }
};
