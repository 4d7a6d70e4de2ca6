import { dayNumber } from './days';
import type { Day } from './picture';

/** Where days stand in the picture. `fromNumber` stands at `left` and `toNumber` at `right`, in CSS pixels. */
export type Scale = Readonly<{
  left: number;
  right: number;
  fromNumber: number;
  toNumber: number;
  isNarrow: boolean;
  /** Where the line of today stands; absent where today is not shown. */
  todayAt?: number;
  /** Drawn smaller than on a screen, with words of one size. */
  isForPaper?: boolean;
}>;

/** How wide the whole picture is: beside the last day there is room for half a mark. */
export const pictureWidth = ({ right, isNarrow }: Scale): number => right + (isNarrow ? 14 : 18);

/** So near the right edge no words have room beyond the line of today. */
const TODAY_LAST = 100;

/** Where words at the right edge end: before the line of today, where it would cross them. */
export const wordsEndAt = ({ right, todayAt }: Scale): number =>
  todayAt !== undefined && right - todayAt < TODAY_LAST ? tenth(todayAt - 6) : right;

/** One decimal of a pixel: what a screen can show. */
export const tenth = (pixels: number): number => Math.round(pixels * 10) / 10;

/** Unclipped, in whole and tenth pixels. */
export const xOfNumber = (scale: Scale, number: number): number =>
  tenth(
    scale.left +
      ((number - scale.fromNumber) / (scale.toNumber - scale.fromNumber)) * (scale.right - scale.left),
  );

export const xOf = (scale: Scale, day: Day): number => xOfNumber(scale, dayNumber(day));

export const isInside = (scale: Scale, day: Day): boolean => {
  const number = dayNumber(day);
  return number >= scale.fromNumber && number <= scale.toNumber;
};

/** A stretch of days as a stretch of the picture, cut off at its edges; undefined where none of it is to be seen. */
export const stretch = (
  scale: Scale,
  from: number,
  to: number,
): Readonly<{ x: number; width: number }> | undefined => {
  if (to < scale.fromNumber || from > scale.toNumber) return undefined;
  const x = xOfNumber(scale, Math.max(from, scale.fromNumber));
  return { x, width: tenth(Math.max(0, xOfNumber(scale, Math.min(to, scale.toNumber)) - x)) };
};

/** On paper no words are smaller than this. */
const LEAST_ON_PAPER = 14.5;

/** The size of words that are `size` high on a screen. */
export const sizeIn = ({ isForPaper }: Scale, size: number): number =>
  isForPaper ? Math.max(LEAST_ON_PAPER, size) : size;

export const daysShown = (scale: Scale): number => scale.toNumber - scale.fromNumber;
