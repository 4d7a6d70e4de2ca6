import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { notFound, recorded, type Sending } from './answers';
import type { Node } from './node';
import { END, type Recorded } from './records';
import { handlerThrew, streamDeleted } from './refusals';
import type { Visible } from './streams';
import { inRange, streamNameOf } from './wire';

/** A read that has a beginning, a direction and an end. */
export type Read = Readonly<{
  node: Node;
  sending: Sending;
  options: ReadReq.Options;
  isBackwards: boolean;
  structured: boolean;
  count: number;
}>;

/** Reads a stream from a revision on, that revision included. */
export const readStream = async (read: Read): Promise<void> => {
  const { node, options, isBackwards, sending } = read;
  const asked = options.getStream();
  const name = streamNameOf(asked?.getStreamIdentifier());
  const from = revisionOf(asked);
  if (from === END && !isBackwards) throw handlerThrew();
  if (node.log.streams.isTombstoned(name)) throw streamDeleted(name);
  const visible = node.log.streams.visible(name);
  if (!visible) return sending.send(notFound(name));
  for (const place of placesOf(read, visible, from)) {
    if (sending.isOver()) return;
    await sending.send(recorded(visible.events[place] as Recorded, read.structured));
  }
};

const revisionOf = (asked: ReadReq.Options.StreamOptions | undefined): bigint => {
  if (!asked || asked.hasStart()) return 0n;
  return asked.hasEnd() ? END : inRange(asked.getRevision());
};

function* placesOf({ isBackwards, count }: Read, visible: Visible, from: bigint): Generator<number> {
  const { first, past } = visible;
  const at = from >= BigInt(past) ? past : Number(from);
  if (isBackwards) {
    const start = Math.min(at, past - 1);
    for (let n = start; n >= Math.max(first, start - count + 1); n--) yield n;
  } else {
    const start = Math.max(at, first);
    for (let n = start; n < Math.min(past, start + count); n++) yield n;
  }
}
