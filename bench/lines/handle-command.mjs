// What the rule and its promises cost on top of the bare append: one decision, made on a child's chronology and durable
// before it is answered.
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { callersWith, perSecond } from '../callers.mjs';
import { idOf, madeUpChild, streamOf } from '../made-up-child.mjs';

const ENTRIES = 60;
const CHILDREN = 64;
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

/** Children of whom nobody has spoken in an earlier turn, each with a chronology of `ENTRIES` entries. */
const newChildren = async (append) => {
  const children = Array.from({ length: CHILDREN }, () => randomUUID());
  for (const child of children) await append(streamOf(child), madeUpChild(child, ENTRIES));
  return children;
};

const chronology = ({ callers, each, isRead }) => ({
  open: async (context) => {
    const { openSqliteEventStore } = context.product('libs/event-store/src/index.js');
    const { handleCommand, openWriter } = context.product('libs/commands/src/index.js');
    const { secretFrom } = context.product('libs/access/src/index.js');
    const { statementDecider } = context.product('libs/contribution/src/statement/statement.decider.js');
    const store = openSqliteEventStore({ file: join(context.folder, 'log.sqlite') });
    const { factReader } = context.product('libs/identity/src/index.js');
    const writer = openWriter(store, secretFrom(randomBytes(32)), factReader(store));
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
    const turnOf = (jobOf) => async () => {
      const about = await children();
      if (isRead) for (const child of about) await writer.reader.factsOf(streamOf(child));
      return { 'commands a second': await perSecond(callersWith(callers, about, each, jobOf)) };
    };
    const [ours, raw] = [turnOf(command), turnOf(append)];
    return { ours, 'raw append': raw, end: () => store.close() };
  },
});

const emmett = ({ callers, each }) => ({
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
      return { 'commands a second': await perSecond(callersWith(callers, children, each, command)) };
    };
    return { Emmett: turn, end: () => store.close() };
  },
});

const lineOf = ({ name, goals, ...how }) => ({
  name: `handle-command, ${name}`,
  work: `note a good thing of a child of ${ENTRIES} entries, ${name}, durable when answered`,
  contestants: {
    'raw append': 'the same store’s append of the same event, with nothing read and nothing decided',
    Emmett: 'Emmett 0.42.0 with PostgreSQL, the same rule on the same chronology, fsync on',
  },
  measures: { 'commands a second': { better: 'more', unit: '/s', goals } },
  places: { chronology: chronology(how), emmett: emmett(how) },
});

const GOALS = { 'raw append': 0.5, Emmett: 1 };

export const lines = [
  lineOf({
    name: '1 caller, with children whose page was just shown',
    goals: GOALS,
    callers: 1,
    each: 4,
    isRead: true,
  }),
  lineOf({
    name: '64 callers, each with another child whose page was just shown',
    goals: GOALS,
    callers: 64,
    each: 16,
    isRead: true,
  }),
  lineOf({
    name: '1 caller, every child for the first time since this process began',
    goals: { Emmett: 1 },
    callers: 1,
    each: 1,
    isRead: false,
  }),
];
