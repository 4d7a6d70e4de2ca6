import { randomUUID } from 'node:crypto';
import {
  ANY,
  BACKWARDS,
  END,
  NO_STREAM,
  START,
  STREAM_EXISTS,
  type EventStoreDBClient,
} from '@eventstore/db-client';
import { WAYS, appendBy, bytes, clientOf, everything, failureOf, numbered, untilAnswered } from './client';
import { startEventStoreDb, type EventStoreDbServer } from './server';

const COLD = { refused: 20, notReady: 0, appendsLater: 0 };
const id = () => randomUUID();

jest.setTimeout(30_000);

let server: EventStoreDbServer;
let client: EventStoreDBClient;

beforeAll(async () => {
  server = await startEventStoreDb({ coldMs: COLD });
  client = clientOf(server);
});
afterAll(async () => {
  await client.dispose();
  await server.stop();
});

const revisionsOf = async (stream: string): Promise<bigint[]> =>
  (await everything(client.readStream(stream))).map(({ event }) => event?.revision ?? -1n);

describe.each(WAYS)('an append on the %s way', (way) => {
  const append = (...rest: Parameters<typeof appendBy> extends [unknown, unknown, ...infer R] ? R : never) =>
    appendBy(way, client, ...rest);

  it('answers with the revision and the position of its last event', async () => {
    const stream = `child-${id()}`;
    const first = await append(stream, [numbered(0), numbered(1)], { expectedRevision: NO_STREAM });
    const second = await append(stream, numbered(2), { expectedRevision: 1n });
    expect(first.nextExpectedRevision).toBe(1n);
    expect(second.nextExpectedRevision).toBe(2n);
    expect(second.position?.commit).toBeGreaterThan(first.position?.commit ?? 0n);
    const last = await everything(
      client.readStream(stream, { direction: BACKWARDS, fromRevision: END, maxCount: 1 }),
    );
    expect(last[0]?.event?.position).toEqual(second.position);
  });

  it('conflicts, with the actual revision, when the stream is elsewhere', async () => {
    const stream = `child-${id()}`;
    await append(stream, [numbered(0), numbered(1)], { expectedRevision: NO_STREAM });
    for (const expectedRevision of [0n, 5n, NO_STREAM] as const) {
      const failure = await failureOf(append(stream, numbered(9), { expectedRevision }));
      expect(failure).toMatchObject({ type: 'wrong-expected-version', actualVersion: 1n });
    }
    const absent = failureOf(append(`no-${id()}`, numbered(9), { expectedRevision: 0n }));
    expect(await absent).toMatchObject({ type: 'wrong-expected-version', actualVersion: 'no_stream' });
    const wanted = failureOf(append(`no-${id()}`, numbered(9), { expectedRevision: STREAM_EXISTS }));
    expect(await wanted).toMatchObject({ type: 'wrong-expected-version', actualVersion: 'no_stream' });
  });

  it('is a repeat with the same ids and expectation, and is answered as before', async () => {
    const stream = `child-${id()}`;
    const events = [numbered(0, id()), numbered(1, id())];
    const first = await append(stream, events, { expectedRevision: NO_STREAM });
    await append(stream, numbered(2), { expectedRevision: 1n });
    expect(await append(stream, events, { expectedRevision: NO_STREAM })).toEqual(first);
    const changed = [...events.slice(0, 1), numbered(9, id())];
    const failure = await failureOf(append(stream, changed, { expectedRevision: NO_STREAM }));
    expect(failure).toMatchObject({ type: 'wrong-expected-version', actualVersion: 2n });
    expect(await revisionsOf(stream)).toEqual([0n, 1n, 2n]);
  });

  it('is no repeat at the very revision expected, even with an id the stream has', async () => {
    const stream = `child-${id()}`;
    const event = numbered(0, id());
    await append(stream, event, { expectedRevision: NO_STREAM });
    expect((await append(stream, event, { expectedRevision: 0n })).nextExpectedRevision).toBe(1n);
  });

  it('with any is a repeat as long as the server knows the id, which it keeps for the first stream', async () => {
    const [stream, other] = [`child-${id()}`, `child-${id()}`];
    const event = numbered(0, id());
    await append(stream, event, { expectedRevision: ANY });
    await append(other, event, { expectedRevision: ANY });
    expect((await append(stream, event, { expectedRevision: ANY })).nextExpectedRevision).toBe(0n);
    expect((await append(other, event, { expectedRevision: ANY })).nextExpectedRevision).toBe(1n);
  });

  it('with any goes in twice across a restart, which empties the known ids', async () => {
    const stream = `child-${id()}`;
    const event = numbered(0, id());
    await append(stream, event, { expectedRevision: ANY });
    await server.faults.crash();
    await server.faults.restart();
    const again = await untilAnswered(() => append(stream, event, { expectedRevision: ANY }));
    expect(again.nextExpectedRevision).toBe(1n);
    const exact = numbered(2, id());
    await append(stream, exact, { expectedRevision: 1n });
    expect((await append(stream, exact, { expectedRevision: 1n })).nextExpectedRevision).toBe(2n);
  });

  it('that repeats truncated events succeeds without a position', async () => {
    const stream = `child-${id()}`;
    const event = numbered(0, id());
    await append(stream, event, { expectedRevision: NO_STREAM });
    await append(stream, numbered(1), { expectedRevision: 0n });
    await client.setStreamMetadata(stream, { truncateBefore: 1 });
    const again = await append(stream, event, { expectedRevision: NO_STREAM });
    expect(again).toEqual({ success: true, nextExpectedRevision: 0n, position: undefined });
  });

  it('that repeats softly deleted events succeeds without a position', async () => {
    const stream = `child-${id()}`;
    const event = numbered(0, id());
    await append(stream, event, { expectedRevision: NO_STREAM });
    await append(stream, numbered(1), { expectedRevision: 0n });
    await client.deleteStream(stream);
    const again = await append(stream, numbered(1, event.id), { expectedRevision: NO_STREAM });
    expect(again).toEqual({ success: true, nextExpectedRevision: 0n, position: undefined });
  });

  it('counts data bytes only against its limit', async () => {
    const stream = `child-${id()}`;
    const metadata = { note: 'x'.repeat(200_000) };
    const fits = { ...bytes(1_048_576), metadata };
    await append(stream, fits, { expectedRevision: NO_STREAM });
    const failure = await failureOf(append(stream, bytes(1_048_577), { expectedRevision: 0n }));
    expect(failure).toMatchObject({ type: 'maximum-append-size-exceeded', maxAppendSize: 1_048_576 });
    const together = [bytes(600_000), bytes(600_000)];
    expect(await failureOf(append(stream, together, { expectedRevision: 0n }))).toMatchObject({
      type: 'maximum-append-size-exceeded',
    });
    expect(await revisionsOf(stream)).toEqual([0n]);
  });

  it('of no events is answered with a position', async () => {
    const stream = `child-${id()}`;
    const { nextExpectedRevision } = await append(stream, numbered(0), { expectedRevision: NO_STREAM });
    const nothing = await append(stream, [], { expectedRevision: nextExpectedRevision });
    expect(nothing.nextExpectedRevision).toBe(0n);
    expect(nothing.position).toBeDefined();
  });

  it('to a softly deleted stream goes on after its last revision: the event, then the metadata', async () => {
    const stream = `child-${id()}`;
    await append(stream, [numbered(0), numbered(1)], { expectedRevision: NO_STREAM });
    await client.deleteStream(stream);
    expect(await failureOf(everything(client.readStream(stream)))).toMatchObject({
      type: 'stream-not-found',
    });
    const event = numbered(2, id());
    const again = await append(stream, event, { expectedRevision: NO_STREAM });
    expect(again.nextExpectedRevision).toBe(2n);
    expect(await revisionsOf(stream)).toEqual([2n]);
    const last = await everything(client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 2 }));
    expect(last.map((one) => one.event?.streamId)).toEqual([`$$${stream}`, stream]);
    expect(await failureOf(append(stream, event, { expectedRevision: NO_STREAM }))).toMatchObject({
      type: 'wrong-expected-version',
      actualVersion: 2n,
    });
  });

  it('to a tombstoned stream, or to its metadata, is refused for ever', async () => {
    const stream = `child-${id()}`;
    await append(stream, numbered(0), { expectedRevision: NO_STREAM });
    await client.tombstoneStream(stream);
    for (const expectedRevision of [ANY, NO_STREAM, 0n] as const)
      expect(await failureOf(append(stream, numbered(1), { expectedRevision }))).toMatchObject({
        type: 'stream-deleted',
      });
    expect(await failureOf(client.setStreamMetadata(stream, { maxAge: 1 }))).toMatchObject({
      type: 'stream-deleted',
    });
  });

  it('to a stream without a name is an error', async () => {
    const failure = await failureOf(append('', numbered(0)));
    expect(failure).toMatchObject(
      way === 'batch'
        ? { type: 'unknown', message: 'Could not recognize BadRequest' }
        : { type: 'unknown', code: 2 },
    );
  });
});

it('an append of a bad id or an empty type on the classic way is an exception of the server', async () => {
  const stream = `child-${id()}`;
  for (const event of [numbered(0, 'no-id'), { ...numbered(0), type: '' }]) {
    const failure = await failureOf(appendBy('classic', client, stream, event));
    expect(failure).toMatchObject({ type: 'unknown', code: 2 });
    expect(failure.message).toContain('Exception was thrown by handler');
  }
});

it('an append of more than 16 MB is refused by the connection: code 8', async () => {
  const failure = await failureOf(appendBy('classic', client, `child-${id()}`, bytes(17 * 1024 * 1024)));
  expect(failure).toMatchObject({ type: 'unknown', code: 8 });
});

it('a batch append that has timed out by the clock of its client is answered so, and not applied', async () => {
  const stream = `child-${id()}`;
  const failure = await failureOf(client.appendToStream(stream, numbered(0), { deadline: -1_000 }));
  expect(failure).toMatchObject({ type: 'deadline-exceeded' });
  expect(server.log.streams.last(stream)).toBe(-1n);
});

it('a delete of an absent stream is a wrong expectation, even with any', async () => {
  const failure = await failureOf(client.deleteStream(`no-${id()}`));
  expect(failure).toMatchObject({ type: 'wrong-expected-version', actualVersion: 'no_stream' });
});

it('a stream of metadata keeps its last event alone', async () => {
  const stream = `child-${id()}`;
  for (const maxCount of [1, 2, 3]) await client.setStreamMetadata(stream, { maxCount });
  expect(await revisionsOf(`$$${stream}`)).toEqual([2n]);
  const { metadata } = await client.getStreamMetadata(stream);
  expect(metadata).toMatchObject({ maxCount: 3 });
});

it('the first record of $all is that of $$$scavenges', async () => {
  const [first] = await everything(client.readAll({ fromPosition: START, maxCount: 1 }));
  expect(first?.event).toMatchObject({ streamId: '$$$scavenges', revision: 0n, type: '$metadata' });
});

it('a stream with $maxCount or $maxAge shows what is within them', async () => {
  const stream = `child-${id()}`;
  await client.appendToStream(
    stream,
    [0, 1, 2, 3].map((n) => numbered(n)),
  );
  await client.setStreamMetadata(stream, { maxCount: 2 });
  expect(await revisionsOf(stream)).toEqual([2n, 3n]);
});

it('a server that has no batch append is appended to call by call', async () => {
  const old = await startEventStoreDb({ hasBatchAppend: false });
  const its = clientOf(old);
  const { nextExpectedRevision } = await its.appendToStream('child-1', numbered(0));
  expect(nextExpectedRevision).toBe(0n);
  await its.dispose();
  await old.stop();
});
