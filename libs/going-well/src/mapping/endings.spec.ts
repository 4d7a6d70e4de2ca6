import type { ContentOf, RecordedFact } from '@chronology/domain';
import { entriesOf } from '@chronology/projections';
import { entryCorrected, entryWithdrawn } from '../../../../test/examples';
import { on } from '../../../../test/story';
import { datedEntries } from './entry-on-record';
import { endingsOf } from './endings';

const help = (...facts: readonly RecordedFact[]) => endingsOf(datedEntries(entriesOf(facts)));
const weekly = (amount: number) => ({ amount, unit: 'contacts', per: 'week' }) as const;

const started = on('2024-06-01', 'ServiceStarted', {
  involvementId: 'help-1',
  serviceId: 'help',
  name: 'Family support',
  intensity: weekly(2),
});
const ending = (content: Partial<ContentOf<'ServiceEnded'>> = {}, more = {}) =>
  on('2025-03-17', 'ServiceEnded', { involvementId: 'help-1', ...content }, { id: 'ending', ...more });
const dated = { decidedOn: '2025-03-03', effectiveOn: '2025-03-17' };

describe('every ending, reduction and pause', () => {
  it('is an ending, with its days, its reason and its words', () => {
    const { endings } = help(started, ending({ ...dated, reason: 'GOALS_MET', reasonText: 'All well' }));
    expect(endings).toMatchObject([
      {
        ref: 'ending',
        involvementId: 'help-1',
        ...dated,
        leaving: { type: 'ENDED', reason: 'GOALS_MET', reasonText: 'All well' },
      },
    ]);
  });

  it('is known by how it goes, in the order of effect', () => {
    const { endings } = help(
      started,
      ending(dated),
      on('2025-02-01', 'ServicePaused', { involvementId: 'help-2', effectiveOn: '2025-02-01' }),
      on('2025-01-01', 'ServiceReduced', {
        involvementId: 'help-1',
        effectiveOn: '2025-01-01',
        toIntensity: weekly(1),
      }),
    );
    expect(endings.map(({ leaving }) => leaving.type)).toEqual(['REDUCED', 'PAUSED', 'ENDED']);
  });

  it('takes effect on the day of its entry, where it names no other', () => {
    expect(help(ending({ decidedOn: '2025-03-03' })).endings).toMatchObject([dated]);
  });

  it('has no day of effect where its entry is of the day of deciding', () => {
    const [only] = help(ending({ decidedOn: '2025-03-17' })).endings;
    expect([only?.decidedOn, only?.effectiveOn]).toEqual(['2025-03-17', undefined]);
  });
});

describe('an ending that cannot be judged', () => {
  it.each([
    ['is known only by its month', { from: '2025-03', precision: 'month' }],
    ['is known only roughly', { from: '2025-03-10', precision: 'about' }],
    ['has no day at all', { precision: 'unknown' }],
  ] as const)('%s: it is listed, and no day is made up', (_, occurred) => {
    const { endings, notJudged } = help(ending({}, { occurred, toldOn: '2025-03-20' }));
    expect(endings).toEqual([]);
    expect(notJudged).toMatchObject([{ why: 'day-not-known', ending: { ref: 'ending', occurred } }]);
    expect([notJudged[0]?.ending.decidedOn, notJudged[0]?.ending.effectiveOn]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('is one whose month of effect is known and no more, whatever the day of deciding', () => {
    const occurred = { from: '2025-05', precision: 'month' } as const;
    expect(help(ending({ decidedOn: '2025-03-03' }, { occurred })).notJudged).toHaveLength(1);
  });

  it('is not one of which the day of deciding is known, and nothing of the effect', () => {
    const { endings } = help(ending({ decidedOn: '2025-03-03' }, { occurred: { precision: 'unknown' } }));
    expect(endings).toMatchObject([{ decidedOn: '2025-03-03' }]);
  });
});

describe('a decision taken back before it took effect', () => {
  const takenBack = (day: string) =>
    on(day, 'ServiceEndingTakenBack', { involvementId: 'help-1', endingRef: 'ending', why: 'She asked' });

  it('is no ending, and nearly was one', () => {
    const { endings, nearlyEnded } = help(started, ending(dated), takenBack('2025-03-16'));
    expect(endings).toEqual([]);
    expect(nearlyEnded).toMatchObject([{ ending: { ref: 'ending' } }]);
  });

  it('stays one when the words of taking it back are put right later', () => {
    const occurred = { precision: 'unknown' } as const;
    const content = { involvementId: 'help-1', endingRef: 'ending', why: 'She asked' };
    const back = on('2025-03-10', 'ServiceEndingTakenBack', content, { id: 'back', occurred });
    const right = entryCorrected(
      {
        entryRef: 'back',
        supersedes: 'back',
        replacement: { occurred, content: { ...content, why: 'He asked' } },
      },
      { recordedAt: '2025-05-01T10:00:00.000Z' },
    );
    expect(help(started, ending(dated), back, right).nearlyEnded).toHaveLength(1);
  });

  it('is an ending all the same when it was taken back too late', () =>
    expect(help(started, ending(dated), takenBack('2025-03-17')).endings).toHaveLength(1));

  it('is only the one that is named', () => {
    const other = on('2025-03-10', 'ServiceEndingTakenBack', {
      involvementId: 'help-1',
      endingRef: 'other',
      why: 'No',
    });
    expect(help(started, ending(dated), other).endings).toHaveLength(1);
  });
});

describe('an ending that was put right', () => {
  it('stands as it was put right', () => {
    const correction = on('2025-03-20', 'ServiceEndingCorrected', {
      involvementId: 'help-1',
      endingRef: 'ending',
      corrected: { effectiveOn: '2025-03-24', reason: 'FUNDING' },
      why: 'A week later',
    });
    expect(help(ending({ ...dated, reason: 'GOALS_MET' }), correction).endings).toMatchObject([
      { decidedOn: '2025-03-03', effectiveOn: '2025-03-24', leaving: { reason: 'FUNDING' } },
    ]);
  });

  it('stands as its source’s later word says, while no person put it right', () => {
    const system = { agency: 'health', organisationId: 'health-1', system: 'clinic' } as const;
    const content = { involvementId: 'help-1', effectiveOn: '2025-04-01' };
    const replacement = { occurred: { from: '2025-04-01', precision: 'day' as const }, content };
    const said = entryCorrected(
      { entryRef: 'ending', supersedes: 'ending', replacement },
      { source: system, recordedAt: '2025-05-01T10:00:00.000Z' },
    );
    expect(help(ending(dated, { source: system }), said).endings).toMatchObject([
      { effectiveOn: '2025-04-01' },
    ]);
  });

  it('is gone when it was withdrawn as a mistake', () => {
    const withdrawn = entryWithdrawn(
      { entryRef: 'ending', withdraws: 'ending' },
      { recordedAt: '2025-05-01T10:00:00.000Z' },
    );
    expect(help(ending(dated), withdrawn).endings).toEqual([]);
  });
});

describe('help that a system says had ended', () => {
  const again = (alreadyEndedBy: string) =>
    on('2025-03-18', 'ServiceEnded', { involvementId: 'help-1', effectiveOn: '2025-03-18', alreadyEndedBy });

  it('is not judged a second time', () => {
    const { endings, saidAgain } = help(ending(dated), again('ending'));
    expect(endings.map(({ ref }) => ref)).toEqual(['ending']);
    expect(saidAgain).toHaveLength(1);
  });

  it('is judged when the ending that it repeats does not stand', () => {
    const withdrawn = entryWithdrawn(
      { entryRef: 'ending', withdraws: 'ending' },
      { recordedAt: '2025-05-01T10:00:00.000Z' },
    );
    expect(help(ending(dated), again('ending'), withdrawn).endings).toMatchObject([
      { effectiveOn: '2025-03-18' },
    ]);
  });
});

describe('a change of status that takes help with it', () => {
  const goes = (item = {}) => [{ involvementRef: 'help-1', ...item }];

  it.each([
    on('2025-03-01', 'HealthPlanIndicatorChanged', {
      from: 'additional',
      to: 'core',
      why: 'Well',
      supportThatGoes: goes(dated),
    }),
    on('2025-03-01', 'NameRemovedFromRegister', { reason: 'Well', supportThatGoes: goes(dated) }),
    on('2025-03-01', 'OrderEnded', { order: 'supervision', why: 'Well', supportThatGoes: goes(dated) }),
    on('2025-03-01', 'ChildsPlanEnded', { why: 'Well', supportThatGoes: goes(dated) }),
  ])('makes each help an ending: $type', (change) => {
    expect(help(started, change).endings).toMatchObject([
      {
        ref: `${change.id}/help-1`,
        ...dated,
        becauseOfStatus: change.id,
        leaving: { type: 'ENDED', reason: 'STATUS_STEP_DOWN', reasonText: 'Well' },
      },
    ]);
  });

  const removed = (item = {}) =>
    on('2025-03-01', 'NameRemovedFromRegister', { reason: 'Well', supportThatGoes: goes(item) });

  it('makes it a reduction where something stays', () =>
    expect(help(started, removed({ ...dated, toIntensity: weekly(1) })).endings).toMatchObject([
      { leaving: { type: 'REDUCED' } },
    ]));
  it('makes it an ending where nothing stays', () =>
    expect(help(started, removed({ ...dated, toIntensity: weekly(0) })).endings).toMatchObject([
      { leaving: { type: 'ENDED' } },
    ]));
  it('is the day of deciding for help that goes on no day of its own', () =>
    expect(help(started, removed()).endings).toMatchObject([{ decidedOn: '2025-03-01' }]));
  it('gives help no day where it has none itself', () => {
    const change = on(
      '2025-03-01',
      'NameRemovedFromRegister',
      { reason: 'Well', supportThatGoes: goes() },
      {
        occurred: { from: '2025-03', precision: 'month' },
      },
    );
    expect(help(started, change).notJudged).toHaveLength(1);
  });
  it('is no step down to anything but core, and the help ends all the same', () => {
    const change = on('2025-03-01', 'HealthPlanIndicatorChanged', {
      from: 'core',
      to: 'additional',
      supportThatGoes: goes(dated),
    });
    const [only] = help(started, change).endings;
    expect([only?.leaving.type, only?.leaving.reason]).toEqual(['ENDED', undefined]);
  });

  it('and an ending stated for the same help and day are one ending, and its own reason wins', () => {
    const { endings } = help(started, removed(dated), ending({ ...dated, reason: 'CAPACITY' }));
    expect(endings).toMatchObject([
      {
        ref: 'ending',
        factRefs: ['ending', 'NameRemovedFromRegister@2025-03-01'],
        leaving: { reason: 'CAPACITY' },
      },
    ]);
  });
  it.each([undefined, 'NOT_STATED'])('is the reason where the ending states none (%s)', (reason) => {
    const { endings } = help(started, removed(dated), ending({ ...dated, ...(reason && { reason }) }));
    expect(endings).toMatchObject([{ leaving: { reason: 'STATUS_STEP_DOWN', reasonText: 'Well' } }]);
  });
  it('and another that takes the same help on the same day take it once', () => {
    const plan = on('2025-03-01', 'ChildsPlanEnded', { why: 'Well', supportThatGoes: goes(dated) });
    const refs = [removed(dated).id, plan.id].toSorted();
    const [only, ...others] = help(started, removed(dated), plan).endings;
    expect([only?.factRefs.toSorted(), others]).toEqual([refs, []]);
    const [said, ...more] = help(started, removed(dated), plan, ending(dated)).endings;
    expect([said?.factRefs.toSorted(), more]).toEqual([[...refs, 'ending'].toSorted(), []]);
  });
  it('and another of another day stay two', () => {
    const plan = on('2025-03-01', 'ChildsPlanEnded', {
      why: 'Well',
      supportThatGoes: goes({ effectiveOn: '2025-03-18' }),
    });
    expect(help(started, removed(dated), plan).endings).toHaveLength(2);
  });
  it('and an ending of another day are two', () =>
    expect(help(started, removed(dated), ending({ effectiveOn: '2025-04-17' })).endings).toHaveLength(2));
});

describe('a pause', () => {
  const paused = (content = {}) =>
    on(
      '2025-02-01',
      'ServicePaused',
      { involvementId: 'help-1', effectiveOn: '2025-02-01', ...content },
      { id: 'pause' },
    );
  const resumed = (amount?: number) =>
    on('2025-02-20', 'ServiceResumed', {
      involvementId: 'help-1',
      resumedOn: '2025-02-20',
      ...(amount !== undefined && { intensity: weekly(amount) }),
    });

  it('from which help comes back at less is two facts: resumed, and reduced on that day', () => {
    expect(help(started, paused(), resumed(1)).endings).toMatchObject([
      { ref: 'pause', leaving: { type: 'PAUSED' } },
      {
        ref: 'ServiceResumed@2025-02-20',
        effectiveOn: '2025-02-20',
        leaving: { type: 'REDUCED', toIntensity: weekly(1) },
      },
    ]);
  });

  it.each([2, 3, undefined])('from which help comes back at %s a week is one', (amount) =>
    expect(help(started, paused(), resumed(amount)).endings).toHaveLength(1),
  );

  it('is not counted twice where the reduction is stated', () => {
    const reduced = on('2025-02-20', 'ServiceReduced', {
      involvementId: 'help-1',
      effectiveOn: '2025-02-20',
      toIntensity: weekly(1),
    });
    expect(help(started, paused(), resumed(1), reduced).endings.map(({ ref }) => ref)).toEqual([
      'pause',
      reduced.id,
    ]);
  });

  it('that became an ending before it could lapse is looked at as that ending', () =>
    expect(help(started, paused({ resumeBy: '2025-02-17' }), ending(dated))).toMatchObject({
      endings: [{ ref: 'ending' }],
      pausesThatBecameEndings: [{ ref: 'pause' }],
    }));
  it('that had lapsed before is looked at itself', () =>
    expect(
      help(started, paused({ resumeBy: '2025-02-16' }), ending(dated)).endings.map(({ ref }) => ref),
    ).toEqual(['pause', 'ending']));
  it('from which help came back before it ended is looked at itself', () =>
    expect(help(started, paused({ resumeBy: '2025-02-17' }), resumed(), ending(dated)).endings).toHaveLength(
      2,
    ));
});

it('knows the help that is on record, and how much there was of it over time', () => {
  const { involvements } = help(
    started,
    on('2024-09-01', 'ServiceIncreased', {
      involvementId: 'help-1',
      effectiveOn: '2024-09-01',
      toIntensity: weekly(3),
    }),
    on('2025-01-01', 'ServiceReduced', {
      involvementId: 'help-1',
      effectiveOn: '2025-01-01',
      toIntensity: { amount: 1, unit: 'hours', per: 'fortnight' },
    }),
    ending(dated),
  );
  expect(
    involvements.get('help-1')?.levels.map(({ on: day, amount }) => [day, amount.per28, amount.unit]),
  ).toEqual([
    ['2024-06-01', 8, 'contacts'],
    ['2024-09-01', 12, 'contacts'],
    ['2025-01-01', 2, 'hours'],
    ['2025-03-17', 0, 'contacts'],
  ]);
});

it('reads on record only what was there by that day', () => {
  const entries = datedEntries(entriesOf([started, ending(dated, { toldOn: '2025-04-01' })]));
  expect(endingsOf(entries, '2025-03-31').endings).toEqual([]);
  expect(endingsOf(entries, '2025-04-01').endings).toHaveLength(1);
});
