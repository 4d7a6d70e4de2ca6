import { setImmediate as whatIsReadyGoesFirst } from 'node:timers/promises';
import type { FeedItem, StoredEvent } from '@chronology/event-store';

/**
 * What a feed gave in one go: its events, and what it said of itself behind them. `hasCome`: more of the log, be it
 * filtered out, than before.
 */
export type Batch = Readonly<{
  events: readonly StoredEvent[];
  hasCome: boolean;
  said?: Extract<FeedItem, { kind: 'live' | 'lagging' }>;
}>;

const LARGEST = 500;

const told = (item: FeedItem): Partial<Batch> =>
  item.kind === 'event' || item.kind === 'checkpoint' ? { hasCome: true } : { said: item };

const isReady = (next: Promise<unknown>): Promise<boolean> =>
  Promise.race([
    next.then(
      () => true,
      () => true,
    ),
    whatIsReadyGoesFirst(false),
  ]);

/**
 * Groups what a feed has ready. The next item is always asked for before a batch is given out, because only then may
 * the positions before it be remembered; nothing waits for an item that is not there yet.
 */
export async function* inBatches(feed: AsyncIterable<FeedItem>): AsyncGenerator<Batch, void, undefined> {
  const items = feed[Symbol.asyncIterator]();
  let next = items.next();
  for (;;) {
    const events: StoredEvent[] = [];
    let batch: Batch = { events, hasCome: false };
    do {
      const item = await next;
      if (item.done) return;
      next = items.next();
      if (item.value.kind === 'event') events.push(item.value.event);
      batch = { ...batch, ...told(item.value) };
    } while ((await isReady(next)) && batch.said === undefined && events.length < LARGEST);
    yield batch;
  }
}
