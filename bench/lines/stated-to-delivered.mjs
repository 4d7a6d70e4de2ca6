// How long it takes from the moment a person sends a fact to the moment somebody who listens through GraphQL is told of
// it, against a bare feed of the same log. Both are timed from the sending of the mutation, on the machine's one
// monotonic clock. In one process the feed hears of an append itself; apart, the file is looked at every 50 ms.
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { askerOf } from '../callers.mjs';
import { madeUpChild, streamOf } from '../made-up-child.mjs';

const SERVER = join(dirname(fileURLToPath(import.meta.url)), '..', 'servers', 'heard.mjs');
const FACTS = 500;
const LOOK_EVERY_MS = 50;
const LONGEST_WAIT_MS = 10_000;

const STATE = `mutation ($childId: ID!, $commandId: ID!, $entry: EntryInput!, $about: GoodThingHappenedInput!) {
  noteGoodThing(childId: $childId, commandId: $commandId, entry: $entry, about: $about) { facts { id } }
}`;
const said = (childId) => ({
  childId,
  commandId: randomUUID(),
  entry: { occurred: { from: '2025-06-12', precision: 'DAY' }, basis: 'SEEN' },
  about: { text: 'Read a page aloud to the class for the first time' },
});

const now = () => Number(process.hrtime.bigint()) / 1e6;

const inTime = (promise, what) => {
  const late = new AbortController();
  const tooLong = pause(LONGEST_WAIT_MS, undefined, { signal: late.signal }).then(() => {
    throw new Error(`Waited too long: ${what}.`);
  });
  return Promise.race([promise, tooLong]).finally(() => {
    late.abort();
    tooLong.catch(() => undefined);
  });
};

/** Listens to one child through GraphQL; `next` answers with the moment of the next message of this reason. */
const listenerOf = (context, address, childId) => {
  const { createClient } = context.packageOfProduct('graphql-ws');
  const { WebSocket } = context.packageOfProduct('ws');
  const client = createClient({
    url: `${address.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { 'x-demo-person': 'class-teacher' },
  });
  const waiting = new Map();
  const next = (reason) => inTime(new Promise((settle) => waiting.set(reason, settle)), reason);
  const refreshed = next('REFRESH');
  client.subscribe(
    { query: `subscription { chronologyChanged(childId: "${childId}") { childId reason } }` },
    {
      next: ({ data }) => waiting.get(data?.chronologyChanged.reason)?.(now()),
      error: (error) => process.stderr.write(`${JSON.stringify(error)}\n`),
      complete: () => undefined,
    },
  );
  return { next, refreshed, end: () => client.dispose() };
};

const at = (sorted, part) => sorted[Math.min(Math.ceil(sorted.length * part), sorted.length) - 1];
const figuresOf = (took) => {
  const sorted = took.toSorted((a, b) => a - b);
  return { 'p50 ms': at(sorted, 0.5), 'p99 ms': at(sorted, 0.99) };
};

/** When the bare feed heard of these facts. */
const heardBy = async (feed, ids) => {
  const heard = {};
  for (const until = now() + LONGEST_WAIT_MS; !ids.every((id) => id in heard);) {
    if (now() > until) throw new Error('The feed did not hear of everything.');
    Object.assign(heard, await (await fetch(feed)).json());
  }
  return heard;
};

const open = (isApart) => async (context) => {
  const { openSqliteEventStore } = context.product('libs/event-store/src/index.js');
  const childId = randomUUID();
  const store = openSqliteEventStore({ file: join(context.folder, 'log.sqlite') });
  await store.append(streamOf(childId), madeUpChild(childId, 60), { expected: 'no-stream' });
  await store.close();
  const start = async (role) =>
    (await context.start(SERVER, [context.dist, context.folder, role])).said.split(' ');
  const [stating, heard] = await start(isApart ? 'stating' : 'all');
  const [looking] = isApart ? await start('chronology') : [stating];
  const [, feed] = isApart ? await start('feed') : ['-', heard];
  const { ask, end } = askerOf(stating, 1);
  const listener = listenerOf(context, looking, childId);
  await listener.refreshed;

  /** States so many facts, each after the one before was delivered; apart, at any moment between two looks. */
  const stateAll = async () => {
    const stated = [];
    for (let count = context.size(FACTS, 20); count > 0; count -= 1) {
      if (isApart) await pause(Math.random() * LOOK_EVERY_MS);
      const delivered = listener.next('STATED');
      const sent = now();
      const [answer, told] = await Promise.all([ask(STATE, said(childId)), delivered]);
      stated.push({ id: JSON.parse(answer).data.noteGoodThing.facts[0].id, sent, told });
    }
    const byId = await heardBy(
      feed,
      stated.map(({ id }) => id),
    );
    return stated.map((each) => ({ ...each, heard: byId[each.id] }));
  };
  return {
    ours: async () => figuresOf((await stateAll()).map(({ sent, told }) => told - sent)),
    feed: async () => figuresOf((await stateAll()).map(({ sent, heard: when }) => when - sent)),
    end: async () => {
      end();
      await listener.end();
    },
  };
};

const lineOf = (name, isApart, work) => ({
  name: `stated-to-delivered, ${name}`,
  work,
  contestants: {
    feed: isApart
      ? 'a bare feed of the same file in a process of its own, from the same sending'
      : 'a bare feed of the same store in the same process, from the same sending',
  },
  measures: {
    'p50 ms': { better: 'less', unit: 'ms', goals: { feed: 2 } },
    'p99 ms': { better: 'less', unit: 'ms', goals: { feed: 2 } },
  },
  places: { services: { open: open(isApart) } },
});

export const lines = [
  lineOf('one process', false, `${FACTS} facts one by one, from sending each mutation to who listens`),
  lineOf('apart', true, `${FACTS} facts one by one through one service, heard at another, on one file`),
];
