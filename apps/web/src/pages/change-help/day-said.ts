import { textOf, type FieldError, type Typed } from '../../frame/form';
import { CHANGE_ERRORS } from '../../words/change-help';
import { ADD_ERRORS } from '../../words/writing';
import { dayTyped, partsOf, type Bounds } from '../../writing/day-typed';

const fieldsOf = (typed: Typed, name: string): Readonly<{ day?: string; isEmpty: boolean }> => {
  const parts = {
    day: textOf(typed, `${name}-on-day`),
    month: textOf(typed, `${name}-on-month`),
    year: textOf(typed, `${name}-on-year`),
  };
  const said = dayTyped(parts);
  return {
    ...(said.words === undefined && said),
    isEmpty: Object.values(parts).every((part) => part === ''),
  };
};

/** The day of an answer that was settled; nothing where none is known. */
export const dayOf = (typed: Typed | undefined, name: string): string | undefined =>
  typed && textOf(typed, name) === 'another' ? fieldsOf(typed, name).day : undefined;

/** A day that need not be given. */
export const freeDayOf = (typed: Typed | undefined, name: string): string | undefined =>
  typed && fieldsOf(typed, name).day;

const partsWrong = (typed: Typed, name: string, bounds: Bounds): readonly FieldError[] => {
  const said = dayTyped(
    {
      day: textOf(typed, `${name}-on-day`),
      month: textOf(typed, `${name}-on-month`),
      year: textOf(typed, `${name}-on-year`),
    },
    bounds,
  );
  return said.words === undefined ? [] : [{ field: `${name}-on-${said.part}`, words: said.words }];
};

/** What is wrong with a day that need not be given. */
export const freeDayErrors = (typed: Typed, name: string, bounds: Bounds): readonly FieldError[] =>
  partsWrong(typed, name, bounds);

/** What is wrong with a day: chosen as today, another day, or one of the other answers. */
export const dayErrors = (
  typed: Typed,
  name: string,
  bounds: Bounds,
  others: readonly string[] = [],
): readonly FieldError[] => {
  const chosen = textOf(typed, name);
  if (chosen === 'today' || others.includes(chosen)) return [];
  if (chosen !== 'another') return [{ field: name, words: CHANGE_ERRORS.day }];
  if (fieldsOf(typed, name).isEmpty) return [{ field: `${name}-on-day`, words: CHANGE_ERRORS.dayMissing }];
  return partsWrong(typed, name, bounds);
};

const DAYS = ['effect', 'decided', 'told', 'since'];

const isToday = (name: string, value: Typed[string]): boolean => value === 'today' && DAYS.includes(name);

/** “Today” as the day that it was when it was said: a conversation may go on tomorrow. */
export const settled = (typed: Typed, today: string): Typed => {
  const { day, month, year } = partsOf(today) ?? { day: '', month: '', year: '' };
  const { today: _, ...answered } = typed;
  return Object.entries(answered).reduce<Typed>(
    (all, [name, value]) =>
      isToday(name, value)
        ? {
            ...all,
            [name]: 'another',
            [`${name}-on-day`]: day,
            [`${name}-on-month`]: month,
            [`${name}-on-year`]: year,
          }
        : all,
    answered,
  );
};

/** What is wrong with “today” on a page that was opened so long ago that nobody knows which day was meant. */
export const staleErrors = (typed: Typed): readonly FieldError[] =>
  Object.entries(typed)
    .filter(([name, value]) => isToday(name, value))
    .map(([field]) => ({ field, words: ADD_ERRORS.whenAgain }));
