import type { EndShape } from '../../timeline/picture';

export type RowText = Readonly<{
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  look: 'over' | 'under' | 'inside';
}>;

/** What is drawn after the sign, from `x` on: stripes, stripes that fade, less help, a dotted line, or a line that held. */
export type RowAfter = Readonly<{
  look: 'without' | 'fading' | 'less' | 'dotted' | 'held';
  x: number;
  width: number;
}>;

type Stretch = Readonly<{ x: number; width: number }>;

/** The small picture of one ending. All rows of a page share a scale, and the day it stopped stands at one place. */
export type RowScene = Readonly<{
  width: number;
  height: number;
  /** The line in the middle of the bars. */
  middle: number;
  before: Stretch;
  sign: Readonly<{ x: number; shape: EndShape }>;
  after?: RowAfter;
  back?: Stretch;
  /** Where help was seen to be needed again. */
  diamond?: number;
  /** Where things were still going well. */
  star?: number;
  /** A gap too long for the scale is broken here. */
  brokenAt?: number;
  texts: readonly RowText[];
}>;

/** The scale that all rows share: how wide they are, and how many weeks stand to the right of the day it stopped. */
export type RowScale = Readonly<{ width: number; weeks: number }>;

/** How help went, and the sign and word for it. */
export type Went = Readonly<{ type: 'ENDED' | 'REDUCED' | 'PAUSED'; shape: EndShape; words: string }>;
