import { PositionUnknown } from '../errors';
import type { Position } from '../port';

/** Twenty digits, so that positions also compare as text. */
export const asPosition = (place: number): Position => String(place).padStart(20, '0');

/** The place a position stands for, counted from 1. Throws `PositionUnknown` for what is no position of this store's. */
export const placeOf = (position: Position): number => {
  const place = /^\d{20}$/.test(position) ? Number(position) : 0;
  if (place < 1 || !Number.isSafeInteger(place)) throw new PositionUnknown(position);
  return place;
};

/** As the port promises of `compare`. */
export const comparePositions = (a: Position, b: Position): -1 | 0 | 1 => {
  const difference = placeOf(a) - placeOf(b);
  if (difference === 0) return 0;
  return difference < 0 ? -1 : 1;
};
