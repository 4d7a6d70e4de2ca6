import { closeSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'libsql';
import { EventStoreError, LogFileRefused, StoreUnavailable } from '../errors';
import { isBusy } from './sqlite-failure';

/** "CHRO": marks the file as a log of ours, for us and for `file(1)`. */
const APPLICATION_ID = 0x4348_524f;
const FORMAT = 1;

/** How long one attempt may block the process; longer waiting is done between attempts, while other work goes on. */
const PATIENCE_OF_ONE_ATTEMPT_MS = 10;

/** Positions and revisions are given out under the write lock, so both are gapless. Nothing here is ever changed. */
const SCHEMA = `
  CREATE TABLE event (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL,
    stored_at INTEGER NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT;
  CREATE TABLE log_setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  ${['event', 'log_setting'].flatMap((table) => ['UPDATE', 'DELETE'].map((change) => neverAllowing(change, table))).join('\n')}
`;

function neverAllowing(change: string, table: string): string {
  return `CREATE TRIGGER no_${change.toLowerCase()}_of_${table} BEFORE ${change} ON ${table}
    BEGIN SELECT RAISE(ABORT, 'The log is only ever added to.'); END;`;
}

/**
 * Opens a log file durably (WAL, every commit synced), making it and its folder when there is none. Throws
 * `LogFileRefused`, with the file untouched, for a file that is not ours or of another format, and
 * `StoreUnavailable` for one that cannot be opened.
 */
export const openLogFile = (file: string, busyTimeoutMs: number): Database.Database => {
  let database: Database.Database | undefined;
  try {
    if (file !== ':memory:') makeReadableByUsAlone(file);
    database = new Database(file, { timeout: busyTimeoutMs });
    makeReady(database, file, busyTimeoutMs);
    return database;
  } catch (cause) {
    database?.close();
    throw whyNotOpened(cause, file);
  }
};

const makeReady = (database: Database.Database, file: string, busyTimeoutMs: number): void => {
  patiently(() => atOneMoment(database, () => formatOf(database, file)), busyTimeoutMs);
  patiently(() => makeDurable(database, file), busyTimeoutMs);
  patiently(() => createUnlessThere(database, file), busyTimeoutMs);
  database.pragma(`busy_timeout = ${PATIENCE_OF_ONE_ATTEMPT_MS}`);
};

const numberFrom = (database: Database.Database, pragma: string): number =>
  Number(database.prepare(`PRAGMA ${pragma}`).pluck().all()[0]);

/** A file that is there is not opened here: closing it again would drop the locks this process may hold on it. */
const makeReadableByUsAlone = (file: string): void => {
  if (existsSync(file)) return;
  makeFolder(dirname(resolve(file)));
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (cause) {
    if (!existsSync(file)) throw cause;
  }
};

/** A new folder survives a power cut only once the folder above it is on the disk. */
const makeFolder = (folder: string): void => {
  const topmost = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (topmost === undefined || process.platform === 'win32') return;
  for (let made = folder; made.startsWith(topmost); made = dirname(made)) syncFolder(dirname(made));
};

const syncFolder = (folder: string): void => {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

const formatOf = (database: Database.Database, file: string): 'none yet' | 'ours' => {
  const application = numberFrom(database, 'application_id');
  const format = numberFrom(database, 'user_version');
  const objects = Number(database.prepare('SELECT count(*) FROM sqlite_schema').pluck().all()[0]);
  if (application === 0 && format === 0 && objects === 0) return 'none yet';
  if (application !== APPLICATION_ID) {
    throw new LogFileRefused(`${file} is not a chronology log: name another file, or move this one away.`);
  }
  if (format !== FORMAT) {
    throw new LogFileRefused(
      `${file} is a chronology log of format ${format} and this release reads format ${FORMAT}: use the release that wrote it.`,
    );
  }
  return 'ours';
};

const makeDurable = (database: Database.Database, file: string): void => {
  const journal = database.prepare('PRAGMA journal_mode = WAL').pluck().all()[0];
  database.exec('PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;');
  if (file === ':memory:') return;
  if (journal === 'wal' && numberFrom(database, 'synchronous') === 2) return;
  throw new LogFileRefused(`${file} cannot be kept safely where it lies: put it on a disk of this machine.`);
};

const createUnlessThere = (database: Database.Database, file: string): void =>
  atOneMoment(
    database,
    () => {
      if (formatOf(database, file) !== 'none yet') return;
      database.exec(`${SCHEMA}; PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT};`);
    },
    'BEGIN IMMEDIATE',
  );

/**
 * Looks at the file as it is at one moment, so that another process which is just making it is seen before or after,
 * and never half-way. Only `BEGIN IMMEDIATE` may write.
 */
const atOneMoment = (database: Database.Database, work: () => unknown, begin = 'BEGIN'): void => {
  database.exec(begin);
  try {
    work();
    database.exec('COMMIT');
  } finally {
    if (database.inTransaction) database.exec('ROLLBACK');
  }
};

/** Two processes that make the same file at once get in each other's way for a moment; opening may block for it. */
const patiently = (work: () => unknown, busyTimeoutMs: number): void => {
  const deadline = performance.now() + busyTimeoutMs;
  for (;;) {
    try {
      work();
      return;
    } catch (failure) {
      if (!isBusy(failure) || performance.now() >= deadline) throw failure;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PATIENCE_OF_ONE_ATTEMPT_MS);
  }
};

const whyNotOpened = (cause: unknown, file: string): EventStoreError => {
  if (cause instanceof EventStoreError) return cause;
  if (cause instanceof Database.SqliteError && cause.code === 'SQLITE_NOTADB') {
    return new LogFileRefused(`${file} is not a chronology log: name another file, or move this one away.`, {
      cause,
    });
  }
  return new StoreUnavailable(`${file} cannot be opened as a log.`, 'not-applied', { cause });
};
