/** A title to be seen at a glance, and what is left of the sentence. */
export type Titled = Readonly<{ title: string; rest?: string }>;

/** The end of a first sentence: a word of two small letters or more, a full stop, and another sentence. */
const FIRST_SENTENCE = /^(.{10,}?\p{Ll}{2,}[.!?])\s+(\p{Lu}.*)$/su;

const isWhole = (text: string): boolean => text.split('“').length === text.split('”').length;

/** The first sentence is the title. Somebody’s own words in quotation marks are never cut in two. */
export const titleOf = (sentence: string): Titled => {
  const [, title, rest] = FIRST_SENTENCE.exec(sentence) ?? [];
  if (title === undefined || rest === undefined || !isWhole(title)) return { title: sentence };
  return { title: title.replace(/\.$/u, ''), rest };
};
