import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { ConcurrencyConflict, StoreClosed, StoreUnavailable } from '../errors';
import { writingTogether, type Write } from './together';
import { takingTurns } from './turns';

const folder = mkdtempSync(join(tmpdir(), 'chronology-together-'));
const opened: Database.Database[] = [];
const databaseIn = (name: string): Database.Database => {
  const database = new Database(join(folder, name));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 1; CREATE TABLE IF NOT EXISTS said (word)');
  opened.push(database);
  return database;
};
afterAll(() => {
  for (const database of opened) database.close();
  rmSync(folder, { recursive: true, force: true });
});

const wordsIn = (database: Database.Database): readonly unknown[] =>
  database.prepare('SELECT word FROM said ORDER BY rowid').pluck().all();
const saying = (database: Database.Database, word: string) => () => {
  database.prepare('INSERT INTO said VALUES (?)').run(word);
  return word;
};
const conflict = () => {
  throw new ConcurrencyConflict('child-1', 'no-stream', 3n);
};

type Opened = Readonly<{ database: Database.Database; write: Write; transactions: () => number }>;

/** Turns on a file of its own; counts its transactions, of which each is one sync. */
const opening = (name: string, failsFirst?: Error): Opened => {
  const database = databaseIn(name);
  let transactions = 0;
  const inTransaction = <T>(work: () => T): T => {
    transactions += 1;
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      if (failsFirst && transactions === 1) throw failsFirst;
      database.exec('COMMIT');
      return result;
    } finally {
      if (database.inTransaction) database.exec('ROLLBACK');
    }
  };
  const write = writingTogether(inTransaction, (signal) => signal?.throwIfAborted(), 5_000);
  return { database, write, transactions: () => transactions };
};

describe('those who write at the same moment', () => {
  it('share one transaction, in the order in which they asked', async () => {
    const { database, write, transactions } = opening('share');
    const words = ['one', 'two', 'three', 'four'];
    expect(await Promise.all(words.map((word) => write(saying(database, word))))).toEqual(words);
    expect([wordsIn(database), transactions()]).toEqual([words, 1]);
  });

  it('are answered only once it is on the disk', async () => {
    const { database, write } = opening('answered');
    const reader = databaseIn('answered');
    await write(saying(database, 'one'));
    expect(wordsIn(reader)).toEqual(['one']);
  });

  it('are many transactions where they are very many, so that nobody waits long', async () => {
    const { database, write, transactions } = opening('many');
    await Promise.all(Array.from({ length: 300 }, (_, number) => write(saying(database, `${number}`))));
    expect([wordsIn(database).length, transactions()]).toEqual([300, 3]);
  });

  it('are not disturbed by a refusal among them', async () => {
    const { database, write, transactions } = opening('refusal');
    const answers = await Promise.allSettled([
      write(saying(database, 'one')),
      write(conflict),
      write(saying(database, 'two')),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect([wordsIn(database), transactions()]).toEqual([['one', 'two'], 1]);
  });

  it('do not fail for what one of them cannot do: it alone does, and leaves nothing behind', async () => {
    const { database, write } = opening('alone');
    const half = () => {
      saying(database, 'half')();
      database.exec('INSERT INTO nowhere VALUES (1)');
    };
    const answers = await Promise.allSettled([
      write(saying(database, 'one')),
      write(half),
      write(saying(database, 'two')),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(wordsIn(database)).toEqual(['one', 'two']);
  });

  it('are tried each alone after a commit that failed, and nobody is told that it was saved before it is', async () => {
    const { database, write, transactions } = opening(
      'commit',
      new StoreUnavailable('It failed.', 'unknown'),
    );
    expect(await Promise.all([write(saying(database, 'one')), write(saying(database, 'two'))])).toEqual([
      'one',
      'two',
    ]);
    expect([wordsIn(database), transactions()]).toEqual([['one', 'two'], 3]);
  });

  it('are told that it may have been saved where being tried alone failed before it began', async () => {
    const failures = [new StoreUnavailable('The commit failed.', 'unknown')];
    const write = writingTogether(
      () => {
        throw failures.shift() ?? new StoreUnavailable('It did not begin.', 'not-applied');
      },
      () => undefined,
      5_000,
    );
    const both = await Promise.allSettled([write(() => 'one'), write(() => 'two')]);
    expect(both).toMatchObject([{ reason: { outcome: 'unknown' } }, { reason: { outcome: 'unknown' } }]);
  });

  it('say so when a commit fails that nobody shared', async () => {
    const { database, write } = opening('nobody', new StoreUnavailable('It failed.', 'unknown'));
    await expect(write(saying(database, 'one'))).rejects.toMatchObject({ outcome: 'unknown' });
    expect(wordsIn(database)).toEqual([]);
  });

  it('leave out who has given up in the meantime', async () => {
    const { database, write } = opening('given-up');
    const givingUp = new AbortController();
    const both = Promise.allSettled([
      write(saying(database, 'one'), givingUp.signal),
      write(saying(database, 'two')),
    ]);
    givingUp.abort(new Error('no longer needed'));
    expect(await both).toMatchObject([{ reason: { message: 'no longer needed' } }, { value: 'two' }]);
    expect(wordsIn(database)).toEqual(['two']);
  });
});

describe('while another process writes', () => {
  const held = (name: string, busyTimeoutMs: number, isClosed: () => boolean = () => false) => {
    const [database, other] = [databaseIn(name), databaseIn(name)];
    other.exec('BEGIN IMMEDIATE');
    return { database, other, turns: takingTurns(database, busyTimeoutMs, isClosed) };
  };

  it('they wait, and are written once it is done', async () => {
    const { database, other, turns } = held('wait', 5_000);
    const both = Promise.all([turns.write(saying(database, 'one')), turns.write(saying(database, 'two'))]);
    setTimeout(() => other.exec('COMMIT'), 30);
    await both;
    expect(wordsIn(database)).toEqual(['one', 'two']);
  });

  it('they are told, when it takes too long, that nothing was saved', async () => {
    const { database, other, turns } = held('too-long', 40);
    const both = await Promise.allSettled([
      turns.write(saying(database, 'one')),
      turns.write(saying(database, 'two')),
    ]);
    other.exec('COMMIT');
    expect(both).toMatchObject([
      { reason: { outcome: 'not-applied' } },
      { reason: { outcome: 'not-applied' } },
    ]);
    expect(wordsIn(database)).toEqual([]);
  });

  it('they are refused when the store closes', async () => {
    let closed = false;
    const { database, other, turns } = held('closes', 5_000, () => closed);
    const waiting = turns.write(saying(database, 'one'));
    setTimeout(() => (closed = true), 20);
    await expect(waiting).rejects.toBeInstanceOf(StoreClosed);
    other.exec('COMMIT');
    expect(wordsIn(database)).toEqual([]);
  });
});
