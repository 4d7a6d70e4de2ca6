import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'libsql';
import { runCli } from './services';
import { entryOn } from './opening';
import { newFolder, openWire } from './wire';

const repository = resolve(__dirname, '../..');
const SAMPLES = join(repository, 'samples');
const SHARED = join(process.env['SHARED_DATA'] ?? resolve(repository, '../shared/data'), 'ssda903');

/**
 * What must stand nowhere but in the data of an event, because everything else outlives its erasure. `parts` may not
 * even be part of anything; `wholes` are numbers so short that chance alone puts their digits into an id.
 */
type Personal = Readonly<{ parts: ReadonlySet<string>; wholes: ReadonlySet<string> }>;
type Found = Readonly<{ table: string; column: string; what: string }>;

const bothWays = (birthDate: string): readonly string[] => {
  const [day, month, year] = birthDate.split('/');
  return year === undefined ? [birthDate] : [birthDate, `${year}-${month}-${day}`];
};
const eitherWay = (birthDate: string): readonly string[] =>
  /^\d{4}-/.test(birthDate) ? [birthDate, birthDate.split('-').toReversed().join('/')] : bothWays(birthDate);

/** Every string in it: keys, values, and numbers as they are written. */
const wordsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, each]) => [key, ...wordsIn(each)]);
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
};
const parsed = (text: string): readonly string[] => {
  try {
    return wordsIn(JSON.parse(text));
  } catch {
    return [];
  }
};

const partsIn = (text: string, parts: ReadonlySet<string>, lengths: readonly number[]): readonly string[] =>
  lengths.flatMap((length) => {
    const found: string[] = [];
    for (let at = 0; at + length <= text.length; at += 1) {
      const part = text.slice(at, at + length);
      if (parts.has(part)) found.push(part);
    }
    return found;
  });

/** Looks at every column of every table but the data of events. Numbers that the log itself counts by are no words. */
const personalIn = (file: string, { parts, wholes }: Personal): readonly Found[] => {
  const database = new Database(file, { readonly: true });
  const lengths = [...new Set([...parts].map(({ length }) => length))];
  const tables = database
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
    .pluck()
    .all() as string[];
  const found = tables.flatMap((table) => {
    const columns = database.prepare(`SELECT name FROM pragma_table_info(?)`).pluck().all(table) as string[];
    return columns
      .filter((column) => !(table === 'event' && column === 'data'))
      .flatMap((column) => {
        const values = database.prepare(`SELECT DISTINCT "${column}" FROM "${table}"`).pluck().all();
        const texts = values.filter((value) => typeof value === 'string');
        const whole = texts.flatMap((text) => [text, ...parsed(text)]).filter((word) => wholes.has(word));
        const part = texts.flatMap((text) => partsIn(text, parts, lengths));
        return [...new Set([...whole, ...part])].map((what) => ({ table, column, what }));
      });
  });
  database.close();
  return found;
};

const columnOf = (file: string, ...names: readonly string[]): readonly string[] => {
  const [header = '', ...rows] = readFileSync(file, 'utf8').split(/\r?\n/);
  const at = names.map((name) => header.split(',').indexOf(name)).filter((place) => place >= 0);
  return rows.flatMap((row) => at.map((place) => row.split(',')[place] ?? '')).filter((cell) => cell !== '');
};
/** A code such as UN1 says why there is no number; it is none. */
const isNumber = (upn: string) => upn.length === 13;

const personalInReturn = (folder: string): Personal => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));
  const all = (...names: readonly string[]) =>
    files.flatMap((file) => columnOf(join(folder, file), ...names));
  return {
    parts: new Set([...all('UPN').filter(isNumber), ...all('DOB', 'MC_DOB').flatMap(eitherWay)]),
    wholes: new Set(all('CHILD')),
  };
};

const importAll = async (dataDir: string, format: string, path: string, agency: string): Promise<void> => {
  const { code, errors } = await runCli(dataDir, 'import', format, path, '--agency', agency);
  if (code !== 0) throw new Error(errors);
};
const logOf = (dataDir: string) => join(dataDir, 'log.sqlite');
const eventsIn = (file: string): number => {
  const database = new Database(file, { readonly: true });
  const [count] = database.prepare('SELECT count(*) FROM event').pluck().all() as number[];
  database.close();
  return count ?? 0;
};

const NAMES = ['Ailsa', 'Rennie', 'Finn', 'Finlay', 'Rory', 'Baird', 'Isla', 'Quinn'];
const NUMBERS = ['9990001006', '9990001030', 'HB-100417', 'HB-100455', 'K999202100017'];
const BORN = ['14/03/2017', '21/06/2012', '30/09/2015', '05/11/2019'].flatMap(bothWays);
const ofReturn = personalInReturn(join(SAMPLES, 'ssda903'));
const PERSONAL: Personal = {
  parts: new Set([...NAMES, ...NUMBERS, ...BORN, ...ofReturn.parts]),
  wholes: new Set([...ofReturn.wholes, '700417', '700412', '700430', '700455']),
};

describe('outside the data of events the log holds nothing that says who a child is', () => {
  let file: string;

  beforeAll(async () => {
    const dataDir = newFolder();
    file = logOf(dataDir);
    await importAll(dataDir, 'ssda903', join(SAMPLES, 'ssda903'), 'northshire-social-work');
    await importAll(dataDir, 'fhir-r4', join(SAMPLES, 'fhir-r4'), 'nhs-northshire');
    await importAll(dataDir, 'ed-fi', join(SAMPLES, 'ed-fi'), 'northshire-education');
    const wire = await openWire(dataDir);
    const { childId } = await wire.say('openChronology', {
      // Whatever a client makes its keys of is kept nowhere as it is.
      commandId: 'open Ailsa Rennie 2017-03-14 9990001006',
      opening: {
        reason: 'LOOKED_AFTER',
        agreedBy: 'Mum',
        occurred: { from: '2021-10-08', precision: 'DAY' },
      },
      child: {
        knownAs: 'Ailsa',
        names: [{ given: ['Ailsa'], family: 'Rennie' }],
        birthDate: { from: '2017-03-14', precision: 'DAY' },
      },
    });
    const entry = entryOn('2024-02-01', { what: 'Ailsa Rennie, born 14/03/2017, sang' });
    await wire.say('noteGoodThing', { childId, commandId: '20417', entry, about: { text: 'Ailsa sang' } });
    await wire.close();
  }, 60_000);

  it('of the samples and of what people state by hand', () => {
    expect(eventsIn(file)).toBeGreaterThan(100);
    expect(personalIn(file, PERSONAL)).toEqual([]);
  });

  it('though it is all there, in the data', () => {
    const database = new Database(file, { readonly: true });
    const data = (database.prepare('SELECT data FROM event').pluck().all() as string[]).join('\n');
    database.close();
    for (const word of ['Ailsa', 'Rennie', 'K999202100017', '2017-03-14', '20417', '700417'])
      expect(data).toContain(word);
  });

  const plantedEvent = (column: string, value: string) => {
    const columns = { stream: 'chronology-x', id: 'x', type: 'x', metadata: '{}', [column]: value };
    return [
      `INSERT INTO event (position, stream, revision, id, type, data, metadata, stored_at)
       VALUES (1000000, ?, 0, ?, ?, ?, ?, 0)`,
      [
        columns.stream,
        columns.id,
        columns.type,
        'data' in columns ? String(columns.data) : '{}',
        columns.metadata,
      ],
    ] as const;
  };
  const plantedSetting = (key: string, value: string) =>
    ['INSERT INTO log_setting (key, value) VALUES (?, ?)', [key, value]] as const;
  const finds = ([statement, values]: readonly [string, readonly string[]]): readonly Found[] => {
    const copy = join(newFolder(), 'copy.sqlite');
    copyFileSync(file, copy);
    const database = new Database(copy);
    database.prepare(statement).run(...values);
    database.close();
    return personalIn(copy, PERSONAL);
  };
  const at = (table: string, column: string, what: string) => [{ table, column, what }];

  it.each([
    [
      'a UPN in the name of a stream',
      plantedEvent('stream', 'record-K999202100017'),
      at('event', 'stream', 'K999202100017'),
    ],
    ['a UPN in an id', plantedEvent('id', 'K999202100017'), at('event', 'id', 'K999202100017')],
    [
      'a number of the health service',
      plantedEvent('metadata', '{"commandId":"x-9990001006"}'),
      at('event', 'metadata', '9990001006'),
    ],
    ['a name', plantedEvent('metadata', '{"correlationId":"for Ailsa"}'), at('event', 'metadata', 'Ailsa')],
    ['a name in a type', plantedEvent('type', 'RennieMoved'), at('event', 'type', 'Rennie')],
    [
      'a birth date',
      plantedEvent('metadata', '{"recordedAt":"2017-03-14T00:00:00Z"}'),
      at('event', 'metadata', '2017-03-14'),
    ],
    [
      'a birth date as the return writes it',
      plantedSetting('last', 'born 14/03/2017'),
      at('log_setting', 'value', '14/03/2017'),
    ],
    ['a birth date in a key', plantedSetting('2012-06-21', 'x'), at('log_setting', 'key', '2012-06-21')],
    ['a child’s number as a column', plantedEvent('id', '20417'), at('event', 'id', '20417')],
    [
      'a child’s number as a value',
      plantedEvent('metadata', '{"causationId":"20417"}'),
      at('event', 'metadata', '20417'),
    ],
    [
      'a child’s number as a number',
      plantedEvent('metadata', '{"of":{"child":[20417]}}'),
      at('event', 'metadata', '20417'),
    ],
    [
      'a pupil’s number as a key',
      plantedEvent('metadata', '{"700417":1}'),
      at('event', 'metadata', '700417'),
    ],
  ] as const)('and %s would be found', (_what, planted, found) => {
    expect(finds(planted)).toEqual(found);
  });

  it('while the data itself is looked at by nobody here', () => {
    expect(finds(plantedEvent('data', '{"knownAs":"Ailsa"}'))).toEqual([]);
  });
});

const isThere = existsSync(join(SHARED, 'header.csv'));
if (!isThere) console.warn(`Skipped: nothing outside data, for a real return. Not there: ${SHARED}.`);

(isThere ? describe : describe.skip)('a whole return of 2,675 children', () => {
  it('leaves nothing outside the data of events either', async () => {
    const personal = personalInReturn(SHARED);
    expect(personal.wholes.size).toBeGreaterThan(2_600);
    expect(personal.parts.size).toBeGreaterThan(5_000);
    const dataDir = newFolder();
    await importAll(dataDir, 'ssda903', SHARED, 'northshire-social-work');
    expect(eventsIn(logOf(dataDir))).toBeGreaterThan(20_000);
    expect(personalIn(logOf(dataDir), personal)).toEqual([]);
  }, 120_000);
});
