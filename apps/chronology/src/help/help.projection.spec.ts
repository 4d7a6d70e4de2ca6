import type { ContentOf, RecordedFact } from '@chronology/domain';
import { entriesOf } from '@chronology/projections';
import { on } from '../../../../test/story';
import { helpOf } from './help.projection';

const weekly = (amount: number) => ({ amount, unit: 'contacts', per: 'week' }) as const;
const started = (day = '2024-06-01', content: Partial<ContentOf<'ServiceStarted'>> = {}, more = {}) =>
  on(
    day,
    'ServiceStarted',
    {
      involvementId: 'help-1',
      serviceId: 'help',
      name: 'Family support',
      needRefs: ['need-1'],
      intensity: weekly(2),
      ...content,
    },
    more,
  );
const ended = (content: Partial<ContentOf<'ServiceEnded'>> = {}, more = {}) =>
  on(
    '2025-03-17',
    'ServiceEnded',
    {
      involvementId: 'help-1',
      decidedOn: '2025-03-03',
      effectiveOn: '2025-03-17',
      reason: 'GOALS_MET',
      reasonText: 'Managing well',
      ...content,
    },
    { id: 'ending', toldOn: '2025-03-03', ...more },
  );
const wentWell = [
  on('2025-02-10', 'ChangeNoticed', { direction: 'better', text: 'Sleeps through' }, { id: 'better' }),
  on('2025-02-20', 'StrengthNoted', { text: 'Reads' }, { id: 'reads', by: 'education' }),
];

/** `hidden`: ids of entries that the rule knows of and this viewer may not open. */
const help = (facts: readonly RecordedFact[], hidden: readonly string[] = [], asOf = '2026-05-01') =>
  helpOf({
    forRule: entriesOf(facts),
    seen: entriesOf(facts.filter(({ id }) => !hidden.includes(id))),
    asOf,
  });
const result = (facts: readonly RecordedFact[], hidden: readonly string[] = []) => {
  const ending = help(facts, hidden).endings.find(({ stated }) => stated.endingRef === 'ending');
  if (!ending?.result) throw new Error('There is no result.');
  return ending.result;
};

describe('a stretch of help', () => {
  it('thins, stops and says how much there was, as stated and over 28 days', () => {
    const { services } = help([
      started(),
      on('2025-01-01', 'ServiceReduced', {
        involvementId: 'help-1',
        effectiveOn: '2025-01-01',
        toIntensity: { amount: 1, unit: 'contacts', per: 'fortnight' },
      }),
      ended(),
    ]);
    expect(services).toMatchObject([
      {
        involvementId: 'help-1',
        serviceId: 'help',
        name: 'Family support',
        lane: 'health',
        needRefs: ['need-1'],
        startedOn: { from: '2024-06-01' },
        phases: [
          { from: '2024-06-01', to: '2025-01-01', per28: 8, unit: 'contacts', asStated: weekly(2) },
          { from: '2025-01-01', to: '2025-03-17', per28: 2, asStated: { per: 'fortnight' } },
        ],
        endedOn: { from: '2025-03-17', precision: 'day' },
        endingRef: 'ending',
        isRunning: false,
      },
    ]);
  });

  it('goes on while nothing ends it, without an amount where nobody said how much', () =>
    expect(help([started('2024-06-01', { intensity: undefined })]).services).toMatchObject([
      { phases: [{ from: '2024-06-01', to: undefined }], isRunning: true, endedOn: undefined },
    ]));

  it('stands still while it is paused', () => {
    const pause = on(
      '2025-02-01',
      'ServicePaused',
      { involvementId: 'help-1', effectiveOn: '2025-02-01' },
      { id: 'pause' },
    );
    const resumed = on('2025-02-20', 'ServiceResumed', { involvementId: 'help-1', resumedOn: '2025-02-20' });
    expect(help([started(), pause, resumed]).services).toMatchObject([
      { pauses: [{ from: '2025-02-01', to: '2025-02-20', endingRef: 'pause' }], isRunning: true },
    ]);
  });

  it('had stood still also where it was ended before it came back', () => {
    const pause = on(
      '2025-03-01',
      'ServicePaused',
      { involvementId: 'help-1', effectiveOn: '2025-03-01' },
      { id: 'pause' },
    );
    const view = help([started(), pause, ended()]);
    expect(view.endings.map(({ stated }) => stated.endingRef)).toEqual(['ending']);
    expect(view.services).toMatchObject([
      { pauses: [{ from: '2025-03-01', to: undefined, endingRef: 'pause' }] },
    ]);
  });

  it('is back again where the same service had been there before', () => {
    const { services } = help([started(), ended(), started('2025-08-01', { involvementId: 'help-2' })]);
    expect(services.map(({ involvementId, isBackAgain }) => [involvementId, isBackAgain])).toEqual([
      ['help-1', false],
      ['help-2', true],
    ]);
  });

  it('has ended in a month where no day of it is known', () => {
    const occurred = { from: '2025-03', precision: 'month' } as const;
    expect(
      help([started(), ended({ decidedOn: undefined, effectiveOn: undefined }, { occurred })]).services,
    ).toMatchObject([
      { endedOn: occurred, isRunning: false, phases: [{ from: '2024-06-01', to: undefined }] },
    ]);
  });

  it('is still going on before a planned ending takes effect', () =>
    expect(help([started(), ended()], [], '2025-03-10').services).toMatchObject([{ isRunning: true }]));

  it('has a first stretch of unknown amount where an amount was only said later', () => {
    const increased = on('2024-09-01', 'ServiceIncreased', {
      involvementId: 'help-1',
      effectiveOn: '2024-09-01',
      toIntensity: weekly(3),
    });
    expect(
      help([started('2024-06-01', { intensity: undefined }), increased]).services[0]?.phases,
    ).toMatchObject([
      { from: '2024-06-01', to: '2024-09-01' },
      { from: '2024-09-01', per28: 12 },
    ]);
  });
});

describe('an ending', () => {
  it('stands in the words of whoever decided it', () =>
    expect(
      help([started(), ended({ decidedBy: 'team leader', forum: 'review' })]).endings[0]?.stated,
    ).toMatchObject({
      endingRef: 'ending',
      helpName: 'Family support',
      type: 'ended',
      decidedOn: '2025-03-03',
      effectiveOn: '2025-03-17',
      decidedBy: 'team leader',
      forum: 'review',
      reason: 'GOALS_MET',
      reasonText: 'Managing well',
    }));

  it('has the answer of the rule, in words, with every signal that was used', () => {
    const answer = result([started(), ended(), ...wentWell]);
    expect(answer).toMatchObject({
      label: 'ENDED_BECAUSE_GOING_WELL',
      flag: true,
      inWords: 'This help stopped because things were going well.',
      then: { state: 'FAVOURABLE', favourable: 2, adverse: 0, cannotOpen: 0 },
      now: { state: 'FAVOURABLE' },
      rule: 'going-well/1',
      parameters: { LOOKBACK: 90 },
    });
    expect(
      answer.then?.signals.map(({ kind, entries }) => [kind, entries[0]?.entryRef, entries[0]?.sentence]),
    ).toEqual([
      ['ChangeNoticed', 'better', 'Something is better: Sleeps through'],
      ['StrengthNoted', 'reads', 'Reads'],
    ]);
  });

  it('shows all four safeguards, with a question for each that is open', () => {
    const { safeguards } = result([started(), ended({ safeguards: { agreement: 'agreed' } })]);
    expect(
      safeguards.map(({ safeguard, isMet, question }) => [safeguard, isMet, question !== undefined]),
    ).toEqual([
      ['notice', false, true],
      ['childs_view', false, true],
      ['agreement', true, false],
      ['way_back', false, true],
    ]);
  });

  it('lists all that followed within the year, by days, whatever the one answer is', () => {
    const { followed } = result([
      started(),
      ended(),
      on('2025-03-22', 'ConcernRaised', { about: 'Bruises' }),
      started('2025-04-06', { involvementId: 'help-2' }),
      on('2026-04-01', 'StrengthNoted', { text: 'Too late' }),
    ]);
    expect(followed).toMatchObject({ followUp: 'RESUMED_WITHIN_28_DAYS', days: 20, cannotOpen: 0 });
    expect(followed?.inWords).toBe('Followed by the same help again after 20 days.');
    expect(followed?.events.map(({ kind, day }) => [kind, day])).toEqual([
      ['escalation', 5],
      ['same_service_started', 20],
    ]);
  });

  it('says from when on silence says nothing', () =>
    expect(
      result([started(), ended(), on('2025-05-01', 'ChronologyClosed', { reason: 'moved_out' })]).followed,
    ).toMatchObject({
      followUp: 'CENSORED_MOVED_OUT',
      silenced: [{ why: 'moved_out', day: 45 }],
    }));

  it('shows what happened between decision and effect, worries and requests for help always', () => {
    const { between } = result([
      started(),
      ended(),
      on('2025-03-03', 'StrengthNoted', { text: 'On the day of deciding' }),
      on('2025-03-05', 'HelpRequested', { requestId: 'r', toService: 'Family support' }, { id: 'request' }),
      on('2025-03-10', 'ConcernRaised', { about: 'Bruises' }, { id: 'worry' }),
      on('2025-03-17', 'GoodThingHappened', { text: 'A goal' }, { id: 'joy' }),
      on('2025-03-18', 'GoodThingHappened', { text: 'After' }),
    ]);
    expect(between.always.map(({ entryRef }) => entryRef)).toEqual(['request', 'worry']);
    expect(between.others.map(({ entryRef }) => entryRef)).toEqual(['joy']);
  });

  it('shows what stayed', () => {
    const other = (id: string, day: string) => started(day, { involvementId: id, serviceId: id, name: id });
    const gone = on('2025-03-17', 'ServiceEnded', { involvementId: 'gone', effectiveOn: '2025-03-17' });
    const later = on('2025-03-18', 'ServiceEnded', { involvementId: 'stays', effectiveOn: '2025-03-18' });
    const { stayed } = result([
      started(),
      ended(),
      other('stays', '2024-01-01'),
      other('gone', '2024-01-02'),
      other('comes', '2025-03-18'),
      gone,
      later,
    ]);
    expect(stayed.map(({ helpName }) => helpName)).toEqual(['stays']);
  });

  it('says which help was named as staying when a status took the other', () => {
    const change = on('2025-03-17', 'NameRemovedFromRegister', {
      reason: 'Improved home situation',
      supportThatGoes: [{ involvementRef: 'help-1', decidedOn: '2025-03-03', effectiveOn: '2025-03-17' }],
      supportThatStays: ['stays'],
    });
    const { stayed } = result([
      started(),
      ended(),
      change,
      started('2024-01-01', { involvementId: 'stays', serviceId: 'x' }),
    ]);
    expect(stayed).toMatchObject([{ involvementId: 'stays', isNamedAsStaying: true }]);
  });

  it.each([
    ['2025-01-16', 1],
    ['2025-01-15', 0],
    ['2025-05-16', 1],
    ['2025-05-17', 0],
  ])('counts what else ended within 60 days: %s', (day, count) => {
    const other = on(day, 'ServiceEnded', { involvementId: 'other', effectiveOn: day });
    expect(
      result([
        started(),
        ended(),
        started('2024-01-01', { involvementId: 'other', serviceId: 'other', name: 'Other' }),
        other,
      ]).cluster,
    ).toMatchObject({
      count,
      cannotOpen: 0,
      others: count === 0 ? [] : [{ helpName: 'Other', type: 'ended', effectiveOn: day }],
    });
  });

  it('counts what shrank, and neither pauses nor mistakes nor itself', () => {
    const day = '2025-03-20';
    const { cluster } = result([
      started(),
      ended(),
      on('2025-03-01', 'ServiceReduced', {
        involvementId: 'help-1',
        effectiveOn: '2025-03-01',
        toIntensity: weekly(1),
      }),
      on(day, 'ServiceReduced', { involvementId: 'a', effectiveOn: day, toIntensity: weekly(1) }),
      on(day, 'ServicePaused', { involvementId: 'b', effectiveOn: day }),
      on(day, 'ServiceEnded', { involvementId: 'c', effectiveOn: day, reason: 'RECORDED_IN_ERROR' }),
    ]);
    expect(cluster.others.map(({ involvementId, daysApart }) => [involvementId, daysApart])).toEqual([
      ['a', 3],
    ]);
  });

  it('does not count another stretch of the same service beside it', () => {
    const again = on('2025-04-20', 'ServiceEnded', { involvementId: 'again', effectiveOn: '2025-04-20' });
    expect(
      result([started(), ended(), started('2025-04-01', { involvementId: 'again' }), again]).cluster,
    ).toMatchObject({ count: 0, others: [] });
  });

  it('says what may have fallen in the time looked at, and how much reached us later', () => {
    const answer = result([
      started(),
      ended(),
      on(
        '2025-01-01',
        'StrengthNoted',
        { text: 'About then' },
        { id: 'about', occurred: { from: '2025-01', precision: 'about' } },
      ),
      on('2025-02-01', 'StrengthNoted', { text: 'Told late' }, { toldOn: '2025-06-01' }),
    ]);
    expect(answer.mayFallInTheTime).toMatchObject({ open: [{ entryRef: 'about' }], cannotOpen: 0 });
    expect(answer.reachedUsLater).toBe(1);
  });
});

describe('what this viewer may not open', () => {
  const secret = on(
    '2025-02-12',
    'ConcernRaised',
    { about: 'A secret worry' },
    { id: 'secret', by: 'police' },
  );
  const later = on('2025-07-01', 'ConcernRaised', { about: 'Another secret' }, { id: 'later', by: 'police' });
  const facts = [started(), ended(), ...wentWell, secret, later];

  it('changes no answer', () => {
    const [open, veiled] = [result(facts), result(facts, ['secret', 'later'])];
    expect([
      veiled.label,
      veiled.flag,
      veiled.then?.state,
      veiled.then?.adverse,
      veiled.followed?.followUp,
    ]).toEqual([open.label, open.flag, open.then?.state, open.then?.adverse, open.followed?.followUp]);
  });

  it('is counted and says nothing else', () => {
    const veiled = help(facts, ['secret', 'later']);
    const answer = veiled.endings[0]?.result;
    expect(answer?.then?.cannotOpen).toBe(1);
    expect(answer?.followed).toMatchObject({ cannotOpen: 1, events: [] });
    expect(JSON.stringify(veiled)).not.toMatch(/secret|ConcernRaised|escalation|police/);
  });

  it('keeps its place between decision and effect without saying what it was', () => {
    const between = on('2025-03-10', 'ConcernRaised', { about: 'A secret worry' }, { id: 'secret' });
    expect(result([started(), ended(), between], ['secret']).between).toEqual({
      always: [],
      others: [],
      cannotOpen: 1,
    });
  });

  it('is counted where it is an ending itself', () => {
    const other = on(
      '2025-03-20',
      'ServiceEnded',
      { involvementId: 'other', effectiveOn: '2025-03-20' },
      { id: 'hidden' },
    );
    const veiled = help([started(), ended(), other], ['hidden']);
    expect(veiled.cannotOpen).toBe(1);
    expect(veiled.endings).toHaveLength(1);
    expect(veiled.endings[0]?.result?.cluster).toEqual({ count: 1, others: [], cannotOpen: 1 });
  });

  it('never counts fewer than none in a cluster: what it takes back is not counted for anybody', () => {
    const other = on(
      '2025-03-20',
      'ServiceEnded',
      { involvementId: 'other', effectiveOn: '2025-03-20' },
      { id: 'o' },
    );
    const back = on(
      '2025-03-10',
      'ServiceEndingTakenBack',
      { involvementId: 'other', endingRef: 'o', why: 'No' },
      { id: 'back' },
    );
    const [first] = help([started(), ended(), other, back], ['back']).endings;
    expect(first?.result?.cluster).toEqual({ count: 0, others: [], cannotOpen: 0 });
  });

  it('and is the start of another stretch of the same service leaves the cluster as it is', () => {
    const again = started('2025-04-01', { involvementId: 'again' }, { id: 'again' });
    const less = on('2025-04-20', 'ServiceEnded', { involvementId: 'again', effectiveOn: '2025-04-20' });
    const [first] = help([started(), ended(), again, less], ['again']).endings;
    expect(first?.result?.cluster).toEqual({ count: 0, others: [], cannotOpen: 0 });
  });

  it('may have taken an ending back: there is no answer then, and it says why', () => {
    const back = on(
      '2025-03-10',
      'ServiceEndingTakenBack',
      { involvementId: 'help-1', endingRef: 'ending', why: 'No' },
      { id: 'back' },
    );
    const [ending] = help([started(), ended(), back], ['back']).endings;
    expect([ending?.result, ending?.noResult]).toEqual([
      undefined,
      'Another entry, which you cannot open, says otherwise of this ending. Please ask whoever holds it.',
    ]);
  });
});

it('shows what nearly ended, and why it did not', () => {
  const back = on('2025-03-10', 'ServiceEndingTakenBack', {
    involvementId: 'help-1',
    endingRef: 'ending',
    why: 'Ailsa asked',
    askedBy: 'Ailsa',
  });
  const view = help([started(), ended(), back]);
  expect(view.endings).toEqual([]);
  expect(view.nearlyEnded).toMatchObject([
    { stated: { endingRef: 'ending' }, why: 'Ailsa asked', askedBy: 'Ailsa' },
  ]);
  expect(view.services).toMatchObject([{ isRunning: true }]);
});

it('lists an ending of which no day is known, and gives it none', () => {
  const occurred = { from: '2025-03', precision: 'month' } as const;
  const view = help([started(), ended({ decidedOn: undefined, effectiveOn: undefined }, { occurred })]);
  expect(view.endings).toEqual([]);
  expect(view.notJudged).toMatchObject([
    {
      inWords: 'Cannot be judged: the day is not known.',
      stated: { endingRef: 'ending', occurred, effectiveOn: undefined },
    },
  ]);
});

it('keeps a system’s account of help that had ended, and judges the help once', () => {
  const again = on('2025-03-18', 'ServiceEnded', {
    involvementId: 'help-1',
    effectiveOn: '2025-03-18',
    alreadyEndedBy: 'ending',
  });
  const view = help([started(), ended(), again]);
  expect(view.endings).toHaveLength(1);
  expect(view.saidAgain).toMatchObject([{ endingRef: again.id }]);
});

it('says in words why there is no answer, where an ending was decided after the day of reading', () => {
  const facts = [
    started(),
    ended({ decidedOn: '2025-09-01', effectiveOn: '2025-09-30' }, { toldOn: '2025-03-03' }),
  ];
  const [ending] = help(facts, [], '2025-04-01').endings;
  expect(ending?.result).toBeUndefined();
  expect(ending?.noResult).toEqual(expect.any(String));
});
