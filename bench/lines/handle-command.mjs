// What the rule and its promises cost on top of the bare append: one decision, made on a child's chronology and durable
// before it is answered.
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { idOf, madeUpChild, streamOf } from '../made-up-child.mjs';

const ENTRIES = 60;
const CHILDREN = 64;
const EACH = { one: 4, many: 16 };
const TODAY = '2025-06-12';

const goodThing = (text) => ({
  type: 'GoodThingHappened',
  data: {
    occurred: { from: TODAY, precision: 'day' },
    source: {
      agency: 'education',
      organisationId: 'northshire-education',
      role: 'class teacher',
      personRef: 'class-teacher',
    },
    basis: 'seen',
    audience: { level: 'team' },
    content: { text },
  },
});

const commandOf = (number) => ({
  fact: goodThing(`Read a page aloud to the class for the first time, and then a second one (${number})`),
  today: TODAY,
});

const times = (count, work) => Array.from({ length: count }, (_, number) => work(number));

/** Runs the work of so many callers at once, each one's jobs one after the other. */
const perSecond = async (work) => {
  const began = performance.now();
  await Promise.all(
    work.map(async (jobs) => {
      for (const job of jobs) await job();
    }),
  );
  return { 'commands a second': (work.flat().length * 1_000) / (performance.now() - began) };
};

/** Each caller has children of its own, and goes round them: `each` commands for every child. */
const callersWith = (callers, children, each, jobOf) => {
  const own = times(callers, (caller) => children.filter((_, place) => place % callers === caller));
  return own.map((about) => times(each, (number) => about.map((child) => jobOf(child, number))).flat());
};

/** Children of whom nobody has spoken in an earlier turn, each with a chronology of `ENTRIES` entries. */
const newChildren = async (append) => {
  const children = Array.from({ length: CHILDREN }, () => randomUUID());
  for (const child of children) await append(streamOf(child), madeUpChild(child, ENTRIES));
  return children;
};

const chronology = (callers) => ({
  open: async (context) => {
    const { openSqliteEventStore } = context.product('libs/event-store/src/index.js');
    const { handleCommand, openWriter } = context.product('libs/commands/src/index.js');
    const { secretFrom } = context.product('libs/access/src/index.js');
    const { statementDecider } = context.product('libs/contribution/src/statement/statement.decider.js');
    const store = openSqliteEventStore({ file: join(context.folder, 'log.sqlite') });
    const writer = openWriter(store, secretFrom(randomBytes(32)));
    const each = context.size(callers === 1 ? EACH.one : EACH.many, 2);
    const children = () =>
      newChildren((stream, events) => store.append(stream, events, { expected: 'no-stream' }));

    const command = (child, number) => {
      const asked = commandOf(number);
      return () =>
        handleCommand(writer, statementDecider(child), {
          stream: streamOf(child),
          about: child,
          commandId: randomUUID(),
          input: asked,
          command: asked,
        });
    };
    const append = (child, number) => {
      const { type, data } = commandOf(number).fact;
      const key = idOf(child, 'command', String(number));
      const event = {
        id: randomUUID(),
        type,
        data: { ...data, commandDigest: 'x'.repeat(43) },
        metadata: {
          schemaVersion: 1,
          recordedAt: new Date().toISOString(),
          commandId: key,
          correlationId: key,
        },
      };
      return () => store.append(streamOf(child), [event], { expected: BigInt(ENTRIES - 1 + number) });
    };
    const turnOf = (jobOf) => async () => perSecond(callersWith(callers, await children(), each, jobOf));
    const [ours, raw] = [turnOf(command), turnOf(append)];
    return { ours, 'raw append': raw, end: () => store.close() };
  },
});

const emmett = (callers) => ({
  needs: ['postgres'],
  open: async (context) => {
    const { CommandHandler } = await import('@event-driven-io/emmett');
    const { getPostgreSQLEventStore } = await import('@event-driven-io/emmett-postgresql');
    const { statementDecider } = context.product('libs/contribution/src/statement/statement.decider.js');
    const { host, user, database } = context.postgres;
    const store = getPostgreSQLEventStore(
      `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(host)}`,
    );
    await store.schema.migrate();
    const each = context.size(callers === 1 ? EACH.one : EACH.many, 2);

    const command = (child, number) => {
      const { handles, initialState, evolve, decide } = statementDecider(child);
      const handle = CommandHandler({
        initialState: () => initialState,
        evolve: (state, event) => (handles.includes(event.type) ? evolve(state, event) : state),
      });
      const asked = commandOf(number);
      return () => handle(store, streamOf(child), (state) => [...decide(asked, state)]);
    };
    const turn = async () => {
      const children = await newChildren((stream, events) => store.appendToStream(stream, events));
      return perSecond(callersWith(callers, children, each, command));
    };
    return { Emmett: turn, end: () => store.close() };
  },
});

const lineOf = (callers, name) => ({
  name: `handle-command, ${name}`,
  work: `note a good thing of a child of ${ENTRIES} entries, ${name}, durable when answered`,
  contestants: {
    'raw append': 'the same store’s append of the same event, with nothing read and nothing decided',
    Emmett: 'Emmett 0.42.0 with PostgreSQL, the same rule on the same chronology, fsync on',
  },
  measures: {
    'commands a second': { better: 'more', unit: '/s', goals: { 'raw append': 0.5, Emmett: 1 } },
  },
  places: { chronology: chronology(callers), emmett: emmett(callers) },
});

export const lines = [lineOf(1, '1 caller'), lineOf(64, '64 callers, each with another child')];
