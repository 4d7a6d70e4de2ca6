import { encode, LIMITS, type EncodedEvent } from '../encode';
import type { Expected, StoredEvent } from '../port';

/** The first line of an exported log names this; another release's format has another number. */
export const FORMAT = 'chronology-log/1';

/** Longer than any line that is ever written: an event of the most bytes, with its names. */
export const LONGEST_LINE = LIMITS.appendBytes + 10_000;

/** What belongs to the log as a whole. `settings` are those words beside the log that travel with it. */
export type Header = Readonly<{ secretFingerprint: string; settings: Readonly<Record<string, string>> }>;

/**
 * What an exported log sums up to. `digest` is the SHA-256 of every line before the last, ends of lines included;
 * `streamsDigest` is one over a digest of each stream, so it says the same whatever order the streams stand in.
 */
export type Sum = Readonly<{ events: number; streams: number; streamsDigest: string; digest: string }>;

/** An event as it travels: what the store itself made of it, its position and `storedAt`, stays behind. */
export type Travelling = Pick<StoredEvent, 'stream' | 'revision' | 'id' | 'type' | 'data' | 'metadata'>;

/** What the writer of this event believed of its stream. */
export const expectedBefore = (revision: bigint): Expected => (revision === 0n ? 'no-stream' : revision - 1n);

/** The one spelling of an event, without the end of the line. Throws `InvalidEvent` or `EventTooLarge` for one that no store takes. */
export const eventLine = ({ stream, revision, id, type, data, metadata }: Travelling): string => {
  const [{ data: saidText, metadata: besideText }] = encode(
    stream,
    [{ id, type, data, metadata }],
    expectedBefore(revision),
  ) as readonly [EncodedEvent];
  const names = `"stream":${JSON.stringify(stream)},"revision":${revision},"id":"${id}","type":${JSON.stringify(type)}`;
  return `{${names},"data":${saidText},"metadata":${besideText}}`;
};

/** The one spelling of the first line. */
export const headerLine = ({ secretFingerprint, settings }: Header): string => {
  const inOrder = Object.fromEntries(Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify({ format: FORMAT, secretFingerprint, settings: inOrder });
};

/** The one spelling of the last line. */
export const sumLine = ({ events, streams, streamsDigest, digest }: Sum): string =>
  JSON.stringify({ events, streams, streamsDigest, digest });
