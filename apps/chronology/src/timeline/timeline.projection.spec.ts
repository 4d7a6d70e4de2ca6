import type { RecordedFact, UnreadableFact } from '@chronology/domain';
import { compareFacts, earliestDay } from '@chronology/domain';
import { entriesOf, type Veiled } from '@chronology/projections';
import fc from 'fast-check';
import {
  childDescribed,
  chronologyOpened,
  entryCorrected,
  entryWithdrawn,
  recorded,
} from '../../../../test/examples';
import { on } from '../../../../test/story';
import type { TimelineItem } from './timeline-item';
import { timelineOf } from './timeline.projection';

const given = (...facts: readonly RecordedFact[]) => ({
  veiled: [] as readonly Veiled[],
  unreadable: [] as readonly UnreadableFact[],
  then: (check: (items: readonly TimelineItem[]) => void) =>
    check(timelineOf({ entries: entriesOf(facts), veiled: [], unreadable: [] })),
});
const timeline = (...facts: readonly RecordedFact[]) =>
  timelineOf({ entries: entriesOf(facts), veiled: [], unreadable: [] });

it('orders by when it happened, not when it was recorded', () =>
  given(
    on('2025-03-09', 'StrengthNoted', { text: 'Later' }, { toldOn: '2025-03-09' }),
    on('2025-01-02', 'StrengthNoted', { text: 'Earlier' }, { toldOn: '2025-06-01' }),
  ).then((items) => expect(items.map(({ sentence }) => sentence)).toEqual(['Earlier', 'Later'])));

it('says who, what, when and how they know, in words', () => {
  const [item] = timeline(
    on(
      '2025-03-09',
      'GoodThingHappened',
      { text: 'Sang at the concert' },
      {
        id: 'song',
        by: 'education',
        what: 'The whole hall was quiet.',
        basis: 'seen',
        wellbeing: ['included'],
        impactOnChild: { text: 'Proud', direction: 'better', saidBy: 'Ailsa' },
        actionTaken: [{ text: 'Told Mum' }],
        outcome: { status: 'known', text: 'Sings every week' },
        significance: { inChronology: true, why: 'A first' },
      },
    ),
  );
  expect(item).toMatchObject({
    key: 'song',
    form: 'entry',
    type: 'GoodThingHappened',
    kind: 'joy',
    sentence: 'Sang at the concert',
    what: 'The whole hall was quiet.',
    lane: 'education',
    basis: 'seen',
    wellbeing: ['included'],
    impact: { direction: 'better', saidBy: 'Ailsa' },
    actionsTaken: [{ text: 'Told Mum' }],
    outcome: { text: 'Sings every week' },
    significance: { inChronology: true },
    isApproximate: false,
    isTakenBack: false,
  });
});

it('stands in the lane of whoever is spoken for', () => {
  const [item] = timeline(
    on(
      '2025-03-09',
      'StrengthNoted',
      { text: 'Kind' },
      {
        by: 'social_work',
        onBehalfOf: { agency: 'third_sector', organisationId: 'befrienders' },
      },
    ),
  );
  expect(item).toMatchObject({ lane: 'third_sector', source: { agency: 'social_work' } });
});

describe('a decision about help', () => {
  const started = on('2024-06-01', 'ServiceStarted', {
    involvementId: 'h',
    serviceId: 's',
    name: 'Speech and language',
  });
  const ended = on(
    '2025-03-17',
    'ServiceEnded',
    { involvementId: 'h', decidedOn: '2025-03-03', effectiveOn: '2025-03-17', reasonText: 'Coming on well' },
    { id: 'ending' },
  );

  it('shows on its own day, and its effect on its own', () =>
    expect(
      timeline(started, ended).map(({ key, form, occurred, sentence }) => [
        key,
        form,
        occurred?.from,
        sentence,
      ]),
    ).toEqual([
      ['ServiceStarted@2024-06-01', 'entry', '2024-06-01', 'Speech and language started'],
      [
        'ending/decided',
        'decision',
        '2025-03-03',
        'It was decided to end Speech and language from 17 March 2025',
      ],
      ['ending', 'entry', '2025-03-17', 'Speech and language: Support ended: Coming on well'],
    ]));

  it('is one item where it took effect on that day', () => {
    const sameDay = on('2025-03-17', 'ServiceEnded', {
      involvementId: 'h',
      decidedOn: '2025-03-17',
      effectiveOn: '2025-03-17',
    });
    expect(timeline(sameDay)).toHaveLength(1);
  });

  it('says that it was taken back before it took effect', () => {
    const back = on('2025-03-10', 'ServiceEndingTakenBack', {
      involvementId: 'h',
      endingRef: 'ending',
      why: 'She asked',
    });
    const items = timeline(started, ended, back);
    expect(items.filter(({ isTakenBack }) => isTakenBack).map(({ sentence }) => sentence)).toEqual([
      'It was decided to end Speech and language from 17 March 2025',
      'Speech and language was to end. That was taken back.',
    ]);
  });

  it('names the help before what is said of the help, and beside what happened in the course of it', () => {
    const session = on(
      '2024-07-01',
      'ProfessionalContactMade',
      { purpose: 'Session' },
      { involvementRef: 'h' },
    );
    expect(timeline(started, session)[1]).toMatchObject({
      sentence: 'Session',
      helpName: 'Speech and language',
    });
  });

  it('moves with the day of effect that was put right', () => {
    const right = on('2025-03-20', 'ServiceEndingCorrected', {
      involvementId: 'h',
      endingRef: 'ending',
      corrected: { effectiveOn: '2025-03-24' },
      why: 'A week later',
    });
    expect(timeline(ended, right).find(({ key }) => key === 'ending')?.occurred?.from).toBe('2025-03-24');
  });
});

describe('what was put right', () => {
  const first = on('2025-03-09', 'StrengthNoted', { text: 'With a friend' }, { id: 'strength-noted' });
  const corrected = entryCorrected({}, { id: 'correction', recordedAt: '2025-04-01T10:00:00.000Z' });

  it('shows what is right now, and what was said first beside it', () =>
    expect(timeline(first, corrected)).toMatchObject([
      {
        sentence: 'Shared her snack with her cousin',
        occurred: { from: '2025-03-11' },
        firstSaid: { sentence: 'With a friend', occurred: { from: '2025-03-09' } },
        corrections: [{ factId: 'correction', why: 'It was her cousin', stands: true }],
      },
    ]));

  it('shows what its system says now, while a person’s correction stands before it', () => {
    const system = { agency: 'education', organisationId: 'school', system: 'mis' } as const;
    const bySystem = entryCorrected(
      {
        replacement: {
          occurred: { from: '2025-03-12', precision: 'day' },
          content: { text: 'The system’s word' },
        },
      },
      { id: 'system', source: system, recordedAt: '2025-05-01T10:00:00.000Z' },
    );
    expect(timeline(first, corrected, bySystem)).toMatchObject([
      { sentence: 'Shared her snack with her cousin', sourceNowSays: { sentence: 'The system’s word' } },
    ]);
  });

  it('shows all that was said each time, so that a difference in one field is seen', () => {
    const review = on('2025-03-09', 'ReviewHeld', { childTookPart: 'PN4' }, { id: 'review' });
    const replacement = { occurred: review.data.occurred, content: { childTookPart: 'PN2' } };
    const putRight = entryCorrected({ entryRef: 'review', supersedes: 'review', replacement });
    expect(timeline(review, putRight)).toMatchObject([
      {
        sentence: 'A review was held. The child was there, and an advocate spoke',
        content: { childTookPart: 'PN2' },
        firstSaid: {
          sentence: 'A review was held. The child was there and said nothing',
          content: { childTookPart: 'PN4' },
        },
      },
    ]);
  });

  it('stays in its place, marked, when it was taken back as a mistake', () =>
    expect(timeline(first, entryWithdrawn())).toMatchObject([
      { sentence: 'With a friend', withdrawn: { why: 'This was about another child' } },
    ]));

  it('is no correction where there is none', () => {
    const [item] = timeline(first);
    expect([item?.firstSaid, item?.corrections, item?.sourceNowSays, item?.withdrawn]).toEqual([
      undefined,
      [],
      undefined,
      undefined,
    ]);
  });
});

describe('what the child or the family said', () => {
  const view = on(
    '2025-03-09',
    'ChildViewRecorded',
    { childsWords: 'Can we go to the beach?' },
    { id: 'view' },
  );
  const answer = (id: string) =>
    on(
      '2025-03-20',
      'ChildViewAnswered',
      { viewRef: 'view', whatWeDid: 'We went', toldOn: '2025-03-21' },
      { id },
    );

  it('waits for an answer', () => expect(timeline(view)).toMatchObject([{ kind: 'voice', answers: [] }]));
  it('has the answers that it was given', () =>
    expect(timeline(view, answer('answer'))[0]).toMatchObject({
      answers: [{ entryRef: 'answer', whatWeDid: 'We went', toldOn: '2025-03-21' }],
    }));
  it('waits again when the answer was a mistake', () =>
    expect(timeline(view, answer('strength-noted'), entryWithdrawn())[0]).toMatchObject({ answers: [] }));
  it('asks for no answer to anything else', () =>
    expect(timeline(on('2025-03-09', 'GoodThingHappened', { text: 'Sang' }))[0]?.answers).toBeUndefined());
});

describe('when it was written down', () => {
  const strength = (more: object) => timeline(on('2025-03-09', 'StrengthNoted', { text: 'Reads' }, more))[0];

  it.each([
    ['on the day', { toldOn: '2025-03-09' }, 0, 0],
    ['five weeks later', { toldOn: '2025-04-13' }, 35, 35],
    ['sooner than we were told', { toldOn: '2025-04-13', writtenOn: '2025-03-10' }, 1, 35],
    ['before it happened', { toldOn: '2025-03-01' }, 0, 0],
    [
      'after a month of which no day is known',
      { toldOn: '2025-04-02', occurred: { from: '2025-03', precision: 'month' } },
      2,
      2,
    ],
  ])('%s', (_, more, writtenDownAfterDays, reachedUsAfterDays) =>
    expect(strength(more)).toMatchObject({ writtenDownAfterDays, reachedUsAfterDays }),
  );

  it('is not counted from a day that is not known', () => {
    const item = strength({ occurred: { precision: 'unknown' } });
    expect([item?.writtenDownAfterDays, item?.reachedUsAfterDays]).toEqual([undefined, undefined]);
  });
});

it('says where an imported entry came from', () => {
  const origin = {
    importId: 'import-1',
    system: 'mis',
    format: 'csv',
    file: 'attendance.csv',
    fileSha256: 'x',
    locator: { kind: 'line', at: '12' },
    naturalKey: 'k',
    aspect: 'a',
    digest: 'd',
    raw: {},
  } as const;
  expect(timeline(on('2025-03-09', 'StrengthNoted', { text: 'Reads' }, { origin }))).toMatchObject([
    { origin: { system: 'mis', file: 'attendance.csv', place: 'line 12', importId: 'import-1' } },
  ]);
});

it('marks days that are only roughly known, and puts those that nobody knows last', () => {
  const items = timeline(
    on('2025-01-01', 'StrengthNoted', { text: 'Some day' }, { id: 'a', occurred: { precision: 'unknown' } }),
    on('2025-03-09', 'StrengthNoted', { text: 'Exactly' }, { id: 'b' }),
    on(
      '2025-03-09',
      'StrengthNoted',
      { text: 'Roughly' },
      { id: 'c', occurred: { from: '2025-04', precision: 'about' } },
    ),
  );
  expect(items.map(({ key, isApproximate }) => [key, isApproximate])).toEqual([
    ['b', false],
    ['c', true],
    ['a', true],
  ]);
});

describe('cards', () => {
  const veiled: Veiled = {
    id: 'veiled',
    occurred: { from: '2025-03-10', precision: 'day' },
    agency: 'health',
    organisationId: 'surgery',
  };
  const unreadable: UnreadableFact = {
    unreadable: 'unknown type',
    type: 'SomethingNew',
    id: 'new',
    stream: 's',
    revision: 4,
    recordedAt: '2025-03-10T10:00:00.000Z',
    level: 'team',
  };
  const items = timelineOf({
    entries: entriesOf([on('2025-03-11', 'StrengthNoted', { text: 'Reads' })]),
    veiled: [veiled],
    unreadable: [unreadable],
  });

  it('say that there is an entry, whom to ask, and nothing else', () =>
    expect(items[0]).toEqual({
      key: 'veiled',
      entryRef: 'veiled',
      form: 'cannot_open',
      sentence: '1 entry you cannot open',
      occurred: veiled.occurred,
      isApproximate: false,
      lane: 'health',
      source: { agency: 'health', organisationId: 'surgery' },
      wellbeing: [],
      actionsTaken: [],
      corrections: [],
      isTakenBack: false,
      order: { occurred: veiled.occurred, rank: 50, id: 'veiled' },
    }));
  it('keep the place of what cannot be read yet', () =>
    expect(items.at(-1)).toMatchObject({ form: 'cannot_read', type: 'SomethingNew', entryRef: 'new' }));
});

describe('laws', () => {
  const day = fc
    .integer({ min: 0, max: 1500 })
    .map((count) => new Date(Date.UTC(2022, 0, 1 + count)).toISOString().slice(0, 10));
  const when = fc.oneof(
    day.map((from) => ({ from, precision: 'day' as const })),
    day.map((from) => ({ from: from.slice(0, 7), precision: 'month' as const })),
    day.map((from) => ({ from, precision: 'about' as const })),
    day.map((from) => ({ from, precision: 'after' as const })),
    fc.constant({ precision: 'unknown' as const }),
  );
  const something = fc.record({ when, toldOn: day, what: fc.integer({ min: 0, max: 7 }), other: fc.nat(30) });
  /** A correction or a withdrawal names a first entry: no rule lets anybody name another kind. */
  const firstEntry = (index: number, all: readonly Readonly<{ what: number }>[]) =>
    [4, 5].includes(all[index]?.what ?? 0) ? 'nowhere' : `f-${index}`;
  const facts = fc.array(something, { maxLength: 30 }).map((all) =>
    all.map(({ when: occurred, toldOn, what, other }, index): RecordedFact => {
      const more = { id: `f-${index}`, occurred, toldOn, revision: index } as const;
      const ref = firstEntry(other, all);
      switch (what) {
        case 0:
          return on(toldOn, 'StrengthNoted', { text: `Strength ${index}` }, more);
        case 1:
          return on(
            toldOn,
            'ServiceStarted',
            { involvementId: ref, serviceId: ref, name: `Help ${other}` },
            more,
          );
        case 2:
          return on(toldOn, 'ServiceEnded', { involvementId: ref, decidedOn: toldOn }, more);
        case 3:
          return on(
            toldOn,
            'ServiceEndingTakenBack',
            { involvementId: ref, endingRef: `f-${index - 1}`, why: 'No' },
            more,
          );
        case 4:
          return on(
            toldOn,
            'EntryCorrected',
            {
              entryRef: ref,
              supersedes: ref,
              why: 'Wrong',
              replacement: { occurred, content: { text: 'Right' } },
            },
            more,
          );
        case 5:
          return on(
            toldOn,
            'EntryWithdrawnAsError',
            { entryRef: ref, withdraws: ref, why: 'A mistake' },
            more,
          );
        case 6:
          return recorded(
            'IdentifierStated',
            { scheme: 'CHI', value: 'x', status: 's', verdict: 'v' },
            { id: `f-${index}` },
          );
        default:
          return on(toldOn, 'ChildViewRecorded', { childsWords: 'Hello' }, more);
      }
    }),
  );

  it('is always sorted', () =>
    fc.assert(
      fc.property(facts, (some) => {
        const items = timeline(...some);
        items.slice(1).forEach((item, index) => {
          const before = items[index]?.occurred;
          const [a, b] = [before && earliestDay(before), item.occurred && earliestDay(item.occurred)];
          expect((a ?? '~') <= (b ?? '~')).toBe(true);
        });
        expect(items.toSorted((a, b) => compareFacts(a.order, b.order))).toEqual(items);
      }),
    ));

  it('is the same whatever the order in which facts were read', () =>
    fc.assert(
      fc.property(facts, (some) => {
        expect(timeline(...some.toReversed())).toEqual(timeline(...some));
      }),
    ));

  it('loses no entry and shows none twice', () =>
    fc.assert(
      fc.property(facts, (some) => {
        const items = timeline(...some);
        const accounted = new Set([
          ...items.map(({ entryRef }) => entryRef),
          ...items.flatMap(({ corrections }) => corrections.map(({ factId }) => factId)),
        ]);
        const lost = some.filter(
          ({ id, type }) =>
            !accounted.has(id) && type !== 'EntryWithdrawnAsError' && type !== 'IdentifierStated',
        );
        // A correction of a number is left out with it.
        const numbers = new Set(some.flatMap(({ id, type }) => (type === 'IdentifierStated' ? [id] : [])));
        const reallyLost = lost.filter(
          (fact) => fact.type !== 'EntryCorrected' || !numbers.has(fact.data.content.entryRef),
        );
        expect(reallyLost.map(({ id }) => id)).toEqual([]);
        expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
      }),
      { numRuns: 500 },
    ));

  it('tells nothing of how records belong together', () =>
    expect(
      timeline(
        chronologyOpened(),
        childDescribed(),
        recorded('IdentifierStated', { scheme: 'CHI', value: 'x', status: 's', verdict: 'v' }),
      ).map(({ type }) => type),
    ).toEqual(['ChronologyOpened']));
});
