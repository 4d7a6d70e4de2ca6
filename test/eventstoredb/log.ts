import { randomUUID } from 'node:crypto';
import { checkAgainst } from './check-commit';
import type { KeptFile } from './kept-file';
import { openKnownIds, type KnownIds } from './known-ids';
import {
  DELETED,
  METADATA,
  STREAM_DELETED,
  metastreamOf,
  type Expected,
  type Outcome,
  type Proposed,
  type Recorded,
} from './records';
import { openStreams, type Streams } from './streams';

const FIRST_POSITION = 1_690n;

/** The log: what a server of one node keeps. Writes are decided at once and published when they are on disk. */
export type Log = Readonly<{
  streams: Streams;
  knownIds: KnownIds;
  /** Every record, in the order of the log; readers see those before `published()`. */
  records: readonly Recorded[];
  published: () => number;
  append: (stream: string, expected: Expected, events: readonly Proposed[]) => Outcome;
  softDelete: (stream: string, expected: Expected) => Outcome;
  tombstone: (stream: string, expected: Expected) => Outcome;
  /** Resolves when everything decided so far is on disk and published. */
  settled: () => Promise<void>;
  /** Calls back whenever more is published, until the returned function is called. */
  onPublished: (listener: () => void) => () => void;
  close: () => Promise<void>;
}>;

const sizeOf = (stream: string, event: Proposed): bigint =>
  BigInt(120 + stream.length + event.type.length + event.data.length + event.metadata.length);

const document = (content: unknown): Proposed => ({
  id: randomUUID(),
  type: METADATA,
  isJson: true,
  data: Buffer.from(JSON.stringify(content)),
  metadata: new Uint8Array(),
});

const TOMBSTONE: Omit<Proposed, 'id'> = {
  type: STREAM_DELETED,
  isJson: false,
  data: new Uint8Array(),
  metadata: new Uint8Array(),
};

/** $tb of a softly deleted stream: 2^63 - 1 is written as text because a number would not hold it. */
const softlyDeleted = (metadata: Record<string, unknown>): Uint8Array =>
  Buffer.from(JSON.stringify({ ...metadata, $tb: 0 }).replace('"$tb":0', `"$tb":${DELETED}`));

/** Opens the log in memory, or with a file behind it whose transactions it holds. */
export const openLog = (file?: KeptFile): Log => {
  const records: Recorded[] = [];
  const listeners = new Set<() => void>();
  let published = 0;
  let next = FIRST_POSITION;
  let onDisk: Promise<void> = Promise.resolve();
  const streams = openStreams(() => published);
  const knownIds = openKnownIds();

  const publish = (upTo: number): void => {
    published = Math.max(published, upTo);
    for (const listener of listeners) listener();
  };
  const record = (event: Proposed, stream: string, revision: bigint, ticks: bigint): Recorded => {
    const { length: place } = records;
    const end = next + sizeOf(stream, event);
    const recorded = { ...event, place, stream, revision, position: next, end, ticks };
    next = end;
    records.push(recorded);
    streams.add(recorded);
    return recorded;
  };
  const write = (stream: string, first: bigint, events: readonly Proposed[]): Recorded[] => {
    const ticks = BigInt(Date.now()) * 10_000n;
    const position = next;
    const written = events.map((event, n) => record(event, stream, first + BigInt(n), ticks));
    const upTo = records.length;
    if (!file) publish(upTo);
    else onDisk = file.write({ stream, first, position, ticks, events }).then(() => publish(upTo));
    return written;
  };
  const append = (stream: string, expected: Expected, events: readonly Proposed[]): Outcome => {
    const checked = checkAgainst({ streams, knownIds }, stream, expected, events);
    if (checked.kind !== 'new') return checked;
    const current = streams.last(stream);
    const recreates = events.length > 0 && streams.isSoftlyDeleted(stream);
    const written = write(stream, current + 1n, events);
    for (const { id, revision } of written) knownIds.remember(id, { stream, revision });
    if (recreates) setMetadata(stream, { ...streams.metadataOf(stream), $tb: Number(current + 1n) });
    const revision = current + BigInt(events.length);
    return { kind: 'written', revision, position: written.at(-1)?.position ?? placeOfNothing() };
  };
  /** A transaction without events is a record too, though no reader is given it. */
  const placeOfNothing = (): bigint => {
    const position = next;
    next += 60n;
    return position;
  };
  const setMetadata = (stream: string, content: unknown): Recorded | undefined => {
    const metastream = metastreamOf(stream);
    return write(metastream, streams.last(metastream) + 1n, [document(content)]).at(-1);
  };
  const refusal = (stream: string, expected: Expected): Outcome | undefined => {
    if (streams.isTombstoned(stream)) return { kind: 'deleted' };
    const current = streams.last(stream);
    const isAsExpected =
      typeof expected === 'bigint'
        ? expected === current
        : expected === 'no-stream'
          ? current < 0n
          : expected === 'any' || current >= 0n;
    return isAsExpected ? undefined : { kind: 'wrong-version', current };
  };
  const opened: Log = {
    streams,
    knownIds,
    records,
    published: () => published,
    append,
    softDelete: (stream, expected) => {
      const current = streams.last(stream);
      const refused = refusal(stream, expected);
      if (refused) return refused;
      if (current < 0n) return { kind: 'wrong-version', current };
      const metastream = metastreamOf(stream);
      const event = { ...document({}), data: softlyDeleted(streams.metadataOf(stream)) };
      const [written] = write(metastream, streams.last(metastream) + 1n, [event]);
      return { kind: 'written', revision: current, position: written?.position };
    },
    tombstone: (stream, expected) => {
      const refused = refusal(stream, expected);
      if (refused) return refused;
      const [written] = write(stream, DELETED, [{ ...TOMBSTONE, id: randomUUID() }]);
      return { kind: 'written', revision: DELETED, position: written?.position };
    },
    settled: () => onDisk,
    onPublished: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      await onDisk;
      await file?.close();
    },
  };
  for (const { stream, first, position, ticks, events } of file?.transactions() ?? []) {
    next = position;
    events.forEach((event, n) => record(event, stream, first + BigInt(n), ticks));
  }
  published = records.length;
  if (published === 0) setMetadata('$scavenges', { $maxAge: 2_592_000 });
  return opened;
};
