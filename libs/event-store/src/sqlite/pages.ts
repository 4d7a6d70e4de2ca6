import type Database from 'libsql';
import { PositionUnknown } from '../errors';
import type { Position, StoredEvent } from '../port';
import { asPosition, placeOf } from './position';

/** Small enough that a page of the largest events fits in memory, and that reading one delays nobody else. */
export const PAGE = 128;

/** The largest integer SQLite holds; no revision or position comes near. */
const LARGEST = 2n ** 63n - 1n;

type Row = Readonly<{
  position: number;
  stream: string;
  revision: number;
  id: string;
  type: string;
  data: string;
  metadata: string;
  storedAt: number;
}>;

/** Events of the log after one place and up to `through`; everything up to there that is not among them was filtered out. */
export type Page = Readonly<{ events: readonly StoredEvent[]; through: number }>;

export type Pages = Readonly<{
  /** Up to `count` events of a stream from `from`, which is included. */
  ofStream: (
    stream: string,
    from: bigint,
    count: number,
    direction: 'forwards' | 'backwards',
  ) => readonly StoredEvent[];
  ofAll: (after: number, upTo: number, prefixes: readonly string[] | undefined) => Page;
  /** The place of the newest event, 0 when there is none. */
  head: () => number;
  /** The place to go on from. Throws `PositionUnknown` for one that lies behind the head. */
  placeAfter: (position: Position | undefined) => number;
}>;

const SELECT =
  'SELECT position, stream, revision, id, type, data, metadata, stored_at AS storedAt FROM event WHERE';

/** Prepares reading from this file. No statement stays open: a page is read whole. */
export const preparedPages = (database: Database.Database): Pages => {
  const newest = database.prepare('SELECT coalesce(max(position), 0) AS position FROM event');
  const inStream = {
    forwards: database.prepare(`${SELECT} stream = ? AND revision >= ? ORDER BY revision LIMIT ?`),
    backwards: database.prepare(`${SELECT} stream = ? AND revision <= ? ORDER BY revision DESC LIMIT ?`),
  };
  const inAll = preparedByPrefixCount(database);

  const head = (): number => (newest.all() as [{ position: number }])[0].position;
  return {
    ofStream: (stream, from, count, direction) =>
      (inStream[direction].all(stream, withinRange(from), BigInt(count)) as Row[]).map(asStoredEvent),
    ofAll: (after, upTo, prefixes) => {
      const through = Math.min(after + PAGE, upTo);
      const range = [BigInt(after), BigInt(through), ...(prefixes ?? [])];
      return { events: (inAll(prefixes?.length).all(...range) as Row[]).map(asStoredEvent), through };
    },
    head,
    placeAfter: (position) => {
      if (position === undefined) return 0;
      const place = placeOf(position);
      if (place > head()) throw new PositionUnknown(position);
      return place;
    },
  };
};

/** Prefixes are compared letter for letter: LIKE would ignore case and take `_` and `%` for wildcards. */
const preparedByPrefixCount = (
  database: Database.Database,
): ((count: number | undefined) => Database.Statement) => {
  const prepared = new Map<number | undefined, Database.Statement>();
  return (count) => {
    const known = prepared.get(count);
    if (known !== undefined) return known;
    const begins = Array.from(
      { length: count ?? 0 },
      (_, i) => `substr(stream, 1, length(?${i + 3})) = ?${i + 3}`,
    );
    const filter = count === undefined ? '' : `AND (${begins.join(' OR ') || 'FALSE'})`;
    const statement = database.prepare(
      `${SELECT} position > ?1 AND position <= ?2 ${filter} ORDER BY position`,
    );
    prepared.set(count, statement);
    return statement;
  };
};

const withinRange = (revision: bigint): bigint => {
  if (revision > LARGEST) return LARGEST;
  return revision < -1n ? -1n : revision;
};

const asStoredEvent = (row: Row): StoredEvent => ({
  id: row.id,
  type: row.type,
  data: JSON.parse(row.data) as StoredEvent['data'],
  metadata: JSON.parse(row.metadata) as StoredEvent['metadata'],
  stream: row.stream,
  revision: BigInt(row.revision),
  position: asPosition(row.position),
  storedAt: new Date(row.storedAt),
});
