import type { HelpRow } from './picture';
import type { Scale } from './scale';

/** A full bar is so high, in the middle of a line of `LINE`. */
export const BAR = 16;
export const LINE = 20;

/** Where one spell is drawn: its row, and the top of its bar. */
export type Place = Readonly<{ scale: Scale; row: HelpRow; y: number; today: number }>;
