// What it costs to make a child's chronology of rows: an import, durable, against parsing the same files alone.
import { createReadStream, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles } from '../made-up-files.mjs';

const CHILDREN = 2_500;

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

/** Each parser as its own documentation drains a file with it; every row is made, and let go. */
const parsers = {
  'csv-parse': async (context, file) => {
    const { parse } = context.packageOfProduct('csv-parse');
    let rows = 0;
    for await (const row of createReadStream(file).pipe(parse({ columns: true })))
      rows += row === undefined ? 0 : 1;
    return rows;
  },
  '@streamparser/json': async (context, file) => {
    const { JSONParser } = context.packageOfProduct('@streamparser/json');
    const parser = new JSONParser({ paths: ['$.entry.*'], keepStack: false });
    let rows = 0;
    parser.onValue = ({ value }) => (rows += value === undefined ? 0 : 1);
    for await (const piece of createReadStream(file, 'utf8')) if (!parser.isEnded) parser.write(piece);
    return rows;
  },
  saxes: async (context, file) => {
    const { SaxesParser } = context.packageOfProduct('saxes');
    const parser = new SaxesParser({ xmlns: true });
    let [depth, rows, text, cells] = [0, 0, '', {}];
    parser.on('opentag', () => {
      depth += 1;
      text = '';
    });
    parser.on('text', (more) => (text += more));
    parser.on('closetag', ({ local }) => {
      depth -= 1;
      if (depth > 1) cells[local] = text;
      if (depth === 1) [rows, cells] = [rows + 1, {}];
    });
    for await (const piece of createReadStream(file, 'utf8')) parser.write(piece);
    parser.close();
    return rows;
  },
};

const parseAll = async (context, folder, parser) => {
  let rows = 0;
  for (const name of readdirSync(folder)) rows += await parsers[parser](context, join(folder, name));
  return rows;
};

const SECRET = Buffer.alloc(32, 7);

const importOf = (context, name, folder) => {
  const { openSqliteEventStore } = context.product('libs/event-store/src/index.js');
  const { secretFrom } = context.product('libs/access/src/index.js');
  const { openWriter } = context.product('libs/commands/src/index.js');
  const { factReader } = context.product('libs/identity/src/index.js');
  const { runImport } = context.product('libs/imports/src/index.js');
  const { module, sector } = FORMATS[name];
  const format = context.product(module[0])[module[1]];
  const store = openSqliteEventStore({ file: join(context.folder, 'log.sqlite') });
  const reader = factReader(store);
  const system = { id: 'records', formats: [format.name], trustedFor: [], recordedWithinDays: 7 };
  const run = () =>
    runImport({
      writer: openWriter(store, secretFrom(SECRET), reader),
      reader,
      organisation: { id: 'northshire', sector, name: 'Northshire', nation: 'scotland', systems: [system] },
      system,
      format,
      paths: [folder],
      scratchDir: context.folder,
    });
  return { store, run };
};

const filesOf = (context, name) => {
  const folder = join(context.folder, 'files');
  mkdirSync(folder);
  return { folder, rows: writeFiles[name](folder, context.size(CHILDREN, 40)) };
};

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

/** Parses, and appends what an import made of these files: a stream at a time, with nothing mapped, checked or derived. */
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
      const { openSqliteEventStore } = context.product('libs/event-store/src/index.js');
      const copy = openSqliteEventStore({ file: join(context.folder, 'copy.sqlite') });
      const result = await measured(rows, async () => {
        const parsed = await parseAll(context, folder, FORMATS[name].parser);
        for (const [stream, events] of streams) await copy.append(stream, events, { expected: 'no-stream' });
        return parsed;
      });
      await copy.close();
      return { 'rows a second': result['rows a second'] };
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
        'the same, and then the bare append of the same events, a record at a time, durable',
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
