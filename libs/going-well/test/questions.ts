import { addDays, type Day } from '../src/days';
import { classify } from '../src/classify';
import type { Judged, Later, Level, Question, Signal } from '../src/shape';

/** Help that ended on 10 March 2025, decided a fortnight before, and read more than a year later. */
export const DECIDED = '2025-02-24';
export const EFFECT = '2025-03-10';
export const READ = '2026-04-20';

/** That many days after the day of effect, or before it. */
export const day = (count: number): Day => addDays(EFFECT, count);
/** That many days before the decision. */
export const before = (count: number): Day => addDays(DECIDED, -count);

type Asked = Partial<Omit<Question, 'ending'>> & Readonly<{ ending?: Partial<Question['ending']> }>;

/** A question about that help: goals met, four visits in 28 days, nothing else on record. What is given stands instead. */
export const question = ({ ending, ...around }: Asked = {}): Question => ({
  asOf: READ,
  signals: [],
  ...around,
  ending: {
    type: 'ENDED',
    decidedOn: DECIDED,
    effectiveOn: EFFECT,
    reason: 'GOALS_MET',
    from: 4,
    ...ending,
  },
});

/** The answer to a question that can be judged. */
export const answer = (asked: Asked = {}): Judged => {
  const given = classify(question(asked));
  if ('refused' in given) throw new Error(given.refused);
  return given;
};

/** Why a question was refused; undefined if it was not. */
export const refusal = (asked: Question): string | undefined => {
  const given = classify(asked);
  return 'refused' in given ? given.refused : undefined;
};

const seen = (dir: 'F' | 'A', source: string, daysBefore: number, more: Partial<Signal> = {}): Signal => ({
  on: before(daysBefore),
  source,
  kind: 'ChangeNoticed',
  dir,
  ...more,
});

/** A favourable signal of that source, so many days before the decision. */
export const better = (source: string, daysBefore = 30, more: Partial<Signal> = {}) =>
  seen('F', source, daysBefore, more);
export const worse = (source: string, daysBefore = 30, more: Partial<Signal> = {}) =>
  seen('A', source, daysBefore, more);

export const GOING_WELL: readonly Signal[] = [better('education'), better('health')];
export const GOING_BADLY: readonly Signal[] = [worse('education'), worse('child')];

/** Something that followed, so many days after the day of effect. */
export const followed = (kind: Later['kind'], count: number, more: Partial<Later> = {}): Later => ({
  on: day(count),
  kind,
  ...more,
});

/** So much in 28 days, from so many days before the decision. */
export const level = (per28: number, daysBefore: number, more: Partial<Level> = {}): Level => ({
  on: before(daysBefore),
  per28,
  ...more,
});

/** All four safeguards, for help whose decision is made five weeks before it goes. */
export const PLANNED: Partial<Question['ending']> = {
  decidedOn: day(-35),
  safeguards: {
    childViewOn: day(-40),
    childAnsweredOn: day(-20),
    agreement: 'agreed',
    routeBackUntil: 'open',
  },
};

export const MISSING_ALL = [
  'S1 notice under 28 days',
  'S2 child view not recorded and answered',
  'S3 not agreed with child or family',
  'S4 no named way back for 12 months',
];
