// Whether a child's page costs the same however many other children there are: a timeline and the help of a child whom
// nobody has asked for since the service began, in a log of more and more children; and the search for a child by name.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { askerOf, times } from '../callers.mjs';
import { idOf, madeUpChild, streamOf } from '../made-up-child.mjs';

const SERVER = join(dirname(fileURLToPath(import.meta.url)), '..', 'servers', 'heard.mjs');
const SMALLEST = 1_000;
const ENTRIES = 50;
const OTHERS_ENTRIES = 6;
/** Children with a whole page, spread evenly; each is asked for once, so that nothing of it is known: enough for eight turns. */
const FULL = 200;
const LOOKS = 20;
/** Children who are asked for again and again first, so that the service is warm and what it knows is not the others. */
const WARMING = 40;
const WARM_ROUNDS = 20;
const AT_ONCE = 512;
const LONGEST_WAIT_MS = 1_800_000;

const PAGE = `query ($childId: ID!) {
  chronology(childId: $childId, first: 50) {
    items { key entryRef type kind sentence what content occurred { from precision inWords } lane source { agency role } corrections { why } }
    count cursor kinds { kind count } years { year count }
  }
  help(childId: $childId) {
    services { involvementId name }
    endings { stated { endingRef reason } result { label inWords followed { followUp inWords } } }
    cannotOpen
  }
}`;
const SEARCH = `query ($search: String) { children(search: $search, first: 50) { children { childId knownAs openedOn isClosed } cursor } }`;

const GIVEN = ['Ailsa', 'Callum', 'Isla', 'Finlay', 'Eilidh', 'Rory', 'Skye', 'Lewis', 'Morag', 'Hamish'];
const FAMILY = ['Reid', 'Burns', 'Grant', 'Munro', 'Fraser', 'Boyd', 'Innes', 'Ross', 'Watt', 'Kerr'];

/** Everybody has a family name with a number in it, so that one child can be found among all. */
const familyOf = (number) => `${FAMILY[Math.floor(number / GIVEN.length) % FAMILY.length]}${number}`;

/** A child as the log stores it: opened, described, and entries as many as are asked for. */
const eventsOf = (child, number, entries) => {
  const [opened, ...more] = madeUpChild(child, entries);
  const knownAs = GIVEN[number % GIVEN.length];
  const content = { knownAs, names: [{ given: [knownAs], family: familyOf(number) }] };
  const described = { ...opened, id: idOf(child, 'described'), type: 'ChildDescribed' };
  return [opened, { ...described, data: { ...opened.data, content } }, ...more];
};

/** Writes the log; answers with the children who have a whole page. */
const fill = async (store, size) => {
  const apart = size / FULL;
  const full = [];
  for (let next = 0; next < size; next += AT_ONCE)
    await Promise.all(
      times(Math.min(AT_ONCE, size - next), (place) => {
        const number = next + place;
        const child = idOf('growth', String(number));
        const isFull = number % apart === 0;
        if (isFull) full.push(child);
        const events = eventsOf(child, number, isFull ? ENTRIES : OTHERS_ENTRIES);
        return store.append(streamOf(child), events, { expected: 'no-stream' });
      }),
    );
  return full;
};

const middle = (figures) => figures.toSorted((a, b) => a - b)[figures.length >> 1];

/** How long each of these took, one after the other: the middle, in milliseconds. */
const timed = async (jobs) => {
  const took = [];
  for (const job of jobs) {
    const began = performance.now();
    await job();
    took.push(performance.now() - began);
  }
  return middle(took);
};

/** Until the list of children has the last of them: what catches up would be measured with the rest. */
const caughtUp = async (ask, size) => {
  const search = familyOf(size - 1);
  for (const until = performance.now() + LONGEST_WAIT_MS; performance.now() < until; await pause(1_000))
    if ((await ask(SEARCH, { search })).includes(idOf('growth', String(size - 1)))) return;
  throw new Error('The list of children did not catch up.');
};

/** In an order that is the same in every run and has nothing to do with the order in which they were written. */
const inAnyOrder = (children) => children.toSorted((a, b) => (idOf(a, 'turn') < idOf(b, 'turn') ? -1 : 1));

/** A service on a log of so many children, begun anew once its list is whole, so that it knows nobody's facts. */
const serviceOf = async (context, name, size) => {
  const { openSqliteEventStore } = context.product('libs/event-store/src/index.js');
  const folder = join(context.folder, name);
  mkdirSync(folder);
  const store = openSqliteEventStore({ file: join(folder, 'log.sqlite') });
  const full = inAnyOrder(await fill(store, size));
  await store.close();
  const first = await context.start(SERVER, [context.dist, folder, 'chronology']);
  const filling = askerOf(first.said.split(' ')[0], 1);
  await caughtUp(filling.ask, size);
  filling.end();
  await first.end();
  const { said } = await context.start(SERVER, [context.dist, folder, 'chronology']);
  const { ask, end } = askerOf(said.split(' ')[0], 1);
  const known = full.splice(0, WARMING);
  for (let round = 0; round < context.size(WARM_ROUNDS, 2); round += 1)
    for (const childId of known) await ask(PAGE, { childId });
  const looks = context.size(LOOKS, 10);
  const turn = async () => {
    const children = full.splice(0, looks);
    if (children.length < looks) throw new Error('Everybody was asked for: at most 7 rounds.');
    const numbers = times(looks, (look) => Math.floor((look * size) / looks));
    return {
      'ms a page': await timed(children.map((childId) => () => ask(PAGE, { childId }))),
      'ms a search': await timed(numbers.map((number) => () => ask(SEARCH, { search: familyOf(number) }))),
      'ms a first page of the list': await timed(times(looks, () => () => ask(SEARCH, {}))),
    };
  };
  return { turn, end: async () => end() };
};

const lineOf = (size) => ({
  name: `growth, ${size.toLocaleString('en-GB')} children`,
  work: `the timeline and help of a child of ${ENTRIES} entries whom nobody has asked for yet, and the list of children, in a log of ${size.toLocaleString('en-GB')} children`,
  contestants: { fewer: `the same in a log of ${SMALLEST.toLocaleString('en-GB')} children` },
  measures: {
    'ms a page': { better: 'less', unit: 'ms', goals: { fewer: 1.1 } },
    'ms a search': { better: 'less', unit: 'ms', goals: { fewer: 1.1 } },
    'ms a first page of the list': { better: 'less', unit: 'ms', goals: { fewer: 1.1 } },
  },
  places: {
    services: {
      open: async (context) => {
        const many = await serviceOf(context, 'many', context.size(size, 2 * SMALLEST));
        const fewer = await serviceOf(context, 'fewer', SMALLEST);
        return {
          ours: many.turn,
          fewer: fewer.turn,
          end: async () => {
            await many.end();
            await fewer.end();
          },
        };
      },
    },
  },
});

export const lines = [lineOf(10_000), lineOf(100_000)];
