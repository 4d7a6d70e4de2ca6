import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compiledDist, startProgram, type Program } from '../processes';
import { runCli } from './services';
import { entryOn, openChronology } from './opening';
import { newFolder, openWire, until, type Page, type Wire } from './wire';

type Item = Readonly<{ key: string; entryRef: string; occurred: Readonly<{ from: string }> | null }>;
const ITEM = 'key entryRef occurred { from }';
const OF_A_PAGE = 3;
type Asked = Readonly<{ filter?: Readonly<{ newestFirst: boolean }> }>;

let folder: string;
let wire: Wire;
let childId: string;
let writer: Program;

const wrote = () => writer.lines().filter((line) => line === 'wrote').length;
const pageOf = (asked: object, person?: 'class-teacher') =>
  wire.timeline<Item>(childId, ITEM, { first: OF_A_PAGE, ...asked }, person);

/** Every page from the first on; `between` is done after each. */
const walk = async (
  asked: object,
  between: (page: Page<Item>, number: number) => unknown = () => undefined,
): Promise<readonly Page<Item>[]> => {
  const pages = [await pageOf(asked)];
  for (;;) {
    const last = pages.at(-1);
    if (!last || last.cursor === null) return pages;
    await between(last, pages.length);
    pages.push(await pageOf({ ...asked, after: last.cursor }));
  }
};
const itemsOf = (pages: readonly Page<Item>[]) => pages.flatMap(({ items }) => items);

beforeAll(async () => {
  folder = newFolder();
  wire = await openWire(folder);
  childId = await openChronology(wire);
  const about = { dist: compiledDist(), dataDir: folder, childId, first: 150 };
  writer = startProgram(resolve(__dirname, 'keeps-writing.mjs'), [JSON.stringify(about)]);
  let end: string | undefined;
  void writer.ended.then(({ errors }) => (end = errors));
  await until(
    'the writer has begun',
    () => {
      if (end !== undefined) throw new Error(`The writer ended by itself: ${end}`);
      return writer.lines().includes('begun');
    },
    60_000,
  );
}, 90_000);
afterAll(() => writer.kill());

describe('a walk from page to page while another process states, puts right and takes back', () => {
  it.each<readonly [Asked]>([[{}], [{ filter: { newestFirst: true } }]])(
    'gives each entry once: %j',
    async (asked) => {
      const present = (await wire.timeline<Item>(childId, ITEM, asked)).items.map(({ key }) => key);
      const before = wrote();
      const pages = await walk(asked, (_page, number) =>
        // Something is written before every fifth page: the walk is never alone with the log.
        number % 5 === 0 ? until('the writer goes on', () => wrote() > before + number) : undefined,
      );
      const keys = itemsOf(pages).map(({ key }) => key);
      expect(pages.length).toBeGreaterThan(50);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).toEqual(expect.arrayContaining(present));
      expect(keys).toHaveLength(pages[0]?.count ?? 0);
      expect(new Set(pages.map(({ count }) => count)).size).toBe(1);

      const days = itemsOf(pages).map(({ occurred }) => occurred?.from ?? '');
      expect(days).toEqual(asked.filter ? days.toSorted().reverse() : days.toSorted());
      expect([pages[0]?.hasNewer, pages.at(-1)?.hasNewer]).toEqual([false, true]);
      expect(wrote()).toBeGreaterThan(before + 45);
    },
    60_000,
  );

  it('begun again has what came since', async () => {
    const { count } = await pageOf({});
    const before = wrote();
    await until('the writer has stated more', () => wrote() >= before + 4);
    const again = await pageOf({});
    expect(again.count).toBeGreaterThan(count);
    expect(again.hasNewer).toBe(false);
  });
});

describe('a place to read on from', () => {
  it('is refused wherever it does not belong', async () => {
    const { cursor } = await pageOf({});
    const place = cursor ?? '';
    const other = await openChronology(wire, 'Finn');
    await wire.say('noteGoodThing', {
      childId: other,
      entry: entryOn('2024-02-01'),
      about: { text: 'Sang' },
    });
    const elsewhere = await openWire();
    const theirs = await openChronology(elsewhere);
    await elsewhere.say('noteGoodThing', {
      childId: theirs,
      entry: entryOn('2024-02-01'),
      about: { text: 'Sang' },
    });
    const { cursor: foreign } = await elsewhere.timeline(theirs, 'key', { first: 1 });

    const [half, end] = [place.slice(0, place.length / 2), place.at(-2) === 'A' ? 'BA' : 'AA'];
    const refused = async (asked: object, person?: 'class-teacher') => {
      const query = `query ($childId: ID!, $after: String, $filter: TimelineFilter, $asKnownAt: PartialDate) {
        chronology(childId: $childId, after: $after, filter: $filter, asKnownAt: $asKnownAt) { count }
      }`;
      const { data, errors } = await wire.ask(query, { childId, after: place, ...asked }, person);
      return data?.['chronology'] ?? errors?.[0]?.extensions;
    };
    const no = { code: 'bad-cursor', field: 'after' };
    expect(await refused({ childId: other })).toEqual(no);
    expect(await refused({ filter: { newestFirst: true } })).toEqual(no);
    expect(await refused({ asKnownAt: '2999-01-01' })).toEqual(no);
    expect(await refused({}, 'class-teacher')).toEqual(no);
    expect(await refused({ after: foreign })).toEqual(no);
    expect(await refused({ after: half })).toEqual(no);
    expect(await refused({ after: place.slice(0, -2) + end })).toEqual(no);
    expect(await refused({ after: Buffer.from('{"revisions":{},"last":{}}').toString('base64url') })).toEqual(
      no,
    );
    expect(await refused({})).toMatchObject({ count: expect.any(Number) as number });
  });

  it('says nothing of the child', async () => {
    const { cursor } = await pageOf({});
    const inside = Buffer.from(cursor ?? '', 'base64url').toString('latin1');
    for (const known of [childId, 'chronology-', '2024-', 'revision']) expect(inside).not.toContain(known);
  });
});

describe('a record that is parted in the midst of a walk', () => {
  it('vanishes at once, and the walk goes on through the rest', async () => {
    const own = newFolder();
    const samples = resolve('samples', 'ssda903');
    const imported = await runCli(own, 'import', 'ssda903', samples, '--agency', 'northshire-social-work');
    expect([imported.code, imported.errors]).toEqual([0, expect.any(String)]);
    const table = join(own, 'table.csv');
    const header =
      'organisation_a,system_a,local_id_a,organisation_b,system_b,local_id_b,decided_by,evidence,known_as';
    writeFileSync(
      table,
      `${header}\nnorthshire-social-work,children-and-families,20417,-,OPEN,looked_after,Social worker,Looked after,Ailsa\n`,
    );
    const { lines } = await runCli(own, 'link', table);
    const child = /\(([0-9a-f-]{36})\)$/.exec(lines[0] ?? '')?.[1] ?? '';
    const there = await openWire(own);
    for (const day of ['2021-12-01', '2022-12-01', '2023-12-01', '2024-12-01'])
      await there.say('noteGoodThing', {
        childId: child,
        entry: entryOn(day),
        about: { text: `Joy of ${day}` },
      });

    type Found = Item & Readonly<{ origin: object | null }>;
    const fields = `${ITEM} origin { file }`;
    const first = await there.timeline<Found>(child, fields, { first: OF_A_PAGE });
    expect(first.items.some(({ origin }) => origin)).toBe(true);
    expect(first.count).toBeGreaterThan(10);
    const [record] = await there.read<{ recordId: string }[]>('records', { childId: child }, 'recordId');
    const why = { childId: child, recordId: record?.recordId, why: 'Another child', keepApart: true };
    await there.say('partRecord', why, 'social-worker');

    const rest: Found[] = [];
    for (let { cursor } = first; cursor !== null;) {
      const page = await there.timeline<Found>(child, fields, { first: OF_A_PAGE, after: cursor });
      rest.push(...page.items);
      cursor = page.cursor;
    }
    expect(rest.filter(({ origin }) => origin)).toEqual([]);
    expect(rest.map(({ occurred }) => occurred?.from)).toEqual(
      expect.arrayContaining(['2022-12-01', '2023-12-01', '2024-12-01']),
    );
  }, 60_000);
});
