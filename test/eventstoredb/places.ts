import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import type { Log } from './log';
import { END, type Recorded } from './records';
import { handlerThrew } from './refusals';
import { inRange } from './wire';

/** Where in $all a read starts: at an end of it, or at a position. */
export type From = 'start' | 'end' | Readonly<{ commit: bigint; prepare: bigint }>;

export const fromOf = (all: ReadReq.Options.AllOptions): From => {
  const asked = all.getPosition();
  if (!asked) return all.hasEnd() ? 'end' : 'start';
  const commit = inRange(asked.getCommitPosition());
  const prepare = inRange(asked.getPreparePosition());
  if (prepare > commit) throw handlerThrew();
  return commit === END ? 'end' : { commit, prepare };
};

/** The place of the first published record at or after the position. */
export const placeAt = ({ records, published }: Log, position: bigint): number => {
  let [low, high] = [0, published()];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((records[middle] as Recorded).position < position) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Whether a record stands at the position, or none can yet; the start counts as one. */
export const isPlace = (log: Log, { commit }: Exclude<From, string>): boolean => {
  if (commit === 0n) return true;
  const last = log.records[log.published() - 1];
  if (!last || commit > last.position) return true;
  return log.records[placeAt(log, commit)]?.position === commit;
};
