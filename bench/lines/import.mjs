// What it costs to make a child's chronology of rows: an import, durable, against parsing the same files alone.
import { mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles } from '../made-up-files.mjs';
import { parsers } from '../parsers.mjs';

const CHILDREN = 2_500;
const SIDE_BY_SIDE = 32;

const FORMATS = {
  ssda903: {
    module: ['apps/social-work/src/imports/ssda903/ssda903.format.js', 'ssda903'],
    sector: 'social_work',
    rows: 'a year’s return on children looked after, as CSV',
    parser: 'csv-parse',
  },
  'fhir-r4': {
    module: ['apps/health/src/imports/fhir-r4/fhir-r4.format.js', 'fhirR4'],
    sector: 'health',
    rows: 'a health board’s bundle of children, immunisations and appointments, as JSON',
    parser: '@streamparser/json',
  },
  'ed-fi': {
    module: ['apps/education/src/imports/ed-fi/ed-fi.format.js', 'edFi'],
    sector: 'education',
    rows: 'pupils and a year of their attendance events, as XML',
    parser: 'saxes',
  },
};

const parseAll = async (context, folder, parser) => {
  let rows = 0;
  for (const name of readdirSync(folder)) rows += await parsers[parser](context, join(folder, name));
  return rows;
};

const openLog = ({ product, folder }, name) =>
  product('libs/event-store/src/index.js').openSqliteEventStore({ file: join(folder, name) });

const importOf = (context, name, folder) => {
  const { secretFrom } = context.product('libs/access/src/index.js');
  const { openWriter } = context.product('libs/commands/src/index.js');
  const { factReader } = context.product('libs/identity/src/index.js');
  const { runImport } = context.product('libs/imports/src/index.js');
  const { module, sector } = FORMATS[name];
  const format = context.product(module[0])[module[1]];
  const store = openLog(context, 'log.sqlite');
  const reader = factReader(store);
  const system = { id: 'records', formats: [format.name], trustedFor: [], recordedWithinDays: 7 };
  const run = () =>
    runImport({
      writer: openWriter(store, secretFrom(Buffer.alloc(32, 7)), reader),
      reader,
      organisation: { id: 'northshire', sector, name: 'Northshire', nation: 'scotland', systems: [system] },
      system,
      format,
      paths: [folder],
      scratchDir: context.folder,
    });
  return { store, run };
};

const filesOf = (context, name, folder = mkdtempSync(join(context.folder, 'files-'))) => ({
  folder,
  rows: writeFiles[name](folder, context.size(CHILDREN, 40)),
});

/** Rows a second, and the most memory that this process has held; a process does this once. */
const measured = async (rows, work) => {
  const began = performance.now();
  const read = await work();
  if (read !== rows) throw new Error(`${read} rows of ${rows}.`);
  return {
    'rows a second': (rows * 1_000) / (performance.now() - began),
    'peak memory': process.resourceUsage().maxRSS / 1_024,
  };
};

const importing = (name) => ({
  fresh: true,
  open: async (context) => ({
    ours: async () => {
      const { folder, rows } = filesOf(context, name);
      const { store, run } = importOf(context, name, folder);
      const result = await measured(rows, async () => {
        const { rows: counts } = await run();
        if (counts.rejected + counts.held > 0) throw new Error(JSON.stringify(counts));
        return Object.values(counts).reduce((sum, count) => sum + count, 0);
      });
      await store.close();
      return result;
    },
  }),
});

const parsing = (name) => ({
  fresh: true,
  open: async (context) => ({
    parsing: async () => {
      const { folder, rows } = filesOf(context, name);
      return measured(rows, () => parseAll(context, folder, FORMATS[name].parser));
    },
  }),
});

/** Every stream to its end, as many at once as an import states children at once, so that they share each wait alike. */
const appendAll = async (store, streams) => {
  const left = streams.entries();
  const appendNext = async () => {
    for (const [stream, events] of left) await store.append(stream, events, { expected: 'no-stream' });
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, appendNext));
};

/** Parses, and appends what an import made of these files, with nothing mapped, checked or derived. */
const parsingAndAppending = (name) => ({
  fresh: true,
  open: async (context) => ({
    'parsing and appending': async () => {
      const { folder, rows } = filesOf(context, name);
      const { store, run } = importOf(context, name, folder);
      await run();
      const streams = new Map();
      for await (const { stream, id, type, data, metadata } of store.readAll())
        streams.set(stream, [...(streams.get(stream) ?? []), { id, type, data, metadata }]);
      await store.close();
      const copy = openLog(context, 'copy.sqlite');
      const { 'rows a second': speed } = await measured(rows, async () => {
        const parsed = await parseAll(context, folder, FORMATS[name].parser);
        await appendAll(copy, streams);
        return parsed;
      });
      await copy.close();
      return { 'rows a second': speed };
    },
  }),
});

const lineOf = (name) => {
  const { rows, parser } = FORMATS[name];
  return {
    name: `import, ${name}`,
    work: `${rows}, of ${CHILDREN} children, into an empty log in a process of its own, durable`,
    contestants: {
      parsing: `${parser} alone draining the same files, in a process of its own`,
      'parsing and appending':
        'the same, and then the bare append of the same events, 32 records at a time as an import does, durable',
    },
    measures: {
      'rows a second': {
        better: 'more',
        unit: 'rows/s',
        goals: { parsing: 0.5 },
        bounds: { parsing: 'parsing and appending' },
      },
      'peak memory': { better: 'less', unit: 'MB', goals: {} },
    },
    places: {
      importing: importing(name),
      parsing: parsing(name),
      'parsing and appending': parsingAndAppending(name),
    },
  };
};

export const lines = Object.keys(FORMATS).map(lineOf);
