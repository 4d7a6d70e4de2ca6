import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:http2';
import { setTimeout as pause } from 'node:timers/promises';
import { EventStoreDBClient, NO_STREAM, START, type AllStreamSubscription } from '@eventstore/db-client';
import { until, within } from '../../libs/event-store/src/contract/harness';
import {
  WAYS,
  appendBy,
  clientOf,
  everything,
  failureOf,
  numbered,
  untilAnswered,
  type Failure,
} from './client';
import { foreignEvents } from './foreign-events';
import { startEventStoreDb, type EventStoreDbServer, type ServerOptions } from './server';

jest.setTimeout(30_000);

const AT_ONCE = { refused: 0, notReady: 0, appendsLater: 0 };

let server: EventStoreDbServer;
let client: EventStoreDBClient;

const start = async (options: ServerOptions = {}): Promise<void> => {
  server = await startEventStoreDb({ coldMs: AT_ONCE, ...options });
  client = clientOf(server);
};
afterEach(async () => {
  await server.stop();
  await client.dispose();
});

const stream = () => `child-${randomUUID()}`;

/** A subscription that has become live, and what it ended in. */
const following = async (): Promise<
  Readonly<{ failure: () => Failure | undefined; of: AllStreamSubscription }>
> => {
  let failure: Failure | undefined;
  let isLive = false;
  const of = client.subscribeToAll({ fromPosition: START });
  of.on('caughtUp', () => (isLive = true)).on('data', () => undefined);
  of.on('error', (cause: Failure) => (failure = cause));
  await until('to be live', () => isLive);
  return { failure: () => failure, of };
};

describe.each(WAYS)('on the %s way', (way) => {
  const append = (to: string, n: number, expectedRevision?: bigint | typeof NO_STREAM) =>
    appendBy(way, client, to, numbered(n), expectedRevision === undefined ? {} : { expectedRevision });

  /** An append that is applied and not yet answered, beside a subscription. */
  const inTheMiddle = async () => {
    await start();
    await append('warm', 0);
    const release = server.faults.holdAcknowledgements();
    const pending = failureOf(append('child-1', 0));
    const followed = await following();
    await until('it to be applied', () => server.log.streams.last('child-1') === 0n);
    return { pending, followed, release };
  };

  it('a crash ends what is pending as a killed server does: ECONNRESET', async () => {
    const { pending, followed, release } = await inTheMiddle();
    await server.faults.crash();
    const failure = await pending;
    expect(failure).toMatchObject({ type: 'unavailable', code: 14 });
    expect(failure.message).toContain('ECONNRESET');
    await until('the subscription to fail', () => followed.failure() !== undefined);
    expect(followed.failure()).toMatchObject({ type: 'unavailable' });
    release();
    expect(await failureOf(append('child-1', 1))).toMatchObject({ code: 14 });
  });

  it('a graceful stop ends what is pending with code 13 and a stream reset with code 0', async () => {
    const { pending, followed, release } = await inTheMiddle();
    await server.stopGracefully();
    const failure = await pending;
    expect(failure).toMatchObject({ type: 'unknown', code: 13 });
    expect(failure.message).toContain('RST_STREAM with code 0');
    await until('the subscription to fail', () => followed.failure() !== undefined);
    expect(followed.failure()).toMatchObject({ code: 13 });
    release();
    await server.faults.restart();
    await untilAnswered(() => append('child-1', 1));
  });

  it('a restart is refused at first, then not ready, and opens reads before appends', async () => {
    await start({ coldMs: { refused: 150, notReady: 300, appendsLater: 300 } });
    await append('child-1', 0);
    await server.faults.crash();
    const restarted = server.faults.restart();
    const seen = { reads: [] as string[], appends: [] as string[] };
    let [reads, appends] = [0, 0];
    const asking = async (said: string[], ask: () => Promise<unknown>): Promise<number> => {
      for (;;) {
        const failure = await ask().then(
          () => undefined,
          (cause: Failure) => cause,
        );
        if (!failure) return performance.now();
        const text = failure.message.replace(
          /^.*?(ECONNREFUSED|ECONNRESET|Could not .*|Server Is .*)$/,
          '$1',
        );
        if (said.at(-1) !== text) said.push(text);
      }
    };
    const mine = clientOf(server);
    [reads, appends] = await Promise.all([
      asking(seen.reads, () => everything(mine.readStream('child-1'))),
      asking(seen.appends, () => appendBy(way, mine, 'child-1', numbered(1))),
    ]);
    await restarted;
    expect(reads).toBeLessThan(appends - 100);
    expect(seen.reads.at(-1)).toBe('Server Is Not Ready');
    const notReady = way === 'batch' ? 'Could not recognize Server Is Not Ready' : 'Server Is Not Ready';
    expect(seen.appends.at(-1)).toBe(notReady);
    await mine.dispose();
  });

  it('a lost acknowledgement takes the connection with it, and the append was applied', async () => {
    await start();
    await append('warm', 0);
    server.faults.loseAcknowledgementOnce();
    const event = numbered(0, randomUUID());
    const failure = await failureOf(appendBy(way, client, 'child-1', event, { expectedRevision: NO_STREAM }));
    expect(failure).toMatchObject({ type: 'unavailable' });
    expect(server.log.streams.last('child-1')).toBe(0n);
    const again = await untilAnswered(() =>
      appendBy(way, client, 'child-1', event, { expectedRevision: NO_STREAM }),
    );
    expect(again.nextExpectedRevision).toBe(0n);
    expect(server.log.streams.last('child-1')).toBe(0n);
  });

  it('a position is withheld once', async () => {
    await start();
    server.faults.withholdPositionOnce();
    const first = await append('child-1', 0);
    const second = await append('child-1', 1);
    expect([first.position, second.position]).toEqual([undefined, expect.anything()]);
    expect([first.nextExpectedRevision, second.nextExpectedRevision]).toEqual([0n, 1n]);
  });

  it('held acknowledgements come when they are let go, and subscribers see the events before', async () => {
    await start();
    const release = server.faults.holdAcknowledgements();
    const order: string[] = [];
    const of = client.subscribeToStream('child-1').on('data', () => void order.push('seen'));
    const appended = append('child-1', 0).then(() => order.push('acknowledged'));
    await until('it to be seen', () => order.length === 1);
    release();
    await appended;
    expect(order).toEqual(['seen', 'acknowledged']);
    await of.unsubscribe();
  });

  it.each([
    ['not-ready', 'Server Is Not Ready', 'Server Is Not Ready', 14],
    ['busy', 'Server Is Busy', 'Server Is Too Busy', 14],
    ['no-leader', 'No leader info available in response', 'No leader info available in response', 2],
  ] as const)(
    'appends are refused as %s, reads too, and the stream of appends goes on',
    async (as, batch, text, code) => {
      await start();
      const open = append('child-1', 0);
      await open;
      server.refuse('appends', 2, as);
      for (let n = 0; n < 2; n++) {
        const failure = await failureOf(append('child-1', 1));
        if (way === 'batch')
          expect(failure).toMatchObject({ type: 'unknown', message: `Could not recognize ${batch}` });
        else expect(failure).toMatchObject({ code, message: expect.stringContaining(text) as string });
      }
      expect((await append('child-1', 1)).nextExpectedRevision).toBe(1n);
      server.refuse('reads', 1, as);
      const failure = await failureOf(everything(client.readStream('child-1')));
      expect(failure).toMatchObject({ code, message: expect.stringContaining(text) as string });
      expect(await everything(client.readStream('child-1'))).toHaveLength(2);
    },
  );

  it('a follower says who leads, and the client turns to the leader', async () => {
    await start();
    const leader = await startEventStoreDb();
    server.followLeaderAt({ host: '127.0.0.1', port: leader.port });
    const failure = await failureOf(append('child-1', 0));
    expect(failure).toMatchObject({
      type: 'not-leader',
      leader: { address: '127.0.0.1', port: leader.port },
    });
    await untilAnswered(() => append('child-1', 0));
    expect(leader.log.streams.last('child-1')).toBe(0n);
    await leader.stop();
  });
});

it('a frozen server keeps its connections and answers nothing, warm or cold, until it thaws', async () => {
  await start();
  const to = stream();
  await client.appendToStream(to, numbered(0));
  await server.faults.freeze();
  const settled: string[] = [];
  const warm = client.appendToStream(to, numbered(1)).then(() => settled.push('append'));
  const read = everything(client.readStream(to)).then(() => settled.push('read'));
  // A port of its own address would share the connection: another name for the host makes a new one.
  const cold = EventStoreDBClient.connectionString(`esdb://localhost:${server.port}?tls=false`);
  const coldRead = everything(cold.readStream(to)).then(() => settled.push('cold read'));
  const late = within(400, 'an answer', Promise.race([warm, read, coldRead])).catch(() => 'none');
  expect(await late).toBe('none');
  expect(settled).toEqual([]);
  await server.faults.thaw();
  await within(5_000, 'all answers', Promise.all([warm, read, coldRead]));
  expect(server.log.streams.last(to)).toBe(1n);
  await cold.dispose();
});

it('a frozen server answers no ping, greets no new connection and sends nothing to those who follow', async () => {
  await start();
  const { of } = await following();
  const seen: unknown[] = [];
  of.on('data', ({ event }) => seen.push(event?.streamId));
  const old = connect(`http://${server.address}`);
  await once(old, 'remoteSettings');
  await server.faults.freeze();
  let answers = 0;
  old.ping(() => answers++);
  const fresh = connect(`http://${server.address}`).on('remoteSettings', () => answers++);
  server.log.append('child-1', 'any', foreignEvents());
  await pause(200);
  expect([answers, seen]).toEqual([0, []]);
  await server.faults.thaw();
  await until('all that was held back', () => answers === 2 && seen.length === 4);
  old.destroy();
  fresh.destroy();
  await of.unsubscribe();
});

it('a classic append ends at its deadline while the server is frozen', async () => {
  await start();
  await client.appendToStream('child-1', numbered(0));
  await server.faults.freeze();
  const began = performance.now();
  const credentials = { username: 'a', password: 'b' };
  const late = client.appendToStream('child-1', numbered(1), { credentials, deadline: 300 });
  expect(await failureOf(late)).toMatchObject({ type: 'deadline-exceeded' });
  expect(performance.now() - began).toBeLessThan(2_000);
  await server.faults.thaw();
});

it('foreign events are put into a stream', async () => {
  await start();
  const count = await server.faults.writeForeign('child-1');
  const events = await everything(client.readStream('child-1'));
  expect(events).toHaveLength(count);
  expect(events.map(({ event }) => event?.isJson)).toContain(false);
  expect(events.some(({ event }) => typeof event?.data === 'string')).toBe(true);
});

it('open reads and subscriptions are counted until they end', async () => {
  await start();
  const { of } = await following();
  expect(server.faults.openCalls()).toBe(1);
  await everything(client.readAll());
  expect(server.faults.openCalls()).toBe(1);
  await of.unsubscribe();
  await until('none', () => server.faults.openCalls() === 0);
});
