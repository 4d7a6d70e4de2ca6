// What it costs to read a child whose facts nobody has read since the process began: decoding, checking, cutting and
// folding 5,000 facts into what is shown, against reading the same events, and against folding them with Emmett.
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { madeUpChild, streamOf, viewer } from '../made-up-child.mjs';

const FACTS = 5_000;
const HELPS = 40;
const AT_ONCE = 250;
const LOOKS = 3;

const isAboutHelp = ({ type }) => type.startsWith('Service');

/** 5,000 facts of a childhood: of every kind as many, but no more helps than anybody has had; some are put right. */
const factsOf = (child) => {
  const events = madeUpChild(child, FACTS * 1.4, true);
  const tooMuch = new Set(events.filter(isAboutHelp).slice(2 * HELPS));
  const kept = events.filter((event) => !tooMuch.has(event));
  const entries = kept.filter(({ type }) => type !== 'EntryCorrected').slice(0, FACTS * 0.95);
  const ids = new Set(entries.map(({ id }) => id));
  const corrections = kept.filter(({ data }) => ids.has(data.content.entryRef));
  return [...entries, ...corrections].slice(0, FACTS);
};

/** The work, several times: the middle of how long it took, in milliseconds. */
const timed = (context, work) => async () => {
  const took = [];
  for (let look = 0; look < context.size(LOOKS, 1); look += 1) {
    const began = performance.now();
    await work();
    took.push(performance.now() - began);
  }
  return { 'ms a look': took.toSorted((a, b) => a - b)[took.length >> 1] };
};

const product = (view) => ({
  open: async (context) => {
    const { openSqliteEventStore } = context.product('libs/event-store/src/index.js');
    const { factReader } = context.product('libs/identity/src/index.js');
    const { secretFrom } = context.product('libs/access/src/index.js');
    const { readTimeline } = context.product('apps/chronology/src/timeline/timeline.query.js');
    const { readHelp } = context.product('apps/chronology/src/help/help.query.js');
    const child = randomUUID();
    const events = factsOf(child);
    const store = openSqliteEventStore({ file: join(context.folder, 'log.sqlite') });
    for (let next = 0; next < events.length; next += AT_ONCE)
      await store.append(streamOf(child), events.slice(next, next + AT_ONCE), {
        expected: next === 0 ? 'no-stream' : BigInt(next - 1),
      });
    const secret = secretFrom(randomBytes(32));
    const views = {
      timeline: (reading) => readTimeline(reading, { viewer, childId: child, choice: {}, first: 50 }),
      help: (reading) => readHelp(reading, { viewer, childId: child }),
    };
    const look = async () => {
      const seen = await views[view]({ log: store, reader: factReader(store), secret });
      if (view === 'timeline' && seen.count < FACTS * 0.9) throw new Error(`Only ${seen.count} entries.`);
    };
    const read = async () => {
      let count = 0;
      for await (const { data } of store.readStream(streamOf(child)))
        count += data.content === undefined ? 0 : 1;
      if (count !== FACTS) throw new Error(`Only ${count} events.`);
    };
    return {
      ours: timed(context, look),
      'the read': timed(context, read),
      end: () => store.close(),
    };
  },
});

/** An equally simple fold: every entry with its correction, in the order of its days, told by its type. */
const TOLD = {
  initialState: () => new Map(),
  evolve: (entries, event) => entries.set(...entryIn(entries, event)),
};
const entryIn = (entries, { type, data: { id, ...data } }) => {
  if (type !== 'EntryCorrected') return [id, { ref: id, type, ...data, corrections: [] }];
  const { entryRef, replacement } = data.content;
  const entry = entries.get(entryRef);
  return [entryRef, { ...entry, ...replacement, corrections: [...entry.corrections, data] }];
};
const inOrder = (entries) =>
  [...entries.values()].toSorted((a, b) => (a.occurred.from < b.occurred.from ? -1 : 1));

const foldedBy = (name, openStore, needs) => ({
  ...(needs && { needs }),
  open: async (context) => {
    const { store, end } = await openStore(context);
    const child = randomUUID();
    const events = factsOf(child).map(({ id, type, data }) => ({ type, data: { ...data, id } }));
    for (let next = 0; next < events.length; next += AT_ONCE)
      await store.appendToStream(streamOf(child), events.slice(next, next + AT_ONCE));
    const look = async () => {
      const { state } = await store.aggregateStream(streamOf(child), TOLD);
      if (inOrder(state).length < FACTS * 0.9) throw new Error(`Only ${state.size} entries.`);
    };
    return { [name]: timed(context, look), ...(end && { end }) };
  },
});

const inPostgres = async ({ postgres: { host, user, database } }) => {
  const { getPostgreSQLEventStore } = await import('@event-driven-io/emmett-postgresql');
  const store = getPostgreSQLEventStore(
    `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(host)}`,
  );
  await store.schema.migrate();
  return { store, end: () => store.close() };
};
const inMemory = async () => {
  const { getInMemoryEventStore } = await import('@event-driven-io/emmett');
  return { store: getInMemoryEventStore() };
};

const lineOf = (view, what) => ({
  name: `cold-fold-5000, ${view}`,
  work: `${what}, of a child of ${FACTS} facts and ${HELPS} helps that this process has not read before: read, check, cut, fold`,
  contestants: {
    'the read': 'the same store’s readStream of the same events, to the end, each let go',
    Emmett:
      'Emmett 0.42.0 with PostgreSQL: aggregateStream of the same events into a map of entries, then sorted by day; nothing is checked',
    'Emmett in memory':
      'the same on Emmett’s in-memory store, which holds the events as objects and reads and parses nothing',
  },
  measures: { 'ms a look': { better: 'less', unit: 'ms', goals: { 'the read': 2, Emmett: 1 } } },
  places: {
    product: product(view),
    'Emmett with PostgreSQL': foldedBy('Emmett', inPostgres, ['postgres']),
    'Emmett in memory': foldedBy('Emmett in memory', inMemory),
  },
});

export const lines = [
  lineOf('timeline', 'the first page of the timeline'),
  lineOf('help', 'the view of all help and what followed it'),
];
