import type { RecordedFact } from '@chronology/domain';
import { factReader } from '@chronology/identity';
import { entriesOf } from '@chronology/projections';
import fc from 'fast-check';
import {
  CHILD,
  childDescribed,
  childViewRecorded,
  chronologyOpened,
  classTeacher,
  entryCorrected,
  entryWithdrawn,
  healthVisitor,
  recorded,
  serviceEnded,
  serviceStarted,
} from '../../../../test/examples';
import { openTestLog, type TestLog } from '../../../../test/log';
import { on } from '../../../../test/story';
import type { Reading } from '../reading/reading';
import { readEntry, type EntryAsk } from './entry.query';
import { readTimeline } from './timeline.query';
import { entryInTimeline, timelineOf } from './timeline.projection';

let log: TestLog;
let reading: Reading;
beforeEach(() => {
  log = openTestLog();
  reading = { log: log.store, reader: factReader(log.store), secret: log.secret };
});
afterEach(() => log.close());

const NO_SUCH = 'bb9b1e2f-5f5e-4b0a-8f0a-000000000000';
const RECORD = 'a-record';

const ask = (example: string, more: Partial<EntryAsk> = {}): EntryAsk => ({
  viewer: classTeacher,
  childId: CHILD,
  entryRef: log.idOf(example),
  ...more,
});
const entry = (example: string, more: Partial<EntryAsk> = {}) => readEntry(reading, ask(example, more));

const refusalOf = async (asked: EntryAsk): Promise<unknown> => {
  try {
    return await readEntry(reading, asked);
  } catch (error) {
    const { code, message, field } = error as Error & { code: string; field?: string };
    return { code, message, field };
  }
};

const joy = (id: string, more = {}) => on('2025-03-01', 'GoodThingHappened', { text: id }, { id, ...more });

const link = (more = {}) => ({
  linkId: 'link-1',
  recordId: RECORD,
  childId: CHILD,
  decidedBy: 'Jo',
  evidence: { kind: 'decided_by_person', text: 'The same child' },
  ...more,
});
const joined = (): readonly RecordedFact[] => [
  recorded('RecordLinked', link() as never, { id: 'link-r', stream: `record-${RECORD}` }),
  recorded('RecordLinked', link() as never, { id: 'link-c' }),
];
const parted = (): RecordedFact =>
  recorded(
    'RecordLinkWithdrawn',
    {
      linkId: 'link-1',
      recordId: RECORD,
      childId: CHILD,
      decidedBy: 'Jo',
      why: 'Another child',
      keepApart: true,
    },
    { id: 'parted', stream: `record-${RECORD}` },
  );

const CONTENT = { occurred: { from: '2025-03-02', precision: 'day' as const }, content: { text: 'Moved' } };

/** A life with something of every kind of standing. */
const life = (): readonly RecordedFact[] => [
  chronologyOpened(),
  childDescribed(),
  joy('plain'),
  joy('corrected'),
  entryCorrected(
    { entryRef: 'corrected', supersedes: 'corrected', replacement: CONTENT },
    { id: 'correction' },
  ),
  joy('corrected-wrongly'),
  entryCorrected(
    { entryRef: 'corrected-wrongly', supersedes: 'corrected-wrongly', replacement: CONTENT },
    { id: 'wrong-correction' },
  ),
  entryWithdrawn(
    { entryRef: 'corrected-wrongly', withdraws: 'wrong-correction' },
    { id: 'correction-withdrawn' },
  ),
  joy('withdrawn'),
  entryWithdrawn({ entryRef: 'withdrawn', withdraws: 'withdrawn' }, { id: 'withdrawal' }),
  joy('named', { by: 'police', audience: { level: 'named' } }),
  joy('sealed', { audience: { level: 'sealed' } }),
  serviceStarted({}, { id: 'started' }),
  serviceEnded(
    { decidedOn: '2025-02-01', effectiveOn: '2025-03-10' },
    { id: 'ended', occurred: { from: '2025-03-10', precision: 'day' } },
  ),
  childViewRecorded({}, { id: 'view' }),
  on('2025-04-01', 'ChildViewRecorded', { unknown: true } as never, { id: 'not-readable' }),
  on('2025-04-02', 'ChildViewAnswered', { viewRef: 'view', whatWeDid: 'We asked' }, { id: 'answer' }),
  joy('in-record', { stream: `record-${RECORD}` }),
  ...joined(),
];

describe('one entry of a chronology', () => {
  beforeEach(() => log.hold(...life()));

  it.each([
    ['a teacher', classTeacher],
    ['a health visitor', healthVisitor],
  ])('is what the timeline gives of it, and nothing where it gives none, for %s', async (_who, viewer) => {
    const { items } = await readTimeline(reading, { viewer, childId: CHILD, choice: {}, first: 500 });
    expect(items.length).toBeGreaterThan(9);
    for (const { id } of life()) {
      const ofEntry = items.filter(({ entryRef }) => entryRef === log.idOf(id));
      const asked = ask(id, { viewer });
      if (ofEntry.length > 0) expect(await readEntry(reading, asked)).toEqual(ofEntry);
      else expect(await refusalOf(asked)).toMatchObject({ code: 'entry-not-found', field: 'entryRef' });
    }
  });

  it('is two items where it was decided on a day of its own', async () =>
    expect((await entry('ended')).map(({ form, occurred }) => [form, occurred?.from])).toEqual([
      ['decision', '2025-02-01'],
      ['entry', '2025-03-10'],
    ]));

  it('carries the name of its help and its answers, which other entries say', async () => {
    expect(await entry('ended')).toMatchObject([
      { helpName: 'Family support' },
      { helpName: 'Family support' },
    ]);
    expect(await entry('view')).toMatchObject([{ answers: [{ whatWeDid: 'We asked' }] }]);
  });

  it('carries what was said of it since', async () => {
    expect(await entry('corrected')).toMatchObject([
      { sentence: 'Moved', firstSaid: { sentence: 'corrected' }, corrections: [{ stands: true }] },
    ]);
    expect(await entry('corrected-wrongly')).toMatchObject([
      {
        sentence: 'corrected-wrongly',
        corrections: [{ stands: false, withdrawn: { why: 'This was about another child' } }],
      },
    ]);
    expect(await entry('withdrawn')).toMatchObject([
      { sentence: 'withdrawn', withdrawn: { why: 'This was about another child' } },
    ]);
  });

  it('shows of what is for named people whom to ask, and no more', async () => {
    const [card] = await entry('named');
    expect(card).toMatchObject({ form: 'cannot_open', source: { organisationId: 'police-1' } });
    expect(card).not.toHaveProperty('content');
    const police = { ...classTeacher, organisationId: 'police-1' };
    expect(await entry('named', { viewer: police })).toMatchObject([{ form: 'entry', sentence: 'named' }]);
  });

  it('answers for a sealed entry, a correction and another child’s as for one that never was', async () => {
    const never = await refusalOf({ ...ask('plain'), entryRef: NO_SUCH });
    expect(never).toMatchObject({ code: 'entry-not-found', field: 'entryRef' });
    await log.hold(
      chronologyOpened({}, { stream: 'chronology-somebody-else', id: 'opened-else' }),
      joy('of-somebody-else', { stream: 'chronology-somebody-else' }),
    );
    for (const example of [
      'sealed',
      'correction',
      'withdrawal',
      'child-described',
      'link-c',
      'of-somebody-else',
    ])
      expect(await refusalOf(ask(example))).toEqual(never);
    for (const entryRef of ['', '__proto__', `${log.idOf('ended')}/decided`, 'x'.repeat(10_000)])
      expect(await refusalOf({ ...ask('plain'), entryRef })).toEqual(never);
  });

  it('is a card where this release cannot read it', async () =>
    expect(await entry('not-readable')).toMatchObject([{ form: 'cannot_read' }]));

  it('is gone at once where its record was parted', async () => {
    expect(await entry('in-record')).toMatchObject([{ sentence: 'in-record' }]);
    await log.hold(parted());
    expect(await refusalOf(ask('in-record'))).toMatchObject({ code: 'entry-not-found' });
  });

  it('is as it was known on a day', async () => {
    await log.hold(joy('told-later', { toldOn: '2025-06-01' }));
    expect(await refusalOf(ask('told-later', { asKnownAt: '2025-05-31' }))).toMatchObject({
      code: 'entry-not-found',
    });
    expect(await entry('told-later', { asKnownAt: '2025-06-01' })).toHaveLength(1);
    expect(await refusalOf(ask('plain', { asKnownAt: '2025-06' }))).toMatchObject({ code: 'bad-input' });
  });

  it('is refused for a child without a chronology', async () =>
    expect(await refusalOf(ask('plain', { childId: 'nobody' }))).toMatchObject({ code: 'no-chronology' }));
});

/* Lives of a few entries about which other entries say something, in any order of telling. */
const ids = fc.constantFrom('a', 'b', 'c', 'd');
const day = fc.integer({ min: 1, max: 28 }).map((of) => `2025-03-${String(of).padStart(2, '0')}`);
const occurred = day.map((from) => ({ from, precision: 'day' as const }));
const fact: fc.Arbitrary<RecordedFact> = fc.oneof(
  fc.tuple(ids, day).map(([id, from]) => on(from, 'StrengthNoted', { text: id }, { id })),
  fc
    .tuple(ids, day, day)
    .map(([id, decidedOn, effectiveOn]) =>
      serviceEnded(
        { involvementId: `help-${id}`, decidedOn, effectiveOn },
        { id: `end-${id}`, occurred: { from: effectiveOn, precision: 'day' } },
      ),
    ),
  ids.map((id) => serviceStarted({ involvementId: `help-${id}`, name: `Help ${id}` }, { id: `start-${id}` })),
  fc
    .tuple(ids, occurred)
    .map(([id, when]) =>
      entryCorrected(
        { entryRef: id, supersedes: id, replacement: { occurred: when, content: { text: 'Moved' } } },
        { id: `right-${id}` },
      ),
    ),
  fc
    .tuple(ids, fc.boolean())
    .map(([id, isWhole]) =>
      entryWithdrawn({ entryRef: id, withdraws: isWhole ? id : `right-${id}` }, { id: `back-${id}` }),
    ),
  ids.map((id) =>
    on('2025-04-01', 'ChildViewAnswered', { viewRef: id, whatWeDid: 'Did' }, { id: `answer-${id}` }),
  ),
);
const veiled = ids.map((id) => ({
  id: `veiled-${id}`,
  occurred: { from: '2025-03-05', precision: 'day' as const },
  agency: 'police' as const,
  organisationId: 'police-1',
}));

it('is the timeline’s of any life, entry by entry, and nothing else', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fact, { selector: ({ id }) => id, maxLength: 14 }),
      fc.uniqueArray(veiled, { selector: ({ id }) => id, maxLength: 2 }),
      (facts, cards) => {
        const seen = { entries: entriesOf(facts), veiled: cards, unreadable: [] };
        const timeline = timelineOf(seen);
        for (const id of [...facts, ...cards].map((each) => each.id))
          expect(entryInTimeline(seen, id)).toEqual(timeline.filter(({ entryRef }) => entryRef === id));
        expect(entryInTimeline(seen, 'nobody')).toEqual([]);
      },
    ),
  ));
