import { PositionUnknown, StoreClosed, StoreUnavailable } from '../errors';
import type { FeedItem, Position, SubscribeOptions } from '../port';
import { type Calls, pauseAfter } from './calls';
import { inPortWords } from './failure';
import type { LogClient } from './log-client';
import { newestPositionFrom } from './pages';
import { asPosition, canBe, placeOf } from './position';
import { beginningWith } from './read';
import { asStoredEvent, isOurs, positionOf } from './stored-event';
import { type Given, subscriptionTo } from './subscription';

/** How far a reader has come, and what it wants. */
type Reader = { at: Position | undefined; failures: number; isWanted: ReturnType<typeof beginningWith> };

/**
 * One feed, from subscription to subscription: when one is lost, the next goes on behind what the reader has finished.
 */
export async function* follow(
  calls: Calls,
  { after, streamPrefixes, signal }: SubscribeOptions,
): AsyncGenerator<FeedItem, void, undefined> {
  if (calls.closing.aborted) throw new StoreClosed();
  const over = AbortSignal.any([signal, calls.closing]);
  const reader: Reader = {
    at: after === 'start' ? undefined : after,
    failures: 0,
    isWanted: beginningWith(streamPrefixes),
  };
  while (!over.aborted) {
    let client: LogClient | undefined;
    try {
      client = await calls.client.current();
      if (reader.at !== undefined) await refuseBeyondTheEnd(client, reader.at, over);
      const place = reader.at === undefined ? undefined : placeOf(reader.at);
      yield* itemsFor(reader, subscriptionTo(client, place, streamPrefixes, over));
    } catch (failure) {
      if (over.aborted) return;
      yield asLagging(failure, reader.at);
      if (client) calls.client.lost(client, failure);
    }
    await pauseAfter(reader.failures++, [over]);
  }
}

/** What has been given moves on only when the reader comes back for more. */
async function* itemsFor(
  reader: Reader,
  subscription: AsyncIterable<Given>,
): AsyncGenerator<FeedItem, void, undefined> {
  for await (const given of subscription) {
    const position = positionIn(given);
    if (position !== undefined && reader.at !== undefined && position <= reader.at) continue;
    const item = itemFrom(given, position, reader);
    if (item !== undefined) yield item;
    reader.failures = 0;
    reader.at = position ?? reader.at;
  }
  throw new Error('the subscription ended');
}

/** The place that is reached with this; none for "live", nor for a mark that can be no place. */
const positionIn = ({ event, reached }: Given): Position | undefined => {
  if (event !== undefined) return positionOf(event);
  return reached !== undefined && canBe(reached) ? asPosition(reached) : undefined;
};

const itemFrom = (
  { event, live }: Given,
  position: Position | undefined,
  { isWanted }: Reader,
): FeedItem | undefined => {
  if (live) return { kind: 'live' };
  if (event === undefined) return position === undefined ? undefined : { kind: 'checkpoint', position };
  return isWanted(event) && isOurs(event) ? { kind: 'event', event: asStoredEvent(event) } : undefined;
};

/** A subscription from behind the end waits there in silence, and what others append before it is never given. */
const refuseBeyondTheEnd = async (client: LogClient, at: Position, over: AbortSignal): Promise<void> => {
  placeOf(at);
  const newest = await newestPositionFrom(client, [over]);
  if (newest === undefined || at > newest) throw new PositionUnknown(at);
};

/** Losing the server is no end of a feed; anything else is. */
const asLagging = (failure: unknown, after: Position | undefined): FeedItem => {
  const said = inPortWords(failure, { what: 'read', ...(after === undefined ? {} : { after }) });
  if (said instanceof StoreUnavailable) return { kind: 'lagging', reason: said.message };
  throw said;
};
