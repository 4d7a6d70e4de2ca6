import { EventTooLarge, InvalidEvent } from './errors';
import { isSettingStream } from './log-settings';
import type { Expected, NewEvent } from './port';

/** The same for every store, so that a log can move from one to another. Bytes count type, data and metadata as UTF-8. */
export const LIMITS = {
  appendBytes: 1_000_000,
  eventsPerAppend: 500,
  streamName: 200,
  typeName: 100,
} as const;

/** An event as text, checked: no adapter needs to look at it again. */
export type EncodedEvent = Readonly<{ id: string; type: string; data: string; metadata: string }>;

const LOWER_CASE_UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Control characters end a text early in some stores; half a surrogate pair is not a character in any. */
const UNSTORABLE = /[\p{Cc}\p{Cs}]/u;

/** Checks and encodes one append, before anything is sent anywhere. Throws `InvalidEvent` or `EventTooLarge`. */
export const encode = (
  stream: string,
  events: readonly NewEvent[],
  expected: Expected,
): readonly EncodedEvent[] => {
  checkName('stream', stream, LIMITS.streamName);
  checkExpected(expected);
  checkCount(events);
  const encoded = events.map(encodeOne);
  checkIdsDiffer(encoded);
  const bytes = encoded.reduce((sum, event) => sum + bytesOf(event), 0);
  if (bytes > LIMITS.appendBytes) throw new EventTooLarge(LIMITS.appendBytes, bytes);
  return encoded;
};

/** What an event weighs against `LIMITS.appendBytes`. */
export const bytesOf = ({ type, data, metadata }: Omit<EncodedEvent, 'id'>): number =>
  Buffer.byteLength(type) + Buffer.byteLength(data) + Buffer.byteLength(metadata);

/** True for a UUID in lower case: the one spelling that every store gives back as it was given. */
export const isEventId = (id: string): boolean => LOWER_CASE_UUID.test(id);

/** Why a name cannot be a stream's or a type's, or null when it can. */
export const faultOfName = (name: unknown, longest: number): string | null => {
  if (typeof name !== 'string' || name === '') return 'must be a text of at least one character';
  if (name.length > longest) return `must have at most ${longest} characters, and has ${name.length}`;
  if (name.startsWith('$')) return 'must not begin with "$", which stores keep for themselves';
  if (isSettingStream(name)) return 'must not begin as the names of settings do';
  if (UNSTORABLE.test(name)) return 'must hold no control characters and no half characters';
  return null;
};

const checkName = (field: string, name: unknown, longest: number): void => {
  const fault = faultOfName(name, longest);
  if (fault !== null) throw new InvalidEvent(field, `${field}: the name ${fault}.`);
};

const checkExpected = (expected: unknown): void => {
  if (expected === 'no-stream' || (typeof expected === 'bigint' && expected >= 0n)) return;
  throw new InvalidEvent(
    'expected',
    'expected: say "no-stream" or a revision, which is a bigint of 0n or more.',
  );
};

const checkCount = (events: readonly NewEvent[]): void => {
  if (events.length >= 1 && events.length <= LIMITS.eventsPerAppend) return;
  throw new InvalidEvent(
    'events',
    `events: an append holds 1 to ${LIMITS.eventsPerAppend} events, not ${events.length}.`,
  );
};

const checkIdsDiffer = (events: readonly EncodedEvent[]): void => {
  if (new Set(events.map(({ id }) => id)).size === events.length) return;
  throw new InvalidEvent('id', 'id: every event of an append needs an id of its own.');
};

const encodeOne = ({ id, type, data, metadata }: NewEvent): EncodedEvent => {
  if (!isEventId(id)) throw new InvalidEvent('id', 'id: must be a UUID in lower case.');
  checkName('type', type, LIMITS.typeName);
  return { id, type, data: textOf('data', data), metadata: textOf('metadata', metadata ?? {}) };
};

const textOf = (field: string, value: unknown): string => {
  let text: string | undefined;
  try {
    text = JSON.stringify(value, keepingWhole(field));
  } catch (cause) {
    if (cause instanceof InvalidEvent) throw cause;
    throw new InvalidEvent(field, `${field}: must be a JSON object without circles.`, { cause });
  }
  if (text?.startsWith('{')) return text;
  throw new InvalidEvent(field, `${field}: must be a JSON object, with named values.`);
};

/** JSON drops or changes some values without a word; a chronology says so instead. An absent property may be undefined. */
const keepingWhole = (field: string) =>
  function (this: unknown, key: string, value: unknown): unknown {
    const lost = whatJsonLoses(value, Array.isArray(this));
    const place = key === '' ? field : `${field}: "${key}"`;
    if (lost !== null) throw new InvalidEvent(field, `${place} is ${lost}, which JSON cannot hold.`);
    return value;
  };

const whatJsonLoses = (value: unknown, inList: boolean): string | null => {
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'not a finite number';
  if (typeof value === 'bigint') return 'a bigint';
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  if (value === undefined) return inList ? 'undefined inside a list' : null;
  return value instanceof Map || value instanceof Set ? 'a Map or a Set' : null;
};
