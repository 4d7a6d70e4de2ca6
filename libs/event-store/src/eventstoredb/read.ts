import { PositionUnknown } from '../errors';
import type { Position, ReadAllOptions, ReadStreamOptions, StoredEvent } from '../port';
import type { Calls } from './calls';
import { newestPosition, pageOfLog, pageOfStream, type StreamPage } from './pages';
import { placeOf } from './position';
import { asStoredEvent, isOurs, positionOf, type Recorded } from './stored-event';

/** Most streams are read whole with one call. */
const STREAM_PAGE = 256;

/** The first page of the log is small, as whoever looks for a few events breaks off there. */
const FIRST_PAGE = 128;
const PAGE = 512;

/** The server refuses larger revisions; no stream has one. */
const BEYOND_EVERY_REVISION = 2n ** 62n;

/** A page at a time, so nothing stays open while the reader is busy with an event, or when it breaks off. */
export async function* readStream(
  calls: Calls,
  stream: string,
  options: ReadStreamOptions,
): AsyncGenerator<StoredEvent, void, undefined> {
  const { limit = Infinity, signal } = options;
  calls.mayGoOn(signal);
  let next = firstPage(stream, options);
  let left = limit;
  while (next !== undefined && left > 0) {
    const count = Math.min(STREAM_PAGE, left);
    const page: readonly Recorded[] = await pageOfStream(calls, { ...next, count }, signal);
    for (const event of page.filter(isOurs)) {
      calls.mayGoOn(signal);
      yield asStoredEvent(event);
      left -= 1;
    }
    next = page.length < count ? undefined : pageAfter(next, page[page.length - 1]!);
  }
}

type StreamPlace = Omit<StreamPage, 'count'>;

const firstPage = (
  stream: string,
  { from, backwards = false }: ReadStreamOptions,
): StreamPlace | undefined => {
  const isBeyond = from === undefined || from > BEYOND_EVERY_REVISION;
  if (backwards) {
    if (from !== undefined && from < 0n) return undefined;
    return { stream, from: isBeyond ? 'end' : from, direction: 'backwards' };
  }
  if (from === undefined || from < 0n) return { stream, from: 0n, direction: 'forwards' };
  return isBeyond ? undefined : { stream, from, direction: 'forwards' };
};

const pageAfter = (page: StreamPlace, { revision }: Recorded): StreamPlace | undefined => {
  if (page.direction === 'forwards') return { ...page, from: revision + 1n };
  return revision === 0n ? undefined : { ...page, from: revision - 1n };
};

/** Ends at what was the newest event when the second page was read, so it ends however fast others write. */
export async function* readAll(
  calls: Calls,
  { after, limit = Infinity, streamPrefixes, signal }: ReadAllOptions,
): AsyncGenerator<StoredEvent, void, undefined> {
  calls.mayGoOn(signal);
  const isWanted = beginningWith(streamPrefixes);
  let left = limit;
  if (left <= 0) return;
  for await (const event of everything(calls, after, signal)) {
    if (!isWanted(event) || !isOurs(event)) continue;
    calls.mayGoOn(signal);
    yield asStoredEvent(event);
    if (--left <= 0) return;
  }
}

async function* everything(
  calls: Calls,
  after: Position | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<Recorded, void, undefined> {
  let at = after;
  let end: Position | undefined;
  for (let count = FIRST_PAGE; ; count = PAGE) {
    const page = await pageAt(calls, at, count, signal);
    for (const event of page) {
      const position = positionOf(event);
      if (at !== undefined && position <= at) continue;
      if (end !== undefined && position > end) return;
      yield event;
      at = position;
    }
    if (page.length < count) return;
    end ??= await newestPosition(calls, signal);
  }
}

/** What stands at a position is read again, so a page without anything has begun behind the end of the log. */
const pageAt = async (
  calls: Calls,
  at: Position | undefined,
  count: number,
  signal?: AbortSignal,
): Promise<readonly Recorded[]> => {
  const from = at === undefined ? 'start' : placeOf(at);
  const page = await pageOfLog(calls, { from, direction: 'forwards', count }, at, signal);
  if (page.length === 0 && at !== undefined) throw new PositionUnknown(at);
  return page;
};

/** Prefixes are compared letter for letter; without them every stream is wanted. */
export const beginningWith =
  (prefixes: readonly string[] | undefined) =>
  ({ streamId }: Recorded): boolean =>
    prefixes === undefined || prefixes.some((prefix) => streamId.startsWith(prefix));
