import { WORDS_TO_AVOID } from './avoid-list';
import { findWords, type FoundWord } from './find-words';
import { textOfPage, type TextRun } from './page-text';
import { SHORT_FORMS } from './short-forms';
import type { WordToAvoid } from './word-to-avoid';

/** A word of a text that could be said better, and where in the text it stands. */
export type Avoidable = FoundWord<WordToAvoid>;

/** Why a text is not fit for a screen. */
export type BadWord = Readonly<{
  why: 'avoid-list' | 'code' | 'short-form' | 'score' | 'machine' | 'date' | 'dashes';
  found: string;
  /** The text around it. */
  within: string;
}>;

/** The words of the list that stand in a text, in their order; the longest where one holds another. It blocks nothing. */
export const avoidableIn = (
  text: string,
  list: readonly WordToAvoid[] = WORDS_TO_AVOID,
): readonly Avoidable[] => findWords(text, list);

type Look = Readonly<{
  why: BadWord['why'];
  pattern: RegExp;
  isFine?: (found: string, text: string) => boolean;
}>;

const NAMES_WITH_CAPITALS = /^(Mc|Mac|Fitz|De|Di|Du|La|Le|Van|Von|Java|You|Git)\p{Lu}/u;
/** Short forms that everybody knows, and names. */
const KNOWN_SHORT = new Set(['DEMO', 'PDF', 'UK', 'NHS', 'OK', 'TV', 'DVD', 'BBC', 'ID', 'AM', 'PM']);

const isExplained = (short: string, text: string): boolean => {
  const words = SHORT_FORMS[short];
  return words !== undefined && text.toLowerCase().includes(words.toLowerCase());
};

const LOOKS: readonly Look[] = [
  { why: 'code', pattern: /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g },
  { why: 'code', pattern: /\b[a-z]+(?:_[a-z0-9]+)+\b/g },
  {
    why: 'code',
    pattern: /\b[A-Z][a-z]+(?:[A-Z][a-z]+)+\b/g,
    isFine: (found) => NAMES_WITH_CAPITALS.test(found),
  },
  { why: 'code', pattern: /\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/gi },
  {
    why: 'short-form',
    pattern: /\b[A-Z]{2,6}\b(?!_)/g,
    isFine: (found, text) => KNOWN_SHORT.has(found) || isExplained(found, text),
  },
  {
    why: 'score',
    pattern:
      /\b(?:risk )?(?:scor(?:e|es|ed|ing)|rating|rated|ranking)\b|\b(?:high|medium|low)[- ]risk\b|\bred flags?\b/gi,
  },
  { why: 'machine', pattern: /\b(?:null|undefined|NaN|Infinity|Invalid Date)\b|\[object \w+\]?/g },
  { why: 'date', pattern: /\b\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?\b|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/g },
];

const around = (text: string, at: number): string => text.slice(Math.max(0, at - 40), at + 60);

const looksOf = (text: string): readonly BadWord[] =>
  LOOKS.flatMap(({ why, pattern, isFine }) =>
    [...text.matchAll(pattern)]
      .filter(([found]) => !isFine?.(found, text))
      .map(({ 0: found, index }) => ({ why, found, within: around(text, index) })),
  );

const DASHES_PER_TEXT = 1;

const dashesOf = (text: string): readonly BadWord[] =>
  text.split('—').length - 1 > DASHES_PER_TEXT
    ? [{ why: 'dashes', found: '—', within: around(text, text.indexOf('—')) }]
    : [];

/** What of one text of ours is not fit to be read. Official wording may hold official words, and codes and short forms. */
export const badWordsOfText = (text: string, isOfficial = false): readonly BadWord[] => {
  const list = isOfficial ? WORDS_TO_AVOID.filter((word) => !word.isOfficial) : WORDS_TO_AVOID;
  const avoidable = avoidableIn(text, list).map(({ found, at }): BadWord => ({
    why: 'avoid-list',
    found,
    within: around(text, at),
  }));
  const others = [...looksOf(text), ...dashesOf(text)];
  return [...avoidable, ...(isOfficial ? others.filter(({ why }) => why === 'machine') : others)];
};

/** Elements with this mark hold words of people, as they were recorded: nobody corrects them. */
export const SAID = 'data-said';
/** Elements with this mark hold official wording. */
export const OFFICIAL = 'data-official';

const isOf = ({ marks }: TextRun, names: readonly string[]): boolean => names.some((name) => marks.has(name));

/**
 * Everything on a page that is not fit to be read: words to avoid, codes, short forms that nobody explains, scores,
 * what a machine lets slip, days in figures, and too many dashes. What people said (`data-said`) is left alone.
 */
export const badWordsIn = (
  html: string,
  officialRegions: readonly string[] = [OFFICIAL],
): readonly BadWord[] =>
  textOfPage(html)
    .filter((run) => !isOf(run, [SAID]))
    .flatMap((run) => badWordsOfText(run.text, isOf(run, officialRegions)));
