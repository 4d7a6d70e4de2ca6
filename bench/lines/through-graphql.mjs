// What stating something costs a service beside answering at all: a mutation that is decided and durable, against
// mutations of the same server that do nothing.
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askerOf, callersWith, perSecond } from '../callers.mjs';
import { madeUpChild, streamOf } from '../made-up-child.mjs';

const SERVER = join(dirname(fileURLToPath(import.meta.url)), '..', 'servers', 'product.mjs');
const ENTRIES = 60;
const CHILDREN = 64;

const QUESTION = (
  name,
) => `mutation ($childId: ID!, $commandId: ID!, $entry: EntryInput!, $about: GoodThingHappenedInput!) {
  ${name}(childId: $childId, commandId: $commandId, entry: $entry, about: $about) { facts { id type } repeated }
}`;
const IDLE = 'mutation { idle }';
const LOOK = 'query ($childId: ID!) { chronology(childId: $childId, first: 50) { count } }';

const said = (childId, number) => ({
  childId,
  commandId: randomUUID(),
  entry: { occurred: { from: '2025-06-12', precision: 'DAY' }, basis: 'SEEN' },
  about: { text: `Read a page aloud to the class for the first time, and then a second one (${number})` },
});

const lineOf = (callers, name, rounds) => ({
  name: `through-graphql, ${name}`,
  work: `note a good thing of a child of ${ENTRIES} entries (and what earlier rounds added) whose page was just read, over HTTP, ${name}`,
  contestants: {
    idle: 'mutation { idle } of the same server, which does nothing and takes nothing',
    'idle with the same': 'a mutation of the same server that takes and answers the same and does nothing',
    'idle and durable':
      'a mutation of the same server that takes and answers the same and only appends the same bytes, on the disk before it answers',
  },
  measures: {
    'mutations a second': {
      better: 'more',
      unit: '/s',
      goals: { idle: 0.5 },
      bounds: { idle: 'idle and durable' },
    },
  },
  places: {
    server: {
      open: async (context) => {
        const { openSqliteEventStore } = context.product('libs/event-store/src/index.js');
        const { said: address } = await context.start(SERVER, [context.dist, context.folder]);
        const store = openSqliteEventStore({ file: join(context.folder, 'log.sqlite') });
        const { ask, end } = askerOf(address, callers);
        // Made once: the round that is not counted is also the time in which the service's views catch up with them.
        const children = Array.from({ length: CHILDREN }, () => randomUUID());
        for (const child of children)
          await store.append(streamOf(child), madeUpChild(child, ENTRIES), { expected: 'no-stream' });
        await store.close();
        const turnOf = (jobOf) => async () => {
          for (const child of children) await ask(LOOK, { childId: child });
          const jobs = callersWith(callers, children, context.size(rounds, 1), jobOf);
          return { 'mutations a second': await perSecond(jobs) };
        };
        return {
          ours: turnOf((child, number) => () => ask(QUESTION('noteGoodThing'), said(child, number))),
          idle: turnOf(() => () => ask(IDLE)),
          'idle with the same': turnOf(
            (child, number) => () => ask(QUESTION('idleWithTheSame'), said(child, number)),
          ),
          'idle and durable': turnOf(
            (child, number) => () => ask(QUESTION('idleAndDurable'), said(child, number)),
          ),
          end: async () => end(),
        };
      },
    },
  },
});

export const lines = [lineOf(1, '1 caller', 4), lineOf(64, '64 callers, each with another child', 16)];
