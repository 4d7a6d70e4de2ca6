import type { ContentOf, RecordedFact } from '@chronology/domain';
import { entriesOf } from '@chronology/projections';
import fc from 'fast-check';
import { entryCorrected, entryWithdrawn } from '../../../../test/examples';
import { on } from '../../../../test/story';
import { helpOnRecord } from './help-on-record';
import { judge } from './judge';

const weekly = (amount: number) => ({ amount, unit: 'contacts', per: 'week' }) as const;
const started = on('2024-06-01', 'ServiceStarted', {
  involvementId: 'help-1',
  serviceId: 'help',
  name: 'Family support',
  needRefs: ['need-1'],
  intensity: weekly(1),
});
const ended = (content: Partial<ContentOf<'ServiceEnded'>> = {}, more = {}) =>
  on(
    '2025-03-17',
    'ServiceEnded',
    {
      involvementId: 'help-1',
      decidedOn: '2025-03-03',
      effectiveOn: '2025-03-17',
      reason: 'GOALS_MET',
      ...content,
    },
    { id: 'ending', toldOn: '2025-03-03', ...more },
  );
/** Three sources say, in the time before, that things are going well. */
const wentWell = [
  on(
    '2025-01-31',
    'AttendanceSummarised',
    { possibleOpenings: 40, present: 39, authorised: 1, unauthorised: 0, lateCount: 0 },
    {
      by: 'education',
      occurred: { from: '2025-01-06', to: '2025-01-31', precision: 'day' },
    },
  ),
  on('2025-02-10', 'ChangeNoticed', { direction: 'better', text: 'Sleeps through' }, { id: 'better' }),
  on(
    '2025-02-20',
    'ChildViewRecorded',
    { childsWords: 'I like nursery' },
    {
      impactOnChild: { text: 'Happy', direction: 'better' },
    },
  ),
];

const judged = (facts: readonly RecordedFact[], asOf = '2026-05-01') => {
  const record = helpOnRecord(entriesOf(facts), asOf);
  const ending = record.endings.find(({ ref }) => ref === 'ending');
  if (!ending) throw new Error('There is no ending.');
  const answer = judge(record, ending);
  if ('refused' in answer) throw new Error(answer.refused);
  return answer;
};

it('asks about help that went because things were going well, with all its reasons', () => {
  const asked = on('2025-07-16', 'HelpRequested', {
    requestId: 'r',
    toService: 'Family support',
    needRefs: ['need-1'],
  });
  expect(judged([started, ended(), ...wentWell, asked])).toMatchObject({
    label: 'ENDED_BECAUSE_GOING_WELL',
    flag: true,
    asThen: { state: 'FAVOURABLE', favourable: 3, adverse: 0 },
    asNow: { state: 'FAVOURABLE' },
    missing: ['notice', 'childs_view', 'agreement', 'way_back'],
    followUp: 'HELP_NEEDED_AGAIN',
    followUpDays: 121,
    reachedUsLater: 0,
    mayFallInTheTime: [],
    rule: 'going-well/1',
  });
});

it('does not ask where all four safeguards were on record in time', () => {
  const facts = [
    started,
    ended({
      effectiveOn: '2025-04-07',
      safeguards: {
        childViewRef: 'ChildViewRecorded@2025-02-20',
        childAnsweredRef: 'answer',
        agreement: 'agreed',
        routeBack: { who: 'Mairi', until: '2026-06-30' },
      },
    }),
    ...wentWell,
    on(
      '2025-03-10',
      'ChildViewAnswered',
      { viewRef: 'ChildViewRecorded@2025-02-20', whatWeDid: 'Told her' },
      { id: 'answer' },
    ),
  ];
  expect(judged(facts)).toMatchObject({ label: 'PLANNED_ENDING', flag: false, missing: [], notes: [] });
});

it('names missing safeguards also where the label is not about them', () =>
  expect(judged([started, ended({ reason: 'CAPACITY' })])).toMatchObject({
    label: 'ENDED_FOR_CAPACITY_OR_FUNDING',
    missing: ['notice', 'childs_view', 'agreement', 'way_back'],
  }));

it('judges by what was known at the decision, and shows what is known now beside it', () => {
  const late = { toldOn: '2025-04-12', by: 'education' } as const;
  const answer = judged([
    started,
    ended(),
    ...wentWell.slice(0, 2),
    on('2025-02-12', 'ChangeNoticed', { direction: 'worse', text: 'Alone at break' }, late),
    on('2025-02-14', 'ChangeNoticed', { direction: 'worse', text: 'Cries' }, { ...late, by: 'social_work' }),
    on('2025-02-15', 'PartTimeTimetableStarted', { why: 'Mornings' }, late),
  ]);
  expect(answer).toMatchObject({
    label: 'ENDED_BECAUSE_GOING_WELL',
    asThen: { state: 'FAVOURABLE', favourable: 2, adverse: 0 },
    asNow: { state: 'ADVERSE' },
    reachedUsLater: 3,
  });
  expect(answer.asThen?.signals).toHaveLength(2);
  expect(answer.asNow?.signals).toHaveLength(5);
});

it('counts what reached us later and was certainly written down in time', () => {
  const answer = judged([
    started,
    ended(),
    wentWell[0] as RecordedFact,
    on(
      '2025-02-10',
      'ChangeNoticed',
      { direction: 'better', text: 'Sleeps' },
      { toldOn: '2025-06-01', writtenOn: '2025-02-11' },
    ),
  ]);
  expect(answer).toMatchObject({ asThen: { favourable: 2 }, reachedUsLater: 0 });
});

describe('an entry that was put right after the decision', () => {
  const correction = entryCorrected(
    {
      entryRef: 'better',
      supersedes: 'better',
      replacement: {
        occurred: { from: '2025-02-10', precision: 'day' },
        content: { direction: 'worse', text: 'It was her sister who slept' },
      },
    },
    { recordedAt: '2025-04-01T10:00:00.000Z' },
  );

  it('counts then as it was said then, and now as it is said now', () => {
    const answer = judged([started, ended(), ...wentWell, correction]);
    expect(answer.asThen).toMatchObject({ favourable: 3, adverse: 0 });
    expect(answer.asNow?.signals.filter(({ dir }) => dir === 'A')).toHaveLength(1);
  });

  it('counts then as it was put right, where that was in time', () => {
    const before = { ...correction, recordedAt: '2025-03-02T10:00:00.000Z' };
    expect(judged([started, ended(), ...wentWell, before]).asThen).toMatchObject({
      favourable: 2,
      adverse: 1,
    });
  });

  it('and taken back as a mistake counts then, and no longer now', () => {
    const withdrawn = entryWithdrawn(
      { entryRef: 'better', withdraws: 'better' },
      { recordedAt: '2025-04-01T10:00:00.000Z' },
    );
    const answer = judged([started, ended(), ...wentWell, withdrawn]);
    expect(answer.asThen).toMatchObject({ favourable: 3 });
    expect(answer.asNow?.signals).toHaveLength(2);
  });
});

it('compares then with what was known before the time looked at', () => {
  const attendance = (from: string, to: string, present: number) =>
    on(
      to,
      'AttendanceSummarised',
      { possibleOpenings: 100, present, authorised: 0, unauthorised: 0, lateCount: 0 },
      { by: 'education', occurred: { from, to, precision: 'day' } },
    );
  const plan = (day: string) =>
    on(day, 'ChildsPlanReviewed', { actions: [{ actionId: 'a', text: 'Visit', status: 'done' }] });
  const answer = judged([
    started,
    ended(),
    attendance('2024-09-01', '2024-09-30', 70),
    attendance('2025-01-06', '2025-01-31', 80),
    plan('2024-10-01'),
    plan('2025-02-01'),
  ]);
  expect(answer.asThen?.signals.map(({ kind, dir }) => [kind, dir])).toEqual([['AttendanceSummarised', 'F']]);
});

it('counts a talent from the day on which it was supported, whenever that was written about', () => {
  const piano = on(
    '2025-03-20',
    'InterestOrTalentSupported',
    { interest: 'piano', offered: 'lessons', startedOn: '2025-02-03' },
    {
      writtenOn: '2025-02-03',
    },
  );
  expect(judged([started, ended(), piano]).asThen).toMatchObject({
    favourable: 1,
    signals: [{ on: '2025-02-03' }],
  });
});

it('says where amounts cannot be compared', () => {
  const reduced = on(
    '2025-03-17',
    'ServiceReduced',
    {
      involvementId: 'help-1',
      decidedOn: '2025-03-03',
      effectiveOn: '2025-03-17',
      reason: 'GOALS_MET',
      toIntensity: { amount: 1, unit: 'hours', per: 'week' },
    },
    { id: 'ending', toldOn: '2025-03-03' },
  );
  const answer = judged([started, reduced, ...wentWell]);
  expect(answer).toMatchObject({ isNotComparable: true, label: 'REDUCED_BECAUSE_GOING_WELL' });
  expect(answer.notes).toContain('intensity cannot be compared');
});

it('says so too where a comeback is counted in another unit, and does not guess that it is one', () => {
  const to = (unit: 'contacts' | 'hours', amount: number) => ({ amount, unit, per: 'week' }) as const;
  const reduced = on(
    '2025-03-17',
    'ServiceReduced',
    {
      involvementId: 'help-1',
      decidedOn: '2025-03-03',
      effectiveOn: '2025-03-17',
      toIntensity: to('contacts', 0.5),
    },
    { id: 'ending', toldOn: '2025-03-03' },
  );
  const more = (unit: 'contacts' | 'hours') =>
    on('2025-05-01', 'ServiceIncreased', {
      involvementId: 'help-1',
      effectiveOn: '2025-05-01',
      toIntensity: to(unit, 1),
    });
  expect(judged([started, reduced, more('hours')])).toMatchObject({ isNotComparable: true, followed: [] });
  expect(judged([started, reduced, more('contacts')])).toMatchObject({
    isNotComparable: false,
    followUp: 'HELP_NEEDED_AGAIN',
  });
  expect(judged([started, ended(), more('hours')]).isNotComparable).toBe(false);
});

it('is an ending also where there was more of the help for a while before it went', () => {
  const more = on('2025-03-10', 'ServiceIncreased', {
    involvementId: 'help-1',
    effectiveOn: '2025-03-10',
    toIntensity: weekly(2),
  });
  expect(judged([started, ended(), ...wentWell, more]).label).toBe('ENDED_BECAUSE_GOING_WELL');
});

it('judges help that resumed at a little less as the small reduction that it is', () => {
  const paused = on('2025-02-01', 'ServicePaused', { involvementId: 'help-1', effectiveOn: '2025-02-01' });
  const resumed = on(
    '2025-02-10',
    'ServiceResumed',
    { involvementId: 'help-1', resumedOn: '2025-02-10', intensity: weekly(0.9) },
    { id: 'ending' },
  );
  expect(judged([started, paused, resumed]).label).toBe('MINOR_CHANGE');
});

it('adds up small reductions also where only the first of them says how much there had been', () => {
  const cut = (day: string, from: number, to: number, id: string) =>
    on(
      day,
      'ServiceReduced',
      {
        involvementId: 'help-1',
        decidedOn: day,
        effectiveOn: day,
        fromIntensity: weekly(from),
        toIntensity: weekly(to),
      },
      { id },
    );
  const unsaid = on('2024-06-01', 'ServiceStarted', {
    involvementId: 'help-1',
    serviceId: 'help',
    name: 'Family support',
  });
  const cuts = [
    cut('2025-01-10', 10, 7.6, 'first'),
    cut('2025-02-10', 7.6, 6, 'second'),
    cut('2025-03-10', 6, 4.8, 'ending'),
  ];
  expect(judged([unsaid, ...cuts]).notes).toContain('several small reductions add up to 52% in 26 weeks');
});

it('lists everything that followed, and not only what decides the answer', () => {
  const answer = judged([
    started,
    ended(),
    on('2025-03-22', 'ConcernRaised', { about: 'Bruises' }),
    on('2025-04-06', 'ServiceStarted', {
      involvementId: 'help-2',
      serviceId: 'help',
      name: 'Family support',
    }),
  ]);
  expect(answer).toMatchObject({ followUp: 'RESUMED_WITHIN_28_DAYS', followUpDays: 20 });
  expect(answer.followed.map(({ kind }) => kind)).toEqual(['SAME_SERVICE_STARTED', 'ESCALATION']);
});

it('lists a replacement that came too late among what followed, and one in time not', () => {
  const replacement = (day: string) =>
    on(day, 'ServiceStarted', {
      involvementId: 'new-1',
      serviceId: 'new',
      name: 'Group',
      needRefs: ['need-1'],
      intensity: weekly(0.5),
    });
  const facts = [started, ended({ replacement: ['new-1'] })];
  expect(judged([...facts, replacement('2025-04-10')])).toMatchObject({
    followUp: 'HELP_NEEDED_AGAIN',
    followUpDays: 24,
    followed: [{ on: '2025-04-10', kind: 'SAME_NEED_SERVICE_STARTED' }],
  });
  expect(judged([...facts, replacement('2025-03-24')])).toMatchObject({
    followUp: 'NOT_KNOWN',
    followed: [],
  });
});

it('lists the team that received a child too late among what followed', () => {
  const received = on('2025-05-01', 'ServiceStarted', {
    involvementId: 'there',
    serviceId: 'there',
    name: 'Family support',
    receivedFrom: 'help-1',
  });
  expect(judged([started, ended({ reason: 'MOVED_AREA' }), received])).toMatchObject({
    label: 'LOST_ON_MOVE',
    followUp: 'HELP_NEEDED_AGAIN',
    followUpDays: 45,
    followed: [{ on: '2025-05-01', kind: 'SAME_NEED_SERVICE_STARTED' }],
  });
});

it('gives no answer where a decision lies after the day of reading, and says why', () => {
  const record = helpOnRecord(entriesOf([started, ended()]), '2025-03-04');
  const [ending] = record.endings;
  const early = { ...record, asOf: '2025-03-01' };
  expect(ending && judge(early, ending)).toHaveProperty('refused');
});

describe('laws', () => {
  const day = fc
    .integer({ min: 0, max: 500 })
    .map((count) => new Date(Date.UTC(2024, 10, 1 + count)).toISOString().slice(0, 10));
  const seen = fc.record({
    when: day,
    after: fc.integer({ min: 0, max: 200 }),
    what: fc.constantFrom('better', 'worse', 'strength', 'concern', 'missed', 'requested', 'attendance'),
    by: fc.constantFrom('health', 'education', 'social_work', 'police'),
    isWrittenDown: fc.boolean(),
  });
  type Seen = typeof seen extends fc.Arbitrary<infer Value> ? Value : never;
  const plus = (from: string, count: number) =>
    new Date(Date.parse(from) + count * 86_400_000).toISOString().slice(0, 10);

  const factOf = ({ when, after, what, by, isWrittenDown }: Seen, index: number): RecordedFact => {
    const more = {
      id: `seen-${index}`,
      by,
      toldOn: plus(when, after),
      ...(isWrittenDown && { writtenOn: plus(when, after > 5 ? 5 : after) }),
    } as const;
    switch (what) {
      case 'better':
      case 'worse':
        return on(when, 'ChangeNoticed', { direction: what, text: 'Sleep' }, more);
      case 'strength':
        return on(when, 'StrengthNoted', { text: 'Reads' }, more);
      case 'concern':
        return on(when, 'ConcernRaised', { about: 'Bruises' }, more);
      case 'missed':
        return on(when, 'AppointmentOutcomeRecorded', { service: 'Eyes', outcome: 'was_not_brought' }, more);
      case 'requested':
        return on(
          when,
          'HelpRequested',
          { requestId: `r-${index}`, toService: 'Help', needRefs: ['need-1'] },
          more,
        );
      default:
        return on(
          when,
          'AttendanceSummarised',
          { possibleOpenings: 10, present: index % 11, authorised: 0, unauthorised: 0, lateCount: 0 },
          more,
        );
    }
  };
  const some = fc.array(seen, { maxLength: 12 }).map((all) => all.map(factOf));
  const reason = fc.constantFrom('GOALS_MET', 'CAPACITY', undefined, 'TIME_LIMIT');

  it('whatever is recorded after the day of judging changes neither label nor flag nor what was known then', () =>
    fc.assert(
      fc.property(some, reason, (facts, why) => {
        const writtenBy = (fact: RecordedFact) =>
          fact.data.knownToSourceAt?.at ?? fact.recordedAt.slice(0, 10);
        const ending = ended(why ? { reason: why } : { reason: undefined });
        const all = judged([started, ending, ...facts]);
        const then = judged([started, ending, ...facts.filter((fact) => writtenBy(fact) <= '2025-03-03')]);
        expect([all.label, all.flag, all.asThen, all.missing]).toEqual([
          then.label,
          then.flag,
          then.asThen,
          then.missing,
        ]);
      }),
      { numRuns: 300 },
    ));

  it('the order in which facts come changes nothing', () =>
    fc.assert(
      fc.property(
        some.chain((facts) =>
          fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
        ),
        ([facts, shuffled]) => {
          expect(judged([started, ended(), ...facts])).toEqual(judged([...shuffled, ended(), started]));
        },
      ),
      { numRuns: 200 },
    ));
});
