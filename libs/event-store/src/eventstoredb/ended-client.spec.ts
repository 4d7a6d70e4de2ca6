import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { startEventStoreDb } from '../../../../test/eventstoredb/server';
import { callsOn } from './calls';
import { SHORT_START } from './eventstoredb.contract';
import { openEventStoreDb } from './eventstoredb.event-store';
import { loadClient, type LogClient } from './log-client';
import { logPageFrom, pageOfStream } from './pages';

type Reading = (first: LogClient, second: LogClient) => Promise<readonly unknown[]>;

const ofLog: Reading = (client) =>
  logPageFrom(client, { from: 'start', direction: 'forwards', count: 10 }, []);

/** Asks the first and, once that is lost, the second. */
const ofStream: Reading = (first, second) => {
  let kept = first;
  const owned = {
    current: () => Promise.resolve(kept),
    lost: () => void (kept = second),
    end: () => Promise.resolve(),
  };
  const calls = callsOn(owned, new AbortController().signal);
  return pageOfStream(calls, { stream: 'child-1', from: 0n, direction: 'forwards', count: 10 });
};

/** A page that was asked for while the server said nothing, its client ending meanwhile. */
const readWhileEnding = async (reading: Reading): Promise<readonly unknown[]> => {
  const server = await startEventStoreDb({ coldMs: SHORT_START });
  const connection = { hosts: [server.address], tls: false };
  const store = openEventStoreDb(connection);
  await store.append('child-1', [{ id: randomUUID(), type: 'Noted', data: {} }], { expected: 'no-stream' });
  const connect = await loadClient();
  const [first, second] = [connect(connection, 501), connect(connection, 502)];
  try {
    await ofLog(first, second);
    await server.faults.freeze();
    const page = reading(first, second);
    page.catch(() => undefined);
    await nextTurn();
    await first.end();
    await server.faults.thaw();
    return await page;
  } finally {
    await Promise.all([first.end(), second.end(), store.close()]);
    await server.stop();
  }
};

describe('a read whose client ends before it is answered', () => {
  it('fails: what it had read until then is not everything', async () => {
    await expect(readWhileEnding(ofLog)).rejects.toThrow('no answer in time');
  });

  it('is asked again of the next client', async () => {
    expect(await readWhileEnding(ofStream)).toHaveLength(1);
  });
});
