import type { RecordedFact } from '@chronology/domain';
import { entriesOf } from '@chronology/projections';
import { on } from '../../../../test/story';
import { helpOnRecord } from './help-on-record';
import { lookBackOf, reasonsFor, signalsIn } from './signals';

/** Help that was decided on 3 March 2025 to end on 17 March 2025. */
const started = on('2024-06-01', 'ServiceStarted', {
  involvementId: 'help-1',
  serviceId: 'help',
  name: 'Family support',
});
const ended = on(
  '2025-03-17',
  'ServiceEnded',
  { involvementId: 'help-1', decidedOn: '2025-03-03', effectiveOn: '2025-03-17', reason: 'GOALS_MET' },
  { toldOn: '2025-03-03' },
);

const signals = (...facts: readonly RecordedFact[]) => {
  const record = helpOnRecord(entriesOf([started, ended, ...facts]), '2026-01-01');
  const ending = record.endings.find(({ involvementId }) => involvementId === 'help-1');
  const window = ending && lookBackOf(ending);
  if (!window) throw new Error('There is no ending.');
  return signalsIn(record.seen, window, reasonsFor(ending, record.known));
};
const short = (...facts: readonly RecordedFact[]) =>
  signals(...facts).used.map(
    ({ kind, source, dir, serious }) => `${kind} ${source} ${dir}${serious ? '!' : ''}`,
  );

describe('favourable', () => {
  it.each([
    ['a change for the better', on('2025-02-01', 'ChangeNoticed', { direction: 'better', text: 'Sleeps' })],
    ['a strength', on('2025-02-01', 'StrengthNoted', { text: 'Reads' })],
    ['a good thing', on('2025-02-01', 'GoodThingHappened', { text: 'A goal' })],
    [
      'a talent that is supported',
      on('2025-02-01', 'InterestOrTalentSupported', {
        interest: 'piano',
        offered: 'lessons',
        startedOn: '2025-02-01',
      }),
    ],
    ['a need that is met', on('2025-02-01', 'SupportNeedMet', { needRef: 'need-1' })],
    [
      'the child’s view, for the better',
      on(
        '2025-02-01',
        'ChildViewRecorded',
        { childsWords: 'Good' },
        {
          impactOnChild: { text: 'Good', direction: 'better' },
        },
      ),
    ],
    [
      'the family’s view, for the better',
      on(
        '2025-02-01',
        'FamilyViewRecorded',
        { familysWords: 'Good', who: 'Mum' },
        {
          impactOnChild: { text: 'Good', direction: 'better' },
        },
      ),
    ],
    [
      'a name off the register for a better home',
      on('2025-02-01', 'NameRemovedFromRegister', { reason: 'Improved home situation' }),
    ],
    [
      'a name off the register for a reason of progress, by its code',
      on('2025-02-01', 'NameRemovedFromRegister', { reason: 'RISK_REDUCED' }),
    ],
    [
      'an order that ended for a reason of progress, by its code',
      on('2025-02-01', 'OrderEnded', { order: 'supervision', why: 'GOALS_MET' }),
    ],
    [
      'a health plan back to core',
      on('2025-02-01', 'HealthPlanIndicatorChanged', { from: 'additional', to: 'core' }),
    ],
    [
      'an order that ended because things are better',
      on(
        '2025-02-01',
        'OrderEnded',
        { order: 'supervision' },
        { impactOnChild: { text: 'Safe', direction: 'better' } },
      ),
    ],
    [
      'a plan that ended with a reason of progress',
      on(
        '2025-02-01',
        'ChildsPlanEnded',
        { why: 'All done' },
        {
          codes: [{ system: 'chronology/reason', code: 'GOALS_MET', known: true }],
        },
      ),
    ],
  ])('is %s', (_, fact) => {
    expect(signals(fact).used).toMatchObject([
      { kind: fact.type, dir: 'F', serious: false, on: '2025-02-01' },
    ]);
  });
});

describe('adverse', () => {
  it.each([
    [
      'a change for the worse',
      on('2025-02-01', 'ChangeNoticed', { direction: 'worse', text: 'Sleeps badly' }),
    ],
    ['a part-time timetable', on('2025-02-01', 'PartTimeTimetableStarted', { why: 'Mornings are hard' })],
    [
      'the child’s view, for the worse',
      on(
        '2025-02-01',
        'ChildViewRecorded',
        { childsWords: 'Bad' },
        {
          impactOnChild: { text: 'Bad', direction: 'worse' },
        },
      ),
    ],
  ])('is %s', (_, fact) => {
    expect(signals(fact).used).toMatchObject([{ kind: fact.type, dir: 'A', serious: false }]);
  });

  it.each([
    ['a concern', on('2025-02-01', 'ConcernRaised', { about: 'Bruises' })],
    ['a concern of the police', on('2025-02-01', 'ConcernRaised', { about: 'Called out' }, { by: 'police' })],
    ['agencies talking about a worry', on('2025-02-01', 'InterAgencyReferralDiscussionHeld', {})],
    ['a name placed on the register', on('2025-02-01', 'NamePlacedOnRegister', {})],
    ['a move that was not planned', on('2025-02-01', 'HomeChanged', { planned: false })],
    ['an exclusion', on('2025-02-01', 'ExclusionStarted', {})],
    ['going missing', on('2025-02-01', 'WentMissing', { kind: 'missing' })],
    ['an order', on('2025-02-01', 'OrderMade', { order: 'supervision' })],
    [
      'care for an injury',
      on('2025-02-01', 'UnplannedCareAttended', { setting: 'ward', reasonGroup: 'injury' }),
    ],
    [
      'care for self-harm',
      on('2025-02-01', 'UnplannedCareAttended', { setting: 'ward', reasonGroup: 'self_harm' }),
    ],
  ])('and serious is %s', (_, fact) => {
    expect(signals(fact).used).toMatchObject([{ kind: fact.type, dir: 'A', serious: true }]);
  });

  it.each(['ALLEG', 'STAND', 'APPRR', 'CREQB', 'CREQO', 'CLOSE', 'LAREQ', 'CUSTOD', 'OTHER'])(
    'and serious is a move for the reason %s of the yearly return',
    (code) => {
      const reason = { system: 'SSDA903/REASON_PLACE_CHANGE', code, known: true };
      expect(short(on('2025-02-01', 'HomeChanged', { reason }))).toEqual(['HomeChanged health A!']);
    },
  );
});

describe('nothing', () => {
  it.each([
    [
      'a change that is much the same',
      on('2025-02-01', 'ChangeNoticed', { direction: 'same', text: 'As before' }),
    ],
    [
      'a talent that is not supported yet',
      on('2025-02-01', 'InterestOrTalentSupported', {
        interest: 'piano',
        offered: 'lessons',
        blockedBy: 'money',
      }),
    ],
    ['a view without a direction', on('2025-02-01', 'ChildViewRecorded', { childsWords: 'Hm' })],
    [
      'care for an illness',
      on('2025-02-01', 'UnplannedCareAttended', { setting: 'ward', reasonGroup: 'illness' }),
    ],
    ['a planned move', on('2025-02-01', 'HomeChanged', { planned: true })],
    [
      'a move by the care plan',
      on('2025-02-01', 'HomeChanged', {
        reason: { system: 'SSDA903/REASON_PLACE_CHANGE', code: 'CARPL', known: true },
      }),
    ],
    [
      'a move for OTHER of somebody else’s list',
      on('2025-02-01', 'HomeChanged', { reason: { system: 'elsewhere', code: 'OTHER', known: true } }),
    ],
    [
      'an order that ended, nobody says why',
      on('2025-02-01', 'OrderEnded', { order: 'supervision', why: 'It ran out' }),
    ],
    [
      'a health plan that was not known before',
      on('2025-02-01', 'HealthPlanIndicatorChanged', { from: 'unknown', to: 'core' }),
    ],
    ['a meeting', on('2025-02-01', 'TeamAroundTheChildMet', { forum: 'tac' })],
  ])('is said by %s', (_, fact) => expect(signals(fact).used).toEqual([]));
});

describe('missed appointments', () => {
  const missed = (day: string, more = {}) =>
    on(day, 'AppointmentOutcomeRecorded', { service: 'Eye clinic', outcome: 'was_not_brought' }, more);

  it('say nothing when there is one', () => expect(signals(missed('2025-02-01')).used).toEqual([]));

  it('say one thing when there are more, on record since the second of them is', () => {
    const { used } = signals(
      missed('2025-01-10', { toldOn: '2025-02-20' }),
      missed('2025-02-01'),
      missed('2025-02-10'),
    );
    expect(used).toMatchObject([
      { kind: 'WasNotBroughtRepeated', dir: 'A', serious: false, on: '2025-02-10', recordedOn: '2025-02-10' },
    ]);
    expect(used[0]?.factRefs).toHaveLength(3);
  });

  it('count only where both lie in the time looked at', () =>
    expect(signals(missed('2024-11-30'), missed('2025-02-01')).used).toEqual([]));

  it('are not those to which a young person did not come, or that were cancelled', () => {
    const other = (outcome: 'did_not_attend' | 'cancelled_by_family', day: string) =>
      on(day, 'AppointmentOutcomeRecorded', { service: 'Eye clinic', outcome });
    expect(
      signals(other('did_not_attend', '2025-02-01'), other('cancelled_by_family', '2025-02-02')).used,
    ).toEqual([]);
  });

  it('are counted by agency', () =>
    expect(signals(missed('2025-01-10'), missed('2025-02-01', { by: 'third_sector' })).used).toEqual([]));
});

describe('attendance', () => {
  const month = (from: string, to: string, present: number | undefined, more = {}) =>
    on(
      to,
      'AttendanceSummarised',
      {
        authorised: 0,
        unauthorised: 0,
        lateCount: 0,
        ...(present !== undefined && { possibleOpenings: 100, present }),
      },
      { by: 'education', occurred: { from, to, precision: 'day' }, ...more },
    );
  const december = (present: number) => month('2024-11-01', '2024-11-30', present);
  const january = (present: number | undefined) => month('2025-01-06', '2025-01-31', present);

  it.each([
    ['90% is good', [january(90)], ['AttendanceSummarised education F']],
    ['89% alone says nothing', [january(89)], []],
    ['80% alone says nothing', [january(80)], []],
    ['below 80% is not good', [january(79.9)], ['AttendanceSummarised education A']],
    [
      'below 90% and 5 points down is not good',
      [december(90), january(85)],
      ['AttendanceSummarised education A'],
    ],
    ['below 90% and 4.9 points down says nothing', [december(89.9), january(85)], []],
    [
      '90% is good although it fell by 5 points or more',
      [december(100), january(90)],
      ['AttendanceSummarised education F'],
    ],
    ['5 points up is good', [december(80), january(85)], ['AttendanceSummarised education F']],
    [
      'below 80% and 5 points up is both',
      [december(60), january(70)],
      ['AttendanceSummarised education F', 'AttendanceSummarised education A'],
    ],
    ['without openings it says nothing', [january(undefined)], []],
  ])('%s', (_, facts, expected) => expect(short(...facts)).toEqual(expected));

  it('is compared with the last summary before it, whatever the order of telling', () =>
    expect(
      short(january(85), month('2024-09-01', '2024-09-30', 60), month('2024-10-01', '2024-10-31', 88)),
    ).toEqual([]));

  it('counts only where the whole period lies in the time looked at, and may count otherwise', () => {
    const { used, mayFall } = signals(month('2024-11-01', '2024-12-20', 95));
    expect(used).toEqual([]);
    expect(mayFall).toHaveLength(1);
  });
});

describe('plans', () => {
  const plan = (day: string, ...done: readonly string[]) =>
    on(day, 'ChildsPlanReviewed', {
      actions: ['a', 'b'].map((actionId) => ({
        actionId,
        text: actionId,
        status: done.includes(actionId) ? ('done' as const) : ('under_way' as const),
      })),
    });

  it('say that things are better when an action is done', () =>
    expect(short(plan('2025-02-01', 'a'))).toEqual(['ChildsPlanReviewed health F']));
  it('say nothing when nothing is done', () => expect(short(plan('2025-02-01'))).toEqual([]));
  it('say nothing when what is done had been done before', () =>
    expect(short(plan('2024-10-01', 'a'), plan('2025-02-01', 'a'))).toEqual([]));
  it('say it again when another action is done', () =>
    expect(short(plan('2024-10-01', 'a'), plan('2025-02-01', 'a', 'b'))).toEqual([
      'ChildsPlanReviewed health F',
    ]));
});

describe('whose word it is', () => {
  it('is the child’s own for a view, whoever wrote it down', () => {
    const view = on(
      '2025-02-01',
      'ChildViewRecorded',
      { childsWords: 'Good' },
      {
        by: 'education',
        impactOnChild: { text: 'Good', direction: 'better' },
      },
    );
    expect(short(view)).toEqual(['ChildViewRecorded child F']);
  });

  it('is that of the agency spoken for', () => {
    const strength = on(
      '2025-02-01',
      'StrengthNoted',
      { text: 'Kind' },
      {
        by: 'social_work',
        onBehalfOf: { agency: 'third_sector', organisationId: 'befrienders' },
      },
    );
    expect(short(strength)).toEqual(['StrengthNoted third_sector F']);
  });

  it('is the family’s where the family’s view is recorded', () => {
    const view = on(
      '2025-02-01',
      'FamilyViewRecorded',
      { familysWords: 'Good', who: 'Mum' },
      {
        impactOnChild: { text: 'Good', direction: 'better' },
      },
    );
    expect(short(view)).toEqual(['FamilyViewRecorded family F']);
  });
});

describe('the time looked at', () => {
  it.each([
    ['2024-12-02', 0],
    ['2024-12-03', 1],
    ['2025-03-03', 1],
    ['2025-03-04', 0],
  ])('holds %s: %i', (day, count) =>
    expect(signals(on(day, 'StrengthNoted', { text: 'Reads' })).used).toHaveLength(count),
  );

  it('holds a month that lies wholly in it, on its last day', () => {
    const fact = on(
      '2025-01-31',
      'StrengthNoted',
      { text: 'Reads' },
      { occurred: { from: '2025-01', precision: 'month' } },
    );
    expect(signals(fact)).toMatchObject({ used: [{ on: '2025-01-31' }], mayFall: [] });
  });

  it.each([
    ['a month that begins before it', { from: '2024-12', precision: 'month' }],
    ['a day that is only about known', { from: '2025-02-01', precision: 'about' }],
    ['a day that is not known', { precision: 'unknown' }],
    ['any time before', { from: '2025-02-01', precision: 'before' }],
  ] as const)('may hold %s, and does not count it', (_, occurred) => {
    const fact = on('2025-02-01', 'StrengthNoted', { text: 'Reads' }, { id: 'maybe', occurred });
    expect(signals(fact)).toEqual({ used: [], mayFall: ['maybe'] });
  });

  it('never holds what certainly lies outside', () => {
    const fact = on(
      '2024-11-30',
      'StrengthNoted',
      { text: 'Reads' },
      { occurred: { from: '2024-11', precision: 'month' } },
    );
    expect(signals(fact)).toEqual({ used: [], mayFall: [] });
  });
});

describe('a change of status', () => {
  const change = (...involvementRefs: readonly string[]) =>
    on('2025-02-20', 'HealthPlanIndicatorChanged', {
      from: 'additional',
      to: 'core',
      supportThatGoes: involvementRefs.map((involvementRef) => ({ involvementRef })),
    });

  it('is a signal about other endings', () =>
    expect(short(change('help-2'))).toEqual(['HealthPlanIndicatorChanged health F']));
  it('is the reason, and no signal, for the help that it takes away', () =>
    expect(short(change('help-1'))).toEqual([]));
});
