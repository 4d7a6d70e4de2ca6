import type { ContentOf, RecordedFact, RecordedOf } from '@chronology/domain';
import {
  CHILD,
  recorded,
  serviceEnded,
  serviceEndingTakenBack,
  serviceReduced,
  serviceStarted,
  type Overrides,
} from '../../../../test/examples';
import { compareAmounts, inWords, type Intensity } from './amount';
import { NOTHING_ON_RECORD, serviceOf, takeIn, type FoldedType, type HelpOnRecord } from './help-on-record';
import { helpOn } from './help-state';

const HELP = 'family-support-1';
const contacts = (amount: number): Intensity => ({ amount, unit: 'contacts', per: 'week' });
const day = (from: string) => ({ occurred: { from, precision: 'day' } }) as const;
const BY_SYSTEM = {
  source: { agency: 'education', organisationId: 'glenbrae-primary', system: 'school-mis' },
} as const;

const record = (...facts: readonly RecordedFact[]): HelpOnRecord =>
  (facts as readonly RecordedOf<FoldedType>[]).reduce(takeIn(CHILD), NOTHING_ON_RECORD);
const statusOn = (on: string, ...facts: readonly RecordedFact[]) =>
  helpOn(record(...facts), HELP, on)?.status;
const levelOn = (on: string, ...facts: readonly RecordedFact[]) =>
  helpOn(record(...facts), HELP, on)?.level?.amount.amount;

const started = serviceStarted({ intensity: contacts(2) }, day('2025-03-10'));
const ended = (
  effectiveOn: string,
  overrides: Overrides = {},
  content: Partial<ContentOf<'ServiceEnded'>> = {},
) => serviceEnded({ effectiveOn, ...content }, { ...day(effectiveOn), ...overrides });
const paused = recorded(
  'ServicePaused',
  { involvementId: HELP, effectiveOn: '2025-04-01' },
  day('2025-04-01'),
);
const resumed = recorded(
  'ServiceResumed',
  { involvementId: HELP, resumedOn: '2025-04-20' },
  day('2025-04-20'),
);
const corrected = (
  entryRef: string,
  content: Readonly<Record<string, unknown>>,
  { from = '2025-05-01', ...overrides }: Overrides & Readonly<{ from?: string }> = {},
) =>
  recorded(
    'EntryCorrected',
    { entryRef, supersedes: entryRef, replacement: { ...day(from), content }, why: 'A slip' },
    overrides,
  );
const withdrawn = (entryRef: string, withdraws = entryRef) =>
  recorded('EntryWithdrawnAsError', { entryRef, withdraws, why: 'A slip' });

describe('help from day to day', () => {
  const all = [started, paused, resumed, ended('2025-05-01')] as const;
  it.each([
    ['2025-03-09', 'not started'],
    ['2025-03-10', 'ending'],
    ['2025-04-01', 'ending'],
    ['2025-04-30', 'ending'],
    ['2025-05-01', 'ended'],
    ['2026-01-01', 'ended'],
  ] as const)('is on %s %s', (on, status) => expect(statusOn(on, ...all)).toBe(status));

  it('pauses and comes back, also on the way to its end', () => {
    expect(statusOn('2025-03-31', started, paused, resumed)).toBe('running');
    expect(statusOn('2025-04-01', started, paused, resumed)).toBe('paused');
    expect(statusOn('2025-04-20', started, paused, resumed)).toBe('running');
    expect(helpOn(record(...all), HELP, '2025-04-10')).toMatchObject({
      status: 'ending',
      pause: { kind: 'paused' },
    });
    expect(helpOn(record(...all), HELP, '2025-04-20')).toMatchObject({ status: 'ending', pause: undefined });
  });

  it('stands in the order of its days, whatever was told first', () => {
    expect(statusOn('2025-04-25', ended('2025-05-01'), resumed, paused, started)).toBe('ending');
    expect(statusOn('2025-04-10', resumed, paused, started)).toBe('paused');
  });

  it('starts again under the same id where a system says so', () => {
    const again = serviceStarted({}, { ...day('2025-06-01'), id: 'again' });
    expect(statusOn('2025-05-15', started, ended('2025-05-01'), again)).toBe('ended');
    expect(statusOn('2025-06-01', started, ended('2025-05-01'), again)).toBe('running');
    expect(statusOn('2025-06-01', started, ended('2025-06-01'), again)).toBe('running');
  });

  it('remembers who did the last thing, in what role, when and why', () => {
    expect(helpOn(record(started, paused, resumed), HELP, '2025-06-01')?.last).toMatchObject({
      kind: 'resumed',
      ref: 'service-resumed',
      saidBy: { source: { role: 'health visitor', personRef: 'person-mairi' } },
      on: '2025-04-20',
    });
    expect(helpOn(record(started, ended('2025-05-01')), HELP, '2025-06-01')).toMatchObject({
      ending: { words: 'Things are going well', on: '2025-05-01' },
    });
  });

  it('keeps the amount through a pause, and until somebody says another', () => {
    const reduced = serviceReduced({ effectiveOn: '2025-04-25', toIntensity: contacts(1) });
    const more = recorded('ServiceIncreased', {
      involvementId: HELP,
      effectiveOn: '2025-05-05',
      toIntensity: contacts(3),
    });
    expect(levelOn('2025-04-10', started, paused)).toBe(2);
    expect(levelOn('2025-04-24', started, paused, resumed, reduced)).toBe(2);
    expect(levelOn('2025-04-25', started, paused, resumed, reduced)).toBe(1);
    expect(levelOn('2025-05-05', started, reduced, more)).toBe(3);
    expect(levelOn('2025-05-01', started, serviceReduced({ effectiveOn: '2025-04-25' }))).toBeUndefined();
  });

  it('is placed by when we were told where nobody knows the day', () => {
    const unknown = serviceEnded(
      {},
      { occurred: { precision: 'unknown' }, recordedAt: '2025-05-01T23:30:00.000Z' },
    );
    expect(statusOn('2025-05-01', started, unknown)).toBe('ending');
    expect(statusOn('2025-05-02', started, unknown)).toBe('ended');
  });

  it('is placed by the day of deciding where that is all that is known', () => {
    const decided = serviceEnded({ decidedOn: '2025-04-03' }, { occurred: { precision: 'unknown' } });
    expect(helpOn(record(started, decided), HELP, '2025-04-03')).toMatchObject({
      ending: { on: '2025-04-03' },
    });
  });
});

describe('what an import may write', () => {
  it('is taken in where it breaks every rule', () => {
    expect(statusOn('2025-06-01', serviceReduced({ effectiveOn: '2025-05-01' }))).toBe('running');
    expect(statusOn('2025-06-01', serviceEnded({ effectiveOn: '2025-05-01' }))).toBe('ended');
    expect(statusOn('2025-06-01', resumed)).toBe('running');
  });

  it('keeps the first ending where a second is stated', () => {
    const again = ended('2025-05-20', { id: 'again' });
    expect(helpOn(record(started, ended('2025-05-01'), again), HELP, '2025-06-01')).toMatchObject({
      ending: { ref: 'service-ended' },
    });
  });

  it('does not let a system’s account of help that a person had ended become the ending', () => {
    const theirs = ended('2025-04-15', { id: 'theirs', ...BY_SYSTEM }, { alreadyEndedBy: 'service-ended' });
    const both = [started, ended('2025-05-01'), theirs] as const;
    expect(helpOn(record(...both), HELP, '2025-06-01')).toMatchObject({ ending: { ref: 'service-ended' } });
    expect(statusOn('2025-04-20', ...both)).toBe('ending');
    const alone = record(...both, withdrawn('service-ended'));
    expect(helpOn(alone, HELP, '2025-06-01')).toMatchObject({ ending: { ref: 'theirs' } });
  });

  it('may say that nothing is left: then it ended', () => {
    expect(
      statusOn(
        '2025-05-01',
        started,
        serviceReduced({ effectiveOn: '2025-05-01', toIntensity: contacts(0) }),
      ),
    ).toBe('ended');
  });
});

describe('entries put right', () => {
  const right = { involvementId: HELP, effectiveOn: '2025-05-20' };

  it('count as they stand today', () => {
    const facts = [
      started,
      ended('2025-05-01'),
      corrected('service-ended', right, { from: '2025-05-20' }),
    ] as const;
    expect(statusOn('2025-05-10', ...facts)).toBe('ending');
    expect(statusOn('2025-05-20', ...facts)).toBe('ended');
  });

  it('say the whole anew: what a correction leaves out is gone', () => {
    const facts = [
      started,
      ended('2025-05-01'),
      corrected('service-ended', { involvementId: HELP }, { from: '2025-05-20' }),
    ] as const;
    expect(statusOn('2025-05-19', ...facts)).toBe('ending');
    expect(helpOn(record(...facts), HELP, '2025-05-20')).toMatchObject({ ending: { words: undefined } });
  });

  it('count as before once the correction is taken back', () => {
    const facts = [
      started,
      ended('2025-05-01'),
      corrected('service-ended', right, { id: 'c1' }),
      withdrawn('service-ended', 'c1'),
    ] as const;
    expect(statusOn('2025-05-10', ...facts)).toBe('ended');
  });

  it('hold for a person over a system’s later word', () => {
    const later = { ...right, effectiveOn: '2025-06-20' };
    const facts = [
      started,
      ended('2025-05-01', BY_SYSTEM),
      corrected('service-ended', right, { id: 'c1' }),
      corrected('service-ended', later, { id: 'c2', ...BY_SYSTEM }),
    ] as const;
    expect(statusOn('2025-05-20', ...facts)).toBe('ended');
    const systemOnly = [
      started,
      ended('2025-05-01', BY_SYSTEM),
      corrected('service-ended', later, BY_SYSTEM),
    ] as const;
    expect(statusOn('2025-05-20', ...systemOnly)).toBe('ending');
  });

  it('are left as they were by a correction that cannot be read', () => {
    expect(
      statusOn(
        '2025-05-01',
        started,
        ended('2025-05-01'),
        corrected('service-ended', { effectiveOn: 'soon' }),
      ),
    ).toBe('ended');
  });

  it('take a start or an ending with them when they are withdrawn', () => {
    expect(statusOn('2025-06-01', started, ended('2025-05-01'), withdrawn('service-ended'))).toBe('running');
    expect(
      statusOn('2025-06-01', started, ended('2025-05-01'), withdrawn('service-started')),
    ).toBeUndefined();
    const restated = serviceStarted({}, { ...day('2025-03-12'), id: 'restated' });
    expect(statusOn('2025-03-11', started, withdrawn('service-started'), restated)).toBe('not started');
    expect(statusOn('2025-03-12', started, withdrawn('service-started'), restated)).toBe('running');
  });

  it('leave help that nobody stated the start of, whatever else is withdrawn', () => {
    const other = serviceStarted({ involvementId: 'other' }, { id: 'other' });
    const reduced = serviceReduced({ effectiveOn: '2025-05-01' });
    expect(statusOn('2025-06-01', reduced, other, withdrawn('other'))).toBe('running');
    expect(statusOn('2025-06-01', reduced, ended('2025-05-01'), withdrawn('service-ended'))).toBe('running');
  });

  it('touch no help when they are about something else', () => {
    expect(
      statusOn('2025-06-01', started, withdrawn('strength-noted'), corrected('strength-noted', {})),
    ).toBe('running');
  });
});

describe('endings corrected and taken back', () => {
  const fix = (changes: ContentOf<'ServiceEndingCorrected'>['corrected'], id: string) =>
    recorded(
      'ServiceEndingCorrected',
      { involvementId: HELP, endingRef: 'service-ended', corrected: changes, why: 'A slip' },
      { id },
    );

  it('change only the fields that were wrong, one correction after the other', () => {
    const facts = record(
      started,
      ended('2025-05-01', {}, { forum: 'review' }),
      fix({ effectiveOn: '2025-05-20' }, 'f1'),
      fix({ reasonText: 'Money' }, 'f2'),
    );
    expect(helpOn(facts, HELP, '2025-06-01')).toMatchObject({
      ending: { on: '2025-05-20', words: 'Money', ending: { forum: 'review', reason: 'GOALS_MET' } },
    });
  });

  it('stand as they were once a correction is withdrawn', () => {
    const facts = [
      started,
      ended('2025-05-01'),
      fix({ effectiveOn: '2025-05-20' }, 'f1'),
      withdrawn('f1'),
    ] as const;
    expect(statusOn('2025-05-01', ...facts)).toBe('ended');
  });

  it('end nothing once taken back in time, and end it again when the taking back was a mistake', () => {
    const back = serviceEndingTakenBack({}, day('2025-04-30'));
    expect(statusOn('2025-06-01', started, ended('2025-05-01'), back)).toBe('running');
    expect(
      statusOn('2025-06-01', started, ended('2025-05-01'), back, withdrawn('service-ending-taken-back')),
    ).toBe('ended');
  });

  it('end nothing where they were taken back on a day that nobody knows, told in time', () => {
    const told = (recordedAt: string) =>
      serviceEndingTakenBack({}, { occurred: { precision: 'unknown' }, recordedAt });
    expect(statusOn('2025-06-01', started, ended('2025-05-01'), told('2025-04-30T12:00:00.000Z'))).toBe(
      'running',
    );
    expect(statusOn('2025-06-01', started, ended('2025-05-01'), told('2025-05-01T12:00:00.000Z'))).toBe(
      'ended',
    );
  });

  it('end it all the same where they were taken back too late', () => {
    expect(
      statusOn('2025-06-01', started, ended('2025-05-01'), serviceEndingTakenBack({}, day('2025-05-01'))),
    ).toBe('ended');
  });

  it('are of this help alone', () => {
    const other = serviceEndingTakenBack({ involvementId: 'other' }, day('2025-04-30'));
    expect(statusOn('2025-06-01', started, ended('2025-05-01'), other)).toBe('ended');
  });
});

describe('changes of status', () => {
  const goes = (effectiveOn?: string, toIntensity?: Intensity) => ({
    supportThatGoes: [{ involvementRef: HELP, effectiveOn, toIntensity }, { involvementRef: 'another' }],
  });
  const CHANGES = [
    [
      'a plan that ended',
      () => recorded('ChildsPlanEnded', { why: 'Done', ...goes('2025-05-10') }, day('2025-05-01')),
    ],
    [
      'a health plan that changed',
      () =>
        recorded(
          'HealthPlanIndicatorChanged',
          { from: 'additional', to: 'core', why: 'Done', ...goes('2025-05-10') },
          day('2025-05-01'),
        ),
    ],
    [
      'a name taken off the register',
      () => recorded('NameRemovedFromRegister', { reason: 'Done', ...goes('2025-05-10') }, day('2025-05-01')),
    ],
    [
      'an order that ended',
      () => recorded('OrderEnded', { order: 'CSO', why: 'Done', ...goes('2025-05-10') }, day('2025-05-01')),
    ],
  ] as const;

  it.each(CHANGES)('end the help that %s names, on its own day', (_, change) => {
    expect(statusOn('2025-05-09', started, change())).toBe('ending');
    expect(helpOn(record(started, change()), HELP, '2025-05-10')).toMatchObject({
      status: 'ended',
      ending: { isByStatus: true, words: 'Done', on: '2025-05-10' },
    });
  });

  const removed = (...[effectiveOn, toIntensity]: Parameters<typeof goes>) =>
    recorded(
      'NameRemovedFromRegister',
      { reason: 'Done', ...goes(effectiveOn, toIntensity) },
      day('2025-05-01'),
    );

  it('end it on the day of the change where no other is given', () => {
    expect(statusOn('2025-05-01', started, removed())).toBe('ended');
    expect(statusOn('2025-04-30', started, removed())).toBe('ending');
  });

  it('end it on the day of deciding where only that is given', () => {
    const decided = recorded(
      'OrderEnded',
      { order: 'CSO', supportThatGoes: [{ involvementRef: HELP, decidedOn: '2025-04-20' }] },
      day('2025-05-01'),
    );
    expect(statusOn('2025-04-19', started, decided)).toBe('ending');
    expect(statusOn('2025-04-20', started, decided)).toBe('ended');
  });

  it('reduce it where something stays, and end it where nothing does', () => {
    expect(levelOn('2025-05-10', started, removed('2025-05-10', contacts(1)))).toBe(1);
    expect(statusOn('2025-05-10', started, removed('2025-05-10', contacts(1)))).toBe('running');
    expect(statusOn('2025-05-10', started, removed('2025-05-10', contacts(0)))).toBe('ended');
  });

  it('give way to an ending that somebody states for the same help', () => {
    expect(
      helpOn(record(started, removed('2025-05-01'), ended('2025-05-10')), HELP, '2025-06-01'),
    ).toMatchObject({
      ending: { ref: 'service-ended' },
    });
  });
});

describe('whose help it is', () => {
  const through = (statedThrough: string) => ended('2025-05-01', { statedThrough });

  it('is not touched by what was stated into its record through another child’s chronology', () => {
    expect(statusOn('2025-06-01', started, through('another-child'))).toBe('running');
    expect(statusOn('2025-06-01', started, through(CHILD))).toBe('ended');
  });

  it('is one of each id', () => {
    expect(helpOn(record(started), 'another', '2025-06-01')).toBeUndefined();
    expect(statusOn('2025-06-01', started, ended('2025-05-01', {}, { involvementId: 'another' }))).toBe(
      'running',
    );
  });

  it('belongs to the service that its start names, as far as it stands', () => {
    expect(serviceOf(record(started), HELP)).toBe('family-support');
    expect(serviceOf(record(started, withdrawn('service-started')), HELP)).toBeUndefined();
    expect(serviceOf(record(started), 'another')).toBeUndefined();
  });
});

describe('how much help', () => {
  it.each([
    [{ amount: 1, unit: 'contacts', per: 'week' }, '1 contact a week'],
    [{ amount: 2.5, unit: 'hours', per: 'fortnight' }, '2.5 hours a fortnight'],
    [{ amount: 3, unit: 'nights', per: 'month' }, '3 nights a month'],
    [{ amount: 8, unit: 'contacts', per: '28_days' }, '8 contacts in 28 days'],
  ] as const)('is said in words', (amount, words) => expect(inWords(amount)).toBe(words));

  it('is compared in one unit and to a billionth', () => {
    const third = { amount: 1 / 3, unit: 'hours', per: 'week' } as const;
    expect(compareAmounts(third, { amount: 4 / 3, unit: 'hours', per: 'month' })).toBe('same');
    expect(compareAmounts(third, { ...third, unit: 'nights' })).toBe('not-comparable');
    expect(compareAmounts(third, undefined)).toBe('not-comparable');
    expect(compareAmounts(third, { ...third, amount: 0.3 })).toBe('more');
    expect(compareAmounts(third, { ...third, amount: 0.4 })).toBe('less');
  });
});
