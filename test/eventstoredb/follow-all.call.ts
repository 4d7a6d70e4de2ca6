import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { caughtUp, checkpoint, confirmation, recorded } from './answers';
import { filterOf, type Filter } from './filter';
import type { Following } from './follow-stream.call';
import { fromOf, isPlace, placeAt, type From } from './places';
import { END, type Recorded } from './records';
import { noSuchPositionToFollow } from './refusals';

const A_WHILE = 2_000;
const PAGE = 32;

/** A place in $all as the server compares and tells it. */
type Spot = Readonly<{ commit: bigint; prepare: bigint }>;

/** Before everything; the server tells it as 2^64 - 1. */
const NOWHERE: Spot = { commit: -1n, prepare: -1n };

const isBefore = (a: Spot, b: Spot): boolean =>
  a.commit < b.commit || (a.commit === b.commit && a.prepare < b.prepare);

/** Follows $all, or what of it passes a filter. Only a filtered subscription is told checkpoints. */
export const followAll = async (following: Following, options: ReadReq.Options): Promise<void> => {
  const { node, sending } = following;
  const { log } = node;
  const from = fromOf(options.getAll() as ReadReq.Options.AllOptions);
  const filter = filterOf(options);
  const liveFrom = log.published();
  await sending.send(confirmation(randomUUID()));
  if (from !== 'start' && from !== 'end' && !isPlace(log, from)) throw noSuchPositionToFollow();
  const place = from === 'end' ? liveFrom : await catchUp(following, from, filter);
  await sending.send(caughtUp());
  await goLive(following, { place, liveFrom }, filter);
};

/** The first record after a place that the client has already; a place between records is before the next. */
const placeAfter = ({ node }: Following, from: Exclude<From, 'end'>): number => {
  if (from === 'start') return 0;
  const place = placeAt(node.log, from.commit);
  const isThere = node.log.records[place]?.position === from.commit;
  return isThere && from.prepare === from.commit ? place + 1 : place;
};

/**
 * Reads pages up to the head. At the end of a page that completes an interval, and at the head, it tells how far it has
 * come: the last event sent or, if later, the start of the page, written as the end of the record before it with a
 * prepare position of 0. Where nothing has matched in a first page from the start, that is 2^64 - 1, as on the servers
 * from 24.2.0 to 24.10.4.
 */
const catchUp = async (
  following: Following,
  from: Exclude<From, 'end'>,
  filter: Filter | undefined,
): Promise<number> => {
  const { node, sending } = following;
  const { log } = node;
  const window = filter?.window ?? PAGE;
  let reached: Spot = from === 'start' ? NOWHERE : from;
  let page = reached;
  let place = placeAfter(following, from);
  let [considered, sincePause] = [0, 0];
  while (!sending.isOver()) {
    const past = Math.min(log.published(), place + window);
    const isLast = log.published() < place + window;
    considered += past - place;
    for (; place < past && !sending.isOver(); place++) {
      const record = log.records[place] as Recorded;
      if (filter && !filter.passes(record)) continue;
      await sending.send(recorded(record, following.structured));
      reached = { commit: record.position, prepare: record.position };
    }
    const isDue = filter !== undefined && (isLast || considered >= filter.interval);
    if (isDue) {
      considered %= filter.interval;
      if (isBefore(reached, page)) reached = page;
      await sending.send(checkpoint(told(reached.commit), told(reached.prepare)));
    }
    if (isLast) return place;
    page = { commit: log.records[place - 1]?.end ?? 0n, prepare: 0n };
    if ((sincePause += window) < A_WHILE) continue;
    sincePause = 0;
    await turn();
  }
  return place;
};

const told = (position: bigint): bigint => (position < 0n ? END : position);

/** Live, a checkpoint is told exactly after each interval of records that were considered since the subscription. */
const goLive = async (
  { node, sending, structured }: Following,
  start: Readonly<{ place: number; liveFrom: number }>,
  filter: Filter | undefined,
): Promise<void> => {
  const { log } = node;
  let { place } = start;
  while (!sending.isOver()) {
    for (; place < log.published() && !sending.isOver(); place++) {
      const record = log.records[place] as Recorded;
      const passes = !filter || filter.passes(record);
      if (passes) await sending.send(recorded(record, structured));
      const count = place - start.liveFrom + 1;
      const isDue = filter !== undefined && count > 0 && count % filter.interval === 0;
      if (isDue) await sending.send(checkpoint(record.position, record.position));
    }
    await sending.until(log.onPublished);
  }
};
