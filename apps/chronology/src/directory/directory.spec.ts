import type { RecordedFact } from '@chronology/domain';
import type { EventLog, FeedItem } from '@chronology/event-store';
import { linkRows, recordIdOf, recordStream } from '@chronology/identity';
import { openViews, type Database } from '@chronology/sql';
import fc from 'fast-check';
import { factsIn, idOf, joinedRecord, onRecord, openDesk, RECORD } from '../../../../test/desk';
import {
  childDescribed,
  childViewRecorded,
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

  it('tells children of one name apart by the day of birth, which a joined record may say', async () => {
    const birthDate = (from: string) => ({ from, precision: 'day' }) as const;
    const born = async (search = 'ailsa') => (await read(list, { search })).rows.map((row) => row.born);
    await open(list.desk, 'c1', 'Ailsa');
    await open(list.desk, 'c2', 'Ailsa');
    await onRecord(
      list.desk,
      childDescribed({ knownAs: 'Ailsa', birthDate: birthDate('2017-03-04') }, place('c1', 'born')),
      ...joinedRecord('c2'),
      childDescribed({ birthDate: birthDate('2015-06-07') }, { id: 'in-record', stream: RECORD }),
    );
    await until(async () => (await born()).every(Boolean));
    expect(await born()).toEqual(['2017-03-04', '2015-06-07']);
    const fewer = { audience: { level: 'named' } } as const;
    const narrow = childDescribed(
      { knownAs: 'Isla', birthDate: birthDate('2016-01-01') },
      place('c3', 'narrow', fewer),
    );
    await onRecord(list.desk, narrow);
    await open(list.desk, 'c3', 'Isla');
    await until(async () => (await namesIn(list, 'isla')).length === 1);
    expect(await born('isla')).toEqual([null]);
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
    await expect(read(list, { after: `x${cursor}` })).rejects.toMatchObject({ code: 'bad-cursor' });
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

describe('those who wait for an answer', () => {
  let list: List;
  beforeEach(async () => {
    list = await openList();
    for (const [childId, name] of [
      ['c1', 'Ann'],
      ['c2', 'Bel'],
      ['c3', 'Cat'],
    ] as const)
      await open(list.desk, childId, name);
    await untilListed(list, 3);
  });
  afterEach(() => list.close());

  const said = (childId: string, id: string, day: string, more: Overrides = {}) =>
    childViewRecorded(
      { childsWords: 'Stay' },
      place(childId, id, { occurred: { from: day, precision: 'day' }, ...more }),
    );
  const answer = (childId: string, id: string, more: Overrides = {}) =>
    recorded(
      'ChildViewAnswered',
      { viewRef: idOf(list.desk, `${childId}-${id}`), whatWeDid: 'Done' },
      place(childId, `answer-${id}`, more),
    );
  const shown = async (search?: string) =>
    (await read(list, search === undefined ? {} : { search })).rows.map(
      ({ known_as, waiting_since }) => `${known_as} ${waiting_since ?? '-'}`,
    );
  const caughtUp = async () => {
    const head = await list.desk.writer.store.head();
    await until(
      async () =>
        (await list.database.selectFrom('checkpoint').select('position').executeTakeFirst())?.position ===
        String(head),
    );
  };
  const after = async (...facts: readonly RecordedFact[]) => {
    await onRecord(list.desk, ...facts);
    await caughtUp();
    return shown();
  };

  it('come first, the longest first, then everybody by name, and so they do where a name is looked for', async () => {
    expect(await after(said('c3', 'a', '2025-03-02'), said('c2', 'a', '2025-03-05'))).toEqual([
      'Cat 2025-03-02',
      'Bel 2025-03-05',
      'Ann -',
    ]);
    await onRecord(
      list.desk,
      childDescribed({ knownAs: 'Ann', names: [{ given: ['Bel'] }] }, place('c1', 'n')),
    );
    await caughtUp();
    expect(await shown('bel')).toEqual(['Bel 2025-03-05', 'Ann -']);
    expect(await after(said('c2', 'b', '2025-02-01'))).toEqual(['Bel 2025-02-01', 'Cat 2025-03-02', 'Ann -']);
  });

  it('wait no more once they are answered, and wait again where the answer is taken back', async () => {
    expect(await after(said('c2', 'a', '2025-03-05'), answer('c2', 'a'))).toEqual([
      'Ann -',
      'Bel -',
      'Cat -',
    ]);
    const ref = idOf(list.desk, 'c2-answer-a');
    const takenBack = recorded(
      'EntryWithdrawnAsError',
      { entryRef: ref, withdraws: ref, why: 'Another child' },
      place('c2', 'taken-back'),
    );
    expect(await after(takenBack)).toEqual(['Bel 2025-03-05', 'Ann -', 'Cat -']);
  });

  it('wait from the day that was put right, and not for what was taken back', async () => {
    await after(said('c2', 'a', '2025-03-05'));
    const entryRef = idOf(list.desk, 'c2-a');
    const replacement = {
      occurred: { from: '2025-02', precision: 'month' },
      content: { childsWords: 'Stay' },
    } as const;
    const putRight = recorded(
      'EntryCorrected',
      { entryRef, supersedes: entryRef, replacement, why: '-' },
      place('c2', 'put-right'),
    );
    expect(await after(putRight)).toEqual(['Bel 2025-02', 'Ann -', 'Cat -']);
    const withdrawn = { entryRef, withdraws: entryRef, why: '-' };
    expect(await after(recorded('EntryWithdrawnAsError', withdrawn, place('c2', 'gone')))).toEqual([
      'Ann -',
      'Bel -',
      'Cat -',
    ]);
  });

  it('give away nothing of what is meant for fewer people, neither by a day nor by a place', async () => {
    const before = await shown();
    for (const level of ['named', 'sealed'] as const)
      expect(await after(said('c3', level, '2025-03-02', { audience: { level } }))).toEqual(before);
    expect(
      await after(said('c2', 'open', '2025-03-02'), answer('c2', 'open', { audience: { level: 'sealed' } })),
    ).toEqual(['Bel 2025-03-02', 'Ann -', 'Cat -']);
  });

  it('wait on a day that nobody knows exactly, before everybody who does not wait', async () => {
    const some = { occurred: { precision: 'unknown' } } as const;
    const about = { occurred: { from: '2025-03', precision: 'about' } } as const;
    expect(await after(said('c3', 'a', '-', some), said('c2', 'a', '-', about))).toEqual([
      'Bel -',
      'Cat -',
      'Ann -',
    ]);
  });

  it('are told of by a record while it is joined, and not by one that was parted', async () => {
    const link = { linkId: 'link-1', recordId: 'school-file', childId: 'c3' };
    await onRecord(list.desk, ...joinedRecord('c3'));
    expect(await after(said('c3', 'in-record', '2025-03-04', { stream: RECORD }))).toEqual([
      'Cat 2025-03-04',
      'Ann -',
      'Bel -',
    ]);
    const throughAnother = { stream: RECORD, statedThrough: 'c1' };
    expect(await after(said('c3', 'through-another', '2025-01-01', throughAnother))).toEqual([
      'Cat 2025-03-04',
      'Ann -',
      'Bel -',
    ]);
    const parting = { ...link, why: 'Another child', keepApart: true, decidedBy: '-' };
    expect(await after(recorded('RecordLinkWithdrawn', parting, { id: 'parted', stream: RECORD }))).toEqual([
      'Ann -',
      'Bel -',
      'Cat -',
    ]);
  });

  it('keep their place in a walk that has begun, so that every child comes once', async () => {
    await after(said('c3', 'a', '2025-03-02'));
    const first = await read(list, { first: 1 });
    await after(answer('c3', 'a'), said('c2', 'a', '2025-01-01'));
    await after(childDescribed({ knownAs: 'Aaa', names: [] }, place('c2', 'renamed')));
    const second = await read(list, { first: 1, after: first.cursor ?? '' });
    const third = await read(list, { first: 1, after: second.cursor ?? '' });
    expect([first, second, third].flatMap(({ rows }) => rows.map(({ child_id }) => child_id))).toEqual([
      'c3',
      'c1',
      'c2',
    ]);
    expect(third.cursor).toBeUndefined();
    expect(await shown()).toEqual(['Aaa 2025-01-01', 'Ann -', 'Cat -']);
  });

  it('in a walk of any length, whoever begins to wait or is answered meanwhile, each child comes once', async () => {
    const change = fc.record({
      child: fc.constantFrom('c1', 'c2', 'c3'),
      isAnswer: fc.boolean(),
      day: fc.integer({ min: 10, max: 28 }),
    });
    const open: Record<string, string> = {};
    let count = 0;
    const factOf = ({
      child,
      isAnswer,
      day,
    }: Readonly<{ child: string; isAnswer: boolean; day: number }>) => {
      const last = open[child];
      if (isAnswer && last !== undefined) {
        delete open[child];
        return answer(child, last);
      }
      const id = `walk-${(count += 1)}`;
      open[child] = id;
      return said(child, id, `2024-01-${day}`);
    };
    const everyPage = async (between: readonly (readonly Parameters<typeof factOf>[0][])[]) => {
      const first = await read(list, { first: 1 });
      const seen = [...first.rows];
      let { cursor } = first;
      for (let page = 0; cursor !== undefined; page += 1) {
        for (const each of between[page] ?? []) await onRecord(list.desk, factOf(each));
        await caughtUp();
        const next = await read(list, { first: 1, after: cursor });
        seen.push(...next.rows);
        cursor = next.cursor;
      }
      return seen.map(({ child_id }) => child_id);
    };
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 3 }), async (between) => {
        expect((await everyPage(between)).toSorted()).toEqual(['c1', 'c2', 'c3']);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe('whatever is said, in whatever order', () => {
  type Step = Readonly<{
    child: 0 | 1;
    kind:
      | 'open'
      | 'describe'
      | 'close'
      | 'correct'
      | 'withdraw'
      | 'say'
      | 'answer'
      | 'join'
      | 'join-here'
      | 'part';
    into: 'chronology' | 'record';
    name: string;
    about: number;
  }>;
  const step: fc.Arbitrary<Step> = fc.record({
    child: fc.constantFrom(0, 1),
    kind: fc.constantFrom(
      ...(['open', 'describe', 'close', 'correct', 'withdraw'] as const),
      ...(['say', 'say', 'answer', 'join', 'join-here', 'part'] as const),
    ),
    into: fc.constantFrom('chronology', 'record'),
    name: fc.constantFrom('Ailsa', 'Isla', 'Iona'),
    about: fc.nat(9),
  });

  type Making = Readonly<{ step: Step; at: Overrides; here: Overrides; entryRef: string }>;
  const linkOf = (child: number) =>
    ({ linkId: `l${child}`, recordId: 'r', childId: `c${child}`, decidedBy: '-' }) as const;
  const linked = (child: number, at: Overrides) =>
    recorded('RecordLinked', { ...linkOf(child), evidence: { kind: 'decided_by_person', text: '-' } }, at);
  const inRecord = (at: Overrides): Overrides => ({ ...at, stream: 'record-r' });

  const MADE: Readonly<Record<Step['kind'], (making: Making) => RecordedFact>> = {
    open: ({ step, here }) => chronologyOpened({ childId: `c${step.child}` }, here),
    describe: ({ step, here }) => childDescribed({ knownAs: step.name }, here),
    close: ({ here }) => chronologyClosed({}, here),
    say: ({ step, at }) =>
      childViewRecorded(
        { childsWords: step.name },
        { ...at, occurred: { from: `2025-03-0${1 + (step.about % 9)}`, precision: 'day' } },
      ),
    answer: ({ at, entryRef }) => recorded('ChildViewAnswered', { viewRef: entryRef, whatWeDid: '-' }, at),
    join: ({ step, here }) => linked(step.child, inRecord(here)),
    'join-here': ({ step, here }) => linked(step.child, here),
    part: ({ step, here }) =>
      recorded('RecordLinkWithdrawn', { ...linkOf(step.child), why: '-', keepApart: false }, inRecord(here)),
    correct: ({ step, at, entryRef }) => {
      const replacement = {
        occurred: { precision: 'unknown' },
        content: { knownAs: step.name, names: [] },
      } as const;
      return recorded('EntryCorrected', { entryRef, supersedes: entryRef, replacement, why: '-' }, at);
    },
    withdraw: ({ at, entryRef }) =>
      recorded('EntryWithdrawnAsError', { entryRef, withdraws: entryRef, why: '-' }, at),
  };

  const factOf = (desk: Desk, step: Step, index: number, said: readonly string[]): RecordedFact => {
    const here = place(`c${step.child}`, String(index));
    const at = step.into === 'record' ? inRecord(here) : here;
    const entryRef = idOf(desk, said[step.about % said.length] ?? 'nothing');
    return MADE[step.kind]({ step, at, here, entryRef });
  };

  it('the rows that were followed are those of a run from the start', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const followed = await openList();
        const said: Record<number, string[]> = { 0: [], 1: [] };
        for (const [index, each] of steps.entries()) {
          const fact = factOf(followed.desk, each, index, said[each.child] ?? []);
          await onRecord(followed.desk, fact);
          said[each.child]?.push(fact.id);
        }
        await until(async () => followed.following.state() === 'live');
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
