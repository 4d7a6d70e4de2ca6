import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '@chronology/domain';
import type { EventStore } from '@chronology/event-store';
import { recordStream } from '@chronology/identity';
import { importDesk, storedIn, type ImportDesk, type Imported } from '../../../test/import-desk';
import type { ImportFormat, Mapped, Row } from './format';
import { held, rejected, skipped } from './outcomes';
import type { ImportProgress } from './progress';

const mapRow = ({ ref, cells }: Row): Mapped => {
  const { DAY = '', TEXT = '' } = cells;
  if (TEXT === 'reject me') return { facts: [], verdicts: [{ row: ref, ...rejected('r', 'Rejected.') }] };
  if (TEXT === 'hold me') return { facts: [], verdicts: [{ row: ref, ...held('h', 'Held.') }] };
  if (TEXT === 'skip me') return { facts: [], verdicts: [{ row: ref, ...skipped('s', 'Skipped.') }] };
  const content = { purpose: TEXT };
  const occurred = { from: DAY, precision: 'day' } as const;
  const base = { rows: [ref] as const, naturalKey: `visit ${DAY}`, occurred, content, raw: { TEXT } };
  const mark = { rule: 'short', severity: 'info', text: 'Few words.' } as const;
  return {
    facts: [
      {
        ...base,
        type: 'ProfessionalContactMade',
        aspect: 'visit',
        ...(TEXT.length < 6 && { quality: [mark] }),
      },
    ],
    leftOut:
      cells['SECRET'] === undefined ? [] : [{ row: ref, part: 'SECRET', why: 'It needs access control.' }],
  };
};

/** A format of this test’s own: one visit a row. */
const visits: ImportFormat = {
  name: 'visits',
  csv: {
    kinds: [
      {
        kind: 'visits',
        signature: ['ID', 'DAY'],
        required: ['ID', 'DAY'],
        columns: ['ID', 'DAY', 'TEXT', 'SECRET'],
        read: (cells) => ({ child: cells['ID'], cells }),
      },
    ],
  },
  isOneRowAcrossFiles: true,
  mapChild: (rows) => {
    const mapped = rows.map(mapRow);
    return {
      facts: mapped.flatMap(({ facts }) => facts),
      verdicts: mapped.flatMap(({ verdicts = [] }) => verdicts),
      leftOut: mapped.flatMap(({ leftOut = [] }) => leftOut),
    };
  },
};

let desk: ImportDesk;
const open = (about: Partial<Imported> = {}) => (desk = importDesk({ format: visits, ...about }));
afterEach(() => desk.close());

const csv = (...rows: readonly string[]) => ['ID,DAY,TEXT,SECRET', ...rows, ''].join('\n');
const dayAfter = (index: number) => addDays('2020-01-01', index);
const outcomes = (lines: readonly { locator: { at: string }; outcome: string; rule?: string }[]) =>
  lines.map(({ locator, outcome, rule }) => [locator.at, outcome, ...(rule ? [rule] : [])]);

describe('an import', () => {
  it('states what each child’s rows come to, in the child’s record, and says what became of every row', async () => {
    const { imports, factsOf, recordId } = open();
    const summary = await imports({
      'a.csv': csv(
        '7,2024-03-01,First visit',
        '8,2024-03-02,Other child',
        '7,2024-02-01,Before',
        '7,2024-03-03,reject me',
        '7,2024-03-04,hold me',
        '7,2024-03-05,skip me',
      ),
      'notes.txt': 'Not ours',
    });
    expect(summary).toMatchObject({
      dryRun: false,
      children: 2,
      facts: 7,
      rows: { new: 3, rejected: 1, held: 1, skipped: 2, changed: 0, duplicate: 0 },
      byFile: {
        'a.csv': { kind: 'visits', rows: { new: 3 } },
        'notes.txt': { kind: 'not of this format', rows: { skipped: 1 } },
      },
      byRule: { r: 1, h: 1, s: 1, 'not-of-this-format': 1 },
    });
    expect(outcomes(summary.lines)).toEqual([
      ['2', 'new'],
      ['3', 'new'],
      ['4', 'new'],
      ['5', 'rejected', 'r'],
      ['6', 'held', 'h'],
      ['7', 'skipped', 's'],
      ['the whole file', 'skipped', 'not-of-this-format'],
    ]);
    const facts = await factsOf('7');
    expect(facts.map(({ type }) => type)).toEqual([
      'RecordOpened',
      'ChildDescribed',
      'ProfessionalContactMade',
      'ProfessionalContactMade',
    ]);
    expect(facts[0]?.stream).toBe(recordStream(recordId('7')));
    expect(facts[0]?.data.content).toMatchObject({
      organisationId: 'northshire',
      system: 'records',
      localId: '7',
    });
  });

  it('gives every fact its source, its origin and the digest of what it says, and no identifier', async () => {
    const { imports, factsOf } = open();
    const { importId } = await imports({ 'a.csv': csv('name-of-7,2024-03-01,Hello,hush') });
    const visit = (await factsOf('name-of-7')).at(-1);
    expect(visit?.data).toMatchObject({
      source: { agency: 'health', organisationId: 'northshire', system: 'records' },
      basis: 'record',
      audience: { level: 'team' },
      origin: {
        ...{
          importId,
          system: 'records',
          format: 'visits',
          file: 'a.csv',
          aspect: 'visit',
          raw: { TEXT: 'Hello' },
        },
        locator: { kind: 'line', at: '2' },
      },
      quality: [{ rule: 'short' }],
    });
    expect(visit?.data.source).not.toHaveProperty('recordRef');
    expect(visit?.correlationId).toBe(importId);
    expect(visit?.commandId).toBeUndefined();
    expect(JSON.stringify(visit)).not.toContain('name-of-7');
    expect(JSON.stringify(visit)).not.toContain('hush');
  });

  it('made a second time states nothing, and says so row by row', async () => {
    const { imports, store } = open();
    const files = { 'a.csv': csv('7,2024-03-01,First visit', '7,2024-03-02,Second visit') };
    const { importId } = await imports(files);
    const before = await storedIn(store);
    const again = await imports(files);
    expect(again).toMatchObject({ importId, facts: 0, rows: { new: 0, changed: 0, duplicate: 2 } });
    const renamed = await imports({
      'b.csv': `${csv('7,2024-03-02,Second visit', '7,2024-03-01,First visit')}\n`,
    });
    expect(renamed).toMatchObject({ facts: 0, rows: { new: 0, changed: 0, duplicate: 2 } });
    expect(renamed.importId).not.toBe(importId);
    expect(await storedIn(store)).toEqual(before);
  });

  it('corrects the row that changed, and only that', async () => {
    const { imports, factsOf } = open();
    await imports({ 'a.csv': csv('7,2024-03-01,First visit', '7,2024-03-02,Second visit') });
    const again = await imports({ 'a.csv': csv('7,2024-03-01,First visit', '7,2024-03-02,At home') });
    expect(outcomes(again.lines)).toEqual([
      ['2', 'duplicate'],
      ['3', 'changed'],
    ]);
    const facts = await factsOf('7');
    expect(facts.at(-1)).toMatchObject({
      type: 'EntryCorrected',
      data: {
        content: {
          entryRef: facts.at(-2)?.id,
          supersedes: facts.at(-2)?.id,
          replacement: { content: { purpose: 'At home' } },
        },
      },
    });
  });

  it('corrects nothing because a release words its labels and marks better, and something when a code changes', async () => {
    const wording = { display: 'At home', text: 'Few words.', code: '1' };
    const worded: ImportFormat = {
      ...visits,
      mapChild: (rows, context) => {
        const { facts, ...mapped } = visits.mapChild(rows, context);
        const codes = [{ system: 'list', code: wording.code, display: wording.display, known: true }];
        const quality = [{ rule: 'short', severity: 'info', text: wording.text } as const];
        return { ...mapped, facts: facts.map((fact) => ({ ...fact, codes, quality })) };
      },
    };
    const { imports } = open({ format: worded });
    const files = { 'a.csv': csv('7,2024-03-01,First visit') };
    await imports(files);
    Object.assign(wording, { display: 'In the child’s home', text: 'There are few words here.' });
    expect(await imports(files)).toMatchObject({ facts: 0, rows: { duplicate: 1 } });
    Object.assign(wording, { code: '2' });
    expect(await imports(files)).toMatchObject({ facts: 1, rows: { changed: 1 } });
  });

  it('leaves a person’s correction standing when the row comes again as it was', async () => {
    const { imports, factsOf, store, recordId } = open();
    const files = { 'a.csv': csv('7,2024-03-01,First visit') };
    await imports(files);
    const facts = await factsOf('7');
    const visit = facts.at(-1);
    const replacement = { occurred: visit?.data.occurred, content: { purpose: 'At nursery' } };
    const content = { entryRef: visit?.id, supersedes: visit?.id, replacement, why: 'It was at nursery' };
    const source = {
      agency: 'health',
      organisationId: 'northshire',
      role: 'health visitor',
      personRef: 'p1',
    };
    const data = { occurred: visit?.data.occurred, source, audience: { level: 'team' }, content };
    const event = { id: '01900000-0000-7000-8000-000000000001', type: 'EntryCorrected', data };
    await store.append(
      recordStream(recordId('7')),
      [{ ...event, metadata: { schemaVersion: 1, recordedAt: '2030-01-01T00:00:00.000Z' } }],
      { expected: BigInt(facts.length - 1) },
    );
    expect(await imports(files)).toMatchObject({ facts: 0, rows: { duplicate: 1, changed: 0 } });
    expect((await factsOf('7')).at(-1)).toMatchObject({
      type: 'EntryCorrected',
      data: { source: { personRef: 'p1' } },
    });
  });

  it('counts a row that stands twice once, and tells both of the other', async () => {
    const { imports } = open();
    const { lines } = await imports({
      'a.csv': csv('7,2024-03-01,First visit', '7,2024-03-01,First visit'),
      'b.csv': csv('7,2024-03-01,First visit'),
    });
    expect(outcomes(lines)).toEqual([
      ['2', 'new', 'row-repeated'],
      ['3', 'duplicate', 'row-repeated'],
      ['2', 'duplicate', 'row-repeated'],
    ]);
    for (const { message } of lines)
      expect(message).toBe(
        'This row stands 3 times and counts once: a.csv line 2; a.csv line 3; b.csv line 2.',
      );
  });

  it('said a great many times name a few of their places, and the scratch file stays small', async () => {
    const rows = Array.from({ length: 2000 }, () => '7,2024-03-01,First visit');
    const { lines, scratchBytes } = await open().imports({ 'a.csv': csv(...rows) });
    expect(lines[1999]?.message).toMatch(/^This row stands 2000 times .* a.csv line 11; and 1990 more\.$/);
    expect(scratchBytes).toBeLessThan(2_000_000);
  });

  it('that says one thing twice and differently says it once: with its last file, or with the last row of a file', async () => {
    const { imports, factsOf } = open();
    const files = {
      'a.csv': csv('7,2024-03-01,First visit', '7,2024-03-01,Another visit'),
      'b.csv': csv('7,2024-03-02,In file b', '7,2024-03-03,Only here'),
      'c.csv': csv('7,2024-03-02,In file c'),
    };
    const { lines } = await imports(files);
    expect(outcomes(lines)).toEqual([
      ['2', 'held', 'two-answers'],
      ['3', 'new'],
      ['2', 'skipped', 'said-again-later'],
      ['3', 'new'],
      ['2', 'new'],
    ]);
    expect(lines[0]?.message).toContain('line 3');
    expect((await factsOf('7')).slice(2).map(({ data }) => data.content)).toEqual([
      { purpose: 'Another visit' },
      { purpose: 'Only here' },
      { purpose: 'In file c' },
    ]);
    expect(await imports(files)).toMatchObject({ facts: 0, rows: { new: 0, changed: 0 } });
  });

  it('holds a row of which nobody can tell whose it is', async () => {
    const { imports } = open();
    const { lines, children } = await imports({ 'a.csv': csv(',2024-03-01,First visit') });
    expect(outcomes(lines)).toEqual([['2', 'held', 'child-not-known']]);
    expect(children).toBe(0);
  });

  it('rejects a row whose fact could never be stored, naming the field', async () => {
    const { imports, factsOf } = open();
    const { lines } = await imports({
      'a.csv': csv('7,2024-02-31,First visit', '7,2024-03-01,Second visit'),
    });
    expect(lines[0]).toMatchObject({ outcome: 'rejected', rule: 'cannot-be-stated' });
    expect(lines[0]?.message).toContain('occurred');
    expect(await factsOf('7')).toHaveLength(3);
  });

  it('rejects what is far too large to be kept, and states the rest', async () => {
    const huge: ImportFormat = {
      ...visits,
      mapChild: (rows, context) => {
        const mapped = visits.mapChild(rows, context);
        const codes = [{ system: 'x'.repeat(200_000), code: '1', known: false }];
        return {
          ...mapped,
          facts: mapped.facts.map((fact, place) => (place === 0 ? { ...fact, codes } : fact)),
        };
      },
    };
    const { imports } = open({ format: huge });
    const { lines } = await imports({
      'a.csv': csv('7,2024-03-01,First visit', '7,2024-03-02,Second visit'),
    });
    expect(outcomes(lines)).toEqual([
      ['2', 'rejected', 'too-large'],
      ['3', 'new'],
    ]);
  });

  it('loses one child’s rows, and never the others’, to a fault in the format', async () => {
    const faulty: ImportFormat = {
      ...visits,
      mapChild: (rows, context) => {
        if (rows.some(({ cells }) => cells['TEXT'] === 'break')) throw new Error('a fault');
        return visits.mapChild(rows, context);
      },
    };
    const { imports } = open({ format: faulty });
    const { lines } = await imports({ 'a.csv': csv('7,2024-03-01,break', '8,2024-03-01,First visit') });
    expect(outcomes(lines)).toEqual([
      ['2', 'rejected', 'cannot-be-mapped'],
      ['3', 'new'],
    ]);
  });

  it('says what was left out of a row, and which marks its facts carry', async () => {
    const { imports } = open();
    const { lines, byRule } = await imports({ 'a.csv': csv('7,2024-03-01,Hello,hush') });
    expect(lines[0]).toMatchObject({
      quality: [{ rule: 'short' }],
      leftOut: [{ part: 'SECRET', why: 'It needs access control.' }],
    });
    expect(byRule).toEqual({ short: 1 });
  });

  it('takes a system’s declared lag for when it wrote something down, marked as assumed', async () => {
    const { imports, factsOf } = open({ recordedWithinDays: 5 });
    await imports({ 'a.csv': csv('7,2024-02-27,First visit', '7,9999-12-31,In a far future') });
    const [first, far] = (await factsOf('7')).slice(2);
    expect(first?.data.knownToSourceAt).toEqual({ at: '2024-03-03', assumed: true });
    expect(far?.data.knownToSourceAt).toBeUndefined();
  });

  it('of a child with many rows keeps every append small enough for any store', async () => {
    const sizes: number[] = [];
    const counting = (store: EventStore): EventStore => ({
      ...store,
      append: (stream, events, options) => {
        sizes.push(events.length);
        return store.append(stream, events, options);
      },
    });
    const { imports, factsOf } = open({ wrap: counting });
    const rows = Array.from({ length: 1_000 }, (_, index) => `7,${dayAfter(index)},Visit number ${index}`);
    expect(await imports({ 'a.csv': csv(...rows) })).toMatchObject({ facts: 1_002, rows: { new: 1_000 } });
    expect(Math.max(...sizes)).toBeLessThanOrEqual(400);
    expect(await factsOf('7')).toHaveLength(1_002);
    expect(await imports({ 'a.csv': csv(...rows) })).toMatchObject({ facts: 0 });
  });
});

describe('a dry run', () => {
  it('says what would become of every row, and states nothing', async () => {
    const { imports, store } = open();
    await imports({ 'a.csv': csv('7,2024-03-01,First visit', '7,2024-03-02,Second visit') });
    const before = await storedIn(store);
    const files = {
      'a.csv': csv('7,2024-03-01,First visit', '7,2024-03-02,At home', '7,2024-03-03,Third visit'),
    };
    const dry = await imports(files, { dryRun: true });
    expect(dry).toMatchObject({ dryRun: true, facts: 2, rows: { duplicate: 1, changed: 1, new: 1 } });
    expect(await storedIn(store)).toEqual(before);
    const real = await imports(files);
    expect(outcomes(real.lines)).toEqual(outcomes(dry.lines));
    expect(real.facts).toBe(dry.facts);
  });
});

describe('what an import leaves behind', () => {
  it('is a report that its owner alone can read, and no scratch file, also when it fails', async () => {
    const failing = (store: EventStore): EventStore => ({
      ...store,
      append: () => Promise.reject(new Error('disk full')),
    });
    const { imports, folder } = open({ wrap: failing });
    await expect(imports({ 'a.csv': csv('7,2024-03-01,First visit') })).rejects.toThrow('disk full');
    expect(readdirSync(folder).sort()).toEqual(['1', '1.jsonl']);
    await imports({ 'a.csv': csv('7,2024-03-01,First visit') }, { dryRun: true });
    expect(readdirSync(folder).sort()).toEqual(['1', '1.jsonl', '2', '2.jsonl']);
    expect(statSync(join(folder, '2.jsonl')).mode & 0o777).toBe(0o600);
  });

  it('never writes its report over a file that it imports; over its own last report it does', async () => {
    const { imports, folder, factsOf } = open();
    const file = join(folder, 'a.csv');
    const rows = csv('7,2024-03-01,First visit');
    writeFileSync(file, rows);
    await expect(imports({}, { paths: [file], report: file })).rejects.toThrow('please name another file');
    expect(readFileSync(file, 'utf8')).toBe(rows);
    expect(await factsOf('7')).toEqual([]);
    const report = join(folder, '2.jsonl');
    writeFileSync(report, '{"the last":"report"}');
    const { lines } = await imports({}, { paths: [file, report] });
    expect(lines.map(({ outcome }) => outcome)).toEqual(['new', 'skipped']);
  });

  it('is nothing at all where the report cannot be written', async () => {
    const { imports, store, folder } = open();
    const report = join(folder, 'nowhere', 'report.jsonl');
    await expect(imports({ 'a.csv': csv('7,2024-03-01,First visit') }, { report })).rejects.toThrow('ENOENT');
    expect(await store.head()).toBeNull();
  });

  it('is told while it runs: how far, how fast, and how long it will take', async () => {
    const { imports } = open();
    const told: ImportProgress[] = [];
    await imports(
      { 'a.csv': csv('7,2024-03-01,First visit', '8,2024-03-01,Other visit') },
      { onProgress: (progress) => told.push(progress) },
    );
    expect(told).toMatchObject([
      { phase: 'reading', secondsLeft: 0 },
      { phase: 'stating', done: 2, of: 2, secondsLeft: 0 },
    ]);
  });
});

describe('an import that is cut off', () => {
  it.each([1, 2, 3, 5])(
    'after %i appends and made again ends at the same store as one that was not',
    async (appends) => {
      const many = Array.from({ length: 600 }, (_, index) => `7,${dayAfter(index)},Visit ${index}`);
      const rows = [
        ...many,
        '8,2024-03-01,Other visit',
        '9,2024-03-01,Third visit',
        '7,2024-03-02,Last visit',
      ];
      const files = { 'a.csv': csv(...rows) };
      const whole = importDesk({ format: visits });
      await whole.imports(files);
      const expected = await storedIn(whole.store);
      await whole.close();

      let left = appends;
      const cutOff = (store: EventStore): EventStore => ({
        ...store,
        append: (stream, events, options) => {
          if (left-- <= 0) return Promise.reject(new Error('cut off'));
          return store.append(stream, events, options);
        },
      });
      const { imports, store } = open({ wrap: cutOff });
      await imports(files).catch((error: unknown) => expect(error).toMatchObject({ message: 'cut off' }));
      left = Infinity;
      await imports(files);
      expect(await storedIn(store)).toEqual(expected);
    },
  );
});

describe('an import of many children', () => {
  const rows = (children: number) =>
    csv(...Array.from({ length: children }, (_, child) => `${child},2024-03-01,First visit`));

  /** A store that counts who is on the way into it, and refuses from the tenth append on where it is `full`. */
  const counting = (counts: { begun: number; underWay: number; most: number }, isFull: boolean) => {
    const wrap = (store: EventStore): EventStore => ({
      ...store,
      append: async (...append) => {
        counts.begun += 1;
        counts.underWay += 1;
        counts.most = Math.max(counts.most, counts.underWay);
        try {
          if (isFull && counts.begun > 10) throw new Error('disk full');
          return await store.append(...append);
        } finally {
          counts.underWay -= 1;
        }
      },
    });
    return wrap;
  };

  it('states several of them at once, and never all', async () => {
    const counts = { begun: 0, underWay: 0, most: 0 };
    const { imports } = open({ wrap: counting(counts, false) });
    expect(await imports({ 'a.csv': rows(200) })).toMatchObject({ children: 200, rows: { new: 200 } });
    expect(counts.most).toBeGreaterThan(1);
    expect(counts.most).toBeLessThan(100);
  });

  it('ends at the first that cannot be stated: no other is begun, and nothing is under way any more', async () => {
    const counts = { begun: 0, underWay: 0, most: 0 };
    const { imports } = open({ wrap: counting(counts, true) });
    await expect(imports({ 'a.csv': rows(200) })).rejects.toThrow('disk full');
    expect(counts.begun).toBeLessThan(100);
    expect(counts.underWay).toBe(0);
  });
});
