import { listOf, textOf, type FieldError, type Typed } from '../../frame/form';
import { dayTyped, type Bounds } from '../../writing/day-typed';
import { wrong } from '../../words/entry';

/** The longest text that the record keeps in one field. */
export const LONGEST = 600;

/** What is wrong with a text, where it is too long. */
export const tooLong = (typed: Typed, field: string): readonly FieldError[] => {
  const { length } = textOf(typed, field);
  return length > LONGEST ? [{ field, words: wrong.tooLong(length) }] : [];
};

/** What is wrong with a text that has to be there. */
export const missing = (typed: Typed, field: string, words: string): readonly FieldError[] =>
  textOf(typed, field) === '' ? [{ field, words }] : tooLong(typed, field);

/** What is wrong where something is taken back: the reason has to be there, and the second look. */
export const takingBackErrors = (typed: Typed, why: string, sure: string): readonly FieldError[] => [
  ...missing(typed, 'why', why),
  ...(listOf(typed, 'sure').includes('yes') ? [] : [{ field: 'sure', words: sure }]),
];

/** A day in three fields: the day, or what would be right; neither where all three are empty. */
export const dayIn = (
  typed: Typed,
  name: string,
  bounds: Bounds,
): Readonly<{ day?: string; error?: FieldError }> => {
  const said = dayTyped(
    {
      day: textOf(typed, `${name}-day`),
      month: textOf(typed, `${name}-month`),
      year: textOf(typed, `${name}-year`),
    },
    bounds,
  );
  if (said.words !== undefined) return { error: { field: `${name}-${said.part}`, words: said.words } };
  return said.day === undefined ? {} : { day: said.day };
};

/** The three fields of a day as they were typed, to be shown again. */
export const dayShown = (typed: Typed, name: string) => ({
  day: textOf(typed, `${name}-day`),
  month: textOf(typed, `${name}-month`),
  year: textOf(typed, `${name}-year`),
});

/** What is wrong with a field, if anything. */
export const errorOf = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field || error.field.startsWith(`${field}-`))?.words;
