import { encode } from '../encode';
import { ConcurrencyConflict } from '../errors';
import type { EventStore, FeedItem, Position, StoredEvent } from '../port';

/**
 * A store that takes the streams whose names begin with `world` for the whole log, and calls them without it. What is
 * refused is refused under its own name; reading the log from its beginning begins behind `beginning`.
 */
export const inAWorldOfItsOwn = (
  store: EventStore,
  world: string,
  beginning: Position | undefined,
): EventStore => {
  const inside = (event: StoredEvent): StoredEvent => ({
    ...event,
    stream: event.stream.slice(world.length),
  });
  const prefixesOf = (prefixes: readonly string[] | undefined) =>
    (prefixes ?? ['']).map((each) => world + each);
  return {
    ...store,
    append: async (stream, events, options) => {
      encode(stream, events, options.expected);
      return store.append(world + stream, events, options).catch((failure: unknown) => {
        if (!(failure instanceof ConcurrencyConflict)) throw failure;
        throw new ConcurrencyConflict(stream, failure.expected, failure.actual);
      });
    },
    readStream: (stream, options) => mapped(store.readStream(world + stream, options), inside),
    readAll: ({ streamPrefixes, after, ...options } = {}) => {
      const from = after ?? beginning;
      const asked = { ...options, streamPrefixes: prefixesOf(streamPrefixes) };
      return mapped(store.readAll(from === undefined ? asked : { ...asked, after: from }), inside);
    },
    subscribe: ({ streamPrefixes, ...options }) =>
      mapped(store.subscribe({ ...options, streamPrefixes: prefixesOf(streamPrefixes) }), (item): FeedItem =>
        item.kind === 'event' ? { ...item, event: inside(item.event) } : item,
      ),
  };
};

async function* mapped<From, To>(items: AsyncIterable<From>, as: (item: From) => To): AsyncGenerator<To> {
  for await (const item of items) yield as(item);
}
