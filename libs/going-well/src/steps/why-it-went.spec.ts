import {
  EFFECT,
  GOING_BADLY,
  GOING_WELL,
  MISSING_ALL,
  PLANNED,
  answer,
  better,
  day,
  followed,
  worse,
} from '../../test/questions';
import { CATEGORIES } from '../parameters';
import type { Ending, Signal } from '../shape';

const HALVED = { type: 'REDUCED', to: 2 } as const;

describe('step 5: the choice of child or family', () => {
  const NOT_THEIRS = 'said to be the choice of child or family, but not in their own recorded view';
  const chosen = (ending: Partial<Ending>, signals: readonly Signal[] = []) =>
    answer({ ending: { reason: 'CHILD_OR_FAMILY_CHOICE', ...ending }, signals });

  it.each<[string, Partial<Ending>]>([
    ['the child', { choiceRecordedBy: 'child' }],
    ['the family', { choiceRecordedBy: 'family' }],
    ['the family, the child not against it', { choiceRecordedBy: 'family', childObjected: false }],
    ['the child, an objection noted besides', { choiceRecordedBy: 'child', childObjected: true }],
  ])('given the recorded view of %s, then it is theirs, and followed up', (_whose, ending) => {
    expect(chosen(ending, GOING_WELL)).toMatchObject({
      label: 'ENDED_BY_CHILD_OR_FAMILY',
      flag: false,
      signals: null,
      favourable: null,
      signalsAsNow: null,
      notes: [],
      followUp: 'NOT_KNOWN',
    });
    expect(chosen({ ...ending, ...HALVED }).label).toBe('REDUCED_BY_CHILD_OR_FAMILY');
  });

  it.each<[string, Partial<Ending>, string]>([
    ['a worker only', { choiceRecordedBy: 'worker' }, NOT_THEIRS],
    ['nobody', {}, NOT_THEIRS],
    ['somebody else', { choiceRecordedBy: 'neighbour' }, NOT_THEIRS],
    ['a worker, the child against it', { choiceRecordedBy: 'worker', childObjected: true }, NOT_THEIRS],
    [
      'the family against the child',
      { choiceRecordedBy: 'family', childObjected: true },
      'the child did not want it to stop',
    ],
  ])('given the word of %s, then the reason counts as not stated', (_whose, ending, note) => {
    expect(chosen(ending)).toMatchObject({ label: 'ENDED_REASON_NOT_STATED', notes: [note] });
    expect(chosen(ending, GOING_WELL)).toMatchObject({
      label: 'ENDED_WHILE_GOING_WELL',
      flag: true,
      notes: [note, ...MISSING_ALL],
    });
  });

  it('given any other reason, then who chose does not matter', () => {
    const ending = { choiceRecordedBy: 'family', childObjected: true };
    expect(answer({ ending }).notes).toEqual(MISSING_ALL);
  });

  it('given the choice of the child, then nobody looks for a replacement', () => {
    const replacement = { startedOn: day(40), per28: 4, sameNeed: true };
    expect(chosen({ choiceRecordedBy: 'child', replacement })).toMatchObject({
      label: 'ENDED_BY_CHILD_OR_FAMILY',
      notes: [],
      followUp: 'NOT_KNOWN',
    });
  });

  it('given a choice that is not theirs and a replacement, then the replacement is looked at', () => {
    const replacement = { startedOn: EFFECT, per28: 4, sameNeed: true };
    expect(chosen({ replacement })).toMatchObject({ label: 'REPLACED', notes: [NOT_THEIRS] });
  });
});

describe('step 7: moved area', () => {
  const moved = (ending: Partial<Ending>, asOf?: string) =>
    answer({ ending: { reason: 'MOVED_AREA', ...ending }, ...(asOf !== undefined && { asOf }) });

  it('given a receiving team by day 28, also before the effect, then the child was transferred', () => {
    for (const transferStartedOn of [day(28), EFFECT, day(-20)])
      expect(moved({ transferStartedOn })).toMatchObject({
        label: 'TRANSFERRED',
        flag: false,
        signals: null,
        followUp: null,
      });
    expect(moved({ ...HALVED, transferStartedOn: day(2) }).label).toBe('TRANSFERRED');
  });

  it('given nobody yet, then it is pending up to day 28', () => {
    expect(moved({}, day(28))).toMatchObject({ label: 'PENDING_TRANSFER', signals: null, followUp: null });
    expect(moved({}, day(29))).toMatchObject({
      label: 'LOST_ON_MOVE',
      followUp: 'WINDOW_OPEN',
      followUpDays: 29,
    });
  });

  it('given a team that starts after the day of reading, then it has not started yet', () => {
    expect(moved({ transferStartedOn: day(9) }, day(8)).label).toBe('PENDING_TRANSFER');
  });

  it('given a team on day 29, then the child was lost on the move, and help came later', () => {
    expect(moved({ transferStartedOn: day(29) })).toMatchObject({
      label: 'LOST_ON_MOVE',
      flag: false,
      signals: null,
      favourable: null,
      adverse: null,
      signalsAsNow: null,
      notes: [],
      followUp: 'HELP_NEEDED_AGAIN',
      followUpDays: 29,
    });
  });

  it('given another reason, then a receiving team means nothing', () => {
    expect(answer({ ending: { transferStartedOn: day(60) } }).followUp).toBe('NOT_KNOWN');
  });

  it('given a late replacement and a late team, then the first of both is what followed', () => {
    const replacement = { startedOn: day(50), per28: 4, sameNeed: true };
    expect(moved({ replacement, transferStartedOn: day(40) })).toMatchObject({
      label: 'LOST_ON_MOVE',
      notes: ['named replacement did not start within 14 days'],
      followUpDays: 40,
    });
  });
});

describe('step 8: missed appointments and lost contact', () => {
  it.each(['NON_ATTENDANCE', 'LOST_CONTACT'])(
    'given %s, then it has its own label and is never flagged',
    (reason) => {
      const signals = GOING_WELL;
      expect(answer({ ending: { reason }, signals })).toMatchObject({
        label: 'ENDED_FOR_NON_ATTENDANCE',
        flag: false,
        signals: 'FAVOURABLE',
        notes: [],
        followUp: 'NOT_KNOWN',
      });
      expect(answer({ ending: { reason, ...HALVED } }).label).toBe('REDUCED_FOR_NON_ATTENDANCE');
    },
  );

  it('given that nobody tried to reach the family, then it says so, also for a reduction', () => {
    const NOBODY_TRIED = ['no attempt to reach the family on record'];
    const reason = 'NON_ATTENDANCE';
    expect(answer({ ending: { reason, attempts: 0 } }).notes).toEqual(NOBODY_TRIED);
    expect(answer({ ending: { reason, attempts: 0, ...HALVED } }).notes).toEqual(NOBODY_TRIED);
  });

  it.each([1, 3, null, undefined])('given %s attempts, then it says nothing', (attempts) => {
    expect(answer({ ending: { reason: 'LOST_CONTACT', attempts } }).notes).toEqual([]);
  });

  it('given any other reason, then attempts do not matter', () => {
    expect(answer({ ending: { reason: 'FUNDING', attempts: 0 } }).notes).toEqual([]);
  });
});

describe('step 9: an age rule or a time limit', () => {
  it.each([
    ['AGE_LIMIT', 'BY_AGE_LIMIT'],
    ['TIME_LIMIT', 'BY_TIME_LIMIT'],
  ])('given %s, then it has its own label', (reason, ending) => {
    const judged = answer({ ending: { reason }, signals: GOING_WELL });
    expect(judged).toMatchObject({ label: `ENDED_${ending}`, flag: false, signals: 'FAVOURABLE', notes: [] });
    expect(answer({ ending: { reason, ...HALVED } }).label).toBe(`REDUCED_${ending}`);
  });
});

const REASONS_OF = (category: string) =>
  Object.entries(CATEGORIES).flatMap(([reason, of]) => (of === category ? [reason] : []));

describe('step 10: because things were going well', () => {
  it.each(REASONS_OF('PROGRESS'))('given %s and nothing on record, then it is flagged', (reason) => {
    expect(answer({ ending: { reason } })).toMatchObject({
      label: 'ENDED_BECAUSE_GOING_WELL',
      flag: true,
      signals: 'THIN',
      favourable: 0,
      adverse: 0,
      signalsAsNow: 'THIN',
      notes: MISSING_ALL,
    });
  });

  it.each<[string, readonly Signal[]]>([
    ['favourable', GOING_WELL],
    ['mixed', [better('health'), worse('health')]],
    ['thin', []],
  ])('given progress and a record that is %s, then it is because', (_state, signals) => {
    expect(answer({ signals }).label).toBe('ENDED_BECAUSE_GOING_WELL');
    expect(answer({ signals, ending: HALVED }).label).toBe('REDUCED_BECAUSE_GOING_WELL');
    expect(answer({ signals, ending: PLANNED })).toMatchObject({
      label: 'PLANNED_ENDING',
      flag: false,
      notes: [],
      followUp: 'NOT_KNOWN',
    });
    expect(answer({ signals, ending: { ...PLANNED, ...HALVED } }).label).toBe('PLANNED_REDUCTION');
  });

  it('given one safeguard missing, then it is flagged with that one', () => {
    const ending = { ...PLANNED, toldOn: day(-10) };
    expect(answer({ ending })).toMatchObject({
      label: 'ENDED_BECAUSE_GOING_WELL',
      flag: true,
      notes: ['S1 notice under 28 days'],
    });
  });

  it('given progress and an adverse record, then they disagree, whatever the safeguards', () => {
    expect(answer({ signals: GOING_BADLY })).toMatchObject({
      label: 'STATED_PROGRESS_RECORD_DISAGREES',
      flag: true,
      signals: 'ADVERSE',
      notes: MISSING_ALL,
    });
    const signals = GOING_BADLY.map((signal) => ({ ...signal, on: day(-60) }));
    expect(answer({ signals, ending: PLANNED })).toMatchObject({
      label: 'STATED_PROGRESS_RECORD_DISAGREES',
      flag: true,
      notes: ['the record at the time disagrees'],
    });
    expect(answer({ signals: GOING_BADLY, ending: HALVED }).label).toBe('STATED_PROGRESS_RECORD_DISAGREES');
  });
});

describe('step 10: while things were going well', () => {
  const elsewhere = [...REASONS_OF('RESOURCE'), 'OTHER', 'NOT_STATED', 'A_NEW_CODE'];

  it.each(elsewhere)('given %s and a favourable record, then it is flagged as while', (reason) => {
    expect(answer({ ending: { reason }, signals: GOING_WELL })).toMatchObject({
      label: 'ENDED_WHILE_GOING_WELL',
      flag: true,
      signals: 'FAVOURABLE',
    });
    expect(answer({ ending: { reason, ...HALVED }, signals: GOING_WELL }).label).toBe(
      'REDUCED_WHILE_GOING_WELL',
    );
  });

  it('given all safeguards, then it was planned', () => {
    const signals = GOING_WELL.map((signal) => ({ ...signal, on: day(-60) }));
    expect(answer({ ending: { ...PLANNED, reason: 'FUNDING' }, signals })).toMatchObject({
      label: 'PLANNED_ENDING',
      flag: false,
      notes: [],
    });
    expect(answer({ ending: { ...PLANNED, ...HALVED, reason: null }, signals }).label).toBe(
      'PLANNED_REDUCTION',
    );
  });

  it.each(elsewhere)(
    'given %s and all safeguards but no favourable record, then nothing is planned',
    (reason) => {
      expect(answer({ ending: { ...PLANNED, reason } }).label).not.toContain('PLANNED');
    },
  );

  it.each(['NON_ATTENDANCE', 'AGE_LIMIT', 'TIME_LIMIT', 'MOVED_AREA'])(
    'given %s, then it is never while',
    (reason) => {
      expect(answer({ ending: { reason }, signals: GOING_WELL }).flag).toBe(false);
    },
  );
});

describe('step 11: otherwise, by the kind of reason', () => {
  it.each<[string | null | undefined, string]>([
    ...REASONS_OF('RESOURCE').map((reason): [string, string] => [reason, 'FOR_CAPACITY_OR_FUNDING']),
    ['OTHER', 'OTHER_REASON'],
    ['NOT_STATED', 'REASON_NOT_STATED'],
    [null, 'REASON_NOT_STATED'],
    [undefined, 'REASON_NOT_STATED'],
    ['', 'REASON_NOT_STATED'],
  ])('given %s, then %s', (reason, ending) => {
    for (const signals of [[], GOING_BADLY, [better('health'), worse('health')]])
      expect(answer({ ending: { reason }, signals })).toMatchObject({
        label: `ENDED_${ending}`,
        flag: false,
        notes: [],
        followUp: 'NOT_KNOWN',
      });
    expect(answer({ ending: { reason, ...HALVED } }).label).toBe(`REDUCED_${ending}`);
  });

  it.each(['A_NEW_CODE', 'goals_met', 'toString', '__proto__', ' '])(
    'given the unknown code %s, then it is kept as another reason, with a note',
    (reason) => {
      expect(answer({ ending: { reason } })).toMatchObject({
        label: 'ENDED_OTHER_REASON',
        notes: ['reason code not known to this version of the rule'],
      });
    },
  );
});

describe('the notes', () => {
  it('given both that a date is missing and that the effect is to come, then they stand in their order', () => {
    expect(answer({ asOf: day(-1), ending: { reason: 'X' } }).notes).toEqual([
      'not yet in effect',
      'reason code not known to this version of the rule',
    ]);
    expect(answer({ ending: { decidedOn: null, reason: 'X' } }).notes.slice(0, 2)).toEqual([
      'no decision date recorded',
      'reason code not known to this version of the rule',
    ]);
    expect(answer({ ending: { decidedOn: day(2) } }).notes[0]).toBe('took effect before it was decided');
  });

  it('given everything at once, then they stand in the order in which the steps meet them', () => {
    const judged = answer({
      ending: {
        type: 'PAUSED',
        effectiveOn: null,
        decidedOn: EFFECT,
        reason: 'CHILD_OR_FAMILY_CHOICE',
        from: 5,
        history: [{ on: day(-100), per28: 8 }],
        replacement: { startedOn: null, sameNeed: true },
      },
      later: [followed('SAME_SERVICE_STARTED', 0, { per28: 4 })],
    });
    expect(judged).toMatchObject({
      label: 'REDUCED_REASON_NOT_STATED',
      notes: [
        'no date of effect recorded',
        'pause lapsed: treated as ended on the day it paused',
        'started again on less',
        'several small reductions add up to 50% in 26 weeks',
        'said to be the choice of child or family, but not in their own recorded view',
        'named replacement did not start within 14 days',
      ],
    });
  });
});
