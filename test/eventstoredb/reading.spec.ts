import { randomUUID } from 'node:crypto';
import {
  BACKWARDS,
  END,
  EventStoreDBClient,
  FORWARDS,
  START,
  eventTypeFilter,
  jsonEvent,
  streamNameFilter,
} from '@eventstore/db-client';
import { until, within } from '../../libs/event-store/src/contract/harness';
import { bytes, clientOf, everything, failureOf, numbered } from './client';
import { startEventStoreDb, type EventStoreDbServer } from './server';

jest.setTimeout(30_000);

let server: EventStoreDbServer;
let client: EventStoreDBClient;
const stream = `child-${randomUUID()}`;

beforeAll(async () => {
  server = await startEventStoreDb();
  client = clientOf(server);
  for (let n = 0; n < 10; n++) await client.appendToStream(stream, numbered(n));
});
afterAll(async () => {
  await client.dispose();
  await server.stop();
});

const revisions = async (options: Parameters<EventStoreDBClient['readStream']>[1]): Promise<number[]> =>
  (await everything(client.readStream(stream, options))).map(({ event }) => Number(event?.revision));

describe('a read', () => {
  it('of a stream goes forwards and backwards from a revision that is included', async () => {
    expect(await revisions({ fromRevision: 7n })).toEqual([7, 8, 9]);
    expect(await revisions({ fromRevision: 7n, maxCount: 2 })).toEqual([7, 8]);
    expect(await revisions({ direction: BACKWARDS, fromRevision: 2n })).toEqual([2, 1, 0]);
    expect(await revisions({ direction: BACKWARDS, fromRevision: END, maxCount: 2 })).toEqual([9, 8]);
    expect(await revisions({ direction: BACKWARDS, fromRevision: 100n, maxCount: 1 })).toEqual([9]);
    expect(await revisions({ fromRevision: 100n })).toEqual([]);
  });

  it('gives an event back as it was written', async () => {
    const data = { text: 'Zoë Ødegård 👶🏽 \u0000 "', nested: { list: [1, null, -0.5] } };
    const event = jsonEvent({ type: 'Noted', data, metadata: { schemaVersion: 1 } });
    await client.appendToStream('whole', event);
    const [read] = await everything(client.readStream('whole'));
    expect(read?.event).toMatchObject({ id: event.id, type: 'Noted', streamId: 'whole', revision: 0n });
    expect(read?.event).toMatchObject({ data, metadata: { schemaVersion: 1 }, isJson: true });
    expect(Math.abs(Date.now() - (read?.event?.created.getTime() ?? 0))).toBeLessThan(60_000);
  });

  it('of an absent stream says so', async () => {
    const failure = await failureOf(everything(client.readStream('absent')));
    expect(failure).toMatchObject({ type: 'stream-not-found', streamName: 'absent' });
  });

  it('of $all goes on inclusively from a position, and backwards before it', async () => {
    const all = await everything(client.readAll());
    const positions = all.map(({ event }) => event?.position);
    const third = all[2]?.event?.position ?? START;
    const rest = await everything(client.readAll({ fromPosition: third }));
    expect(rest.map(({ event }) => event?.position)).toEqual(positions.slice(2));
    const before = await everything(client.readAll({ direction: BACKWARDS, fromPosition: third }));
    expect(before.map(({ event }) => event?.position)).toEqual(positions.slice(0, 2).toReversed());
  });

  it('from a position that is no record is an error, and so is a subscription, each with its own code', async () => {
    const [, second] = await everything(client.readAll({ maxCount: 2 }));
    const commit = (second?.event?.position?.commit ?? 0n) + 1n;
    const between = { commit, prepare: commit };
    const failure = await failureOf(everything(client.readAll({ fromPosition: between })));
    expect(failure).toMatchObject({ type: 'unknown', code: 2 });
    expect(failure.message).toContain('InvalidPosition');
    for (const filter of [undefined, streamNameFilter({ prefixes: ['child-'] })]) {
      const following = client.subscribeToAll({ fromPosition: between, ...(filter ? { filter } : {}) });
      const refused = await failureOf(everything(following));
      expect(refused).toMatchObject({ code: 3 });
      expect(refused.message).toContain('invalid position');
    }
  });

  it.each([
    ['of no events', () => client.readStream(stream, { maxCount: 0 })],
    ['of no events of $all', () => client.readAll({ maxCount: 0 })],
    ['forwards from the end', () => client.readStream(stream, { direction: FORWARDS, fromRevision: END })],
    ['of $all forwards from the end', () => client.readAll({ direction: FORWARDS, fromPosition: END })],
    ['from a revision of 2^63', () => client.readStream(stream, { fromRevision: 2n ** 63n })],
    ['with prepare after commit', () => client.readAll({ fromPosition: { commit: 1n, prepare: 2n } })],
    ['of a stream without a name', () => client.readStream('')],
  ])('%s is an error', async (_what, read) => {
    expect(await failureOf(everything(read() as AsyncIterable<unknown>))).toMatchObject({
      type: 'unknown',
      code: 2,
    });
  });

  it('of a tombstoned stream is refused, and $all has its tombstone at 2^63 - 1', async () => {
    await client.appendToStream('gone', numbered(0));
    await client.tombstoneStream('gone');
    const failure = await failureOf(everything(client.readStream('gone')));
    expect(failure).toMatchObject({ type: 'stream-deleted', streamName: 'gone' });
    const [last] = await everything(client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }));
    expect(last?.event).toMatchObject({ type: '$streamDeleted', streamId: 'gone', revision: 2n ** 63n - 1n });
  });

  it('that is broken off stays open on the server, and a hundred of them freeze the connection', async () => {
    const crowded = await startEventStoreDb();
    const its = clientOf(crowded);
    const many = () => Array.from({ length: 500 }, () => bytes(200));
    await its.appendToStream('long', [...many(), ...many()]);
    for (let n = 0; n < 99; n++) for await (const _ of its.readStream('long')) break;
    await until('99 reads to be open', () => crowded.faults.openCalls() === 99);
    await its.appendToStream('still', numbered(0));
    const one = everything(its.readStream('long', { maxCount: 1 }));
    expect((await failureOf(within(400, 'an answer', one))).message).toContain('not within');
    one.catch(() => undefined);
    await crowded.stop();
  });

  it('finds its server by gossip', async () => {
    const seeded = EventStoreDBClient.connectionString(`esdb+discover://${server.address}?tls=false`);
    expect(await everything(seeded.readStream(stream, { maxCount: 1 }))).toHaveLength(1);
    await seeded.dispose();
  });
});

it('an invalid expression of a filter is an error event of the subscription', async () => {
  const following = client.subscribeToAll({ filter: eventTypeFilter({ regex: '(' }) });
  expect(await failureOf(everything(following))).toMatchObject({ code: 2 });
});
