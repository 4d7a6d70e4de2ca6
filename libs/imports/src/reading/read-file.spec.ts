import { mkdtempSync, rmSync, writeFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportFormat } from '../format';
import { skipped } from '../outcomes';
import { formOf, readFile } from './read-file';
import { sourceFilesOf } from './source-files';
import type { ReadRow } from './ways-of-reading';

const read = (kind: string) => (cells: ReadRow['cells']) => ({
  kind,
  child: cells['ID'] ?? cells['Id'],
  cells,
});

const format: ImportFormat = {
  name: 'example',
  csv: {
    kinds: [
      {
        kind: 'pupils',
        signature: ['ID', 'NAME'],
        required: ['ID'],
        columns: ['ID', 'NAME'],
        read: (cells) => ({ cells }),
      },
      {
        kind: 'visits',
        signature: ['ID', 'VISIT_DAY'],
        required: ['ID', 'VISIT_DAY', 'PLACE'],
        columns: ['ID', 'VISIT_DAY', 'PLACE'],
        read: (cells) => ({ cells }),
      },
    ],
    aliases: new Map([['pupil_number', 'id']]),
  },
  xml: {
    recognise: ({ name, namespace }) =>
      name === 'Pupils' && namespace === 'urn:example' ? { version: '2' } : undefined,
    rows: new Map([['Pupil', read('Pupil')]]),
    others: (name) => skipped('not-kept', name),
  },
  json: {
    head: ['kind'],
    list: 'items',
    recognise: ({ kind }) => {
      if (kind === 'list') return { kind: 'list', rowsAre: 'items' };
      return kind === 'one' ? { kind: 'one', rowsAre: 'the whole' } : undefined;
    },
    read: (item) => ({ kind: 'item', cells: { item: JSON.stringify(item) } }),
  },
  isOneRowAcrossFiles: true,
  mapChild: () => ({ facts: [] }),
};

const folder = mkdtempSync(join(tmpdir(), 'chronology-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
const reading = async (content: string | Buffer) => {
  const path = join(folder, `file-${(count += 1)}`);
  writeFileSync(path, content);
  const [file] = await sourceFilesOf([path]);
  if (!file) throw new Error('no file');
  let rows: (readonly [string, ReadRow])[] = [];
  const found = await readFile(file, await formOf(file), format, {
    take: (row, at) => rows.push([at, row]),
    forget: () => (rows = []),
    passed: () => undefined,
  });
  return { found, rows: rows.map(([at, { verdict, cells }]) => [at, verdict?.rule ?? cells] as const) };
};

describe('a CSV file', () => {
  it('is told by its header: in any case, with spaces of any kind, hyphens, other spellings, and a byte-order mark', async () => {
    const { found, rows } = await reading(
      '\ufeffVisit-day, Pupil number,\u00a0PLACE \r\n2024-01-02,7,Home\r\n',
    );
    expect(found).toEqual({ kind: 'visits' });
    expect(rows).toEqual([['2', { ID: '7', VISIT_DAY: '2024-01-02', PLACE: 'Home' }]]);
  });

  it('may begin with instructions, and end with empty rows and columns', async () => {
    const { rows } = await reading('Please fill in\n\nID,NAME,,\n7,Ailsa,,\n,,,\n\n');
    expect(rows).toEqual([['4', { ID: '7', NAME: 'Ailsa' }]]);
  });

  it('is read as Windows-1252 where it is not UTF-8, and as UTF-16 where it says so', async () => {
    const latin = Buffer.from('ID,NAME\n7,Se\u00e1n \u0092 x\n', 'latin1');
    expect((await reading(latin)).rows).toEqual([['2', { ID: '7', NAME: 'Seán ’ x' }]]);
    const wide = Buffer.from('\ufeffID,NAME\n7,Seán\n', 'utf16le');
    expect((await reading(wide)).rows).toEqual([['2', { ID: '7', NAME: 'Seán' }]]);
  });

  it('is refused whole where a column is missing without which it cannot be read', async () => {
    const { found, rows } = await reading('ID,VISIT_DAY\n7,2024-01-02\n');
    expect(found?.verdict).toMatchObject({ outcome: 'rejected', rule: 'missing-column' });
    expect(found?.verdict?.message).toContain('PLACE');
    expect(rows).toEqual([]);
  });

  it('is not of this format where no line is a header of it, whatever its name', async () => {
    expect((await reading('A,B\n1,2\n')).found).toBeUndefined();
    expect((await reading('')).found).toBeUndefined();
  });

  it.each([
    ['a row of ten thousand columns', `7,${','.repeat(9_998)}x`, 'too-many-cells'],
    ['a NUL byte', '7,Ail\0sa', 'unreadable-characters'],
    ['a formula', '7,=1+2', 'formula-cell'],
    ['a quote that is never closed', '7,"Ailsa', 'unclosed-quote'],
  ])('rejects %s and reads the row after it', async (_what, row, rule) => {
    const { rows } = await reading(`ID,NAME\n${row}\n8,Rory\n`);
    expect(rows).toEqual([
      ['2', rule],
      ['3', { ID: '8', NAME: 'Rory' }],
    ]);
  });
});

describe('an XML file', () => {
  const pupils = (inside: string) => `<?xml version="1.0"?><Pupils xmlns="urn:example">${inside}</Pupils>`;

  it('is read element by element, its cells named by their place, its other elements counted', async () => {
    const { found, rows } = await reading(
      pupils(
        '<Pupil><Id>7</Id><Name><First>Ailsa</First><First>Other</First></Name></Pupil><School/><Pupil><Id>8</Id></Pupil>',
      ),
    );
    expect(found).toEqual({ kind: 'Pupils', version: '2' });
    expect(rows).toEqual([
      ['Pupil[1]', { Id: '7', 'Name.First': 'Ailsa' }],
      ['School[1]', 'not-kept'],
      ['Pupil[2]', { Id: '8' }],
    ]);
  });

  it('of another root or namespace is not of this format', async () => {
    expect((await reading('<Pupils><Pupil><Id>7</Id></Pupil></Pupils>')).found).toBeUndefined();
    expect((await reading('<Others xmlns="urn:example"/>')).found).toBeUndefined();
  });

  it.each([
    ['entities of its own', '<!DOCTYPE Pupils [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>', '&b;'],
    ['an entity from outside', '<!DOCTYPE Pupils [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'],
    ['a document type from outside', '<!DOCTYPE Pupils SYSTEM "http://example.invalid/a.dtd">', 'x'],
  ])('with %s is refused whole', async (_what, doctype, name) => {
    const { found, rows } = await reading(
      `<?xml version="1.0"?>${doctype}<Pupils xmlns="urn:example"><Pupil><Id>7</Id><Name>${name}</Name></Pupil></Pupils>`,
    );
    expect(found?.verdict).toMatchObject({ outcome: 'rejected', rule: 'document-type' });
    expect(rows).toEqual([]);
  });

  it('that breaks off keeps the rows before, and says where', async () => {
    const { rows } = await reading('<Pupils xmlns="urn:example"><Pupil><Id>7</Id></Pupil><Pupil><Id>8</');
    expect(rows).toEqual([
      ['Pupil[1]', { Id: '7' }],
      ['after Pupil[2]', 'broken-xml'],
    ]);
  });

  it('knows no names of its own language for elements, and no row without end', async () => {
    expect((await reading(pupils('<constructor><Id>7</Id></constructor>'))).rows).toEqual([
      ['constructor[1]', 'not-kept'],
    ]);
    const deep = `${'<a>'.repeat(200)}${'</a>'.repeat(200)}`;
    expect((await reading(pupils(`<Pupil>${deep}</Pupil>`))).rows).toEqual([['after Pupil[1]', 'too-deep']]);
    const long = 'x'.repeat(2_000_000);
    expect((await reading(pupils(`<Pupil><Id>${long}</Id></Pupil>`))).rows).toEqual([
      ['after Pupil[1]', 'row-too-long'],
    ]);
  });
});

describe('a JSON file', () => {
  it('is read item by item, also where its head stands behind the list', async () => {
    const { found, rows } = await reading('{"items":[{"a":1},{"a":[2]}],"kind":"list"}');
    expect(found).toEqual({ kind: 'list' });
    expect(rows).toEqual([
      ['0', { item: '{"a":1}' }],
      ['1', { item: '{"a":[2]}' }],
    ]);
  });

  it('may be one row, also one that holds a list of that name', async () => {
    const { rows } = await reading('{"items":[{"a":1}],"kind":"one"}');
    expect(rows).toEqual([['0', { item: '{"items":[{"a":1}],"kind":"one"}' }]]);
  });

  it('with another head is not of this format, and neither is what is no JSON', async () => {
    expect(await reading('{"items":[{"a":1}],"kind":"else"}')).toEqual({ found: undefined, rows: [] });
    expect(await reading('{nonsense')).toEqual({ found: undefined, rows: [] });
    expect(await reading('[1,2]')).toEqual({ found: undefined, rows: [] });
  });

  it('that breaks off keeps the items before, and says where', async () => {
    const { rows } = await reading('{"kind":"list","items":[{"a":1},{"a":');
    expect(rows).toEqual([
      ['0', { item: '{"a":1}' }],
      ['1', 'broken-json'],
    ]);
  });
});

describe('the files that are named', () => {
  it('are those given, and those of every folder below', async () => {
    const inside = mkdtempSync(join(folder, 'in-'));
    writeFileSync(join(inside, 'b.csv'), 'x');
    writeFileSync(join(inside, 'a.csv'), 'y');
    symlinkSync(join(inside, 'a.csv'), join(inside, 'c.csv'));
    symlinkSync(inside, join(inside, 'd'));
    symlinkSync(join(inside, 'nothing'), join(inside, 'e.csv'));
    const files = await sourceFilesOf([inside]);
    expect(files.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['a.csv', 1],
      ['b.csv', 1],
      ['c.csv', 1],
    ]);
    await expect(sourceFilesOf([join(inside, 'nothing')])).rejects.toThrow('There is nothing to import at');
  });
});
