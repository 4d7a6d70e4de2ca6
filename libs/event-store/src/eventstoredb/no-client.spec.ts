import { randomUUID } from 'node:crypto';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { selfSigned } from '../../../../test/eventstoredb/certificate';
import { type EventStoreDbServer, startEventStoreDb } from '../../../../test/eventstoredb/server';
import type { FeedItem } from '../port';
import type { EventStoreDbConnection } from './connection';
import { SHORT_START } from './eventstoredb.contract';
import { openEventStoreDb } from './eventstoredb.event-store';

const folder = mkdtempSync(join(tmpdir(), 'chronology-no-client-'));
const [caFile, elsewhere] = [join(folder, 'ca.pem'), join(folder, 'elsewhere.pem')];
let server: EventStoreDbServer;
let connection: EventStoreDbConnection;

beforeAll(async () => {
  const transport = selfSigned();
  writeFileSync(caFile, transport.cert);
  server = await startEventStoreDb({ coldMs: SHORT_START, transport, users: { ops: 'a:b@c' } });
  connection = { hosts: [server.address], tls: true, username: 'ops', password: 'a:b@c', caFile };
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const nextOf = async (feed: AsyncIterator<FeedItem>): Promise<FeedItem> =>
  (await feed.next()).value as FeedItem;
const noted = () => ({ id: randomUUID(), type: 'Noted', data: {} });

describe('while the file of the certificate is being replaced', () => {
  it('appends and feeds wait for it, over TLS and with a password', async () => {
    const store = openEventStoreDb(connection);
    const enough = new AbortController();
    const feed = store.subscribe({ after: 'start', signal: enough.signal })[Symbol.asyncIterator]();
    expect(await nextOf(feed)).toEqual({ kind: 'live' });

    renameSync(caFile, elsewhere);
    await server.faults.crash();
    await server.faults.restart();
    const appended = store.append('child-1', [noted()], { expected: 'no-stream' });
    const reasons: string[] = [];
    while (!reasons.at(-1)?.includes('EVENTSTOREDB_CA_FILE')) {
      const item = await nextOf(feed);
      if (item.kind === 'lagging') reasons.push(item.reason);
    }
    renameSync(elsewhere, caFile);

    expect(await appended).toMatchObject({ revision: 0n });
    let item = await nextOf(feed);
    while (item.kind !== 'event') item = await nextOf(feed);
    expect(reasons.join()).not.toContain(folder);
    enough.abort();
    await store.close();
  });
});

it('a feed ends without an error where its store is closed before the first client was made', async () => {
  const store = openEventStoreDb(connection);
  const feed = store.subscribe({ after: 'start', signal: new AbortController().signal });
  const first = feed[Symbol.asyncIterator]().next();
  await store.close();
  expect(await first).toEqual({ done: true, value: undefined });
});
