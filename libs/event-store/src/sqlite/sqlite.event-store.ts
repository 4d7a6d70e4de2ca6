import type Database from 'libsql';
import { encode } from '../encode';
import type { LogSettings } from '../log-settings';
import type { EventStore } from '../port';
import { preparedAppend } from './append';
import { bellFor } from './bell';
import { follow } from './follow';
import { openLogFile } from './log-file';
import { preparedPages } from './pages';
import { asPosition, comparePositions } from './position';
import { readAll, readStream } from './read';
import { preparedSettings } from './settings';
import { takingTurns } from './turns';

/** The log in one file of this machine, with the settings kept beside it. */
export type SqliteEventStore = EventStore & LogSettings;

/** `file` may be ':memory:'. `busyTimeoutMs`: how long an append waits for another process's (5,000 unless said). */
export type SqliteOptions = Readonly<{ file: string; busyTimeoutMs?: number }>;

/**
 * Opens the log in `file`, making it when there is none. An append that has answered is on the disk, also after a
 * power cut. Other processes may use the same file at the same time: their appends are seen within 50 ms, this
 * store's own at once. Throws `LogFileRefused` or `StoreUnavailable`.
 */
export const openSqliteEventStore = ({ file, busyTimeoutMs = 5_000 }: SqliteOptions): SqliteEventStore => {
  const database = openLogFile(file, busyTimeoutMs);
  const closing = new AbortController();
  const turns = takingTurns(database, busyTimeoutMs, () => closing.signal.aborted);
  const pages = preparedPages(database);
  const append = preparedAppend(database);
  const dataVersion = database.prepare('PRAGMA data_version').pluck();
  const bell = bellFor(() => Number(dataVersion.all()[0]));

  return {
    append: async (stream, events, { expected, signal }) => {
      const encoded = encode(stream, events, expected);
      const appended = await turns.write(() => append(stream, encoded, expected, Date.now()), signal);
      bell.ring();
      return appended;
    },
    readStream: (stream, options = {}) => readStream({ pages, turns }, stream, options),
    readAll: (options = {}) => readAll({ pages, turns }, options),
    subscribe: (options) => follow({ pages, turns, bell, closing: closing.signal }, options),
    head: async () => {
      const head = await turns.read(pages.head);
      return head === 0 ? null : asPosition(head);
    },
    compare: comparePositions,
    ...preparedSettings(database, turns),
    close: async () => {
      if (closing.signal.aborted) return;
      closing.abort();
      foldInto(database);
      database.close();
    },
  };
};

/** Leaves the whole log in its one file where nobody else is using it; if somebody is, the last to close does. */
const foldInto = (database: Database.Database): void => {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // What is in the file beside it is as safe there, and is read from there at the next opening.
  }
};
