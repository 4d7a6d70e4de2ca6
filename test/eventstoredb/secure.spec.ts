import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { selfSigned } from './certificate';
import { WAYS, everything, failureOf } from './client';
import { startEventStoreDb, type EventStoreDbServer } from './server';

const folder = mkdtempSync(join(tmpdir(), 'eventstoredb-'));
const authority = join(folder, 'ca.pem');
let server: EventStoreDbServer;

beforeAll(async () => {
  const transport = selfSigned();
  writeFileSync(authority, transport.cert);
  server = await startEventStoreDb({ transport, users: { ops: 'a:b@c' } });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const noted = () => jsonEvent({ type: 'Noted', data: {} });
const clientAs = (
  credentials: string,
  ca = `&tlsCAFile=${encodeURIComponent(authority)}`,
): EventStoreDBClient =>
  EventStoreDBClient.connectionString(`esdb://${credentials}${server.address}?tls=true${ca}`);

describe.each(WAYS)('over TLS, on the %s way', (way) => {
  const append = (client: EventStoreDBClient, username: string, password: string) =>
    client.appendToStream(
      'child-1',
      noted(),
      way === 'classic' ? { credentials: { username, password } } : {},
    );

  it('a user who is known may append and read', async () => {
    const client = clientAs(`ops:${encodeURIComponent('a:b@c')}@`);
    await append(client, 'ops', 'a:b@c');
    expect((await everything(client.readStream('child-1'))).length).toBeGreaterThan(0);
    await client.dispose();
  });

  it('a wrong password is told apart', async () => {
    const client = clientAs('ops:wrong@');
    const failure = await failureOf(append(client, 'ops', 'wrong'));
    expect(failure).toMatchObject({ type: 'access-denied' });
    expect(await failureOf(everything(client.readStream('child-1')))).toMatchObject({ code: 16 });
    await client.dispose();
  });
});

it('who says no name is denied: in the stream on the batch way', async () => {
  const client = clientAs('');
  expect(await failureOf(client.appendToStream('child-1', noted()))).toMatchObject({ type: 'access-denied' });
  expect(await failureOf(everything(client.readAll()))).toMatchObject({ type: 'access-denied', code: 7 });
  await client.dispose();
});

it('a client that does not know the authority does not connect', async () => {
  const client = clientAs('', '');
  expect(await failureOf(everything(client.readAll()))).toMatchObject({ code: 14 });
  await client.dispose();
});
