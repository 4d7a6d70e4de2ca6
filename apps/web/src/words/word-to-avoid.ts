/** A word that hurts or that a child does not know, and what to say instead. It warns, and never stops anybody. */
export type WordToAvoid = Readonly<{
  /** The word and its forms, in small letters. A whole word or a run of words; `-` and a space are the same. */
  insteadOf: readonly string[];
  /** Better words. “{child}” is the child’s name. The child’s own word for a person or place wins over all of them. */
  say: readonly string[];
  /** Why, in one short sentence to a colleague. */
  because: string;
  /** The guide in which the pair was seen. */
  seenIn: string;
  /** True where law or returns use the word, so that it may stand under “Official wording”. */
  isOfficial: boolean;
  /** Other meanings that are nobody’s business: the word is left alone where one of these runs of words holds it. */
  exceptIn?: readonly string[];
}>;
