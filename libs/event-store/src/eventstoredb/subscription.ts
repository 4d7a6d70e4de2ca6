import type { Readable } from 'node:stream';
import type { Filter } from '@eventstore/db-client';
import { inTime } from './in-time';
import { ATTEMPT_MS } from './limits';
import type { LogClient } from './log-client';
import type { Place } from './position';
import type { Recorded } from './stored-event';

/** What a subscription gives, in one order: events, marks that all up to a place was shown or left out, and "live". */
export type Given = Readonly<{ event?: Recorded; reached?: Place; live?: true }>;

/** How many events are looked at, whether they match or not, between two marks. */
const MARK_EVERY = 32;

/** No stream begins like this: the server refuses a list without any prefix. */
const NO_STREAM = '$no-stream-';

/** Everything that is not the server's own; settings are left out here. */
const NOT_THE_SERVERS = '^[^$]';

/**
 * One subscription, until it is lost, the reader leaves it or the signal aborts; begins behind `after`. Fails when the
 * server does not confirm it in time, or follows another: one that has been cut off from its leader is live and silent. Marks are put among the events: told apart from them, they would run ahead.
 */
export async function* subscriptionTo(
  client: LogClient,
  after: Place | undefined,
  streamPrefixes: readonly string[] | undefined,
  over: AbortSignal,
): AsyncGenerator<Given, void, undefined> {
  const subscription = client.subscribeToAll({
    fromPosition: after ?? 'start',
    requiresLeader: true,
    filter: filterFor(streamPrefixes),
  });
  const stop = (): void => void subscription.destroy();
  subscription.on('error', () => undefined);
  subscription.on('caughtUp', () => put(subscription, { live: true }));
  over.addEventListener('abort', stop);
  try {
    const confirmed = new Promise<void>((confirm) => subscription.once('confirmation', confirm));
    const items: AsyncIterator<Given> = subscription[Symbol.asyncIterator]();
    const first = items.next();
    await inTime(Promise.race([confirmed, first]), ATTEMPT_MS, [over]);
    for (let item = await first; item.done !== true; item = await items.next()) yield item.value;
  } finally {
    over.removeEventListener('abort', stop);
    subscription.destroy();
    subscription.unsubscribe().catch(() => undefined);
  }
}

const filterFor = (prefixes: readonly string[] | undefined): Filter => ({
  filterOn: 'streamName',
  checkpointInterval: 1,
  maxSearchWindow: MARK_EVERY,
  checkpointReached: (subscription, reached) => put(subscription, { reached }),
  ...(prefixes === undefined
    ? { regex: NOT_THE_SERVERS }
    : { prefixes: prefixes.length === 0 ? [NO_STREAM] : [...prefixes] }),
});

/** The subscription's own queue takes our marks as well as its events. */
const put = (subscription: Pick<Readable, 'push'>, mark: Given): void => {
  subscription.push(mark);
};
