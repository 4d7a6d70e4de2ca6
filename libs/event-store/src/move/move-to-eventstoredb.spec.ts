import { startEventStoreDb, type EventStoreDbServer } from '../../../../test/eventstoredb/server';
import { allOf, several } from '../contract/harness';
import { StoreUnavailable } from '../errors';
import { openEventStoreDb } from '../eventstoredb/eventstoredb.event-store';
import { readEventStoreDbConnection } from '../eventstoredb/connection';
import { openSqliteEventStore, type SqliteEventStore } from '../sqlite/sqlite.event-store';
import { verifyLog } from '../verify';
import { exported, fill, moved, type Store } from './moving.contract';

/** On a machine that may be busy. */
jest.setTimeout(60_000);

let server: EventStoreDbServer;
let there: Store;
let here: SqliteEventStore;

const openThere = (): Store => {
  const connection = readEventStoreDbConnection({
    EVENTSTOREDB_HOSTS: server.address,
    EVENTSTOREDB_TLS: 'false',
  });
  if (!connection) throw new Error('The server has an address.');
  return openEventStoreDb(connection);
};

beforeEach(async () => {
  server = await startEventStoreDb({ coldMs: { refused: 0, notReady: 0, appendsLater: 0 } });
  there = openThere();
  here = openSqliteEventStore({ file: ':memory:' });
});
afterEach(async () => {
  await there.close();
  await here.close();
  await server.stop();
});

describe('a log moved to EventStoreDB', () => {
  it('gives the same bytes from there, holds, and comes back the same', async () => {
    await fill(here, 200);
    await here.append('record-many', several(500), { expected: 'no-stream' });
    await here.append('record-many', several(100, 500), { expected: 499n });
    await here.writeSettingOnce('demonstration', 'made-up');
    const text = await exported(here);
    expect(await moved(text, there)).toMatchObject({ events: 1_100, streams: 4, there: 0 });
    expect(await exported(there)).toBe(text);
    expect(await verifyLog(there)).toEqual(await verifyLog(here));
    expect((await verifyLog(there)).holds).toBe(true);
    const back = openSqliteEventStore({ file: ':memory:' });
    await moved(text, back);
    expect(await exported(back)).toBe(text);
    await back.close();
  });

  it('keeps its characters, its numbers and the order of its names', async () => {
    const data = {
      z: 'Aílsa \u0000 \ud83d\ude00 \u2028',
      a: [1e21, 0.1, -1, 9_007_199_254_740_991],
      '10': { __proto__: null, deep: [[[]]] },
      half: '\ud800',
    };
    const id = '0190c0de-0000-7000-8000-000000000001';
    await here.append('record-é', [{ id, type: 'Noted', data, metadata: {} }], { expected: 'no-stream' });
    const text = await exported(here);
    await moved(text, there);
    expect(await exported(there)).toBe(text);
  });

  it('goes on where it was cut off when the server was lost, with nothing twice', async () => {
    await fill(here, 60);
    const text = await exported(here);
    let appends = 0;
    const losing: Store = {
      ...there,
      append: async (...asked) => {
        if ((appends += 1) === 20) await server.faults.crash();
        if (appends > 20) throw new StoreUnavailable('The server is away.', 'not-applied');
        return there.append(...asked);
      },
    };
    const cut = moved(text, losing);
    const restarted = (async () => {
      while (appends < 20) await new Promise((resolve) => setImmediate(resolve));
      await server.faults.restart();
    })();
    await expect(cut).rejects.toThrow('The server is away.');
    await restarted;
    const held = (await allOf(there.readAll())).length;
    expect(held).toBeGreaterThan(0);
    expect((await moved(text, there)).there).toBe(held);
    expect(await exported(there)).toBe(text);
  });

  it('is whole when an acknowledgement was lost on the way', async () => {
    await fill(here, 20);
    const text = await exported(here);
    server.faults.loseAcknowledgementOnce();
    await moved(text, there);
    expect(await exported(there)).toBe(text);
  });
});
