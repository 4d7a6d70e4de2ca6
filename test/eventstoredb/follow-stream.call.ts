import { randomUUID } from 'node:crypto';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { caughtUp, confirmation, recorded, type Sending } from './answers';
import type { Node } from './node';
import { DELETED, type Recorded } from './records';
import { streamDeleted } from './refusals';
import { inRange, streamNameOf } from './wire';

/** A subscription: it has a beginning, and no end of its own. */
export type Following = Readonly<{ node: Node; sending: Sending; structured: boolean }>;

/** Follows one stream, which need not be there yet. Ends in an error once it is tombstoned. */
export const followStream = async (following: Following, options: ReadReq.Options): Promise<void> => {
  const { node, sending, structured } = following;
  const { log } = node;
  const asked = options.getStream();
  const name = streamNameOf(asked?.getStreamIdentifier());
  const wasTombstoned = log.streams.isTombstoned(name);
  const after = asked?.hasStart() ? -1n : asked?.hasEnd() ? log.streams.last(name) : undefined;
  let next = (after ?? inRange(asked?.getRevision() ?? '0')) + 1n;
  await sending.send(confirmation(randomUUID()));
  if (wasTombstoned) throw streamDeleted(name);
  for (let isLive = false; !sending.isOver();) {
    const visible = log.streams.visible(name);
    const past = visible?.past ?? 0;
    const first = next > BigInt(past) ? past : Math.max(Number(next), visible?.first ?? 0);
    for (let n = first; n < past && !sending.isOver(); n++) {
      const record = visible?.events[n] as Recorded;
      await sending.send(recorded(record, structured));
      next = record.revision + 1n;
    }
    if (log.streams.isTombstoned(name)) return sayTombstoned(following, name);
    if (first < past) continue;
    if (!isLive) await sending.send(caughtUp());
    isLive = true;
    if ((log.streams.visible(name)?.past ?? 0) <= Number(next)) await sending.until(log.onPublished);
  }
};

const sayTombstoned = async ({ node, sending, structured }: Following, name: string): Promise<void> => {
  await node.log.settled();
  const record = node.log.streams.at(name, DELETED);
  if (record) await sending.send(recorded(record, structured));
  throw streamDeleted(name);
};
