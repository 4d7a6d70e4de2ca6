import { setImmediate as turn } from 'node:timers/promises';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { notFound, recorded, sendingOn, type ReadCall, type Sending } from './answers';
import { statusOf } from './append.call';
import { readRefused, whileFrozen } from './faults';
import { filterOf, type Filter } from './filter';
import type { Node } from './node';
import { deniedTo } from './permission';
import { fromOf, isPlace, placeAt } from './places';
import type { Recorded } from './records';
import { handlerThrew, noSuchPosition, notLeader, refusalOf, streamDeleted } from './refusals';
import { followAll } from './follow-all.call';
import { followStream } from './follow-stream.call';
import { inRange, streamNameOf } from './wire';

const A_WHILE = 2_000;

/** A read that has a beginning, a direction and an end. */
type Read = Readonly<{
  node: Node;
  sending: Sending;
  options: ReadReq.Options;
  isBackwards: boolean;
  structured: boolean;
  count: number;
}>;

/** Reads and subscriptions of a stream and of $all: one call of the protocol. */
export const readCall =
  (node: Node) =>
  (call: ReadCall): void => {
    const sending = sendingOn(call, node.misbehaviour);
    node.open.add(call);
    sending.whenOver(() => node.open.delete(call));
    answer(node, call, sending).then(
      () => void (sending.isOver() || call.end()),
      (cause: unknown) => void (sending.isOver() || call.emit('error', refusalOf(cause))),
    );
  };

const answer = async (node: Node, call: ReadCall, sending: Sending): Promise<void> => {
  const { misbehaviour } = node;
  if (misbehaviour.isFrozen) await whileFrozen(misbehaviour, sending.isOver);
  const options = call.request.getOptions();
  if (!options) throw handlerThrew();
  const denied = deniedTo(node.users, call.metadata);
  if (denied) throw denied;
  const refusing = readRefused(misbehaviour);
  if (refusing) throw statusOf(refusing);
  const { leader } = misbehaviour;
  if (leader && call.metadata.get('requires-leader')[0] === 'true') throw notLeader(leader.host, leader.port);
  const structured = options.getUuidOption()?.hasStructured() ?? false;
  if (options.hasSubscription())
    return options.hasAll()
      ? followAll({ node, sending, structured }, options)
      : followStream({ node, sending, structured }, options);
  const count = Number(options.getCount());
  if (count === 0) throw handlerThrew();
  const isBackwards = options.getReadDirection() === 1;
  const read = { node, sending, options, isBackwards, structured, count };
  return options.hasAll() ? readAll(read) : readStream(read);
};

const readStream = async (read: Read): Promise<void> => {
  const { node, options, isBackwards, count, sending } = read;
  const asked = options.getStream();
  const name = streamNameOf(asked?.getStreamIdentifier());
  const { streams } = node.log;
  const from = asked?.hasStart() ? 0n : asked?.hasEnd() ? 'end' : inRange(asked?.getRevision() ?? '0');
  if (from === 'end' && !isBackwards) throw handlerThrew();
  if (streams.isTombstoned(name)) throw streamDeleted(name);
  const visible = streams.visible(name);
  if (!visible) return sending.send(notFound(name));
  const { events, first, past } = visible;
  const at = from === 'end' || from >= BigInt(past) ? past : Number(from);
  const start = isBackwards ? Math.min(at, past - 1) : Math.max(at, first);
  const stop = isBackwards ? Math.max(first, start - count + 1) : Math.min(past, start + count);
  for (let n = start; isBackwards ? n >= stop : n < stop; n += isBackwards ? -1 : 1) {
    if (sending.isOver()) return;
    await sending.send(recorded(events[n] as Recorded, read.structured));
  }
};

const readAll = async (read: Read): Promise<void> => {
  const { node, options, isBackwards } = read;
  const from = fromOf(options.getAll() as ReadReq.Options.AllOptions);
  const { log } = node;
  const filter = filterOf(options);
  const past = log.published();
  if (isBackwards) {
    if (from !== 'start' && from !== 'end' && !isPlace(log, from)) throw noSuchPosition();
    const place = from === 'end' ? past : from === 'start' ? 0 : placeAt(log, from.commit);
    return passOn(read, place - 1, filter);
  }
  if (from === 'end') throw handlerThrew();
  if (from !== 'start' && !isPlace(log, from)) throw noSuchPosition();
  return passOn(read, from === 'start' ? 0 : placeAt(log, from.commit), filter);
};

const passOn = async (read: Read, start: number, filter: Filter | undefined): Promise<void> => {
  const { node, sending, isBackwards, count, structured } = read;
  const { records, published } = node.log;
  const [step, past] = [isBackwards ? -1 : 1, published()];
  let sent = 0;
  let considered = 0;
  for (let place = start; place >= 0 && place < past && sent < count; place += step) {
    if (sending.isOver()) return;
    const record = records[place] as Recorded;
    if (++considered % A_WHILE === 0) await turn();
    if (filter && !filter.passes(record)) continue;
    sent++;
    await sending.send(recorded(record, structured));
  }
};
