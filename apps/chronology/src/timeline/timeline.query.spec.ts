import { setImmediate as othersHaveTheirTurn } from 'node:timers/promises';
import { secretFrom } from '@chronology/access';
import type { RecordedFact } from '@chronology/domain';
import { factReader } from '@chronology/identity';
import {
  CHILD,
  chronologyOpened,
  entryCorrected,
  entryWithdrawn,
  healthVisitor,
  recorded,
} from '../../../../test/examples';
import { openTestLog, type TestLog } from '../../../../test/log';
import { on } from '../../../../test/story';
import type { Reading } from '../reading/reading';
import type { TimelineItem } from './timeline-item';
import { readTimeline, type TimelineAsk, type TimelinePage } from './timeline.query';

let log: TestLog;
let reading: Reading;
beforeEach(() => {
  log = openTestLog();
  reading = { log: log.store, reader: factReader(log.store), secret: log.secret };
});
afterEach(() => log.close());

const ask = (more: Partial<TimelineAsk> = {}): TimelineAsk => ({
  viewer: healthVisitor,
  childId: CHILD,
  choice: {},
  first: 50,
  ...more,
});
const plus = (count: number) => new Date(Date.UTC(2024, 0, 1 + count)).toISOString().slice(0, 10);
const strength = (index: number, more = {}) =>
  on(plus(index), 'StrengthNoted', { text: `Strength ${index}` }, { id: `strength-${index}`, ...more });
const strengths = (count: number, more = {}) =>
  Array.from({ length: count }, (_, index) => strength(index, more));

const walk = async (
  first: number,
  between: (page: TimelinePage, pages: number) => Promise<void> = async () => undefined,
  more: Partial<TimelineAsk> = {},
): Promise<{ items: TimelineItem[]; pages: TimelinePage[] }> => {
  const pages: TimelinePage[] = [];
  let after: string | undefined;
  do {
    const page = await readTimeline(reading, ask({ ...more, first, ...(after !== undefined && { after }) }));
    pages.push(page);
    await between(page, pages.length);
    after = page.cursor;
  } while (after !== undefined);
  return { items: pages.flatMap(({ items }) => [...items]), pages };
};

const RECORD = 'a-record';
const link = (content = {}) => ({
  linkId: 'link-1',
  recordId: RECORD,
  childId: CHILD,
  decidedBy: 'Jo',
  ...content,
});
const evidence = { kind: 'decided_by_person', text: 'The same child' } as const;
const joined = (): readonly RecordedFact[] => [
  recorded('RecordLinked', link({ evidence }) as never, { id: 'link-r', stream: `record-${RECORD}` }),
  recorded('RecordLinked', link({ evidence }) as never, { id: 'link-c' }),
];

it('gives every entry that was there at the first page once, whatever is written meanwhile', async () => {
  await log.hold(chronologyOpened(), ...strengths(40));
  const atFirst = (await walk(200)).items.map(({ key }) => key);
  let written = 0;
  const { items, pages } = await walk(7, async (_, page) => {
    // Others write all the time: earlier and later entries, a correction that moves one, a withdrawal.
    await log.hold(
      strength(1_000 + written, { occurred: { from: plus(-1), precision: 'day' } }),
      strength(2_000 + written, { occurred: { from: plus(20), precision: 'day' } }),
      entryCorrected(
        {
          entryRef: `strength-${30 + page}`,
          supersedes: `strength-${30 + page}`,
          replacement: { occurred: { from: plus(0), precision: 'day' }, content: { text: 'Moved' } },
        },
        { id: `correction-${page}` },
      ),
      entryWithdrawn(
        { entryRef: `strength-${20 + page}`, withdraws: `strength-${20 + page}` },
        { id: `withdrawn-${page}` },
      ),
    );
    written += 1;
  });
  expect(items.map(({ key }) => key)).toEqual(atFirst);
  expect(items.filter(({ corrections, withdrawn }) => corrections.length > 0 || withdrawn)).toEqual([]);
  expect(pages[0]?.hasNewer).toBe(false);
  expect(pages.slice(1).every(({ hasNewer }) => hasNewer)).toBe(true);
});

it('gives every entry once while a writer never stops', async () => {
  await log.hold(chronologyOpened(), ...strengths(60));
  let isOver = false;
  const writing = (async () => {
    for (let index = 0; !isOver && index < 5_000; index += 1)
      await log.hold(strength(10_000 + index, { occurred: { from: plus(index % 70), precision: 'day' } }));
  })();
  let atFirst = 0;
  const { items, pages: all } = await walk(3, async (page, pages) => {
    if (pages === 1) atFirst = page.count;
    await othersHaveTheirTurn();
  });
  isOver = true;
  await writing;
  expect(all.at(-1)?.hasNewer).toBe(true);
  expect(items).toHaveLength(atFirst);
  expect(new Set(items.map(({ key }) => key)).size).toBe(atFirst);
});

it('reads links at the head: a parted record’s entries vanish at once, also from an open walk', async () => {
  await log.hold(
    chronologyOpened(),
    ...strengths(6),
    ...strengths(6, { stream: `record-${RECORD}` }).map((fact) => ({ ...fact, id: `record-${fact.id}` })),
    ...joined(),
  );
  const { items } = await walk(4, async (_, page) => {
    if (page === 1)
      await log.hold(
        recorded('RecordLinkWithdrawn', link({ why: 'Another child', keepApart: true }) as never, {
          id: 'parted',
          stream: `record-${RECORD}`,
        }),
      );
  });
  const keys = items.map(({ key }) => key);
  expect(keys.slice(4).filter((key) => key === log.idOf('record-strength-5'))).toEqual([]);
  expect(strengths(6).every(({ id }) => keys.includes(log.idOf(id)))).toBe(true);
});

it('leaves what was joined since for a new walk, and says that there is something newer', async () => {
  await log.hold(chronologyOpened(), ...strengths(6));
  const { items, pages } = await walk(4, async (_, page) => {
    if (page === 1)
      await log.hold({ ...strength(3), id: 'in-record', stream: `record-${RECORD}` }, ...joined());
  });
  expect(items.map(({ key }) => key)).not.toContain(log.idOf('in-record'));
  expect(pages.at(-1)?.hasNewer).toBe(true);
  expect((await walk(4)).items.map(({ key }) => key)).toContain(log.idOf('in-record'));
});

it('walks the newest first, with what has no day last', async () => {
  await log.hold(chronologyOpened(), ...strengths(5), strength(99, { occurred: { precision: 'unknown' } }));
  const { items } = await walk(2, undefined, { choice: { newestFirst: true, kinds: ['joy'] } });
  expect(items.map(({ sentence }) => sentence)).toEqual(
    [4, 3, 2, 1, 0, 99].map((index) => `Strength ${index}`),
  );
});

describe('a place to read on from', () => {
  const cursorOf = async (more: Partial<TimelineAsk> = {}) =>
    (await readTimeline(reading, ask({ first: 2, ...more }))).cursor;
  beforeEach(() => log.hold(chronologyOpened(), ...strengths(6)));

  it('says nothing to whoever holds it', async () => {
    const cursor = (await cursorOf()) ?? '';
    expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toContain('chronology');
  });

  it.each([
    ['another child', { childId: 'somebody-else' }],
    ['another person', { viewer: { ...healthVisitor, ref: 'another' } }],
    ['another choice', { choice: { kinds: ['joy' as const] } }],
    ['another day', { asKnownAt: '2024-02-01' }],
  ])('is refused for %s', async (_, more) => {
    const after = await cursorOf();
    await expect(readTimeline(reading, ask({ first: 2, after, ...more }))).rejects.toMatchObject({
      code: 'bad-cursor',
    });
  });

  it('is refused when it was changed, was made up, or is another deployment’s', async () => {
    const cursor = (await cursorOf()) ?? '';
    const elsewhere = { ...reading, secret: secretFrom(Buffer.alloc(32, 9)) };
    for (const after of [`${cursor.slice(0, -2)}AA`, 'made-up', '', log.secret.seal({ anything: true })])
      await expect(readTimeline(reading, ask({ after }))).rejects.toMatchObject({
        code: 'bad-cursor',
        field: 'after',
      });
    await expect(readTimeline(elsewhere, ask({ first: 2, after: cursor }))).rejects.toMatchObject({
      code: 'bad-cursor',
    });
  });

  it('is absent once nothing follows', async () => expect(await cursorOf({ first: 7 })).toBeUndefined());
});

describe('a choice', () => {
  beforeEach(() =>
    log.hold(
      chronologyOpened({}, { occurred: { from: '2020-01-01', precision: 'day' } }),
      on('2024-03-01', 'StrengthNoted', { text: 'Reads' }, { by: 'education' }),
      on('2024-05-01', 'ConcernRaised', { about: 'Bruises' }, { by: 'health' }),
      on(
        '2025-03-01',
        'GoodThingHappened',
        { text: 'Sang' },
        { by: 'health', occurred: { from: '2025', precision: 'year' } },
      ),
      on(
        '2025-04-01',
        'GoodThingHappened',
        { text: 'Hidden' },
        { by: 'police', audience: { level: 'named' } },
      ),
    ),
  );
  const chosen = async (choice: TimelineAsk['choice']) =>
    (await readTimeline(reading, ask({ choice }))).items.map(({ sentence }) => sentence);

  it('is of lanes', async () => expect(await chosen({ agencies: ['education'] })).toEqual(['Reads']));
  it('is of kinds', async () => expect(await chosen({ kinds: ['joy'] })).toEqual(['Reads', 'Sang']));
  it('is of a period, with whatever may fall in it', async () =>
    expect(await chosen({ from: '2024-05-01', to: '2025-02-01' })).toEqual(['Bruises', 'Sang']));
  it('is of everything', async () =>
    expect(await chosen({})).toEqual([
      'Chronology opened because a plan was agreed with the family',
      'Reads',
      'Bruises',
      'Sang',
      '1 entry you cannot open',
    ]));

  it('counts kinds, lanes and years', async () => {
    const page = await readTimeline(reading, ask({ choice: { kinds: ['joy'] }, first: 1 }));
    expect(page.count).toBe(2);
    expect(page.kinds).toEqual([
      { group: 'record', count: 1 },
      { group: 'joy', count: 2 },
      { group: 'worry', count: 1 },
    ]);
    expect(page.agencies).toContainEqual({ group: 'police', count: 1 });
    expect(page.cannotOpen).toEqual([{ group: 'police-1', count: 1 }]);
    expect(page.years).toEqual([
      { group: '2024', count: 1 },
      { group: '2025', count: 1 },
    ]);
  });
});

it('shows what was known at the end of a day', async () => {
  await log.hold(
    chronologyOpened({}, { recordedAt: '2024-01-01T09:00:00.000Z' }),
    strength(5, { toldOn: '2024-02-01' }),
  );
  const keys = async (asKnownAt: string) => (await readTimeline(reading, ask({ asKnownAt }))).items.length;
  expect([await keys('2024-01-31'), await keys('2024-02-01')]).toEqual([1, 2]);
});

it('refuses what is neither a day nor a moment, and a child without a chronology', async () => {
  await log.hold(chronologyOpened());
  await expect(readTimeline(reading, ask({ asKnownAt: '2024-02' }))).rejects.toMatchObject({
    code: 'bad-input',
    field: 'asKnownAt',
  });
  await expect(readTimeline(reading, ask({ childId: 'nobody' }))).rejects.toMatchObject({
    code: 'no-chronology',
  });
});

it('gives one item at least, however few are asked for', async () => {
  await log.hold(chronologyOpened(), ...strengths(3));
  expect((await readTimeline(reading, ask({ first: -4 }))).items).toHaveLength(1);
});
