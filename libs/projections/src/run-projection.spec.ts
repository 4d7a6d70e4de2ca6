import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordedFact } from '@chronology/domain';
import {
  openSqliteEventStore,
  PositionUnknown,
  type EventLog,
  type EventStore,
  type FeedItem,
} from '@chronology/event-store';
import { openViews, type Database } from '@chronology/sql';
import fc from 'fast-check';
import LibsqlDatabase from 'libsql';
import { randomUUID } from 'node:crypto';
import { strengthNoted } from '../../../test/examples';
import { beginAnew } from './checkpoint';
import { countParked } from './parked-facts';
import type { RowProjection } from './row-projection';
import { runProjection, type FollowingHooks } from './run-projection';

const folder = mkdtempSync(join(tmpdir(), 'projection-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const newFile = () => join(folder, `${(files += 1)}.sqlite`);

/** Counts the facts of each stream and keeps their ids in order: a fact missed, or saved twice, is seen. */
const counting: RowProjection = {
  name: 'counting',
  handles: ['StrengthNoted'],
  save: async (transaction, { id, stream }) => {
    const before = await transaction
      .selectFrom('directory')
      .select('search_name')
      .where('child_id', '=', stream)
      .executeTakeFirst();
    const row = {
      child_id: stream,
      search_name: `${before?.search_name ?? ''} ${id}`,
      organisation_id: '-',
      waiting_order: '-',
      state: 'open' as const,
    };
    await transaction
      .insertInto('directory')
      .values(row)
      .onConflict((conflict) => conflict.column('child_id').doUpdateSet(row))
      .execute();
  },
  clear: async (transaction) => void (await transaction.deleteFrom('directory').execute()),
};

const rowsOf = (database: Database) =>
  database.selectFrom('directory').select(['child_id', 'search_name']).orderBy('child_id').execute();

type Written = Readonly<{ stream: string; id: string; type?: string; data?: object }>;
const revisions = new WeakMap<EventStore, Map<string, bigint>>();

const append = async (store: EventStore, { stream, id, type = 'StrengthNoted', data }: Written) => {
  const known = revisions.get(store) ?? new Map<string, bigint>();
  revisions.set(store, known);
  const last = known.get(stream);
  const event = {
    id,
    type,
    data: data ?? strengthNoted().data,
    metadata: { schemaVersion: 1, recordedAt: '2025-03-10T16:00:00.000Z' },
  };
  const { revision } = await store.append(stream, [event], { expected: last ?? 'no-stream' });
  known.set(stream, revision);
};
const appendAll = async (store: EventStore, all: readonly Written[]) => {
  for (const each of all) await append(store, each);
};
const written = (count: number, streams = ['chronology-a', 'record-b']): readonly Written[] =>
  Array.from({ length: count }, (_, index) => ({
    stream: streams[index % streams.length] ?? '',
    id: randomUUID(),
  }));

/** What the rows must be: every fact of the two kinds of stream once, in the order of the log. */
const expectedRows = (all: readonly Written[]) => {
  const streams = new Map<string, string>();
  for (const { stream, id, type = 'StrengthNoted' } of all)
    if (/^(chronology|record)-/.test(stream) && type === 'StrengthNoted')
      streams.set(stream, `${streams.get(stream) ?? ''} ${id}`);
  return [...streams].sort().map(([child_id, search_name]) => ({ child_id, search_name }));
};

type Running = Readonly<{ stop: () => Promise<void>; ended: Promise<void>; caughtUp: () => Promise<void> }>;

/** Starts a runner; `caughtUp` answers once its rows have reached the head for the first time. */
const start = (
  log: EventLog,
  database: Database,
  hooks: FollowingHooks = {},
  projection = counting,
): Running => {
  const stopping = new AbortController();
  let isLive: () => void = () => undefined;
  const live = new Promise<void>((resolve) => (isLive = resolve));
  const all = { ...hooks, caughtUp: () => (hooks.caughtUp?.(), isLive()) };
  const ended = runProjection(log, database, projection, stopping.signal, all);
  ended.catch(() => undefined);
  return {
    ended,
    caughtUp: () => Promise.race([live, ended]),
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
};

const until = async (isTrue: () => Promise<boolean>) => {
  const deadline = performance.now() + 30_000;
  while (!(await isTrue())) {
    if (performance.now() > deadline) throw new Error('It did not come true in time.');
    await new Promise(setImmediate);
  }
};
const untilRowsAre = (database: Database, expected: unknown) =>
  until(async () => JSON.stringify(await rowsOf(database)) === JSON.stringify(expected));

describe('following the log', () => {
  it('saves what was there, tells when it has caught up, and saves what comes', async () => {
    const store = openSqliteEventStore({ file: ':memory:' });
    const { database } = await openViews({ file: ':memory:' });
    const [before, after] = [written(300), written(3)];
    await appendAll(store, before);
    let feeds = 0;
    const runner = start(
      { ...store, subscribe: (options) => ((feeds += 1), store.subscribe(options)) },
      database,
    );
    await runner.caughtUp();
    expect(await rowsOf(database)).toEqual(expectedRows(before));
    await appendAll(store, after);
    await untilRowsAre(database, expectedRows([...before, ...after]));
    await runner.stop();
    expect(feeds).toBe(1);
  });

  it('has nothing to do in an empty log, and says so', async () => {
    const store = openSqliteEventStore({ file: ':memory:' });
    const { database } = await openViews({ file: ':memory:' });
    const runner = start(store, database);
    await runner.caughtUp();
    await runner.stop();
    expect(await rowsOf(database)).toEqual([]);
  });

  it('ends by itself when the log closes', async () => {
    const store = openSqliteEventStore({ file: ':memory:' });
    const { database } = await openViews({ file: ':memory:' });
    const runner = start(store, database);
    await runner.caughtUp();
    await store.close();
    await expect(runner.ended).resolves.toBeUndefined();
  });

  it('reads the streams of children and records only, and only the facts that it handles', async () => {
    const store = openSqliteEventStore({ file: ':memory:' });
    const { database } = await openViews({ file: ':memory:' });
    const described = { ...strengthNoted().data, content: { text: 'ran' } };
    await append(store, { stream: 'sealed-a', id: randomUUID() });
    await append(store, {
      stream: 'chronology-a',
      id: randomUUID(),
      type: 'GoodThingHappened',
      data: described,
    });
    const runner = start(store, database);
    await runner.caughtUp();
    await runner.stop();
    expect(await rowsOf(database)).toEqual([]);
    expect(await countParked(database, 'counting')).toBe(0);
  });

  it('parks what it cannot read, tells and counts it once, and goes on', async () => {
    const store = openSqliteEventStore({ file: ':memory:' });
    const { database } = await openViews({ file: ':memory:' });
    const good = written(2, ['chronology-a']);
    const bad = { stream: 'chronology-a', id: randomUUID(), data: { nothing: 'as it was stored' } };
    const unknown = { stream: 'chronology-a', id: randomUUID(), type: 'SomethingOfTomorrow' };
    await appendAll(store, [good[0] as Written, bad, unknown, good[1] as Written]);
    const parked: string[] = [];
    const runner = start(store, database, { parked: ({ id }) => void parked.push(id) });
    await runner.caughtUp();
    await runner.stop();
    expect(await rowsOf(database)).toEqual(expectedRows(good));
    expect(parked).toEqual([bad.id, unknown.id]);
    expect(await countParked(database, 'counting')).toBe(2);
    expect(await database.selectFrom('parked_fact').selectAll().orderBy('revision').execute()).toMatchObject([
      {
        projection: 'counting',
        fact_id: bad.id,
        stream: 'chronology-a',
        revision: 1,
        why: 'not as it was stored',
      },
      { fact_id: unknown.id, type: 'SomethingOfTomorrow', why: 'unknown type' },
    ]);
    const again = start(store, database);
    await again.caughtUp();
    await again.stop();
    expect(await rowsOf(database)).toEqual(expectedRows(good));
  });

  it('begins anew when this release can read what an earlier one parked', async () => {
    const store = openSqliteEventStore({ file: ':memory:' });
    const { database } = await openViews({ file: ':memory:' });
    const all = written(3, ['chronology-a']);
    await appendAll(store, all);
    const first = start(store, database);
    await first.caughtUp();
    await first.stop();
    const parked = {
      projection: 'counting',
      fact_id: all[1]?.id ?? '',
      type: 'StrengthNoted',
      why: 'unknown type',
    };
    await database
      .insertInto('parked_fact')
      .values({ ...parked, stream: 'chronology-a', revision: 1 })
      .execute();
    await database.updateTable('directory').set({ search_name: 'without the parked one' }).execute();
    const second = start(store, database);
    await second.caughtUp();
    await second.stop();
    expect(await rowsOf(database)).toEqual(expectedRows(all));
    expect(await countParked(database, 'counting')).toBe(0);
  });

  it('begins anew when the log was put back to an older copy', async () => {
    const { database } = await openViews({ file: ':memory:' });
    const all = written(10);
    const newer = openSqliteEventStore({ file: ':memory:' });
    await appendAll(newer, all);
    const first = start(newer, database);
    await first.caughtUp();
    await first.stop();
    const older = openSqliteEventStore({ file: ':memory:' });
    await appendAll(older, all.slice(0, 4));
    const second = start(older, database);
    await second.caughtUp();
    await second.stop();
    expect(await rowsOf(database)).toEqual(expectedRows(all.slice(0, 4)));
  });

  it('does not begin anew where another runner has begun anew and moved on', async () => {
    const store = openSqliteEventStore({ file: ':memory:' });
    const { database } = await openViews({ file: ':memory:' });
    const all = written(3);
    await appendAll(store, all);
    const runner = start(store, database);
    await runner.caughtUp();
    await runner.stop();
    await beginAnew(database, counting, 'the place that I read');
    expect(await rowsOf(database)).toEqual(expectedRows(all));
  });

  it('keeps the rows of the last batch when saving fails, and goes on from there', async () => {
    const store = openSqliteEventStore({ file: ':memory:' });
    const { database } = await openViews({ file: ':memory:' });
    const all = written(20, ['chronology-a']);
    await appendAll(store, all);
    const failing: RowProjection = {
      ...counting,
      save: async (transaction, fact) => {
        if (fact.revision === 12) throw new Error('the disk is full');
        await counting.save(transaction, fact);
      },
    };
    const first = start(store, database, {}, failing);
    await expect(first.ended).rejects.toThrow('the disk is full');
    const second = start(store, database);
    await second.caughtUp();
    await second.stop();
    expect(await rowsOf(database)).toEqual(expectedRows(all));
  });

  it('survives losing the log, and tells', async () => {
    const store = openSqliteEventStore({ file: ':memory:' });
    const { database } = await openViews({ file: ':memory:' });
    const all = written(6, ['chronology-a']);
    await appendAll(store, all);
    const reasons: string[] = [];
    let live = 0;
    const runner = start(losingItself(store), database, {
      lagging: (reason) => void reasons.push(reason),
      caughtUp: () => void (live += 1),
    });
    await untilRowsAre(database, expectedRows(all));
    await until(async () => live === 1);
    await runner.stop();
    expect(reasons).toEqual(['out of reach', 'out of reach', 'out of reach']);
  });
});

/** A whole copy of a log file, taken while the log is open, and opened. */
const copyOf = (file: string) => {
  const copy = newFile();
  const raw = new LibsqlDatabase(file);
  raw.prepare('VACUUM INTO ?').run(copy);
  raw.close();
  return openSqliteEventStore({ file: copy });
};

/** Says where each stream of a copy ends, so that it can be written to. */
const goingOnIn = async (copy: EventStore): Promise<EventStore> => {
  const ends = new Map<string, bigint>();
  for await (const { stream, revision } of copy.readAll()) ends.set(stream, revision);
  revisions.set(copy, ends);
  return copy;
};

const followed = async (log: EventLog, database: Database, projection = counting) => {
  const runner = start(log, database, {}, projection);
  await runner.caughtUp();
  await runner.stop();
  return rowsOf(database);
};
const freshRows = async (log: EventLog) => followed(log, (await openViews({ file: ':memory:' })).database);

describe('when the log was put back to an older copy', () => {
  const counted = () => {
    let times = 0;
    const clear: RowProjection['clear'] = (transaction) => ((times += 1), counting.clear(transaction));
    return { projection: { ...counting, clear }, cleared: () => times };
  };
  const openOnFile = async () => {
    const file = newFile();
    const { database } = await openViews({ file: ':memory:' });
    return { file, database, store: openSqliteEventStore({ file }) };
  };

  it('and has grown past the place that was reached, the rows are those of a fresh run', async () => {
    const { file, database, store } = await openOnFile();
    const [kept, lost, since] = [written(4), written(6), written(9)];
    await appendAll(store, kept);
    const older = await goingOnIn(copyOf(file));
    await followed(store, database);
    await appendAll(store, lost);
    expect(await followed(store, database)).toEqual(expectedRows([...kept, ...lost]));
    await appendAll(older, since);
    expect(await followed(older, database)).toEqual(expectedRows([...kept, ...since]));
    expect(await freshRows(older)).toEqual(expectedRows([...kept, ...since]));
  });

  it('and what had come last is not of these streams, nothing that takes its place is missed', async () => {
    const { file, database, store } = await openOnFile();
    const [kept, since] = [written(2), written(6)];
    await appendAll(store, kept);
    const older = await goingOnIn(copyOf(file));
    await appendAll(store, written(5, ['sealed-a']));
    await followed(store, database);
    await appendAll(older, since);
    expect(await followed(older, database)).toEqual(expectedRows([...kept, ...since]));
  });

  it('and only the last was stated again, under the same id, what was lost before it is in no row', async () => {
    const { file, database, store } = await openOnFile();
    const [kept, [lost, last, instead]] = [written(2), written(3)] as const;
    await appendAll(store, kept);
    const older = await goingOnIn(copyOf(file));
    await append(store, { stream: 'record-b', id: lost?.id ?? '' });
    await append(store, { stream: 'chronology-a', id: last?.id ?? '' });
    await followed(store, database);
    const stored = Date.now();
    await until(async () => Date.now() > stored);
    const since = [
      { stream: 'record-b', id: instead?.id ?? '' },
      { stream: 'chronology-a', id: last?.id ?? '' },
    ];
    await appendAll(older, since);
    expect(await followed(older, database)).toEqual(expectedRows([...kept, ...since]));
  });

  it('while it was being followed, the rows are made anew', async () => {
    const { file, database, store } = await openOnFile();
    const [kept, lost] = [written(3), written(4)];
    await appendAll(store, kept);
    const older = copyOf(file);
    await appendAll(store, lost);
    let log: EventLog = store;
    const following: EventLog = {
      ...older,
      readStream: (...asked) => log.readStream(...asked),
      subscribe: async function* (options): AsyncGenerator<FeedItem> {
        for await (const item of log.subscribe(options)) {
          yield item;
          if (log === store && item.kind === 'live') {
            log = older;
            throw new PositionUnknown('beyond the end');
          }
        }
      },
    };
    const runner = start(following, database);
    await untilRowsAre(database, expectedRows(kept));
    await runner.stop();
    expect(log).toBe(older);
  });

  it('but holds all that is in the rows, they are gone on from and not made anew', async () => {
    const { file, database, store } = await openOnFile();
    const [kept, since] = [written(4), written(3)];
    const { projection, cleared } = counted();
    await appendAll(store, kept);
    await followed(store, database, projection);
    await appendAll(store, written(2, ['sealed-a']));
    const copy = await goingOnIn(copyOf(file));
    await appendAll(copy, since);
    expect(await followed(copy, database, projection)).toEqual(expectedRows([...kept, ...since]));
    expect(cleared()).toBe(0);
  });

  it('whenever it was copied, followed and gone on with, the rows are those of a fresh run', async () => {
    const some = fc.array(fc.constantFrom('chronology-a', 'record-b', 'sealed-c'), { maxLength: 6 });
    const facts = (streams: readonly string[]) => streams.map((stream) => ({ stream, id: randomUUID() }));
    await fc.assert(
      fc.asyncProperty(some, some, some, some, async (first, lost, unseen, since) => {
        const { file, database, store } = await openOnFile();
        await appendAll(store, facts(first));
        const older = await goingOnIn(copyOf(file));
        await appendAll(store, facts(lost));
        await followed(store, database);
        await appendAll(store, facts(unseen));
        await appendAll(older, facts(since));
        expect(await followed(older, database)).toEqual(await freshRows(older));
        await Promise.all([store.close(), older.close()]);
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});

/** A log whose feed says after every second event that it lost the store, as a feed may. */
const losingItself = (store: EventStore): EventLog => ({
  ...store,
  subscribe: async function* (options): AsyncGenerator<FeedItem> {
    let count = 0;
    for await (const item of store.subscribe(options)) {
      yield item;
      if (item.kind === 'event' && (count += 1) % 2 === 0) yield { kind: 'lagging', reason: 'out of reach' };
    }
  },
});

const LONG_MS = 60_000;

describe('however it is run', () => {
  type Plan = Readonly<{
    facts: number;
    stops: readonly number[];
    failures: readonly number[];
    restarts: number;
  }>;
  const plan: fc.Arbitrary<Plan> = fc.record({
    facts: fc.integer({ min: 1, max: 60 }),
    stops: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 3 }),
    failures: fc.array(fc.nat(30), { maxLength: 2 }),
    restarts: fc.integer({ min: 1, max: 3 }),
  });

  /** Saves until it has saved so many facts, then dies in the middle of a batch or stops between two. */
  const mortal = (lives: number, dies: boolean, stop: () => void): RowProjection => {
    let saved = 0;
    return {
      ...counting,
      save: async (transaction, fact: RecordedFact) => {
        if (saved === lives && dies) throw new Error('killed');
        if (saved === lives) stop();
        saved += 1;
        await counting.save(transaction, fact);
      },
    };
  };

  it(
    'comes to the rows of one clean run: stopped, killed and started again, two at once',
    async () => {
      await fc.assert(
        fc.asyncProperty(plan, async ({ facts, stops, failures, restarts }) => {
          const viewsFile = newFile();
          const store = openSqliteEventStore({ file: ':memory:' });
          const [one, two] = [await openViews({ file: viewsFile }), await openViews({ file: viewsFile })];
          const all = written(facts, ['chronology-a', 'record-b', 'sealed-c']);
          const writing = appendAll(store, all);
          for (let turn = 0; turn < restarts; turn += 1) {
            const runs = [one, two].map(({ database }, index) => {
              const stopping = new AbortController();
              const projection = mortal(stops[turn] ?? 0, failures.includes(turn + index), () =>
                stopping.abort(),
              );
              const deadline = setTimeout(() => stopping.abort(), 20);
              return runProjection(store, database, projection, stopping.signal)
                .catch((error: Error) => expect(error.message).toBe('killed'))
                .finally(() => clearTimeout(deadline));
            });
            await Promise.all(runs);
          }
          await writing;
          const last = [start(store, one.database), start(store, two.database)];
          await untilRowsAre(one.database, expectedRows(all));
          await Promise.all(last.map(({ stop }) => stop()));
          expect(await rowsOf(two.database)).toEqual(expectedRows(all));
          await Promise.all([one.close(), two.close(), store.close()]);
        }),
        { numRuns: 20 },
      );
    },
    LONG_MS,
  );

  it(
    'by two at once that keep running, every fact is saved once as it comes',
    async () => {
      const viewsFile = newFile();
      const store = openSqliteEventStore({ file: ':memory:' });
      const [one, two] = [await openViews({ file: viewsFile }), await openViews({ file: viewsFile })];
      const runners = [start(store, one.database), start(store, two.database)];
      const all = written(200);
      await appendAll(store, all);
      await untilRowsAre(two.database, expectedRows(all));
      await Promise.all(runners.map(({ stop }) => stop()));
      await Promise.all([one.close(), two.close(), store.close()]);
    },
    LONG_MS,
  );
});
