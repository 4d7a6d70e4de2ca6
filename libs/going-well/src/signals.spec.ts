import { DECIDED, EFFECT, READ, answer, before, better, day, question, worse } from '../test/questions';
import { evidenceOf } from './evidence';
import { lookBackFrom, readSignals } from './signals';
import type { Signal } from './shape';

const read = (...signals: Signal[]) => readSignals(signals, DECIDED, DECIDED);
const serious = (source: string, more: Partial<Signal> = {}) =>
  worse(source, 20, { kind: 'ConcernRaised', serious: true, ...more });

describe('given the signals of the look-back, the record as a whole', () => {
  it.each<[string, Signal[], string]>([
    ['says too little with none', [], 'THIN'],
    ['says too little with one', [better('health')], 'THIN'],
    ['says too little with one adverse', [worse('health')], 'THIN'],
    ['is favourable with two of two sources', [better('health'), better('child')], 'FAVOURABLE'],
    [
      'is not favourable with two of one source',
      [better('health'), better('health', 9, { kind: 'StrengthNoted' })],
      'MIXED',
    ],
    ['is favourable with two to one', [better('health'), better('child'), worse('education')], 'FAVOURABLE'],
    [
      'is mixed with two to two',
      [better('health'), better('child'), worse('education'), worse('family')],
      'MIXED',
    ],
    ['is mixed with one to one', [better('health'), worse('health')], 'MIXED'],
    ['is adverse with none to two', [worse('health'), worse('child')], 'ADVERSE'],
    [
      'is adverse with two to three',
      [better('health'), better('child'), worse('education'), worse('family'), worse('police')],
      'ADVERSE',
    ],
    ['is adverse with one serious alone', [serious('police')], 'ADVERSE'],
    ['is adverse with one serious beside one favourable', [serious('police'), better('child')], 'ADVERSE'],
    ['is mixed with one serious beside two', [serious('police'), better('child'), better('health')], 'MIXED'],
    [
      'is mixed with one serious beside two of one source',
      [serious('police'), better('child'), better('child', 3, { kind: 'StrengthNoted' })],
      'MIXED',
    ],
    [
      'ignores serious on what is favourable',
      [better('health', 9, { serious: true }), better('child')],
      'FAVOURABLE',
    ],
  ])('%s', (_what, signals, state) => {
    expect(read(...signals).state).toBe(state);
    expect(read(...signals.toReversed()).state).toBe(state);
  });

  it('counts one per source, kind and direction', () => {
    const signals = [
      better('health', 10),
      better('health', 20),
      worse('health', 15),
      better('health', 5, { kind: 'StrengthNoted' }),
      better('child', 10),
    ];
    expect(read(...signals)).toMatchObject({ favourable: 3, adverse: 1 });
    expect(read(...signals).used).toEqual(signals);
  });

  it('does not mix up a source and a kind that together read alike', () => {
    const ab = better('a', 5, { kind: 'b,c' });
    const abc = better('a,b', 5, { kind: 'c' });
    expect(read(ab, abc).favourable).toBe(2);
  });

  it('is serious if any repeat is, whichever comes first', () => {
    const [mild, grave] = [
      worse('police', 3, { kind: 'HomeChanged' }),
      serious('police', { kind: 'HomeChanged' }),
    ];
    expect(read(mild, grave)).toMatchObject({ state: 'ADVERSE', adverse: 1 });
    expect(read(grave, mild)).toMatchObject({ state: 'ADVERSE', adverse: 1 });
  });

  it('takes no direction but favourable and adverse', () => {
    expect(read(better('health', 5, { dir: 'U' }), better('child', 5, { dir: '' })).used).toEqual([]);
  });
});

describe('given the time looked at', () => {
  it('then it runs from 90 days before the day of judging to that day, both in', () => {
    const at = (on: string) => read(better('health', 0, { on, recordedOn: DECIDED })).favourable;
    expect(at(before(90))).toBe(1);
    expect(at(before(91))).toBe(0);
    expect(at(DECIDED)).toBe(1);
    expect(at(before(-1))).toBe(0);
    expect(lookBackFrom(DECIDED)).toEqual({ from: '2024-11-26', to: '2025-02-24' });
    expect(lookBackFrom('2024-03-10')).toEqual({ from: '2023-12-11', to: '2024-03-10' });
  });

  it('then the day of judging is the day of effect where that came first', () => {
    const late = [better('health', 0, { on: day(1) }), better('child', 0, { on: day(1) })];
    const early = [better('health', 0, { on: day(-90) }), better('child', 0, { on: EFFECT })];
    const ending = { decidedOn: day(10) };
    expect(answer({ ending, signals: late })).toMatchObject({ signals: 'THIN', favourable: 0 });
    expect(answer({ ending, signals: early })).toMatchObject({ signals: 'FAVOURABLE', favourable: 2 });
    expect(
      answer({ ending, signals: [better('health', 0, { on: EFFECT, recordedOn: day(1) })] }),
    ).toMatchObject({
      favourable: 0,
    });
  });
});

describe('given signals recorded late', () => {
  const seenThen = [better('health'), better('education')];
  const heardLater = [
    worse('education', 20, { recordedOn: day(30), kind: 'AttendanceSummarised' }),
    worse('child', 20, { recordedOn: before(-1) }),
    worse('family', 20, { recordedOn: READ }),
  ];

  it('then the label keeps what was known at the decision, and today stands beside it', () => {
    const judged = answer({ signals: [...heardLater, ...seenThen] });
    expect(judged).toMatchObject({ label: 'ENDED_BECAUSE_GOING_WELL', signals: 'FAVOURABLE' });
    expect(judged).toMatchObject({ favourable: 2, adverse: 0, signalsAsNow: 'ADVERSE' });
  });

  it('then what was recorded on the day of judging was known', () => {
    expect(answer({ signals: [worse('child', 20, { recordedOn: DECIDED })] }).adverse).toBe(1);
  });

  it('then today is the day of reading, and what is recorded later does not exist', () => {
    expect(answer({ asOf: day(30), signals: [...heardLater, ...seenThen] }).signalsAsNow).toBe('MIXED');
  });

  it('then today looks at the same days: what happened after the decision stays outside', () => {
    const sinceThen = worse('police', -3, { serious: true });
    expect(answer({ signals: [...seenThen, sinceThen] }).signalsAsNow).toBe('FAVOURABLE');
  });
});

describe('given a screen that shows the evidence', () => {
  it('then the signals used come back as they were given, then and now, whatever the label', () => {
    const known = { ...better('health'), entryRef: 'a' };
    const late = { ...worse('child', 5, { recordedOn: day(3) }), entryRef: 'b' };
    const outside = { ...better('health', 91), entryRef: 'c' };
    const sealed = { ...better('child', 5, { level: 'sealed' }), entryRef: 'd' };
    const asked = {
      ...question({ ending: { reason: 'CHILD_DIED' } }),
      signals: [known, late, outside, sealed],
    };
    expect(evidenceOf(asked)).toMatchObject({
      judgedOn: DECIDED,
      lookBack: { from: '2024-11-26', to: DECIDED },
      then: { state: 'THIN', used: [known] },
      now: { state: 'MIXED', used: [known, late] },
    });
  });

  it('then a question that cannot be judged has no evidence', () => {
    expect(evidenceOf({ ...question(), asOf: '' })).toEqual({
      refused: expect.stringContaining('asOf') as string,
    });
  });
});
