import type { Secret } from '@chronology/access';
import { fromStored, type Facts, type RecordedFact, type UnreadableFact } from '@chronology/domain';
import type { EventStore } from '@chronology/event-store';
import { wallClock, type Clock } from './clock';

const brand: unique symbol = Symbol('writer');

/** What a stream says, whole and in its order. One that remembers must still see, at every call, all that was written before. */
export type StreamReader = Readonly<{
  factsOf: (stream: string) => Promise<Facts>;
}>;

/** All that stating a fact needs: the log, what it says, the deployment's secret and the time. Only this library makes one. */
export type Writer = Readonly<{
  store: EventStore;
  reader: StreamReader;
  secret: Secret;
  clock: Clock;
  [brand]: true;
}>;

const readingAnew = (store: EventStore): StreamReader => ({
  factsOf: async (stream) => {
    const facts: (RecordedFact | UnreadableFact)[] = [];
    for await (const stored of store.readStream(stream)) facts.push(fromStored(stored));
    return facts;
  },
});

/**
 * A writer whose facts are recorded at the time on the wall. A reader that remembers what it decoded spares every
 * command the decoding of the whole stream; without one a stream is read anew each time.
 */
export const openWriter = (
  store: EventStore,
  secret: Secret,
  reader: StreamReader = readingAnew(store),
): Writer => ({
  store,
  reader,
  secret,
  clock: wallClock,
  [brand]: true,
});

/** Not for the front door: see `story-clock.ts`. */
export const withClock = (writer: Writer, clock: Clock): Writer => ({ ...writer, clock });
