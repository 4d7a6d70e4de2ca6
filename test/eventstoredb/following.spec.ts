import {
  END,
  START,
  eventTypeFilter,
  streamNameFilter,
  type AllStreamSubscription,
  type EventStoreDBClient,
  type Position,
} from '@eventstore/db-client';
import { until } from '../../libs/event-store/src/contract/harness';
import { clientOf, failureOf, numbered, type Failure } from './client';
import { startEventStoreDb, type EventStoreDbServer } from './server';

jest.setTimeout(30_000);

let server: EventStoreDbServer;
let client: EventStoreDBClient;

beforeEach(async () => {
  server = await startEventStoreDb();
  client = clientOf(server);
});
afterEach(async () => {
  await client.dispose();
  await server.stop();
});

type Told = Readonly<{ what: 'event'; of: string } | { what: 'checkpoint'; at: Position } | { what: 'live' }>;

type Followed = Readonly<{
  told: Told[];
  events: () => string[];
  checkpoints: () => Position[];
  isLive: () => boolean;
  end: () => Promise<void>;
}>;

const follow = (
  from: Position | typeof START | typeof END = START,
  prefixes: string[] = ['child-'],
  window = 32,
  interval = 1,
): Followed => {
  const told: Told[] = [];
  const filter = streamNameFilter({
    prefixes,
    maxSearchWindow: window,
    checkpointInterval: interval,
    checkpointReached: (_, at) => void told.push({ what: 'checkpoint', at }),
  });
  const following: AllStreamSubscription = client.subscribeToAll({ fromPosition: from, filter });
  following.on('data', ({ event }) =>
    told.push({ what: 'event', of: `${event?.streamId}@${event?.revision}` }),
  );
  following.on('caughtUp', () => told.push({ what: 'live' }));
  following.on('error', () => undefined);
  return {
    told,
    events: () => told.flatMap((one) => (one.what === 'event' ? [one.of] : [])),
    checkpoints: () => told.flatMap((one) => (one.what === 'checkpoint' ? [one.at] : [])),
    isLive: () => told.some(({ what }) => what === 'live'),
    end: () => following.unsubscribe(),
  };
};

const write = async (stream: string, count: number): Promise<Position[]> => {
  const positions: Position[] = [];
  for (let n = 0; n < count; n++) {
    const { position } = await client.appendToStream(stream, numbered(n));
    if (position) positions.push(position);
  }
  return positions;
};

it('a filtered subscription gives history, is told to be live, and gives what comes', async () => {
  await write('child-1', 3);
  await write('other-1', 2);
  const followed = follow();
  await until('to be live', followed.isLive);
  expect(followed.events()).toEqual(['child-1@0', 'child-1@1', 'child-1@2']);
  await write('child-2', 1);
  await write('other-1', 1);
  await write('child-1', 1);
  await until('what came', () => followed.events().length === 5);
  expect(followed.events().slice(3)).toEqual(['child-2@0', 'child-1@3']);
  await followed.end();
  await until('no call to be open', () => server.faults.openCalls() === 0);
});

it('a store without a match, fewer than a window, is told as the checkpoint 2^64 - 1 before it is live', async () => {
  await write('other-1', 5);
  const followed = follow();
  await until('to be live', followed.isLive);
  expect(followed.checkpoints()).toEqual([{ commit: 2n ** 64n - 1n, prepare: 2n ** 64n - 1n }]);
  expect(followed.told.map(({ what }) => what)).toEqual(['checkpoint', 'live']);
  await write('child-1', 2);
  await until('what came', () => followed.events().length === 2);
});

it('a subscription from 2^64 - 1 is one from the end', async () => {
  await write('child-1', 2);
  const followed = follow({ commit: 2n ** 64n - 1n, prepare: 2n ** 64n - 1n });
  await until('to be live', followed.isLive);
  await write('child-2', 1);
  await until('what came', () => followed.events().length === 1);
  expect(followed.events()).toEqual(['child-2@0']);
});

it('in catch-up a checkpoint is the start of its page, written commit:0, and resuming there loses nothing', async () => {
  await write('other-1', 40);
  await write('child-1', 1);
  await write('other-1', 4);
  const followed = follow(START, ['nobody-'], 32, 1);
  await until('to be live', followed.isLive);
  const [first, second] = followed.checkpoints();
  expect(first).toEqual({ commit: 2n ** 64n - 1n, prepare: 2n ** 64n - 1n });
  expect(second?.prepare).toBe(0n);
  expect(second?.commit).toBe(server.log.records[32]?.position);
  const resumed = follow(second);
  await until('to be live again', resumed.isLive);
  expect(resumed.events()).toEqual(['child-1@0']);
});

it('in catch-up a checkpoint is not before the last event, and the last lags the head', async () => {
  const [position] = await write('child-1', 1);
  await write('other-1', 10);
  const followed = follow();
  await until('to be live', followed.isLive);
  expect(followed.checkpoints()).toEqual([position]);
});

it('live, a checkpoint comes exactly each window times interval of considered events', async () => {
  const followed = follow(START, ['child-'], 2, 3);
  await until('to be live', followed.isLive);
  const positions = await write('other-1', 13);
  await write('child-1', 1);
  await until('what came', () => followed.events().length === 1);
  expect(followed.checkpoints().slice(1)).toEqual([positions[5], positions[11]]);
});

it('a subscription goes on exclusively after an event, and from the end with nothing before', async () => {
  const [first] = await write('child-1', 3);
  const resumed = follow(first);
  const atEnd = follow(END);
  await until('both to be live', () => resumed.isLive() && atEnd.isLive());
  expect(resumed.events()).toEqual(['child-1@1', 'child-1@2']);
  expect(atEnd.told).toEqual([{ what: 'live' }]);
});

it('an unfiltered subscription has system events, no checkpoints, and a filter can be on the type', async () => {
  await write('child-1', 1);
  const seen: string[] = [];
  const types: string[] = [];
  const all = client.subscribeToAll().on('data', ({ event }) => seen.push(event?.streamId ?? ''));
  const filter = eventTypeFilter({ regex: '^Not' });
  const typed = client.subscribeToAll({ filter }).on('data', ({ event }) => types.push(event?.type ?? ''));
  await until('both', () => seen.length === 2 && types.length === 1);
  expect(seen).toEqual(['$$$scavenges', 'child-1']);
  expect(types).toEqual(['Noted']);
  await all.unsubscribe();
  await typed.unsubscribe();
});

it('a subscription to a stream, absent ones too, is told to be live and gives what comes after a revision', async () => {
  let live = 0;
  const seen: bigint[] = [];
  const absent = client.subscribeToStream('child-9').on('caughtUp', () => live++);
  absent.on('data', ({ event }) => seen.push(event?.revision ?? -1n));
  await until('to be live', () => live === 1);
  await write('child-9', 3);
  await until('what came', () => seen.length === 3);
  const after: bigint[] = [];
  const resumed = client.subscribeToStream('child-9', { fromRevision: 1n });
  resumed.on('data', ({ event }) => after.push(event?.revision ?? -1n));
  await until('the rest', () => after.length === 1);
  expect(after).toEqual([2n]);
  await absent.unsubscribe();
  await resumed.unsubscribe();
});

it('a live subscriber is given the tombstone of its stream, then an error; $all is given it too', async () => {
  await write('gone-1', 1);
  const seen: string[] = [];
  let failure: Failure | undefined;
  let live = false;
  const following = client.subscribeToStream('gone-1').on('caughtUp', () => (live = true));
  following.on('data', ({ event }) => seen.push(`${event?.type}@${event?.revision}`));
  following.on('error', (cause: Failure) => (failure = cause));
  await until('to be live', () => live);
  const all = follow(END, ['gone-']);
  await until('$all to be live', all.isLive);
  await client.tombstoneStream('gone-1');
  await until('the end', () => failure !== undefined);
  expect(seen).toEqual(['Noted@0', `$streamDeleted@${2n ** 63n - 1n}`]);
  expect(failure).toMatchObject({ type: 'stream-deleted', streamName: 'gone-1' });
  await until('the tombstone in $all', () => all.events().length === 1);
});

it('a subscriber to a stream that is tombstoned already is refused', async () => {
  await client.tombstoneStream('never');
  const following = client.subscribeToStream('never');
  const ended = new Promise((_settle, fail) => following.on('error', fail));
  following.resume();
  expect(await failureOf(ended)).toMatchObject({ type: 'stream-deleted' });
});

it('catching up while another writes gives every event once, in order', async () => {
  await write('child-1', 100);
  const followed = follow(START, ['child-'], 32, 1);
  await write('child-1', 100);
  await until('all', () => followed.events().length >= 200);
  expect(followed.events()).toEqual(Array.from({ length: 200 }, (_, n) => `child-1@${n}`));
});
