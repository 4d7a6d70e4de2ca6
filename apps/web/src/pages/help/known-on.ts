import { inWords, isDay } from '../../words/dates';
import { KNOWN_WORDS } from '../../words/known';
import { textOf, type FieldError, type Typed } from '../../frame/form';

/** What somebody asked to see: a day, an address that says it shorter, or what is wrong with what they typed. */
export type KnownOn = Readonly<{
  /** The day as of which the page is shown; absent for today. */
  day?: string;
  /** The day is given in three fields: the page has a shorter address. */
  isLong?: boolean;
  error?: FieldError;
  typed?: Readonly<{ day: string; month: string; year: string }>;
}>;

const FIELD = 'asKnownAt';
const PARTS = ['day', 'month', 'year'] as const;

const typedOf = (query: Typed) => {
  const [day, month, year] = PARTS.map((part) => textOf(query, `${FIELD}-${part}`));
  return { day: day ?? '', month: month ?? '', year: year ?? '' };
};

const isNumber = (text: string): boolean => /^\d{1,4}$/.test(text);

const dayTyped = ({ day, month, year }: ReturnType<typeof typedOf>): string | undefined => {
  if (![day, month, year].every(isNumber)) return undefined;
  const text = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
};

const wrong = (words: string, typed: KnownOn['typed']): KnownOn => ({
  error: { field: `${FIELD}-day`, words },
  ...(typed && { typed }),
});

const known = (day: string, today: string, typed?: KnownOn['typed']): KnownOn => {
  if (day > today) return wrong(KNOWN_WORDS.errors.toCome(day, today), typed);
  return { ...(day < today && { day }), ...(typed && { isLong: true }) };
};

/** Reads the day as of which the page is to be shown: `?asKnownAt=2024-05-20`, or three fields of a form. */
export const knownOn = (query: Typed, today: string): KnownOn => {
  const typed = typedOf(query);
  const whole = [typed.day, typed.month, typed.year].filter((part) => part !== '').join(' ');
  if (whole !== '') {
    const day = dayTyped(typed);
    return day ? known(day, today, typed) : wrong(KNOWN_WORDS.errors.notADay(whole), typed);
  }
  const given = textOf(query, FIELD);
  if (given === '') return `${FIELD}-day` in query ? wrong(KNOWN_WORDS.errors.missing, typed) : {};
  return isDay(given) ? known(given, today) : wrong(KNOWN_WORDS.errors.notADay(inWords(given)), undefined);
};
