import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ConcurrencyConflict } from '../errors';
import type { Appended, EventStore, FeedItem, NewEvent, Position, StoredEvent } from '../port';

/** One empty log, opened for one case. `end` closes every handle and removes the log. */
export type Harness = Readonly<{
  store: EventStore;
  /** Another handle on the same log; the same one where there can be only one. */
  second: () => Promise<EventStore>;
  /** Writes from another process, and answers with what was acknowledged there. */
  elsewhere?: (work: WorkElsewhere) => Promise<readonly Acknowledged[]>;
  faults?: Faults;
  end: () => Promise<void>;
}>;

/** `appends` appends in all, of one to three events each, by `writers` at a time, to whichever of `streams`, with retries. */
export type WorkElsewhere = Readonly<{ writers: number; appends: number; streams: readonly string[] }>;

/** An append that was answered: the ids it held and where the last of them stands. */
export type Acknowledged = Appended & Readonly<{ stream: string; ids: readonly string[] }>;

/** A server that can be lost, and made to misbehave on command. */
export type Faults = Readonly<{
  crash: () => Promise<void>;
  /** Resolves when the server takes appends again. */
  restart: () => Promise<void>;
  /** The server keeps its connections and answers nothing until `thaw`. */
  freeze: () => Promise<void>;
  thaw: () => Promise<void>;
  /** The next append is applied and its answer lost, with the connection. */
  loseAcknowledgementOnce: () => void;
  /** The next append is applied and answered without saying where. */
  withholdPositionOnce: () => void;
  /** Answers to appends wait until the returned function is called. */
  holdAcknowledgements: () => () => void;
  /** The next appends are refused as by a server that is not ready. */
  refuseNext: (appends: number) => void;
  /** Puts events into the stream that no store of ours would: not JSON, not an object. Says how many. */
  writeForeign: (stream: string) => Promise<number>;
  /** Reads and subscriptions that the server still has open. */
  openCalls: () => number;
}>;

/** What a case needs that not every harness has. */
export type Need = 'faults' | 'elsewhere';

/** A promise as a plain function, so that it runs in the test suite and against altered stores alike. */
export type ContractCase = Readonly<{
  name: string;
  needs?: Need;
  run: (harness: Harness) => Promise<void>;
}>;

/** The part of a harness that a case has declared to need. */
export const needed = <K extends Need>(harness: Harness, need: K): NonNullable<Harness[K]> => {
  const part = harness[need];
  assert.ok(part, `this case needs ${need}`);
  return part;
};

/** A made-up event that carries its number. */
export const numbered = (n: number, other: Partial<NewEvent> = {}): NewEvent => ({
  id: randomUUID(),
  type: 'Noted',
  data: { n },
  metadata: { schemaVersion: 1 },
  ...other,
});

/** Made-up events numbered from `first`. */
export const several = (count: number, first = 0): NewEvent[] =>
  Array.from({ length: count }, (_, i) => numbered(first + i));

export const numberOf = (event: StoredEvent | undefined): unknown => event?.data.n;

/** Everything a read gives. */
export const allOf = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

export const revisionsOf = (events: readonly StoredEvent[]): number[] =>
  events.map(({ revision }) => Number(revision));

/** The revisions of a whole stream of that many events. */
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** Waits for a condition; fails, saying what was awaited, when it does not come true in time. */
export const until = async (what: string, condition: () => boolean, milliseconds = 8_000): Promise<void> => {
  const deadline = performance.now() + milliseconds;
  while (!condition()) {
    if (performance.now() > deadline) assert.fail(`not within ${milliseconds} ms: ${what}`);
    await pause(2);
  }
};

/** Fails unless the promise settles in time. */
export const within = async <T>(milliseconds: number, what: string, promise: Promise<T>): Promise<T> => {
  const over = new AbortController();
  const late = pause(milliseconds, undefined, { signal: over.signal }).then(
    () => assert.fail(`not within ${milliseconds} ms: ${what}`),
    () => new Promise<never>(() => undefined),
  );
  return Promise.race([promise, late]).finally(() => over.abort());
};

/** Appends to the stream wherever it stands: reads, tries, and on a conflict reads again. */
export const insist = async (
  store: EventStore,
  stream: string,
  events: readonly NewEvent[],
): Promise<Appended> => {
  for (;;) {
    const [last] = await allOf(store.readStream(stream, { backwards: true, limit: 1 }));
    try {
      return await store.append(stream, events, { expected: last?.revision ?? 'no-stream' });
    } catch (failure) {
      if (!(failure instanceof ConcurrencyConflict)) throw failure;
    }
  }
};

/** A feed that is read as fast as it comes. `stop` ends it and fails if it ended in an error. */
export type Followed = Readonly<{
  items: readonly FeedItem[];
  events: () => StoredEvent[];
  checkpoints: () => Position[];
  isLive: () => boolean;
  /** Settles when the feed has ended by itself or been stopped. */
  ended: Promise<void>;
  stop: () => Promise<void>;
}>;

/** Follows the streams whose names begin with `prefixes`, those of children unless said. */
export const follow = (
  store: EventStore,
  after: Position,
  prefixes: readonly string[] = ['child-'],
): Followed => {
  const stopping = new AbortController();
  const items: FeedItem[] = [];
  const reading = (async () => {
    const feed = store.subscribe({ after, streamPrefixes: prefixes, signal: stopping.signal });
    for await (const item of feed) items.push(item);
  })();
  reading.catch(() => undefined);
  return {
    items,
    events: () => items.flatMap((item) => (item.kind === 'event' ? [item.event] : [])),
    checkpoints: () => items.flatMap((item) => (item.kind === 'checkpoint' ? [item.position] : [])),
    isLive: () => items.some(({ kind }) => kind === 'live'),
    ended: reading,
    stop: async () => {
      stopping.abort();
      await within(5_000, 'the feed to end', reading);
    },
  };
};

export const idsOf = (events: readonly (StoredEvent | NewEvent)[]): string[] => events.map(({ id }) => id);

/** Fails unless positions increase along the log and revisions are gapless in every stream. */
export const assertInOrder = (store: EventStore, log: readonly StoredEvent[]): void => {
  const revisions = new Map<string, bigint>();
  log.forEach((event, place) => {
    const before = log[place - 1];
    if (before) assert.equal(store.compare(before.position, event.position), -1, 'positions increase');
    assert.equal(event.revision, (revisions.get(event.stream) ?? -1n) + 1n, 'revisions are gapless');
    revisions.set(event.stream, event.revision);
  });
};
