import type { EventLog, FeedItem } from '@chronology/event-store';
import { linkRows, recordIdOf, recordStream } from '@chronology/identity';
import { openViews, type Database } from '@chronology/sql';
import fc from 'fast-check';
import { factsIn, idOf, onRecord, openDesk } from '../../../../test/desk';
import {
  childDescribed,
  chronologyClosed,
  chronologyOpened,
  classTeacher,
  recorded,
  schoolSystem,
  type Overrides,
} from '../../../../test/examples';
import { readChildren, type ChildrenAsk } from './directory.query';
import { followDirectory, type Following } from './follow-directory';

type Desk = ReturnType<typeof openDesk>;

const until = async (isTrue: () => Promise<boolean> | boolean) => {
  const deadline = performance.now() + 30_000;
  while (!(await isTrue())) {
    if (performance.now() > deadline) throw new Error('It did not come true in time.');
    await new Promise(setImmediate);
  }
};

const openList = async () => {
  const desk = openDesk();
  const { database, close } = await openViews({ file: ':memory:' });
  const following = followDirectory(desk.writer.store, desk.reader, database);
  return {
    desk,
    database,
    following,
    secret: desk.writer.secret,
    close: async () => {
      await following.stop();
      await close();
      await desk.writer.store.close();
    },
  };
};
type List = Awaited<ReturnType<typeof openList>>;

const ask = (more: Partial<ChildrenAsk> = {}): ChildrenAsk => ({ viewer: classTeacher, first: 50, ...more });
const read = (list: List, more: Partial<ChildrenAsk> = {}) => readChildren(list, ask(more));
const namesIn = async (list: List, search: string) =>
  (await read(list, { search })).rows.map(({ known_as }) => known_as);

const place = (childId: string, id: string, more: Overrides = {}): Overrides => ({
  id: `${childId}-${id}`,
  stream: `chronology-${childId}`,
  ...more,
});
const open = async (desk: Desk, childId: string, knownAs: string, family?: string) => {
  const names = [{ given: [knownAs], ...(family !== undefined && { family }) }];
  await onRecord(
    desk,
    chronologyOpened({ childId }, place(childId, 'opened')),
    childDescribed({ knownAs, names }, place(childId, 'described')),
  );
};

const rowCount = async (database: Database) =>
  Number(
    (
      await database
        .selectFrom('directory')
        .select(({ fn }) => fn.countAll().as('n'))
        .executeTakeFirst()
    )?.n ?? 0,
  );
const untilListed = (list: List, count: number) =>
  until(async () => (await rowCount(list.database)) === count);

describe('the list of chronologies', () => {
  let list: List;
  beforeEach(async () => {
    list = await openList();
  });
  afterEach(() => list.close());

  it('holds every child who has a chronology, and no other', async () => {
    await open(list.desk, 'c1', 'Isla');
    await open(list.desk, 'c2', 'Ailsa');
    const inRecord = (id: string) => ({ id, stream: 'record-of-one-who-has-none' });
    await onRecord(list.desk, chronologyOpened({}, inRecord('o')), childDescribed({}, inRecord('d')));
    await open(list.desk, 'c3', 'Jo');
    await untilListed(list, 3);
    expect(list.following.state()).toBe('live');
    expect((await read(list)).rows).toMatchObject([
      {
        child_id: 'c2',
        known_as: 'Ailsa',
        organisation_id: 'nhs-northshire',
        opened_on: '2025-03-10',
        state: 'open',
      },
      { child_id: 'c1', known_as: 'Isla' },
      { child_id: 'c3', known_as: 'Jo' },
    ]);
  });

  it('finds by the beginning of any word of the names, whatever the case and the accents, and never near it', async () => {
    await open(list.desk, 'c1', 'Màiri', 'Campbell');
    await open(list.desk, 'c2', 'Mary', 'MacKay');
    await open(list.desk, 'c3', 'Camran', 'O’Brien');
    await untilListed(list, 3);
    expect(await namesIn(list, 'MAIRI')).toEqual(['Màiri']);
    expect(await namesIn(list, 'màr')).toEqual(['Mary']);
    expect(await namesIn(list, 'cam')).toEqual(['Camran', 'Màiri']);
    expect(await namesIn(list, 'm cam')).toEqual(['Màiri']);
    expect(await namesIn(list, 'o’br')).toEqual(['Camran']);
    expect(await namesIn(list, 'ampbell')).toEqual([]);
    expect(await namesIn(list, 'Marie')).toEqual([]);
    expect(await namesIn(list, 'c%l')).toEqual([]);
    expect(await namesIn(list, '_')).toEqual([]);
    expect(await namesIn(list, '  ')).toHaveLength(3);
  });

  it('follows another name, a correction of it, closing, and what is meant for fewer people', async () => {
    await open(list.desk, 'c1', 'Ailsa');
    await untilListed(list, 1);
    await onRecord(list.desk, childDescribed({ knownAs: 'Isla' }, place('c1', 'named-anew')));
    await until(async () => (await namesIn(list, 'isla')).length === 1);
    const content = { knownAs: 'Iona', names: [] };
    const entryRef = idOf(list.desk, 'c1-named-anew');
    const replacement = { occurred: { from: '2025-03-10', precision: 'day' }, content } as const;
    await onRecord(
      list.desk,
      recorded(
        'EntryCorrected',
        { entryRef, supersedes: entryRef, replacement, why: 'Misheard' },
        place('c1', 'put-right'),
      ),
    );
    await until(async () => (await namesIn(list, 'iona')).length === 1);
    await onRecord(
      list.desk,
      childDescribed({ knownAs: 'Hidden' }, place('c1', 'named', { audience: { level: 'named' } })),
      childDescribed({ knownAs: 'Sealed' }, place('c1', 'sealed', { audience: { level: 'sealed' } })),
      chronologyClosed({}, place('c1', 'closed', { occurred: { from: '2025-06', precision: 'month' } })),
    );
    await until(async () => (await read(list)).rows[0]?.state === 'closed');
    expect((await read(list)).rows).toMatchObject([
      { known_as: 'Iona', search_name: ' iona', closed_on: '2025-06' },
    ]);
  });

  it('lists what a mapping table opens', async () => {
    const { desk } = list;
    const recordId = recordIdOf(desk.writer.secret, 'glenbrae-primary', schoolSystem.ref, '4711');
    const opening = {
      recordId,
      organisationId: 'glenbrae-primary',
      system: schoolSystem.ref,
      localId: '4711',
    };
    const stream = recordStream(recordId);
    await onRecord(desk, recorded('RecordOpened', opening, { id: 'ro', stream }));
    const a = { organisation_a: 'glenbrae-primary', system_a: schoolSystem.ref, local_id_a: '4711' };
    const b = { organisation_b: '-', system_b: 'OPEN', local_id_b: 'agreed_plan', known_as: 'Ailsa' };
    const row = { ...a, ...b, decided_by: 'The team', evidence: 'We met her' };
    for await (const { outcome } of linkRows(desk, () => classTeacher, [row])) expect(outcome).toBe('opened');
    await untilListed(list, 1);
    expect((await read(list)).rows).toMatchObject([
      { known_as: 'Ailsa', organisation_id: 'glenbrae-primary', opened_on: '2025-06-12' },
    ]);
  });

  it('gives every child once over a walk of pages, and refuses a place of another walk', async () => {
    const children = Array.from({ length: 23 }, (_, index) => `c${String(index).padStart(2, '0')}`);
    for (const [index, childId] of children.entries())
      await open(list.desk, childId, index % 3 === 0 ? 'Ann' : `Ann B${index}`);
    await untilListed(list, children.length);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await read(list, { first: 5, ...(after !== undefined && { after }) });
      seen.push(...page.rows.map(({ child_id }) => child_id));
      after = page.cursor;
    } while (after !== undefined);
    expect(seen.toSorted()).toEqual(children);
    const { cursor = '' } = await read(list, { first: 5 });
    expect(cursor).not.toContain('ann');
    await expect(read(list, { after: cursor, search: 'ann' })).rejects.toMatchObject({ code: 'bad-cursor' });
    await expect(read(list, { after: `${cursor}x` })).rejects.toMatchObject({ code: 'bad-cursor' });
    expect((await read(list, { first: -3 })).rows).toHaveLength(1);
    expect((await read(list, { first: 1e9 })).rows).toHaveLength(23);
  });

  it('is searched for something no longer than a name', async () => {
    await open(list.desk, 'a', 'Ailsa');
    await untilListed(list, 1);
    const longest = 'x '.repeat(100);
    expect((await read(list, { search: longest })).rows).toEqual([]);
    await expect(read(list, { search: `${longest}x` })).rejects.toMatchObject({
      code: 'bad-input',
      field: 'search',
    });
  });
});

describe('whatever is said, in whatever order', () => {
  type Step = Readonly<{
    child: 0 | 1;
    kind: 'open' | 'describe' | 'close' | 'correct' | 'withdraw';
    name: string;
    about: number;
  }>;
  const step: fc.Arbitrary<Step> = fc.record({
    child: fc.constantFrom(0, 1),
    kind: fc.constantFrom('open', 'describe', 'close', 'correct', 'withdraw'),
    name: fc.constantFrom('Ailsa', 'Isla', 'Iona'),
    about: fc.nat(9),
  });

  const factOf = (desk: Desk, { child, kind, name, about }: Step, index: number, said: readonly string[]) => {
    const at = place(`c${child}`, String(index));
    const entryRef = idOf(desk, said[about % said.length] ?? 'nothing');
    const replacement = {
      occurred: { precision: 'unknown' },
      content: { knownAs: name, names: [] },
    } as const;
    switch (kind) {
      case 'open':
        return chronologyOpened({ childId: `c${child}` }, at);
      case 'describe':
        return childDescribed({ knownAs: name }, at);
      case 'close':
        return chronologyClosed({}, at);
      case 'correct':
        return recorded('EntryCorrected', { entryRef, supersedes: entryRef, replacement, why: '-' }, at);
      case 'withdraw':
        return recorded('EntryWithdrawnAsError', { entryRef, withdraws: entryRef, why: '-' }, at);
    }
  };

  it('the rows that were followed are those of a run from the start', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const followed = await openList();
        const said: Record<number, string[]> = { 0: [], 1: [] };
        for (const [index, each] of steps.entries()) {
          const fact = factOf(followed.desk, each, index, said[each.child] ?? []);
          await onRecord(followed.desk, fact);
          said[each.child]?.push(fact.id);
        }
        const fresh = await openViews({ file: ':memory:' });
        const again: Following = followDirectory(
          followed.desk.writer.store,
          followed.desk.reader,
          fresh.database,
        );
        const head = await followed.desk.writer.store.head();
        const caughtUp = async (database: Database) =>
          head === null ||
          (await database.selectFrom('checkpoint').select('position').executeTakeFirst())?.position === head;
        await until(async () => (await caughtUp(followed.database)) && (await caughtUp(fresh.database)));
        const rows = (database: Database) =>
          database.selectFrom('directory').selectAll().orderBy('child_id').execute();
        expect(await rows(followed.database)).toEqual(await rows(fresh.database));
        for (const { child_id, state } of await rows(fresh.database)) {
          const facts = await factsIn(followed.desk, `chronology-${child_id}`);
          expect(facts.some(({ type }) => type === 'ChronologyOpened')).toBe(true);
          if (state === 'closed') expect(facts.some(({ type }) => type === 'ChronologyClosed')).toBe(true);
        }
        await again.stop();
        await Promise.all([fresh.close(), followed.close()]);
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});

describe('when keeping the list fails', () => {
  it('says so, tries again, and goes on from where it was', async () => {
    const desk = openDesk();
    await open(desk, 'c1', 'Ailsa');
    const { database, close } = await openViews({ file: ':memory:' });
    let failures = 2;
    const reader = {
      factsOf: async (stream: string, upTo?: number) => {
        if (failures > 0) {
          failures -= 1;
          throw new RangeError('Ailsa cannot be read');
        }
        return desk.reader.factsOf(stream, upTo);
      },
    };
    const written: string[] = [];
    const write = process.stderr.write.bind(process.stderr);
    process.stderr.write = (text: string | Uint8Array) => written.push(String(text)) > 0;
    try {
      const following = followDirectory(desk.writer.store, reader, database, 1);
      await until(() => following.state() === 'live');
      expect(await rowCount(database)).toBe(1);
      await following.stop();
    } finally {
      process.stderr.write = write;
    }
    expect(written).toHaveLength(2);
    expect(written.join('')).toContain('RangeError');
    expect(written.join('')).not.toContain('Ailsa');
    await close();
  });
});

it('says that it catches up, not that the log is out of reach, once what it missed is coming', async () => {
  const desk = openDesk();
  await open(desk, 'c1', 'Ailsa');
  const { store } = desk.writer;
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  const log: EventLog = {
    ...store,
    subscribe: async function* (options): AsyncGenerator<FeedItem> {
      yield { kind: 'lagging', reason: 'out of reach' };
      for await (const item of store.subscribe(options)) {
        if (item.kind === 'live') await held;
        yield item;
      }
    },
  };
  const { database, close } = await openViews({ file: ':memory:' });
  const following = followDirectory(log, desk.reader, database);
  await following.begun;
  expect(following.state()).toBe('lagging');
  await until(async () => (await rowCount(database)) === 1);
  await until(() => following.state() === 'behind');
  goOn();
  await until(() => following.state() === 'live');
  await following.stop();
  await close();
});
