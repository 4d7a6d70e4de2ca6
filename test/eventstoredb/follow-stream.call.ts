import { randomUUID } from 'node:crypto';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { caughtUp, confirmation, recorded, type Sending } from './answers';
import type { Log } from './log';
import type { Node } from './node';
import { DELETED, type Recorded } from './records';
import { streamDeleted } from './refusals';
import { inRange, streamNameOf } from './wire';

/** A subscription: it has a beginning, and no end of its own. */
export type Following = Readonly<{ node: Node; sending: Sending; structured: boolean }>;

/** Follows one stream, which need not be there yet. Ends in an error once it is tombstoned. */
export const followStream = async (following: Following, options: ReadReq.Options): Promise<void> => {
  const { node, sending } = following;
  const { log } = node;
  const name = streamNameOf(options.getStream()?.getStreamIdentifier());
  const wasTombstoned = log.streams.isTombstoned(name);
  let next = firstWanted(log, name, options.getStream());
  await sending.send(confirmation(randomUUID()));
  if (wasTombstoned) throw streamDeleted(name);
  for (let isLive = false; !sending.isOver();) {
    next = await passOn(following, name, next);
    if (log.streams.isTombstoned(name)) return sayTombstoned(following, name);
    if (hasMore(log, name, next)) continue;
    if (isLive) await sending.until(log.onPublished);
    else await sending.send(caughtUp());
    isLive = true;
  }
};

type Asked = ReadReq.Options.StreamOptions | undefined;

/** The revision asked for is one that the client has already. */
const firstWanted = ({ streams }: Log, name: string, asked: Asked): bigint => {
  if (!asked || asked.hasStart()) return 0n;
  const has = asked.hasEnd() ? streams.last(name) : inRange(asked.getRevision());
  return has + 1n;
};

const hasMore = ({ streams }: Log, name: string, next: bigint): boolean =>
  BigInt(streams.visible(name)?.past ?? 0) > next;

/** Sends what the stream has from the revision on, and says which revision is next. */
const passOn = async (following: Following, name: string, from: bigint): Promise<bigint> => {
  const { node, sending, structured } = following;
  const visible = node.log.streams.visible(name);
  if (!visible || from >= BigInt(visible.past)) return from;
  const { events, first, past } = visible;
  for (let n = Math.max(Number(from), first); n < past && !sending.isOver(); n++)
    await sending.send(recorded(events[n] as Recorded, structured));
  return BigInt(past);
};

const sayTombstoned = async ({ node, sending, structured }: Following, name: string): Promise<void> => {
  await node.log.settled();
  const record = node.log.streams.at(name, DELETED);
  if (record) await sending.send(recorded(record, structured));
  throw streamDeleted(name);
};
