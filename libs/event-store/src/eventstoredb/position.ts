import { PositionUnknown } from '../errors';
import type { Position } from '../port';

/** A place in the server's log, as its client says it. */
export type Place = Readonly<{ commit: bigint; prepare: bigint }>;

/** The largest place a log can have. Some servers send 2^64-1 for "nothing matched yet", which lies behind everything. */
const LARGEST = 2n ** 63n - 1n;
const POSITION = /^(\d{20}):(\d{20})$/;

/** Two numbers of twenty digits each, so that positions also compare as text. */
export const asPosition = ({ commit, prepare }: Place): Position => `${padded(commit)}:${padded(prepare)}`;

const padded = (number: bigint): string => String(number).padStart(20, '0');

/** False for a place that no log can have: it must never be remembered, nor gone on from. */
export const canBe = ({ commit, prepare }: Place): boolean => commit <= LARGEST && prepare <= commit;

/** The place a position stands for. Throws `PositionUnknown` for what is no position of such a log. */
export const placeOf = (position: Position): Place => {
  const [, commit, prepare] = POSITION.exec(position) ?? [];
  if (commit === undefined || prepare === undefined) throw new PositionUnknown(position);
  const place = { commit: BigInt(commit), prepare: BigInt(prepare) };
  if (!canBe(place)) throw new PositionUnknown(position);
  return place;
};

/** As the port promises of `compare`. */
export const comparePositions = (a: Position, b: Position): -1 | 0 | 1 => {
  for (const position of [a, b]) if (!POSITION.test(position)) throw new PositionUnknown(position);
  if (a === b) return 0;
  return a < b ? -1 : 1;
};
