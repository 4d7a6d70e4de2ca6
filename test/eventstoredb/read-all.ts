import { setImmediate as turn } from 'node:timers/promises';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { recorded } from './answers';
import { filterOf } from './filter';
import type { Log } from './log';
import { fromOf, isPlace, placeAt, type From } from './places';
import type { Read } from './read-stream';
import type { Recorded } from './records';
import { handlerThrew, noSuchPosition } from './refusals';

const A_WHILE = 2_000;

/** Reads $all from a position on: forwards what stands there included, backwards what stands before. */
export const readAll = async (read: Read): Promise<void> => {
  const { node, sending, options, isBackwards, structured, count } = read;
  const { log } = node;
  const filter = filterOf(options);
  const from = fromOf(options.getAll() as ReadReq.Options.AllOptions);
  if (from === 'end' && !isBackwards) throw handlerThrew();
  let left = count;
  let considered = 0;
  for (const place of placesOf(log, from, isBackwards)) {
    if (sending.isOver()) return;
    if (++considered % A_WHILE === 0) await turn();
    const record = log.records[place] as Recorded;
    if (filter && !filter.passes(record)) continue;
    await sending.send(recorded(record, structured));
    if (--left === 0) return;
  }
};

const startOf = (log: Log, from: From): number => {
  if (from === 'start') return 0;
  if (from === 'end') return log.published();
  if (!isPlace(log, from)) throw noSuchPosition();
  return placeAt(log, from.commit);
};

function* placesOf(log: Log, from: From, isBackwards: boolean): Generator<number> {
  const [start, past] = [startOf(log, from), log.published()];
  if (isBackwards) for (let place = start - 1; place >= 0; place--) yield place;
  else for (let place = start; place < past; place++) yield place;
}
