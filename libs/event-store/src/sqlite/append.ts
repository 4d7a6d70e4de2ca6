import type Database from 'libsql';
import type { EncodedEvent } from '../encode';
import { ConcurrencyConflict } from '../errors';
import type { Appended, Expected } from '../port';
import { asPosition } from './position';

/** The newest event of the log, and the newest of one stream. */
type Heads = Readonly<{ position: number; storedAt: number; revision: number | null }>;
type Present = Readonly<{ id: string; revision: number; position: number }>;

/** An append inside a write transaction: `now` in milliseconds. Throws `ConcurrencyConflict`. */
export type Append = (
  stream: string,
  events: readonly EncodedEvent[],
  expected: Expected,
  now: number,
) => Appended;

/** Prepares appending to this file. */
export const preparedAppend = (database: Database.Database): Append => {
  const heads = database.prepare(
    'SELECT position, stored_at AS storedAt, (SELECT max(revision) FROM event WHERE stream = ?) AS revision FROM event ORDER BY position DESC LIMIT 1',
  );
  const presentAfter = database.prepare(
    'SELECT id, revision, position FROM event WHERE stream = ? AND revision > ? ORDER BY revision LIMIT ?',
  );
  const insert = database.prepare(
    'INSERT INTO event (position, stream, revision, id, type, data, metadata, stored_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );

  const answerOfRepeat = (
    stream: string,
    events: readonly EncodedEvent[],
    after: bigint,
  ): Appended | null => {
    const present = presentAfter.all(stream, after, BigInt(events.length)) as Present[];
    if (!events.every(({ id }, place) => present[place]?.id === id)) return null;
    const last = present[events.length - 1]!;
    return { revision: BigInt(last.revision), position: asPosition(last.position) };
  };

  return (stream, events, expected, now) => {
    const before = (heads.all(stream) as Heads[])[0] ?? { position: 0, storedAt: now, revision: null };
    const actual = before.revision === null ? 'no-stream' : BigInt(before.revision);
    const [from, wanted] = [lastOf(actual), lastOf(expected)];
    const repeated = wanted < from ? answerOfRepeat(stream, events, wanted) : null;
    if (repeated !== null) return repeated;
    if (wanted !== from) throw new ConcurrencyConflict(stream, expected, actual);

    const storedAt = BigInt(Math.max(now, before.storedAt));
    events.forEach(({ id, type, data, metadata }, place) => {
      const position = BigInt(before.position + 1 + place);
      insert.run(position, stream, from + 1n + BigInt(place), id, type, data, metadata, storedAt);
    });
    return {
      revision: from + BigInt(events.length),
      position: asPosition(before.position + events.length),
    };
  };
};

const lastOf = (expected: Expected): bigint => (expected === 'no-stream' ? -1n : expected);
