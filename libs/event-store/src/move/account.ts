import { createHash } from 'node:crypto';
import { placeInWords } from '../verify-event';
import { newIdsSeen } from './ids-seen';
import { headerLine, type Header, type Sum, type Travelling } from './log-line';
import { MoveRefused } from './move-refused';

/** One stream so far: `digest` stands for every line of it, in order. */
type Stream = Readonly<{ events: number; digest: string }>;

/**
 * Adds up a log, line by line, in its order. It remembers about a quarter of a kilobyte for each stream and 27 to 54
 * bytes for each event, and nothing that is said in them.
 */
export type Account = Readonly<{
  /** Throws `MoveRefused` where a revision is not the next of its stream, or an id stands in the stream already. */
  add: (event: Travelling, line: string) => void;
  sum: () => Sum;
  /** The first stream by name that another account has not the same, if there is one. */
  differsFrom: (other: Account) => string | undefined;
  stream: (name: string) => Stream | undefined;
}>;

/** An account of the log that begins with this header. */
export const openAccount = (header: Header): Account => {
  const all = createHash('sha256').update(`${headerLine(header)}\n`);
  const streams = new Map<string, Stream>();
  const seenBefore = newIdsSeen();
  let events = 0;
  const names = () => [...streams.keys()].sort();

  return {
    add: (event, line) => {
      const { stream, revision, id } = event;
      const before = streams.get(stream) ?? { events: 0, digest: '' };
      if (revision !== BigInt(before.events))
        throw new MoveRefused(`${placeInWords(event)}: revision ${before.events} was due.`);
      if (seenBefore(stream, id))
        throw new MoveRefused(`${placeInWords(event)}: its id stands in the stream already.`);
      streams.set(stream, { events: before.events + 1, digest: chained(before.digest, line) });
      all.update(`${line}\n`);
      events += 1;
    },
    sum: () => {
      const each = createHash('sha256');
      for (const name of names()) each.update(inOneLine(name, streams.get(name)));
      return {
        events,
        streams: streams.size,
        streamsDigest: each.digest('hex'),
        digest: all.copy().digest('hex'),
      };
    },
    differsFrom: (other) =>
      names().find((name) => inOneLine(name, streams.get(name)) !== inOneLine(name, other.stream(name))),
    stream: (name) => streams.get(name),
  };
};

const chained = (digest: string, line: string): string =>
  createHash('sha256').update(digest).update(line).digest('base64');

const inOneLine = (name: string, stream: Stream | undefined): string =>
  `${JSON.stringify([name, stream?.events, stream?.digest])}\n`;
