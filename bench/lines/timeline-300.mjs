// What making a timeline from facts at every asking costs, against the same list already made, and against keeping it
// as a table.
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askerOf, callersWith, perSecond } from '../callers.mjs';
import { madeUpChild, streamOf } from '../made-up-child.mjs';

const SERVERS = join(dirname(fileURLToPath(import.meta.url)), '..', 'servers');
const ENTRIES = 300;
const CHILDREN = 8;
const LOOKS = 6;
const PERSON = 'class-teacher';

const PAGE = `items {
    key form entryRef type kind sentence what content
    occurred { from to precision inWords } isApproximate
    lane source { agency organisationId role } basis wellbeing
    impact { text direction } actionsTaken { text by on }
    helpName involvementRef recordedAt writtenDownAfterDays
    corrections { factId why stands } withdrawn { why } isTakenBack
    answers { entryRef recordedAt whatWeDid toldOn }
  }
  count cursor hasNewer kinds { kind count } lanes { lane count } years { year count }`;
const QUESTION = (name) =>
  `query ($childId: ID!) { page: ${name}(childId: $childId, first: ${ENTRIES}) { ${PAGE} } }`;

const children = Array.from({ length: CHILDREN }, () => randomUUID());

/** One round of pages: every child, several times, each page whole. */
const turnOf = (context, ask, name, about) => async () => {
  const jobs = callersWith(
    1,
    about,
    context.size(LOOKS, 1),
    (childId) => () => ask(QUESTION(name), { childId }),
  );
  return { 'timelines a second': await perSecond(jobs) };
};

/** Every contestant must have given the same page, to the letter. */
const refuseAnother = async (ask, name, child, expected) => {
  const { data } = JSON.parse(await ask(QUESTION(name), { childId: child }, PERSON));
  if (data.page.items.length < ENTRIES) throw new Error(`${name}: ${data.page.items.length} items.`);
  const { cursor: _, ...page } = data.page;
  if (expected !== undefined && JSON.stringify(page) !== JSON.stringify(expected))
    throw new Error(`${name} gave another page than the timeline.`);
  return page;
};

const product = {
  open: async (context) => {
    const { openSqliteEventStore } = context.product('libs/event-store/src/index.js');
    const { said: address } = await context.start(join(SERVERS, 'product.mjs'), [
      context.dist,
      context.folder,
    ]);
    const store = openSqliteEventStore({ file: join(context.folder, 'log.sqlite') });
    for (const child of children)
      await store.append(streamOf(child), madeUpChild(child, ENTRIES), { expected: 'no-stream' });
    await store.close();
    const { ask, end } = askerOf(address, 1);
    const page = await refuseAnother(ask, 'chronology', children[0]);
    await refuseAnother(ask, 'timelineFromMemory', children[0], page);
    return {
      ours: turnOf(context, ask, 'chronology', children),
      memory: turnOf(context, ask, 'timelineFromMemory', children),
      end: async () => end(),
    };
  },
};

const table = (kind, contestant) => ({
  ...(kind === 'postgres' && { needs: ['postgres'] }),
  open: async (context) => {
    const file = join(context.folder, 'table.sqlite');
    const where = kind === 'postgres' ? JSON.stringify(context.postgres) : file;
    const words = [context.dist, context.folder, kind, where, String(ENTRIES), ...children];
    const { said: address } = await context.start(join(SERVERS, 'table.mjs'), words);
    const { ask, end } = askerOf(address, 1);
    await refuseAnother(ask, 'chronology', children[0]);
    return { [contestant]: turnOf(context, ask, 'chronology', children), end: async () => end() };
  },
});

export const lines = [
  {
    name: 'timeline-300',
    work: `one page of all ${ENTRIES} entries of a child through GraphQL, 1 caller going round ${CHILDREN} children`,
    contestants: {
      memory: 'the same page from memory, of the same server with the same question',
      'a table in SQLite': 'plain Nest that keeps the timeline as a table in SQLite, same types and fields',
      'a table in PostgreSQL':
        'plain Nest that keeps the timeline as a table in PostgreSQL, same types and fields',
    },
    measures: {
      'timelines a second': {
        better: 'more',
        unit: '/s',
        goals: { memory: 0.5, 'a table in SQLite': 1, 'a table in PostgreSQL': 1 },
      },
    },
    places: {
      product,
      'table in SQLite': table('sqlite', 'a table in SQLite'),
      'table in PostgreSQL': table('postgres', 'a table in PostgreSQL'),
    },
  },
];
