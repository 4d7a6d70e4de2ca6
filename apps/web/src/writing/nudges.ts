import { findWords, spansOf, type Findable } from '../words/find-words';

/** What the nudge needs of a word list. */
export type Avoided = Findable & Readonly<{ say: readonly string[] }>;

/** A word that the child may not know or like, where it stands, and what to say instead, fit to put in its place. */
export type Nudge = Readonly<{ found: string; at: number; better: readonly string[] }>;

/** Further than this nobody looks: many pages of words. */
const LOOKED_AT = 20_000;
const QUOTED = /“[^”]{0,1000}”|"[^"]{0,1000}"|‘[^’\n]{0,1000}’(?!\p{L})/gu;

const CLOSING = '"”’)';
const ENDING = '.!?…\n';

/** Each sign is looked at once, however many empty lines somebody leaves. */
const beginsSentence = (before: string): boolean => {
  const words = before.trimEnd();
  if (words === '' || before.includes('\n', words.length)) return true;
  let end = words.length - 1;
  while (end >= 0 && CLOSING.includes(words.charAt(end))) end -= 1;
  return end >= 0 && ENDING.includes(words.charAt(end));
};

const isShortForm = (found: string): boolean => /^\p{Lu}{2}/u.test(found);

const isCapital = (found: string, before: string): boolean =>
  beginsSentence(before) || (/^\p{Lu}/u.test(found) && !isShortForm(found));

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * The words of a text for which there is a better word, in the order in which they stand; whole words only, and never
 * in what stands between quotation marks: those are somebody’s own words. `child` is what the child is called.
 */
export const nudges = (whole: string, list: readonly Avoided[], child: string): readonly Nudge[] => {
  const text = whole.slice(0, LOOKED_AT);
  return findWords(text, list, spansOf(text, QUOTED)).map(({ found, at, word }) => {
    const inPlace = isCapital(found, text.slice(0, at)) ? capital : (words: string) => words;
    return { found, at, better: word.say.map((words) => inPlace(words.replace('{child}', () => child))) };
  });
};

/** The text with a better word in the place of the one found, and where the cursor stands then. */
export const replaced = (
  text: string,
  { found, at }: Nudge,
  better: string,
  cursor: number,
): Readonly<{ text: string; cursor: number }> => {
  const end = at + found.length;
  const moved = cursor >= end ? cursor + better.length - found.length : Math.min(cursor, at + better.length);
  return { text: text.slice(0, at) + better + text.slice(end), cursor: moved };
};
