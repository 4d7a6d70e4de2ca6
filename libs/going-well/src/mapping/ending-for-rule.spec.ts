import type { ContentOf, RecordedFact } from '@chronology/domain';
import { entriesOf } from '@chronology/projections';
import { entryCorrected } from '../../../../test/examples';
import { on } from '../../../../test/story';
import { endingForRule } from './ending-for-rule';
import { helpOnRecord } from './help-on-record';

const weekly = (amount: number) => ({ amount, unit: 'contacts', per: 'week' }) as const;
const started = (content: Partial<ContentOf<'ServiceStarted'>> = {}, day = '2024-06-01', more = {}) =>
  on(
    day,
    'ServiceStarted',
    { involvementId: 'help-1', serviceId: 'help', name: 'Family support', needRefs: ['need-1'], ...content },
    more,
  );
const ended = (content: Partial<ContentOf<'ServiceEnded'>> = {}, more = {}) =>
  on(
    '2025-03-17',
    'ServiceEnded',
    { involvementId: 'help-1', decidedOn: '2025-03-03', effectiveOn: '2025-03-17', ...content },
    { id: 'ending', toldOn: '2025-03-03', ...more },
  );
const reduced = (content: Partial<ContentOf<'ServiceReduced'>> = {}, more = {}) =>
  on(
    '2025-03-17',
    'ServiceReduced',
    { involvementId: 'help-1', decidedOn: '2025-03-03', effectiveOn: '2025-03-17', ...content },
    { id: 'ending', toldOn: '2025-03-03', ...more },
  );

const asked = (...facts: readonly RecordedFact[]) => {
  const record = helpOnRecord(entriesOf(facts), '2026-05-01');
  const ending = record.endings.find(({ ref }) => ref === 'ending');
  if (!ending) throw new Error('There is no ending.');
  return endingForRule(ending, record.known, record);
};

describe('how much help there was', () => {
  it.each([
    ['a week', { amount: 2, unit: 'contacts', per: 'week' }, 8],
    ['a fortnight', { amount: 2, unit: 'hours', per: 'fortnight' }, 4],
    ['a month, which counts as 28 days', { amount: 2, unit: 'nights', per: 'month' }, 2],
    ['28 days', { amount: 2, unit: 'nights', per: '28_days' }, 2],
  ] as const)('is counted over 28 days: by %s', (_, intensity, from) =>
    expect(asked(started({ intensity }), ended()).from).toBe(from),
  );

  it('is what the ending says, where it says it', () =>
    expect(
      asked(
        started({ intensity: weekly(2) }),
        reduced({ fromIntensity: weekly(1), toIntensity: weekly(0.5) }),
      ),
    ).toMatchObject({
      type: 'REDUCED',
      from: 4,
      to: 2,
    }));

  it('is not known where nobody said', () => expect(asked(started(), ended()).from).toBeUndefined());

  it('is known also where a slip in the start was put right since', () => {
    const right = entryCorrected(
      {
        entryRef: 'start',
        supersedes: 'start',
        replacement: {
          occurred: { from: '2024-06-01', precision: 'day' },
          content: { ...started({ intensity: weekly(2) }).data.content, name: 'Family help' },
        },
      },
      { recordedAt: '2025-06-01T10:00:00.000Z' },
    );
    const start = started({ intensity: weekly(2) }, '2024-06-01', { id: 'start' });
    expect(asked(start, right, ended()).from).toBe(8);
  });

  it('is not compared with another unit', () => {
    const { from, to } = asked(
      started({ intensity: weekly(2) }),
      reduced({ toIntensity: { amount: 1, unit: 'hours', per: 'week' } }),
    );
    expect([from, to]).toEqual([8, undefined]);
  });

  it('is what had been said when the ending was decided or written down, and never what was said later', () => {
    const late = on(
      '2025-02-01',
      'ServiceIncreased',
      { involvementId: 'help-1', effectiveOn: '2025-02-01', toIntensity: weekly(9) },
      { toldOn: '2025-03-04' },
    );
    expect(asked(started({ intensity: weekly(2) }), late, ended()).from).toBe(8);
    expect(asked(started({ intensity: weekly(2) }), late, ended({}, { toldOn: '2025-03-04' })).from).toBe(36);
  });

  it('is told over time, in the unit of the ending, for this service alone', () => {
    const { history } = asked(
      started({ involvementId: 'help-0', intensity: weekly(4) }, '2024-01-10'),
      on('2024-05-01', 'ServiceEnded', { involvementId: 'help-0', effectiveOn: '2024-05-01' }),
      started({ intensity: weekly(2) }),
      on(
        '2024-12-01',
        'ServiceReduced',
        { involvementId: 'help-1', effectiveOn: '2024-12-01', toIntensity: weekly(1) },
        { toldOn: '2024-12-05' },
      ),
      on('2024-11-01', 'ServiceIncreased', {
        involvementId: 'help-1',
        effectiveOn: '2024-11-01',
        toIntensity: { amount: 9, unit: 'hours', per: 'week' },
      }),
      started({ involvementId: 'other', serviceId: 'other', intensity: weekly(7) }),
      ended(),
    );
    expect(history?.map((level) => [level.on, level.per28, level.recordedOn])).toEqual([
      ['2024-01-10', 16, '2024-01-10'],
      ['2024-05-01', 0, '2024-05-01'],
      ['2024-06-01', 8, '2024-06-01'],
      ['2024-12-01', 4, '2024-12-05'],
      ['2025-03-17', 0, '2025-03-03'],
    ]);
  });
});

describe('safeguards', () => {
  const view = (toldOn = '2025-02-20', more = {}) =>
    on('2025-02-20', 'ChildViewRecorded', { childsWords: 'All right' }, { id: 'view', toldOn, ...more });
  const answer = (toldOn = '2025-03-10', viewRef = 'view') =>
    on(
      '2025-03-10',
      'ChildViewAnswered',
      { viewRef, whatWeDid: 'We come once more' },
      { id: 'answer', toldOn },
    );
  const named = { childViewRef: 'view', childAnsweredRef: 'answer' };
  const safeguards = (...facts: readonly RecordedFact[]) => asked(started(), ...facts).safeguards;

  it('are the child’s view and its answer, by the days on which they were on record', () =>
    expect(safeguards(ended({ safeguards: named }), view('2025-02-22'), answer('2025-03-11'))).toMatchObject({
      childViewOn: '2025-02-22',
      childAnsweredOn: '2025-03-11',
    }));

  it('are on record from when they were first told, whatever was put right in them since', () => {
    const putRight = (entryRef: string, content: Readonly<Record<string, string>>) =>
      entryCorrected(
        { entryRef, supersedes: entryRef, replacement: { occurred: { precision: 'unknown' }, content } },
        { id: `${entryRef}-right`, recordedAt: '2025-06-01T10:00:00.000Z' },
      );
    expect(
      safeguards(
        ended({ safeguards: named }),
        view(),
        answer(),
        putRight('view', { childsWords: 'All right, I think' }),
        putRight('answer', { viewRef: 'view', whatWeDid: 'We come twice more' }),
      ),
    ).toMatchObject({ childViewOn: '2025-02-20', childAnsweredOn: '2025-03-10' });
  });

  it('are on record from when the source wrote them down', () =>
    expect(
      safeguards(ended({ safeguards: named }), view('2025-05-01', { writtenOn: '2025-02-21' })),
    ).toMatchObject({
      childViewOn: '2025-02-21',
    }));

  it('count an answer that the ending does not name: it names the view', () =>
    expect(safeguards(ended({ safeguards: { childViewRef: 'view' } }), view(), answer())).toMatchObject({
      childAnsweredOn: '2025-03-10',
    }));

  it('count a view that names the ending', () => {
    const about = on('2025-03-05', 'ChildViewRecorded', {
      childsWords: 'I mind',
      about: { kind: 'entry', ref: 'ending' },
    });
    expect(safeguards(ended(), about)).toMatchObject({ childViewOn: '2025-03-05' });
  });

  it.each([
    ['is not on record', ended({ safeguards: { childViewRef: 'nowhere' } })],
    ['is the family’s', ended({ safeguards: { childViewRef: 'family' } })],
    ['is not named', ended()],
  ])('do not count a view that %s', (_, ending) => {
    const family = on(
      '2025-02-20',
      'FamilyViewRecorded',
      { familysWords: 'Fine', who: 'Mum' },
      { id: 'family' },
    );
    expect(safeguards(ending, view(), family)?.childViewOn).toBeUndefined();
  });

  it('do not count an answer to something else', () =>
    expect(
      safeguards(ended({ safeguards: named }), view(), answer('2025-03-10', 'another'))?.childAnsweredOn,
    ).toBeUndefined());

  it.each([
    ['2025-03-16', 'agreed'],
    ['2025-03-17', undefined],
  ])('count an agreement only if it was on record before the help went: %s', (toldOn, agreement) =>
    expect(safeguards(ended({ safeguards: { agreement: 'agreed' } }, { toldOn }))?.agreement).toBe(agreement),
  );

  it('are no agreement where the child objected', () =>
    expect(safeguards(ended({ safeguards: { agreement: 'agreed' }, childObjected: true }))?.agreement).toBe(
      'disagreed',
    ));

  it('count what was added later by a correction from then on, and what stood before from before', () => {
    const correction = on('2025-03-17', 'ServiceEndingCorrected', {
      involvementId: 'help-1',
      endingRef: 'ending',
      corrected: { safeguards: { agreement: 'agreed', routeBack: { who: 'Mairi', until: 'open' } } },
      why: 'Left out',
    });
    const before = ended({ safeguards: { agreement: 'agreed' } });
    expect(safeguards(before, correction)).toEqual({ agreement: 'agreed' });
  });

  it('keep a way back whose number was put right since, and not one that was made longer since', () => {
    const way = { who: 'Mairi', how: '01 555', until: '2025-12-31' };
    const right = (routeBack: typeof way) =>
      on('2025-03-20', 'ServiceEndingCorrected', {
        involvementId: 'help-1',
        endingRef: 'ending',
        corrected: { safeguards: { routeBack } },
        why: 'A slip',
      });
    const ending = ended({ safeguards: { routeBack: way } });
    expect(safeguards(ending, right({ ...way, how: '01 556' }))?.routeBackUntil).toBe('2025-12-31');
    expect(safeguards(ending, right({ ...way, until: '2026-12-31' }))?.routeBackUntil).toBeUndefined();
  });

  it.each([
    [{ who: 'Mairi', until: 'open' as const }, 'open'],
    [{ who: 'Mairi', until: '2026-06-30' }, '2026-06-30'],
    [{ who: 'Mairi' }, null],
  ])('are a way back: %j', (routeBack, until) =>
    expect(safeguards(ended({ safeguards: { routeBack } }))?.routeBackUntil).toBe(until),
  );
});

describe('a replacement', () => {
  const other = (day: string, content: Partial<ContentOf<'ServiceStarted'>> = {}) =>
    started({ involvementId: 'new-1', serviceId: 'new', intensity: weekly(2), ...content }, day);
  const replaced = (...facts: readonly RecordedFact[]) =>
    asked(started({ intensity: weekly(2) }), ended({ replacement: ['new-1', 'new-2'] }), ...facts)
      .replacement;

  it('is the start that the ending names', () =>
    expect(replaced(other('2025-03-24'))).toEqual({ startedOn: '2025-03-24', per28: 8, sameNeed: true }));
  it('is several added together, started with the last of them', () =>
    expect(
      replaced(
        other('2025-03-10'),
        started({ involvementId: 'new-2', serviceId: 'new', intensity: weekly(1) }, '2025-03-20'),
      ),
    ).toEqual({
      startedOn: '2025-03-20',
      per28: 12,
      sameNeed: true,
    }));
  const second = (day: string) =>
    started({ involvementId: 'new-2', serviceId: 'new', needRefs: ['need-1'], intensity: weekly(1) }, day);
  it('is only what had started by day 14', () =>
    expect(replaced(other('2025-03-31'), second('2025-04-01'))).toEqual({
      startedOn: '2025-03-31',
      per28: 8,
      sameNeed: true,
    }));
  it('started with the first of them where all came later', () =>
    expect(replaced(other('2025-04-10'), second('2025-04-01'))?.startedOn).toBe('2025-04-01'));
  it('has no amount where one of them cannot be compared', () =>
    expect(
      replaced(other('2025-03-10'), started({ involvementId: 'new-2', serviceId: 'new' }, '2025-03-20'))
        ?.per28,
    ).toBeUndefined());
  it('is the amount that is left on day 14', () => {
    const less = on('2025-03-28', 'ServiceReduced', {
      involvementId: 'new-1',
      effectiveOn: '2025-03-28',
      toIntensity: weekly(1),
    });
    expect(replaced(other('2025-03-24'), less)?.per28).toBe(4);
  });
  it('has not started where it is not on record', () =>
    expect(replaced()).toEqual({ startedOn: null, sameNeed: true }));
  it('is for the same need, or it is none', () =>
    expect(replaced(other('2025-03-24', { needRefs: ['need-2'] }))).toEqual({
      startedOn: null,
      sameNeed: false,
    }));
  it('is none where it was part of the child’s help before the decision', () => {
    expect(replaced(other('2025-03-02'))?.startedOn).toBeNull();
    expect(replaced(other('2025-03-03'))?.startedOn).toBe('2025-03-03');
  });
  it('is none where it has ended by day 14', () => {
    const endedAgain = (day: string) => on(day, 'ServiceEnded', { involvementId: 'new-1', effectiveOn: day });
    expect(replaced(other('2025-03-24'), endedAgain('2025-03-31'))?.startedOn).toBeNull();
    expect(replaced(other('2025-03-24'), endedAgain('2025-04-01'))?.startedOn).toBe('2025-03-24');
  });
  it('is not known where none is named', () =>
    expect(asked(started(), ended(), other('2025-03-24')).replacement).toBeUndefined());
});

describe('choice, attempts, telling and moves', () => {
  const chosen = (who: 'child' | 'family' | 'worker', viewRef?: string) =>
    ended({ reason: 'CHILD_OR_FAMILY_CHOICE', chosenBy: { who, ...(viewRef && { viewRef }) } });
  const child = (toldOn: string) =>
    on('2025-03-01', 'ChildViewRecorded', { childsWords: 'No more' }, { id: 'child', toldOn });
  const family = on(
    '2025-03-01',
    'FamilyViewRecorded',
    { familysWords: 'No more', who: 'Mum' },
    { id: 'family' },
  );

  it.each([
    ['child', chosen('child', 'child'), child('2025-03-16'), 'child'],
    ['family', chosen('family', 'family'), family, 'family'],
    ['worker, without a view', chosen('child'), child('2025-03-01'), 'worker'],
    ['worker, where the view is another’s', chosen('child', 'family'), family, 'worker'],
    ['worker, where the view came too late', chosen('child', 'child'), child('2025-03-17'), 'worker'],
  ])('the choice is recorded by the %s', (_, ending, view, who) =>
    expect(asked(started(), ending, view).choiceRecordedBy).toBe(who),
  );

  it('a view of the day of deciding is in time, also where help goes on that day', () => {
    const sameDay = ended({
      decidedOn: '2025-03-17',
      reason: 'CHILD_OR_FAMILY_CHOICE',
      chosenBy: { who: 'child', viewRef: 'child' },
    });
    expect(asked(started(), sameDay, child('2025-03-17')).choiceRecordedBy).toBe('child');
  });

  it('attempts are as many as were written down, and none given is not none', () => {
    expect(asked(started(), ended({ followUps: [{ how: 'rang' }, { how: 'called' }] })).attempts).toBe(2);
    expect(asked(started(), ended({ followUps: [] })).attempts).toBe(0);
    expect(asked(started(), ended()).attempts).toBeUndefined();
  });

  it('the day of telling and the child’s objection are as stated', () =>
    expect(asked(started(), ended({ toldOn: '2025-03-05', childObjected: true }))).toMatchObject({
      toldOn: '2025-03-05',
      childObjected: true,
    }));

  it('another team has received the child when its start says so', () => {
    const received = started(
      { involvementId: 'there', serviceId: 'there', receivedFrom: 'help-1' },
      '2025-04-06',
    );
    expect(asked(started(), ended({ reason: 'MOVED_AREA' }), received).transferStartedOn).toBe('2025-04-06');
    expect(asked(started(), ended({ reason: 'MOVED_AREA' })).transferStartedOn).toBeUndefined();
  });

  it('a pause knows when it is to end, and when it did', () => {
    const pause = on(
      '2025-02-01',
      'ServicePaused',
      { involvementId: 'help-1', effectiveOn: '2025-02-01', resumeBy: '2025-02-20' },
      { id: 'ending' },
    );
    const resumed = on('2025-02-18', 'ServiceResumed', { involvementId: 'help-1', resumedOn: '2025-02-18' });
    expect(asked(started(), pause, resumed)).toMatchObject({
      type: 'PAUSED',
      resumeBy: '2025-02-20',
      resumedOn: '2025-02-18',
    });
  });
});
