import { daysLater } from '../../words/dates';
import type { Day } from '../picture';
import type { BrushLayout, Range } from './brush-layout';
import { withOpenEnds, type Chosen } from './chosen';
import { monthsLater } from './months';

export type Thumb = 'from' | 'to';

/** Shorter than this nothing is shown: four weeks, or the whole life where that is shorter. */
const SHORTEST_DAYS = 28;

const earlier = (one: Day, other: Day): Day => (one < other ? one : other);
const later = (one: Day, other: Day): Day => (one > other ? one : other);

/** Puts a thumb on a day, as near as the life and the other thumb allow. */
export const putThumb = (range: Range, life: BrushLayout['life'], thumb: Thumb, day: Day): Range =>
  thumb === 'from'
    ? { ...range, from: later(life.first, earlier(day, daysLater(range.to, -SHORTEST_DAYS))) }
    : { ...range, to: earlier(life.last, later(day, daysLater(range.from, SHORTEST_DAYS))) };

const MONTHS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
};

/** Where a key moves a thumb: arrows by a month, Page Up and Page Down by a year. Absent where the key moves nothing. */
export const moveThumb = (
  range: Range,
  life: BrushLayout['life'],
  thumb: Thumb,
  key: string,
): Range | undefined => {
  if (key === 'Home') return putThumb(range, life, thumb, life.first);
  if (key === 'End') return putThumb(range, life, thumb, life.last);
  const months = MONTHS[key];
  return months === undefined ? undefined : putThumb(range, life, thumb, monthsLater(range[thumb], months));
};

/** The choice that shows a range. An end that lies at an end of the life is left open. */
export const chosenRange = ({ kinds }: Chosen, range: Range, life: BrushLayout['life']): Chosen =>
  withOpenEnds({ kinds, span: 'dates', ...range }, life);
