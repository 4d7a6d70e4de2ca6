import {
  DECIDED,
  GOING_WELL,
  answer,
  before,
  better,
  day,
  followed,
  level,
  question,
} from '../test/questions';
import { classify } from './classify';
import { CATEGORIES, PARAMETERS, RULE, type Parameters } from './parameters';
import type { Question } from './shape';

describe('an answer', () => {
  it('has its fields in one order, whatever the label', () => {
    const fields = 'label flag signals favourable adverse signalsAsNow notes followUp followUpDays'.split(
      ' ',
    );
    expect(Object.keys(answer())).toEqual(fields);
    expect(Object.keys(answer({ ending: { reason: 'CHILD_DIED' } }))).toEqual(fields);
  });

  it('carries no version: that is stored beside it', () => {
    expect(RULE).toBe('going-well/1');
    expect(answer()).not.toHaveProperty('rule');
  });

  it('knows a kind for each reason', () => {
    expect(Object.keys(CATEGORIES)).toHaveLength(20);
  });
});

describe('given a question on the edge of a parameter, then another number is another answer', () => {
  const reading: Partial<Question> = { signals: [better('health', 90), better('child', 5)] };
  const reduction = { type: 'REDUCED', from: 5, to: 4, history: [level(8, 182), level(5, 170)] } as const;
  const replacement = { startedOn: day(14), per28: 3.2, sameNeed: true };
  const safeguards = {
    childViewOn: before(3),
    childAnsweredOn: before(2),
    agreement: 'agreed',
    routeBackUntil: day(365),
  };
  const planned = { decidedOn: day(-28), safeguards };

  it.each<[keyof Parameters, number, Question, string]>([
    ['LOOKBACK', 89, question({ ...reading, ending: { reason: null } }), 'signals'],
    ['NOTICE', 29, question({ ending: planned }), 'label'],
    ['ROUTE_BACK', 366, question({ ending: planned }), 'label'],
    ['REPLACE', 13, question({ ending: { replacement } }), 'label'],
    ['REPLACE_SHARE', 0.81, question({ ending: { replacement } }), 'label'],
    ['TRANSFER', 27, question({ ending: { reason: 'MOVED_AREA', transferStartedOn: day(28) } }), 'label'],
    ['RESUME_GRACE', 27, question({ ending: { type: 'PAUSED', resumedOn: day(28) } }), 'label'],
    ['QUICK', 27, question({ later: [followed('SAME_SERVICE_STARTED', 28)] }), 'followUp'],
    ['MINOR', 0.26, question({ ending: { type: 'REDUCED', to: 3 } }), 'label'],
    ['CUMULATIVE', 0.51, question({ ending: reduction }), 'label'],
    ['CUM_DAYS', 170, question({ ending: reduction }), 'label'],
    ['FORWARD', 364, question({ later: [followed('ESCALATION', 365)] }), 'followUp'],
    ['SUSTAIN', 181, question({ later: [followed('GOING_WELL_SEEN', 180)] }), 'followUp'],
  ])('%s', (name, number, asked, field) => {
    const ours = classify(asked);
    expect(classify(asked, PARAMETERS)).toEqual(ours);
    expect(classify(asked, { ...PARAMETERS, [name]: number })).not.toHaveProperty(
      field,
      ours[field as keyof typeof ours],
    );
  });
});

describe('given what lies on the day of reading', () => {
  it('then it exists, and what takes effect on that day is in effect', () => {
    const later = [followed('ESCALATION', 100)];
    expect(answer({ asOf: day(100), later })).toMatchObject({ followUpDays: 100 });
    expect(answer({ asOf: day(99), later })).toMatchObject({ followUp: 'WINDOW_OPEN' });
    expect(answer({ asOf: day(0) }).notes).not.toContain('not yet in effect');
    expect(answer({ asOf: day(-1) }).notes).toContain('not yet in effect');
    const signals = [better('health', 0), better('child', 0)];
    expect(answer({ asOf: DECIDED, signals }).signals).toBe('FAVOURABLE');
  });
});

describe('given what lies after the day of reading', () => {
  it('then nothing of it exists, in any list or field', () => {
    const asOf = day(100);
    const bare = question({ asOf, signals: GOING_WELL });
    const full = question({
      asOf,
      signals: [...GOING_WELL, better('family', 3, { recordedOn: day(101) })],
      later: [followed('ESCALATION', 101), followed('SAME_SERVICE_STARTED', 0, { recordedOn: day(101) })],
      censor: [
        { on: day(101), why: 'DIED' },
        { on: DECIDED, why: 'DIED', recordedOn: day(101) },
      ],
      ending: {
        resumedOn: day(101),
        toldOn: day(101),
        transferStartedOn: day(101),
        safeguards: { childViewOn: day(101), childAnsweredOn: day(101) },
        history: [level(80, 30, { recordedOn: day(101) })],
      },
    });
    expect(classify(full)).toEqual(classify(bare));
  });
});
