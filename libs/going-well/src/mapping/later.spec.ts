import type { ContentOf, RecordedFact } from '@chronology/domain';
import { entriesOf } from '@chronology/projections';
import { on } from '../../../../test/story';
import { censorOf } from './censor';
import { helpOnRecord } from './help-on-record';
import { laterOf, type Before } from './later';

const weekly = (amount: number) => ({ amount, unit: 'contacts', per: 'week' }) as const;
const service = (day: string, content: Partial<ContentOf<'ServiceStarted'>> = {}, more = {}) =>
  on(
    day,
    'ServiceStarted',
    { involvementId: day, serviceId: 'help', name: 'Help', needRefs: ['need-1'], ...content },
    more,
  );
const started = service('2024-06-01', { involvementId: 'help-1', intensity: weekly(2) });
const days = { decidedOn: '2025-03-03', effectiveOn: '2025-03-17' };
const ended = on('2025-03-17', 'ServiceEnded', { involvementId: 'help-1', ...days }, { id: 'ending' });
const reduced = on(
  '2025-03-17',
  'ServiceReduced',
  { involvementId: 'help-1', ...days, toIntensity: weekly(1) },
  { id: 'ending' },
);

const later = (facts: readonly RecordedFact[], before: Partial<Before> = {}) => {
  const record = helpOnRecord(entriesOf([started, ...facts]), '2026-05-01');
  const ending = record.endings.find(({ ref }) => ref === 'ending');
  if (!ending) throw new Error('There is no ending.');
  return laterOf(ending, record, { unit: 'contacts', from: 8, replacedBy: [], ...before });
};
const short = (facts: readonly RecordedFact[], before: Partial<Before> = {}) =>
  later(facts, before).map(({ on: day, kind }) => `${day} ${kind}`);

describe('the same service', () => {
  it('is back when it starts again, with however little', () =>
    expect(later([ended, service('2025-04-01', { intensity: weekly(0.5) })])).toMatchObject([
      { on: '2025-04-01', kind: 'SAME_SERVICE_STARTED', per28: 2 },
    ]));
  it('may start again on the day of effect, or after the day of judging', () =>
    expect(short([ended, service('2025-03-03'), service('2025-03-04'), service('2025-03-17')])).toEqual([
      '2025-03-04 SAME_SERVICE_STARTED',
      '2025-03-17 SAME_SERVICE_STARTED',
    ]));
  it('is not another service for the same need', () =>
    expect(short([ended, service('2025-04-01', { serviceId: 'other' })])).toEqual([
      '2025-04-01 SAME_NEED_SERVICE_STARTED',
    ]));

  const increased = (amount: number) =>
    on('2025-05-01', 'ServiceIncreased', {
      involvementId: 'help-1',
      effectiveOn: '2025-05-01',
      toIntensity: weekly(amount),
    });
  it('is back from a reduction at 80% of what it was', () => {
    expect(short([reduced, increased(1.6)])).toEqual(['2025-05-01 SAME_SERVICE_STARTED']);
    expect(short([reduced, increased(1.5)])).toEqual([]);
  });
  it('is not back from a reduction by what cannot be compared', () => {
    expect(short([reduced, increased(9)], { unit: 'hours' })).toEqual([]);
    expect(short([reduced, service('2025-05-01')])).toEqual([]);
  });
});

describe('the help that goes', () => {
  const more = (day: string, amount: number) =>
    on(day, 'ServiceIncreased', { involvementId: 'help-1', effectiveOn: day, toIntensity: weekly(amount) });
  const resumed = (day: string, intensity?: ReturnType<typeof weekly>) =>
    on(day, 'ServiceResumed', { involvementId: 'help-1', resumedOn: day, ...(intensity && { intensity }) });

  it.each([
    ['ending', ended],
    ['reduction', reduced],
  ])('is not back by what was done with it before the %s took effect', (_, goes) =>
    expect(short([goes, more('2025-03-10', 3), resumed('2025-03-12', weekly(2))])).toEqual([]),
  );
  it('is not back by a pause that ends on the day on which it goes', () =>
    expect(short([ended, resumed('2025-03-17', weekly(2))])).toEqual([]));
  it('is back on the day of a reduction by as much again', () =>
    expect(short([reduced, more('2025-03-17', 2)])).toEqual(['2025-03-17 SAME_SERVICE_STARTED']));
  it('is back when it resumes after it had stopped, also where nobody says with how much', () =>
    expect(short([ended, resumed('2025-05-01')])).toEqual(['2025-05-01 SAME_SERVICE_STARTED']));
  it('is back when it resumes after it had stood still', () => {
    const paused = on('2025-03-17', 'ServicePaused', { involvementId: 'help-1', ...days }, { id: 'ending' });
    expect(short([paused, resumed('2025-05-01')])).toEqual(['2025-05-01 SAME_SERVICE_STARTED']);
  });
  it('is not back from a reduction by resuming, where nobody says with how much', () =>
    expect(short([reduced, resumed('2025-05-01')])).toEqual([]));
});

describe('another service for the same need', () => {
  const other = (more: Partial<ContentOf<'ServiceStarted'>> = {}) =>
    service('2025-05-01', { serviceId: 'other', ...more });
  it('is help needed again', () =>
    expect(short([ended, other()])).toEqual(['2025-05-01 SAME_NEED_SERVICE_STARTED']));
  it('is not for another need', () => expect(short([ended, other({ needRefs: ['need-2'] })])).toEqual([]));
  it('is not what was named as the replacement', () =>
    expect(short([ended, other()], { replacedBy: ['ServiceStarted@2025-05-01'] })).toEqual([]));
});

describe('asking again', () => {
  const asked = (needRefs: readonly string[], more = {}) =>
    on('2025-07-16', 'HelpRequested', { requestId: 'r', toService: 'Family support', needRefs }, more);
  it('counts for the same need', () =>
    expect(short([ended, asked(['need-1'])])).toEqual(['2025-07-16 HELP_REQUESTED_SAME_NEED']));
  it('does not count for another need', () => expect(short([ended, asked(['need-2'])])).toEqual([]));
  it('counts the need that the entry names', () =>
    expect(short([ended, asked([], { needRefs: ['need-1'] })])).toEqual([
      '2025-07-16 HELP_REQUESTED_SAME_NEED',
    ]));
  it('is the way back when it is used', () => {
    const used = (involvementId: string) =>
      on('2025-07-16', 'RouteBackUsed', { involvementId, byWhom: 'Mum' });
    expect(short([ended, used('help-1')])).toEqual(['2025-07-16 ROUTE_BACK_USED']);
    expect(short([ended, used('help-2')])).toEqual([]);
  });
});

describe('what was seen', () => {
  it('is an escalation where it is serious', () =>
    expect(short([ended, on('2025-07-16', 'ConcernRaised', { about: 'Bruises' })])).toEqual([
      '2025-07-16 ESCALATION',
    ]));
  it('is going well or worse as signals are', () =>
    expect(
      short([
        ended,
        on('2025-06-01', 'StrengthNoted', { text: 'Reads' }),
        on('2025-06-02', 'ChangeNoticed', { direction: 'worse', text: 'Sleeps badly' }),
      ]),
    ).toEqual(['2025-06-01 GOING_WELL_SEEN', '2025-06-02 GOING_WORSE_SEEN']));
  it('is worse when the child was not brought twice within 90 days', () => {
    const missed = (day: string) =>
      on(day, 'AppointmentOutcomeRecorded', { service: 'Eyes', outcome: 'was_not_brought' });
    expect(short([ended, missed('2025-05-01'), missed('2025-07-30')])).toEqual([
      '2025-07-30 GOING_WORSE_SEEN',
    ]);
    expect(short([ended, missed('2025-05-01'), missed('2025-07-31')])).toEqual([]);
  });
  it.each([
    ['2025-03-17', 0],
    ['2025-03-18', 1],
    ['2026-03-17', 1],
    ['2026-03-18', 0],
  ])('counts in the year after: %s', (day, count) =>
    expect(short([ended, on(day, 'StrengthNoted', { text: 'Reads' })])).toHaveLength(count),
  );
  it('is no change of status that took this help, and one that took another is', () => {
    const change = (involvementRef: string) =>
      on('2025-04-01', 'HealthPlanIndicatorChanged', {
        from: 'additional',
        to: 'core',
        supportThatGoes: [{ involvementRef, ...days }],
      });
    expect(short([ended, change('help-1')])).toEqual([]);
    expect(short([ended, change('help-2')])).toEqual(['2025-04-01 GOING_WELL_SEEN']);
  });
  it('is by its last day where only its month is known', () =>
    expect(
      short([
        ended,
        on(
          '2025-06-30',
          'StrengthNoted',
          { text: 'Reads' },
          { occurred: { from: '2025-06', precision: 'month' } },
        ),
      ]),
    ).toEqual(['2025-06-30 GOING_WELL_SEEN']));
});

describe('silence', () => {
  const censor = (...facts: readonly RecordedFact[]) =>
    censorOf(helpOnRecord(entriesOf(facts), '2026-05-01').known).map(({ on: day, why }) => `${day} ${why}`);
  const closed = (reason: ContentOf<'ChronologyClosed'>['reason']) =>
    on('2025-06-01', 'ChronologyClosed', { reason });
  const careStopped = (code: string) =>
    on('2025-06-01', 'StoppedBeingLookedAfter', {
      reason: { system: 'SSDA903/REASON_EPISODE_CEASED', code, known: true },
    });

  it.each([
    ['a death', on('2025-06-01', 'DeathNotified', {}), 'DIED'],
    ['a chronology closed after a death', closed('died'), 'DIED'],
    ['care that ended with a death', careStopped('E2'), 'DIED'],
    ['a chronology closed at 18', closed('turned_18'), 'TURNED_18'],
    ['a chronology closed after a move', closed('moved_out'), 'MOVED_OUT'],
    ['care taken over elsewhere', careStopped('E3'), 'MOVED_OUT'],
    ['a move abroad', careStopped('E16'), 'MOVED_OUT'],
    ['a chronology closed with its plan', closed('plan_ended'), 'STREAM_CLOSED'],
    ['a chronology opened by mistake', closed('opened_in_error'), 'STREAM_CLOSED'],
  ])('says nothing after %s', (_, fact, why) => expect(censor(fact)).toEqual([`2025-06-01 ${why}`]));

  it('says something after care that ended otherwise', () => expect(censor(careStopped('E4A'))).toEqual([]));

  const described = (birth: string, more = {}) =>
    on(
      '2024-01-01',
      'ChildDescribed',
      { names: [], birthDate: { from: birth, precision: 'day' } },
      { id: `born-${birth}`, ...more },
    );
  const bySystem = { source: { agency: 'health', organisationId: 'h', system: 'gp' } } as const;
  it('says nothing after the eighteenth birthday', () =>
    expect(censor(described('2008-02-29'))).toEqual(['2026-03-01 TURNED_18']));
  it('believes what people say of a birthday before what systems say', () =>
    expect(censor(described('2008-02-29', bySystem), described('2009-05-05'))).toEqual([
      '2027-05-05 TURNED_18',
    ]));
  it('does not guess a birthday about which systems disagree', () => {
    expect(censor(described('2008-02-29', bySystem), described('2009-05-05', bySystem))).toEqual([]);
    expect(
      censor(described('2009-05-05', bySystem), described('2009-05-05', { ...bySystem, id: 'again' })),
    ).toHaveLength(1);
  });
  it('does not guess a birthday that is only known by its month', () => {
    const content = { names: [], birthDate: { from: '2009-05', precision: 'month' as const } };
    expect(censor(on('2024-01-01', 'ChildDescribed', content))).toEqual([]);
  });
});
