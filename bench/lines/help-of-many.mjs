// What the view of all help costs as there is more and more of it: by its endings, and against what no view can leave
// out, which is to read the child's facts and to write the answer.
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { streamOf, viewer } from '../made-up-child.mjs';
import { childWithHelps } from '../made-up-helps.mjs';

const ENTRIES = 5_000;
const FEW = 40;
const AT_ONCE = 250;
const HALF_WAY = '2020-09-01';
const LOOKS = 3;

const middle = (figures) => figures.toSorted((a, b) => a - b)[figures.length >> 1];

/** The work of this process alone, several times: the middle, in milliseconds; whoever else works beside it is not in it. */
const timed = async (looks, work) => {
  const took = [];
  for (let look = 0; look < looks; look += 1) {
    const began = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(began);
    took.push((user + system) / 1_000);
  }
  return middle(took);
};

const childIn = async (store, helps) => {
  const child = randomUUID();
  const events = childWithHelps(child, ENTRIES, helps);
  for (let next = 0; next < events.length; next += AT_ONCE)
    await store.append(streamOf(child), events.slice(next, next + AT_ONCE), {
      expected: next === 0 ? 'no-stream' : BigInt(next - 1),
    });
  return child;
};

const openProduct = (helps) => async (context) => {
  const { openSqliteEventStore } = context.product('libs/event-store/src/index.js');
  const { factReader } = context.product('libs/identity/src/index.js');
  const { secretFrom } = context.product('libs/access/src/index.js');
  const { readHelp } = context.product('apps/chronology/src/help/help.query.js');
  const store = openSqliteEventStore({ file: join(context.folder, 'log.sqlite') });
  const [many, few] = [await childIn(store, helps), await childIn(store, FEW)];
  const secret = secretFrom(randomBytes(32));
  const look = (childId, asKnownAt) =>
    readHelp({ log: store, reader: factReader(store), secret }, { viewer, childId, asKnownAt });
  const read = async () => {
    let count = 0;
    for await (const { data } of store.readStream(streamOf(many)))
      count += data.content === undefined ? 0 : 1;
    if (count !== ENTRIES) throw new Error(`Only ${count} events.`);
  };
  const answer = await look(many);
  if (answer.endings.length !== helps) throw new Error(`Only ${answer.endings.length} endings.`);
  const looks = context.size(LOOKS, 1);
  return {
    ours: async () => {
      const took = await timed(looks, () => look(many));
      return { 'CPU ms a look': took, 'CPU ms an ending': took / helps };
    },
    'as known': async () => ({ 'CPU ms a look': await timed(looks, () => look(many, HALF_WAY)) }),
    'the read': async () => ({ 'CPU ms a look': await timed(looks, read) }),
    'read and written': async () => ({
      'CPU ms a look': await timed(looks, async () => {
        await read();
        JSON.stringify(answer);
      }),
    }),
    'few helps': async () => ({ 'CPU ms an ending': (await timed(looks, () => look(few))) / FEW }),
    end: () => store.close(),
  };
};

const lineOf = (helps) => ({
  name: `help-of-many, ${helps.toLocaleString('en-GB')} helps`,
  work: `the view of all help and what followed it, of a child of ${ENTRIES.toLocaleString('en-GB')} facts and ${helps.toLocaleString('en-GB')} helps that went, whose facts nobody has read yet`,
  contestants: {
    'as known': 'the same as it was known half-way through',
    'the read': 'the same store’s readStream of the same events, to the end, each let go',
    'read and written':
      'the read, and the answer written once as JSON: what no way of working it out can leave out',
    'few helps': `an ending of a child of as many facts and ${FEW} helps`,
  },
  measures: {
    'CPU ms a look': { better: 'less', unit: 'ms', goals: { 'read and written': 3 } },
    'CPU ms an ending': { better: 'less', unit: 'ms', goals: { 'few helps': 1 } },
  },
  places: { product: { open: openProduct(helps) } },
});

export const lines = [FEW, 200, 500, 1_000].map(lineOf);
