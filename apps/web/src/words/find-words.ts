/** Words that could be said better, as forms to find. */
export type Findable = Readonly<{
  insteadOf: readonly string[];
  exceptIn?: readonly string[];
  /** True for short forms: only in capitals, since “it” is a word and “IT” is not. */
  isInCapitals?: boolean;
}>;

/** A word of a text, as it stands there, and where. */
export type FoundWord<Word> = Readonly<{ found: string; at: number; word: Word }>;

type Span = Readonly<{ from: number; to: number }>;

const patterns = new Map<string, RegExp>();

/**
 * Whole words only; hyphen, space and line end are the same between them, and so are both apostrophes. The letter before
 * them, its first group, is no part of them: tablets that are a few years old cannot look behind.
 */
const patternOf = (form: string, flags: 'gu' | 'giu'): RegExp => {
  const key = `${flags} ${form}`;
  const known = patterns.get(key);
  if (known) return known;
  const words = form
    .split(/[\s-]+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]"))
    .join('[\\s‐‑-]+');
  const pattern = new RegExp(`(^|[^\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, flags);
  patterns.set(key, pattern);
  return pattern;
};

/** Every place of a pattern in a text. */
export const spansOf = (text: string, pattern: RegExp): readonly Span[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ from: index, to: index + found.length }));

/** Whether one place lies within another. */
export const holds = (outer: Span, inner: Span): boolean => outer.from <= inner.from && inner.to <= outer.to;

const spansOfForms = (text: string, forms: readonly string[], flags: 'gu' | 'giu'): readonly Span[] =>
  forms.flatMap((form) =>
    [...text.matchAll(patternOf(form, flags))].map(({ 0: found, 1: before = '', index }) => ({
      from: index + before.length,
      to: index + found.length,
    })),
  );

const hitsOf = <Word extends Findable>(text: string, word: Word) => {
  const spans = spansOfForms(text, word.insteadOf, word.isInCapitals ? 'gu' : 'giu');
  if (spans.length === 0) return [];
  const left = spansOfForms(text, word.exceptIn ?? [], 'giu');
  return spans.filter((span) => !left.some((other) => holds(other, span))).map((span) => ({ ...span, word }));
};

/**
 * The words of a list that stand in a text, in their order; the longest where one holds another, and none that overlap.
 * What stands within one of `besides` is left alone.
 */
export const findWords = <Word extends Findable>(
  text: string,
  list: readonly Word[],
  besides: readonly Span[] = [],
): readonly FoundWord<Word>[] => {
  const hits = list
    .flatMap((word) => hitsOf(text, word))
    .filter((hit) => !besides.some((span) => holds(span, hit)))
    .sort((one, other) => one.from - other.from || other.to - one.to);
  let end = 0;
  return hits.flatMap(({ from, to, word }) => {
    if (from < end) return [];
    end = to;
    return [{ found: text.slice(from, to), at: from, word }];
  });
};
