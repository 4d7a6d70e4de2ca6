import { ROW_WORDS } from '../../words/help';
import type { After } from '../../words/help-when';
import { afterNeeded, afterUntil, type Course } from './course';
import type { RowScale, RowText, Went } from './row-scene-types';

const [OVER, UNDER, INSIDE] = [15, 70, 43];
/** Above what Source Sans 3 takes at these sizes, so that no two words overlap. */
const LETTER = 7.6;

const widthOf = (text: string): number => text.length * LETTER;

/** Words too long for a narrow picture are left to the sentences beside it. */
const fits = (text: string, { width }: RowScale): boolean => widthOf(text) <= width;

/** Keeps a text inside the picture: centred where there is room, or else set against an edge. */
const placed = (text: string, x: number, y: number, { width }: RowScale): RowText => {
  const half = widthOf(text) / 2;
  const look = y === OVER ? 'over' : 'under';
  if (x - half < 0) return { text, x: 0, y, anchor: 'start', look };
  return x + half > width
    ? { text, x: width, y, anchor: 'end', look }
    : { text, x, y, anchor: 'middle', look };
};

const SHARE_BEFORE = { start: 0, middle: 0.5, end: 1 } as const;

const leftOf = ({ x, anchor, text }: RowText): number => x - SHARE_BEFORE[anchor] * widthOf(text);

/** Two texts of one line: the second moves to the right until it is clear of the first. */
const clearOf = (first: RowText, second: RowText, { width }: RowScale): RowText => {
  const from = leftOf(first) + widthOf(first.text) + 12;
  if (leftOf(second) >= from) return second;
  const fits = from + widthOf(second.text) <= width;
  return { ...second, x: fits ? from : width, anchor: fits ? 'start' : 'end' };
};

/** A text in a bar, where there is room for it. */
export const insideBar = (
  text: string,
  { x, width }: Readonly<{ x: number; width: number }>,
): readonly RowText[] =>
  widthOf(text) + 20 <= width ? [{ text, x: x + 12, y: INSIDE, anchor: 'start', look: 'inside' }] : [];

const ended: Readonly<Record<Course['kind'], (after: After) => string>> = {
  back: ROW_WORDS.without,
  held: () => ROW_WORDS.held,
  'not-back': () => ROW_WORDS.notBack,
  harder: () => ROW_WORDS.notBack,
  unknown: () => ROW_WORDS.notKnown,
  'too-early': ROW_WORDS.tooEarly,
  'goes-on': () => '',
  'to-come': () => '',
  stopped: ROW_WORDS.thenStopped,
};

const reduced: typeof ended = {
  ...ended,
  back: ROW_WORDS.lessFor,
  'not-back': () => ROW_WORDS.stillLess,
  harder: () => ROW_WORDS.stillLess,
};

const underWords = (course: Course, { type }: Went): string =>
  course.mayBeBack === undefined
    ? (type === 'REDUCED' ? reduced : ended)[course.kind](afterUntil(course))
    : ROW_WORDS.mayBeBack;

/** Above the bar: when help was seen to be needed again. */
export const textOver = (course: Course, x: number | undefined, scale: RowScale): readonly RowText[] => {
  const { kind, neededAgain } = course;
  if (neededAgain === undefined || x === undefined) return [];
  const after = afterNeeded(course, neededAgain);
  const words = kind === 'harder' ? ROW_WORDS.harder(after) : ROW_WORDS.neededAgain(after);
  return fits(words, scale) ? [placed(words, x, OVER, scale)] : [];
};

/** Below the bar: that it stopped, and what came after; the two never overlap. */
export const textsUnder = (
  course: Course,
  went: Went,
  at: Readonly<{ start: number; end: number }>,
  scale: RowScale,
): readonly RowText[] => {
  const sign = placed(went.words, at.start, UNDER, scale);
  const words = underWords(course, went);
  const isRoom = fits(`${went.words}  ${words}`, scale);
  if (words === '' || !isRoom) return [sign];
  return [sign, clearOf(sign, placed(words, at.end, UNDER, scale), scale)];
};
