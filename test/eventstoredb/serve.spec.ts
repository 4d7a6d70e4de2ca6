import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NO_STREAM, type EventStoreDBClient } from '@eventstore/db-client';
import { until } from '../../libs/event-store/src/contract/harness';
import { startProgram } from '../processes';
import { clientOf, everything, failureOf, numbered, untilAnswered } from './client';
import { startEventStoreDb } from './server';

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'eventstoredb-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Served = Readonly<{ child: ChildProcess; address: string; port: string; lines: () => string[] }>;

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});

const serve = async (...args: string[]): Promise<Served> => {
  const child = spawn(process.execPath, [join(__dirname, 'serve.mjs'), ...args], {
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
  });
  running.add(child);
  let written = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (written += text));
  const lines = () => written.split('\n').slice(0, -1);
  await until('the server to listen', () => lines().length > 0, 20_000);
  const address = lines()[0]?.replace('EventStoreDB protocol server at ', '') ?? '';
  return { child, address, port: address.split(':')[1] ?? '', lines };
};

const order = async (served: Served, text: string): Promise<void> => {
  const before = served.lines().length;
  served.child.stdin?.write(`${text}\n`);
  await until(`an answer to ${text}`, () => served.lines().length > before);
};

const killed = async ({ child }: Served, signal: NodeJS.Signals): Promise<unknown[]> => {
  child.kill(signal);
  return (await once(child, 'exit')) as unknown[];
};

const revisions = async (client: EventStoreDBClient, stream: string): Promise<number[]> =>
  (await everything(client.readStream(stream))).map(({ event }) => Number(event?.revision));

it('what was acknowledged outlives SIGKILL, with its positions, and a torn last line is dropped', async () => {
  const file = join(folder, 'killed.log');
  const first = await serve('--file', file);
  const client = clientOf(first);
  const acknowledged: bigint[] = [];
  let failed = false;
  const writers = Array.from({ length: 8 }, async (_, w) => {
    for (let n = 0; ; n++) {
      const { position } = await client.appendToStream(`child-${w}`, [numbered(n), numbered(n)]);
      acknowledged.push(position?.commit ?? -1n);
    }
  }).map((writer) => writer.catch(() => (failed = true)));
  await until('some appends', () => acknowledged.length > 50);
  await killed(first, 'SIGKILL');
  await Promise.all(writers);
  expect(failed).toBe(true);
  appendFileSync(file, '["child-0","99');
  const torn = statSync(file).size;
  const second = await serve('--port', first.port, '--file', file);
  expect(statSync(file).size).toBeLessThan(torn);
  const again = clientOf(second);
  const all = await untilAnswered(() => everything(again.readAll()));
  const positions = new Set(all.map(({ event }) => event?.position?.commit));
  expect(acknowledged.filter((position) => !positions.has(position))).toEqual([]);
  const stream = await revisions(again, 'child-0');
  expect(stream).toEqual(stream.map((_, n) => n));
  expect(stream.length % 2).toBe(0);
  const next = await again.appendToStream('child-0', numbered(0), {
    expectedRevision: BigInt(stream.length - 1),
  });
  expect(next.nextExpectedRevision).toBe(BigInt(stream.length));
  await again.dispose();
  await client.dispose();
});

it('metadata, tombstones and foreign events are read back from the file as they were', async () => {
  const file = join(folder, 'whole.log');
  const before = await startEventStoreDb({ file });
  const client = clientOf(before);
  await client.appendToStream('child-1', [numbered(0), numbered(1)], { expectedRevision: NO_STREAM });
  await client.appendToStream('child-1', [], { expectedRevision: 1n });
  await client.setStreamMetadata('child-1', { truncateBefore: 1 });
  await before.faults.writeForeign('child-2');
  await client.tombstoneStream('gone');
  const was = await everything(client.readAll());
  await client.dispose();
  await before.stop();
  const after = await startEventStoreDb({ file });
  const again = clientOf(after);
  expect(await everything(again.readAll())).toEqual(was);
  expect(await revisions(again, 'child-1')).toEqual([1]);
  expect(await failureOf(revisions(again, 'gone'))).toMatchObject({ type: 'stream-deleted' });
  await again.dispose();
  await after.stop();
});

it('a transaction is in the file before it is acknowledged', async () => {
  const file = join(folder, 'first.log');
  const server = await startEventStoreDb({ file });
  const client = clientOf(server);
  const event = numbered(0);
  await client.appendToStream('child-1', event);
  expect(readFileSync(file, 'utf8')).toContain(event.id);
  await client.dispose();
  await server.stop();
});

it('SIGTERM ends it gracefully', async () => {
  const served = await serve();
  const client = clientOf(served);
  let failure: { code?: number } | undefined;
  let isLive = false;
  const following = client.subscribeToAll().on('caughtUp', () => (isLive = true));
  following.on('data', () => undefined).on('error', (cause) => (failure = cause as { code?: number }));
  await until('to be live', () => isLive);
  expect(await killed(served, 'SIGTERM')).toEqual([0, null]);
  await until('the subscription to fail', () => failure !== undefined);
  expect(failure).toMatchObject({ code: 13 });
  await client.dispose();
});

it('takes faults as lines, and as messages', async () => {
  const served = await serve();
  const client = clientOf(served);
  await client.appendToStream('child-1', numbered(0));
  await order(served, 'freeze');
  let answered = false;
  const pending = client.appendToStream('child-1', numbered(1)).then(() => (answered = true));
  await order(served, 'open-calls');
  expect(answered).toBe(false);
  await order(served, 'thaw');
  await pending;
  const told = once(served.child, 'message');
  served.child.send('lose-ack');
  expect(await told).toEqual(['done: lose-ack', undefined]);
  expect(await failureOf(client.appendToStream('child-1', numbered(2)))).toMatchObject({
    type: 'unavailable',
  });
  await order(served, 'nonsense');
  expect(served.lines().slice(1)).toEqual([
    'done: freeze',
    'open-calls: 0',
    'done: thaw',
    'unknown: nonsense',
  ]);
  await client.dispose();
});

it('with --cold-ms it is not ready at first', async () => {
  const served = await serve('--cold-ms', '600');
  const client = clientOf(served);
  const failure = await failureOf(everything(client.readAll()));
  expect(failure.message).toContain('Server Is Not Ready');
  await untilAnswered(() => client.appendToStream('child-1', numbered(0)));
  await client.dispose();
});

it.each(['bad-id', 'empty-type'])(
  'a batch append with a %s is answered twice, which ends the process of this client',
  async (what) => {
    const server = await startEventStoreDb({ writeTimeoutMs: 200 });
    const probe = startProgram(join(__dirname, 'batch-refusals.probe.mjs'), [server.address, what]);
    const { code, lines } = await probe.ended;
    expect(lines).toEqual([
      'refused: Could not recognize BadRequest',
      expect.stringMatching(/^ended by: .*not iterable/) as string,
    ]);
    expect(code).toBe(1);
    await server.stop();
  },
);
