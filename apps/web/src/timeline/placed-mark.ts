import { markName } from '../words/picture';
import { dayNumber } from './days';
import { byText } from './lines';
import type { Mark, MarkKind } from './picture';
import { type Scale, xOfNumber } from './scale';
import type { Drawing, Glyph, SceneMark } from './scene';

/** Rows of marks stand so far apart. */
export const ROW = 21;

/** A mark and the place of its day, or of the middle of the days on which it may have been. */
export type PlacedMark = Readonly<{ mark: Mark; x: number; start: number; end: number }>;

/** Part of a picture, and how high it is. */
export type Marks = Readonly<{ drawing: Partial<Drawing>; height: number }>;

const byDay = (one: PlacedMark, other: PlacedMark): number =>
  one.x - other.x || one.start - other.start || byText(one.mark.key, other.mark.key);

/** The marks of the kinds that are shown and that may have been in the days shown, from left to right. */
export const placedMarks = (
  scale: Scale,
  marks: readonly Mark[],
  kinds?: readonly MarkKind[],
): readonly PlacedMark[] =>
  marks
    .filter((mark) => !kinds || kinds.includes(mark.kind))
    .flatMap((mark) => {
      const start = dayNumber(mark.from);
      const end = mark.to > mark.from ? dayNumber(mark.to) : start;
      if (end < scale.fromNumber || start > scale.toNumber) return [];
      const middle = (Math.max(start, scale.fromNumber) + Math.min(end, scale.toNumber)) / 2;
      return [{ mark, start, end, x: xOfNumber(scale, middle) }];
    })
    .sort(byDay);

const glyphOf = (mark: Mark): Glyph => {
  if (mark.kind !== 'voice') return mark.kind;
  if (!mark.answer) return 'voice';
  return mark.answer.isThere ? 'voice-answered' : 'voice-waiting';
};

/** One mark drawn for one entry. */
export const single = (placed: PlacedMark, row: number, y: number, x = placed.x): SceneMark => ({
  key: placed.mark.key,
  keys: [placed.mark.key],
  kind: placed.mark.kind,
  glyph: glyphOf(placed.mark),
  lane: placed.mark.lane,
  row,
  x,
  y,
  day: placed.mark.to,
  name: markName(placed.mark),
  isLate: placed.mark.late !== undefined,
  isTakenBack: placed.mark.isTakenBack ?? false,
  isAbout: placed.end > placed.start,
});
