/** What the nudge needs of a word list. */
export type Avoided = Readonly<{
  insteadOf: readonly string[];
  say: readonly string[];
  exceptIn?: readonly string[];
  /** True for short forms: only in capitals, since “it” is a word and “IT” is not. */
  isInCapitals?: boolean;
}>;

/** A word that the child may not know or like, where it stands, and what to say instead, fit to put in its place. */
export type Nudge = Readonly<{ found: string; at: number; better: readonly string[] }>;

type Span = Readonly<{ from: number; to: number }>;
type Hit = Span & Readonly<{ avoided: Avoided }>;

const QUOTED = /“[^”]*”|"[^"]*"|‘[^’\n]*’(?!\p{L})/gu;

const patternOf = (form: string, flags: string): RegExp => {
  const words = form
    .split(/[\s-]+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]"))
    .join('[\\s-]+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, flags);
};

const spansOf = (text: string, pattern: RegExp): readonly Span[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ from: index, to: index + found.length }));

const spansOfForms = (text: string, forms: readonly string[], flags: string): readonly Span[] =>
  forms.flatMap((form) => spansOf(text, patternOf(form, flags)));

const holds = (outer: Span, inner: Span): boolean => outer.from <= inner.from && inner.to <= outer.to;

const hitsOf = (text: string, avoided: Avoided): readonly Hit[] => {
  const left = spansOfForms(text, avoided.exceptIn ?? [], 'giu');
  const flags = avoided.isInCapitals ? 'gu' : 'giu';
  return spansOfForms(text, avoided.insteadOf, flags)
    .filter((span) => !left.some((other) => holds(other, span)))
    .map((span) => ({ ...span, avoided }));
};

const longestFirst = (one: Hit, other: Hit): number => one.from - other.from || other.to - one.to;

const withoutOverlaps = (hits: readonly Hit[]): readonly Hit[] => {
  let end = 0;
  return [...hits].sort(longestFirst).filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
};

const beginsSentence = (before: string): boolean => /(^|[.!?…\n]["”’)]*)\s*$/u.test(before);

const isShortForm = (found: string): boolean => /^\p{Lu}{2}/u.test(found);

const isCapital = (found: string, before: string): boolean =>
  beginsSentence(before) || (/^\p{Lu}/u.test(found) && !isShortForm(found));

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * The words of a text for which there is a better word, in the order in which they stand; whole words only, and never
 * in what stands between quotation marks: those are somebody’s own words. `child` is what the child is called.
 */
export const nudges = (text: string, list: readonly Avoided[], child: string): readonly Nudge[] => {
  const quoted = spansOf(text, QUOTED);
  const hits = list.flatMap((avoided) => hitsOf(text, avoided));
  return withoutOverlaps(hits.filter((hit) => !quoted.some((span) => holds(span, hit)))).map(
    ({ from, to, avoided }) => {
      const found = text.slice(from, to);
      const inPlace = isCapital(found, text.slice(0, from)) ? capital : (words: string) => words;
      return {
        found,
        at: from,
        better: avoided.say.map((words) => inPlace(words.replace('{child}', child))),
      };
    },
  );
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
