import { setImmediate as turn } from 'node:timers/promises';
import { checkpoint, recorded, type Answer } from './answers';
import type { Filter } from './filter';
import type { Following } from './follow-stream.call';
import { placeAt, type From } from './places';
import { END, type Recorded } from './records';

const A_WHILE = 64;
const PAGE = 32;

/** A place in $all as the server compares and tells it. */
type Spot = Readonly<{ commit: bigint; prepare: bigint }>;

/** Before everything; the server tells it as 2^64 - 1. */
const NOWHERE: Spot = { commit: -1n, prepare: -1n };

const isBefore = (a: Spot, b: Spot): boolean =>
  a.commit < b.commit || (a.commit === b.commit && a.prepare < b.prepare);

/** The first record after a place that the client has already; a place between records is before the next. */
const placeAfter = ({ node }: Following, from: Exclude<From, 'end'>): number => {
  if (from === 'start') return 0;
  const place = placeAt(node.log, from.commit);
  const isThere = node.log.records[place]?.position === from.commit;
  return isThere && from.prepare === from.commit ? place + 1 : place;
};

/** How far a catch-up is: the next record, what the client was last given or told, and where the page began. */
type Way = { place: number; reached: Spot; page: Spot; considered: number };

/**
 * Reads pages up to the head, and says the place it has come to. At the end of a page that completes an interval, and
 * at the head, the client is told how far it has come: the last event sent or, if later, the start of the page, written
 * as the end of the record before it with a prepare position of 0. Where nothing has matched in a first page from the
 * start, that is 2^64 - 1, as on the servers from 24.2.0 to 24.10.4.
 */
export const catchUp = async (
  following: Following,
  from: Exclude<From, 'end'>,
  filter: Filter | undefined,
): Promise<number> => {
  const start: Spot = from === 'start' ? NOWHERE : from;
  const way: Way = { place: placeAfter(following, from), reached: start, page: start, considered: 0 };
  let isAtHead = false;
  for (let pages = 1; !isAtHead && !following.sending.isOver(); pages++) {
    isAtHead = await takePage(following, way, filter);
    if (pages % A_WHILE === 0) await turn();
  }
  return way.place;
};

/** Takes the next page; whether it was the last. */
const takePage = async (following: Following, way: Way, filter: Filter | undefined): Promise<boolean> => {
  const { log } = following.node;
  const { place } = way;
  const wanted = place + (filter?.window ?? PAGE);
  const isLast = log.published() < wanted;
  const past = Math.min(log.published(), wanted);
  way.considered += past - place;
  way.reached = (await sendPage(following, { place, past }, filter)) ?? way.reached;
  way.place = past;
  if (filter && (isLast || way.considered >= filter.interval)) {
    way.considered %= filter.interval;
    if (isBefore(way.reached, way.page)) way.reached = way.page;
    await following.sending.send(toldAs(way.reached));
  }
  way.page = { commit: log.records[past - 1]?.end ?? 0n, prepare: 0n };
  return isLast;
};

/** Sends what passes, and says the position of the last that did. */
const sendPage = async (
  { node, sending, structured }: Following,
  { place, past }: Readonly<{ place: number; past: number }>,
  filter: Filter | undefined,
): Promise<Spot | undefined> => {
  let reached: Spot | undefined;
  for (let n = place; n < past && !sending.isOver(); n++) {
    const record = node.log.records[n] as Recorded;
    if (filter && !filter.passes(record)) continue;
    await sending.send(recorded(record, structured));
    reached = { commit: record.position, prepare: record.position };
  }
  return reached;
};

const told = (position: bigint): bigint => (position < 0n ? END : position);
const toldAs = ({ commit, prepare }: Spot): Answer => checkpoint(told(commit), told(prepare));
