/** A place in the log, opaque: only `compare` may order two of them, and only within one store. */
export type Position = string;

/** What the writer believes of the stream: it has no event yet, or its last event has this revision. */
export type Expected = 'no-stream' | bigint;

/** An event about to be appended. `id` is a lower-case UUID, made before the first attempt and kept for every retry. */
export type NewEvent = Readonly<{
  id: string;
  type: string;
  data: object;
  metadata?: Readonly<Record<string, unknown>>;
}>;

/** An event as the log holds it. `storedAt` is the store's own time, never earlier than that of the event before it. */
export type StoredEvent = Readonly<{
  id: string;
  type: string;
  data: Readonly<Record<string, unknown>>;
  metadata: Readonly<Record<string, unknown>>;
  stream: string;
  revision: bigint;
  position: Position;
  storedAt: Date;
}>;

/** Where the last event of an append now stands. A repeated append is given the same answer as the first. */
export type Appended = Readonly<{ revision: bigint; position: Position }>;

/**
 * What a feed gives, in the log's order. `checkpoint`: everything up to here was given or filtered out.
 * `live`: the feed had reached the head at some moment. `lagging`: it lost the store and is trying again.
 * The position of an event or a checkpoint may be remembered once the next item has been asked for.
 */
export type FeedItem =
  | Readonly<{ kind: 'event'; event: StoredEvent }>
  | Readonly<{ kind: 'checkpoint'; position: Position }>
  | Readonly<{ kind: 'live' }>
  | Readonly<{ kind: 'lagging'; reason: string }>;

export type AppendOptions = Readonly<{ expected: Expected; signal?: AbortSignal }>;

/** `from` is included; backwards without `from` begins at the stream's end. */
export type ReadStreamOptions = Readonly<{
  from?: bigint;
  backwards?: boolean;
  limit?: number;
  signal?: AbortSignal;
}>;

/** `after` is excluded. Of `streamPrefixes` one must begin the stream's name, letter for letter; without them every stream is read. */
export type ReadAllOptions = Readonly<{
  after?: Position;
  limit?: number;
  streamPrefixes?: readonly string[];
  signal?: AbortSignal;
}>;

/** `after` is a position, which is excluded, or 'start'. The feed ends, without an error, when `signal` aborts or the store closes. */
export type SubscribeOptions = Readonly<{
  after: Position;
  streamPrefixes?: readonly string[];
  signal: AbortSignal;
}>;

/**
 * The log: the only place where facts are kept. Every adapter keeps these promises, and no more than these:
 *
 * 1. An append is atomic; its events are consecutive in the stream and adjacent in the log.
 * 2. Revisions count from 0 without gaps in each stream. Positions increase in the order of saving: who has seen
 *    one is never given a smaller one later.
 * 3. The same ids in the same order with the same `expected` give the same answer and are applied once, however late
 *    they are repeated; anything else on a stream that has moved on is a `ConcurrencyConflict`.
 * 4. When `append` has answered, every read from anywhere reflects it. A feed may show an event before that.
 * 5. A feed gives every matching event after `after` exactly once and in order, also when the store was lost meanwhile.
 * 6. A stream without events reads as empty. A position that this log never gave is refused (`PositionUnknown`).
 * 7. What breaks the limits is refused before anything is sent (`InvalidEvent`, `EventTooLarge`).
 *
 * Errors are those of `EventStoreError`; a signal that aborts a call surfaces as its own reason.
 */
export type EventStore = Readonly<{
  append: (stream: string, events: readonly NewEvent[], options: AppendOptions) => Promise<Appended>;
  readStream: (stream: string, options?: ReadStreamOptions) => AsyncIterable<StoredEvent>;
  readAll: (options?: ReadAllOptions) => AsyncIterable<StoredEvent>;
  subscribe: (options: SubscribeOptions) => AsyncIterable<FeedItem>;
  /** The position of the newest event, or null while there is none. */
  head: () => Promise<Position | null>;
  compare: (a: Position, b: Position) => -1 | 0 | 1;
  /** Ends every feed; every later call is refused with `StoreClosed`. Closing twice is harmless. */
  close: () => Promise<void>;
}>;

/** The log as views are given it: everything but writing. */
export type EventLog = Pick<EventStore, 'readStream' | 'readAll' | 'subscribe' | 'head' | 'compare'>;
