import { isMetastream, metastreamOf, DELETED, type Recorded } from './records';

/** One stream: every event ever written to it by revision, and its tombstone. */
type Stream = { readonly events: Recorded[]; tombstone?: Recorded };

/** What a stream's metadata says of its beginning. */
type Limits = Readonly<{ $tb?: number; $maxCount?: number; $maxAge?: number }>;

/** The events of a stream that a reader may see: the part of `events` from `first` up to, not including, `past`. */
export type Visible = Readonly<{ events: readonly Recorded[]; first: number; past: number }>;

/** The streams of a log by name. Readers see only records placed before `published()`; writers see all. */
export type Streams = Readonly<{
  add: (record: Recorded) => void;
  /** The last revision, -1 for a stream that never was. */
  last: (stream: string) => bigint;
  at: (stream: string, revision: bigint) => Recorded | undefined;
  isTombstoned: (stream: string) => boolean;
  isSoftlyDeleted: (stream: string) => boolean;
  /** The metadata document as it stands, empty if none. */
  metadataOf: (stream: string) => Record<string, unknown>;
  /** Undefined for a stream that is not there, or is softly deleted. */
  visible: (stream: string) => Visible | undefined;
}>;

const documentOf = (record: Recorded | undefined): Record<string, unknown> => {
  if (!record) return {};
  try {
    const parsed: unknown = JSON.parse(Buffer.from(record.data).toString('utf8'));
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};

const truncatedBefore = ({ $tb }: Limits): bigint => {
  if (!$tb) return 0n;
  return $tb >= Number.MAX_SAFE_INTEGER ? DELETED : BigInt($tb);
};

const firstOf = (limits: Limits, events: readonly Recorded[], past: number): number => {
  const byCount = limits.$maxCount ? past - limits.$maxCount : 0;
  let first = Math.max(Number(truncatedBefore(limits)), byCount, 0);
  if (!limits.$maxAge) return first;
  const oldest = BigInt(Date.now() - limits.$maxAge * 1000) * 10_000n;
  while (first < past && (events[first]?.ticks ?? oldest) < oldest) first++;
  return first;
};

export const openStreams = (published: () => number): Streams => {
  const streams = new Map<string, Stream>();
  const metadata = (stream: string): Limits & Record<string, unknown> =>
    documentOf(streams.get(metastreamOf(stream))?.events.at(-1));
  const pastOf = (events: readonly Recorded[]): number => {
    let past = events.length;
    while (past > 0 && (events[past - 1]?.place ?? 0) >= published()) past--;
    return past;
  };
  const isSoftlyDeleted = (stream: string): boolean =>
    !isMetastream(stream) && truncatedBefore(metadata(stream)) === DELETED;
  return {
    add: (record) => {
      const stream = streams.get(record.stream) ?? { events: [] };
      if (record.revision === DELETED) stream.tombstone = record;
      else stream.events.push(record);
      streams.set(record.stream, stream);
    },
    last: (stream) => BigInt((streams.get(stream)?.events.length ?? 0) - 1),
    at: (stream, revision) => {
      const found = streams.get(stream);
      return revision === DELETED ? found?.tombstone : found?.events[Number(revision)];
    },
    isTombstoned: (stream) =>
      streams.get(isMetastream(stream) ? stream.slice(2) : stream)?.tombstone !== undefined,
    isSoftlyDeleted,
    metadataOf: metadata,
    visible: (name) => {
      const events = streams.get(name)?.events ?? [];
      const past = pastOf(events);
      if (past === 0 || isSoftlyDeleted(name)) return undefined;
      const limits: Limits = isMetastream(name) ? { $maxCount: 1 } : metadata(name);
      return { events, first: Math.min(firstOf(limits, events, past), past), past };
    },
  };
};
