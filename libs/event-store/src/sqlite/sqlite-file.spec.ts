import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { compiledDist, startProgram } from '../../../../test/processes';
import {
  allOf,
  follow,
  idsOf,
  insist,
  numberOf,
  numbered,
  several,
  until,
  upTo,
  within,
} from '../contract/harness';
import { encode } from '../encode';
import { LogFileRefused, PositionUnknown, StoreUnavailable } from '../errors';
import { verifyLog } from '../verify';
import { preparedAppend } from './append';
import { openLogFile } from './log-file';
import { outcomeOfFailedCommit } from './sqlite-failure';
import { openSqliteEventStore, type SqliteEventStore } from './sqlite.event-store';
import { takingTurns } from './turns';

let folder: string;
let file: string;
const opened: SqliteEventStore[] = [];

const openLog = (busyTimeoutMs?: number): SqliteEventStore => {
  const store = openSqliteEventStore({ file, busyTimeoutMs });
  opened.push(store);
  return store;
};

/** The file itself, as an operator with other tools would open it. */
const raw = (): Database.Database => new Database(file);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chronology-log-'));
  file = join(folder, 'log.sqlite');
});

afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('opening a log file', () => {
  it('makes the file and its folders, readable by its owner alone', async () => {
    file = join(folder, 'data', 'deeper', 'log.sqlite');
    await openLog().append('child-1', [numbered(0)], { expected: 'no-stream' });
    expect([file, `${file}-wal`].map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o600]);
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
  });

  it('keeps what was appended when it is closed and opened again, in the one file', async () => {
    const first = openLog();
    await first.append('child-1', several(3), { expected: 'no-stream' });
    await first.close();
    expect(existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0).toBe(0);
    expect((await allOf(openLog().readStream('child-1'))).map(numberOf)).toEqual([0, 1, 2]);
  });

  it('marks the file as ours, and keeps it in the mode that survives a power cut', () => {
    openLog();
    const pragma = (name: string) => raw().prepare(`PRAGMA ${name}`).pluck().all()[0];
    expect([pragma('application_id'), pragma('user_version'), pragma('journal_mode')]).toEqual([
      0x4348524f,
      1,
      'wal',
    ]);
  });

  it.each([
    ['a database of something else', 'CREATE TABLE recipe (name TEXT)', 'is not a chronology log'],
    ['a database marked by something else', 'PRAGMA application_id = 7', 'is not a chronology log'],
    ['a log of a later format', 'PRAGMA application_id = 1128813135; PRAGMA user_version = 2', 'of format 2'],
  ])('refuses %s in one sentence and leaves it as it was', (_, sql, words) => {
    raw().exec(sql);
    const before = readFileSync(file);
    expect(() => openLog()).toThrow(LogFileRefused);
    expect(() => openLog()).toThrow(words);
    expect(readFileSync(file)).toEqual(before);
  });

  it('refuses a file that is no database at all and leaves it as it was', () => {
    const text = 'Shopping: milk, bread, apples.\n'.repeat(100);
    writeFileSync(file, text);
    expect(() => openLog()).toThrow(LogFileRefused);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('says which file when it cannot be opened', () => {
    file = folder;
    expect(() => openLog()).toThrow(StoreUnavailable);
    expect(() => openLog()).toThrow(folder);
  });
});

describe('several processes', () => {
  it('may make one log at the same moment: all find it ready, and nothing is lost', async () => {
    const dist = compiledDist();
    const work = JSON.stringify({ dist, file, writers: 1, appends: 5, streams: ['child-1', 'child-2'] });
    const programs = upTo(5).map(() => startProgram('test/crash/writers.mjs', [work]));
    const ends = await Promise.all(programs.map(({ ended }) => ended));
    expect(ends.map(({ code, errors }) => [code, errors])).toEqual(upTo(5).map(() => [0, '']));
    const acknowledged = ends.flatMap(({ lines }) =>
      lines.flatMap((line) => (JSON.parse(line) as { ids: string[] }).ids),
    );
    const store = openLog();
    expect(idsOf(await allOf(store.readAll())).toSorted()).toEqual(acknowledged.toSorted());
    expect((await verifyLog(store)).problems).toEqual([]);
  }, 30_000);
});

describe('the file holds what it promises', () => {
  it('gives positions without a gap, also after appends that were refused', async () => {
    const store = openLog();
    await store.append('child-1', several(3), { expected: 'no-stream' });
    await assert.rejects(store.append('child-1', [numbered(9)], { expected: 0n }));
    await store.append('child-2', several(2), { expected: 'no-stream' });
    expect(raw().prepare('SELECT position FROM event ORDER BY position').pluck().all()).toEqual([
      1, 2, 3, 4, 5,
    ]);
  });

  it('lets nobody change or remove an event or a setting, whatever tool they use', async () => {
    const store = openLog();
    await store.append('child-1', [numbered(0)], { expected: 'no-stream' });
    await store.writeSettingOnce('fingerprint', 'a');
    const changes = [
      "UPDATE event SET data = '{}'",
      'DELETE FROM event',
      "UPDATE log_setting SET value = 'b'",
    ];
    for (const change of [...changes, 'DELETE FROM log_setting']) {
      expect(() => raw().prepare(change).run()).toThrow('only ever added to');
    }
  });

  it('never lets storedAt go back when the clock of the machine does', async () => {
    const store = openLog();
    const later = BigInt(Date.now() + 3_600_000);
    const insert = 'INSERT INTO event VALUES (1, ?, 0, ?, ?, ?, ?, ?)';
    raw().prepare(insert).run('child-1', numbered(0).id, 'Noted', '{}', '{}', later);
    await store.append('child-1', [numbered(1)], { expected: 0n });
    const times = (await allOf(store.readAll())).map(({ storedAt }) => storedAt.getTime());
    expect(times).toEqual([Number(later), Number(later)]);
  });

  it('refuses to go on from a position that lies behind the head: this log was put back to an older copy', async () => {
    const store = openLog();
    const { position } = await store.append('child-1', several(2), { expected: 'no-stream' });
    const lost = position.replace(/2$/, '3');
    await assert.rejects(allOf(store.readAll({ after: lost })), PositionUnknown);
    const signal = new AbortController().signal;
    await assert.rejects(allOf(store.subscribe({ after: lost, signal })), PositionUnknown);
    expect(await allOf(store.readAll({ after: position }))).toEqual([]);
  });

  it('keeps no page of the file for a reader who pauses: the write-ahead file can be folded in meanwhile', async () => {
    const store = openLog();
    await store.append('child-1', several(300), { expected: 'no-stream' });
    for await (const event of store.readStream('child-1')) {
      if (event.revision !== 5n) continue;
      expect(raw().prepare('PRAGMA wal_checkpoint(TRUNCATE)').all()).toMatchObject([{ busy: 0, log: 0 }]);
    }
  });
});

describe('settings beside the log', () => {
  it('are written once: the first to write wins, in every process and after opening again', async () => {
    const [first, second] = [openLog(), openLog()];
    expect(await first.readSetting('fingerprint')).toBeNull();
    expect(await first.writeSettingOnce('fingerprint', 'one')).toBe('one');
    expect(await second.writeSettingOnce('fingerprint', 'two')).toBe('one');
    await first.close();
    expect(await openLog().readSetting('fingerprint')).toBe('one');
    expect(await second.readSetting('another')).toBeNull();
  });
});

describe('when the file cannot be used', () => {
  it('waits for another process without holding up this one, then says that nothing was saved', async () => {
    const store = openLog(300);
    const other = raw();
    other.exec('BEGIN IMMEDIATE');
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 5);
    const began = performance.now();
    const append = store.append('child-1', [numbered(0)], { expected: 'no-stream' });
    await assert.rejects(append, { code: 'store-unavailable', outcome: 'not-applied', retryable: true });
    clearInterval(counting);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(turns).toBeGreaterThan(3);
    other.exec('ROLLBACK');
    expect((await store.append('child-1', [numbered(0)], { expected: 'no-stream' })).revision).toBe(0n);
  });

  it('appends as soon as the other process is done, and gives up at once when asked to', async () => {
    const store = openLog();
    const other = raw();
    other.exec('BEGIN IMMEDIATE');
    const givingUp = new AbortController();
    const givenUp = store.append('child-2', [numbered(0)], {
      expected: 'no-stream',
      signal: givingUp.signal,
    });
    const append = store.append('child-1', [numbered(0)], { expected: 'no-stream' });
    givingUp.abort();
    await assert.rejects(within(1_000, 'giving up', givenUp), { name: 'AbortError' });
    other.exec('COMMIT');
    expect((await within(2_000, 'the append', append)).revision).toBe(0n);
    expect(await allOf(store.readStream('child-2'))).toEqual([]);
  });

  it.each([
    [
      'the disk is full',
      'max_page_count = 1',
      'max_page_count = 1000000',
      'The disk that holds the log is full.',
    ],
    [
      'the file may not be written',
      'query_only = 1',
      'query_only = 0',
      'The log file may be read but not written.',
    ],
  ])(
    'says that nothing was saved when %s, and goes on when that is over',
    async (_, broken, mended, words) => {
      const database = openLogFile(file, 1_000);
      const turns = takingTurns(database, 1_000, () => false);
      const append = preparedAppend(database);
      const heavy = encode('child-1', [numbered(1, { data: { x: 'a'.repeat(100_000) } })], 'no-stream');
      const appending = () => turns.write(() => append('child-1', heavy, 'no-stream', 0));
      database.pragma(broken);
      await assert.rejects(appending(), {
        code: 'store-unavailable',
        outcome: 'not-applied',
        message: `${words} Nothing was saved.`,
      });
      expect(database.inTransaction).toBe(false);
      database.pragma(mended);
      expect((await appending()).revision).toBe(0n);
      database.close();
    },
  );

  it('does not claim that nothing was saved when the disk failed during the commit itself', () => {
    const failed = (code: string) => new Database.SqliteError('disk I/O error', code, 10);
    expect(outcomeOfFailedCommit(failed('SQLITE_IOERR_FSYNC'))).toBe('unknown');
    expect(outcomeOfFailedCommit(failed('SQLITE_FULL'))).toBe('not-applied');
  });

  it('takes back the whole append when any of it fails', async () => {
    const store = openLog();
    await store.append('child-1', [numbered(0)], { expected: 'no-stream' });
    raw().exec(
      "CREATE TRIGGER spoil BEFORE INSERT ON event WHEN new.revision = 3 BEGIN SELECT RAISE(ABORT, 'spoilt'); END",
    );
    await assert.rejects(store.append('child-1', several(5, 1), { expected: 0n }), StoreUnavailable);
    raw().exec('DROP TRIGGER spoil');
    expect((await allOf(store.readStream('child-1'))).map(numberOf)).toEqual([0]);
    await store.append('child-1', several(5, 1), { expected: 0n });
    expect((await allOf(store.readAll())).map(numberOf)).toEqual(upTo(6));
  });

  it('tells followers that they lag, and then goes on with no gap and nothing twice', async () => {
    const store = openLog();
    await insist(store, 'child-1', several(3));
    const feed = follow(store, 'start');
    await until('live', feed.isLive);
    raw().exec('ALTER TABLE event RENAME TO away');
    await until('lagging', () => feed.items.at(-1)?.kind === 'lagging');
    raw().exec('ALTER TABLE away RENAME TO event');
    await insist(store, 'child-1', several(3, 3));
    await until('live again', () => feed.items.at(-1)?.kind === 'live' && feed.events().length >= 6);
    await feed.stop();
    expect(feed.events().map(numberOf)).toEqual(upTo(6));
  });
});
