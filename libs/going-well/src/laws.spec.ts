import fc from 'fast-check';
import { addDays, type Day } from './days';
import { classify, curveOf } from './classify';
import { evidenceOf } from './evidence';
import { CENSOR_REASONS, LABELS, isFollowedUp, showsSignals } from './labels';
import { NOTES, SAFEGUARD_NOTES, smallReductionsAddUp } from './notes';
import { CATEGORIES, PARAMETERS, categoryOf } from './parameters';
import { LATER_KINDS, type Answer, type Ending, type Judged, type Question } from './shape';

// Days lie where the rule changes its mind: on, just before and just after each of its numbers.
const DECISION = '2024-02-27';
const from = (day: Day, ...counts: number[]) =>
  fc.constantFrom(...counts).map((count) => addDays(day, count));
const around = (day: Day) =>
  fc.oneof(
    { weight: 3, arbitrary: from(day, -91, -90, -30, -1, 0, 1, 14, 15, 27, 28, 29, 56, 57, 180, 365, 366) },
    { weight: 1, arbitrary: fc.integer({ min: -400, max: 500 }).map((count) => addDays(day, count)) },
  );
const maybe = <T>(arbitrary: fc.Arbitrary<T>, weight = 2) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight, arbitrary },
  );
const amounts = fc.oneof(
  fc.constantFrom(0, 1, 2, 3, 3.2, 4, 5, 6, 8, 10, 0.3, 0.225),
  fc.double({ min: -1, max: 12, noNaN: true }),
);
const levels = fc.constantFrom(undefined, undefined, undefined, 'named', 'sealed');
const entries = <Shape extends object>(day: Day, shape: fc.Arbitrary<Shape>) =>
  fc
    .record({ on: around(day), recordedOn: maybe(around(day), 1), level: levels })
    .chain((entry) => shape.map((content) => ({ ...entry, ...content })));

const signalsAt = (day: Day) =>
  entries(
    day,
    fc.record({
      source: fc.constantFrom('health', 'education', 'social_work', 'child', 'family'),
      kind: fc.constantFrom('ChangeNoticed', 'StrengthNoted', 'ConcernRaised'),
      dir: fc.constantFrom('F', 'F', 'A', 'A', '?'),
      serious: fc.constantFrom(undefined, undefined, undefined, null, false, true),
    }),
  );
const laterAt = (day: Day) =>
  entries(day, fc.record({ kind: fc.constantFrom(...LATER_KINDS, 'UNHEARD_OF'), per28: maybe(amounts) }));
const censorAt = (day: Day) =>
  entries(day, fc.record({ why: fc.constantFrom(...CENSOR_REASONS, 'UNHEARD_OF') }));
const historyAt = (day: Day) => entries(day, fc.record({ per28: maybe(amounts, 6) }));

const reasons = fc.oneof(
  fc.constantFrom<string | null | undefined>(...Object.keys(CATEGORIES), null, undefined, '', 'A_NEW_CODE'),
  fc.constantFrom('GOALS_MET', 'FUNDING', 'REPLACED', 'MOVED_AREA', 'CHILD_OR_FAMILY_CHOICE'),
);

const safeguardsAt = (day: Day) =>
  fc.oneof(
    fc.constant({
      childViewOn: addDays(day, -50),
      childAnsweredOn: addDays(day, -40),
      agreement: 'agreed',
      routeBackUntil: 'open',
    }),
    fc.record({
      childViewOn: maybe(around(day)),
      childAnsweredOn: maybe(around(day)),
      agreement: fc.constantFrom('agreed', 'agreed', 'disagreed', null, undefined, 'perhaps'),
      routeBackUntil: maybe(fc.oneof(fc.constant('open'), around(day))),
    }),
  );

const endingAt = (effect: Day): fc.Arbitrary<Ending> =>
  fc
    .record({
      type: fc.constantFrom('ENDED', 'ENDED', 'REDUCED', 'REDUCED', 'PAUSED'),
      reason: reasons,
      from: maybe(amounts, 8),
      to: maybe(amounts, 8),
      resumeBy: maybe(around(effect), 1),
      resumedOn: maybe(around(effect), 1),
      choiceRecordedBy: fc.constantFrom('child', 'family', 'family', 'worker', undefined),
      childObjected: fc.constantFrom(undefined, null, false, true),
      attempts: fc.constantFrom(undefined, null, 0, 1),
      toldOn: maybe(around(effect), 1),
      transferStartedOn: maybe(around(effect)),
      replacement: maybe(
        fc.record({
          startedOn: maybe(around(effect)),
          per28: maybe(amounts),
          sameNeed: fc.constantFrom(true, true, false),
        }),
        1,
      ),
      safeguards: maybe(safeguardsAt(effect), 4),
      history: maybe(fc.array(historyAt(effect), { maxLength: 5 }), 2),
    })
    .map((ending) => ({ ...ending, type: ending.type }));

const datesAt = (effect: Day) =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: from(effect, -60, -28, -27, -14, -1, 0, 10).map((day) => ({
        decidedOn: day,
        effectiveOn: effect,
      })),
    },
    { weight: 1, arbitrary: fc.constant({ decidedOn: null, effectiveOn: effect }) },
    { weight: 1, arbitrary: fc.constant({ decidedOn: effect, effectiveOn: null }) },
  );

const questions: fc.Arbitrary<Question> = fc
  .oneof(
    fc.constant(DECISION),
    fc.integer({ min: 0, max: 800 }).map((count) => addDays(DECISION, count)),
  )
  .chain((effect) =>
    fc.record({
      asOf: fc.oneof(
        from(effect, -20, 0, 10, 14, 15, 28, 29, 57, 364, 365),
        from(effect, 400, 800),
        fc.constant(addDays(effect, 800)),
      ),
      ending: fc.tuple(endingAt(effect), datesAt(effect)).map(([ending, dates]) => ({ ...ending, ...dates })),
      signals: maybe(fc.array(signalsAt(addDays(effect, -20)), { maxLength: 8 }), 12),
      later: maybe(fc.array(laterAt(effect), { maxLength: 3 }), 2),
      censor: maybe(fc.array(censorAt(effect), { maxLength: 2 }), 1),
    }),
  )
  .map((question) => ({ ...question, asOf: laterOf(question.asOf, decidedOn(question)) }));

/** The day of the decision, or the day of effect that stands in for it. */
function decidedOn({ ending }: Question): Day {
  return ending.decidedOn ?? ending.effectiveOn ?? '';
}

function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b;
}

const judged = (answer: Answer): Judged => {
  if ('refused' in answer) throw new Error(answer.refused);
  return answer;
};
const judge = (question: Question): Judged => judged(classify(question));

const judgedOn = (question: Question): Day => {
  const effectiveOn = question.ending.effectiveOn ?? decidedOn(question);
  return effectiveOn < decidedOn(question) ? effectiveOn : decidedOn(question);
};

const RUNS = { numRuns: 700 };

describe('the questions asked of the laws', () => {
  const answers = fc.sample(questions, { numRuns: 10_000, seed: 42 }).map(judge);

  it('reach every label', () => {
    const reached = new Set(answers.map(({ label }) => label));
    expect(LABELS.filter((label) => !reached.has(label))).toEqual([]);
  });

  it('reach everything that can follow, and every state of the record', () => {
    expect(new Set(answers.map(({ followUp }) => followUp)).size).toBe(11);
    expect(new Set(answers.map(({ signals }) => signals)).size).toBe(5);
  });

  it('reach every note', () => {
    const notes = new Set(
      answers.flatMap((answer) => answer.notes.map((note) => note.replace(/\d+%/, 'P%'))),
    );
    const all = [...Object.values(NOTES), ...Object.values(SAFEGUARD_NOTES), smallReductionsAddUp(0)];
    expect(all.filter((note) => !notes.has(note.replace('0%', 'P%')))).toEqual([]);
    expect(notes.size).toBe(all.length);
  });
});

describe('always', () => {
  it('the same question has the same answer, and nothing in it is changed', () => {
    const frozen = <T>(value: T): T => {
      if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
      return value;
    };
    fc.assert(
      fc.property(questions, (question) => {
        const copy = structuredClone(question);
        const first = classify(frozen(question));
        expect(classify(question)).toEqual(first);
        expect(classify(copy)).toEqual(first);
        expect(question).toEqual(copy);
      }),
      RUNS,
    );
  });

  it('there is one label of the list, and the fields that it leaves out are null', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { label, signals, favourable, adverse, signalsAsNow, followUp, followUpDays } = judge(question);
        expect(LABELS).toContain(label);
        const asked = [signals, favourable, adverse, signalsAsNow];
        expect(asked.map((field) => field === null)).toEqual(asked.map(() => !showsSignals(label)));
        expect([followUp === null, followUpDays === null]).toEqual([
          !isFollowedUp(label),
          !isFollowedUp(label),
        ]);
        expect(followUpDays ?? 0).toBeGreaterThanOrEqual(0);
        expect(followUpDays ?? 0).toBeLessThanOrEqual(PARAMETERS.FORWARD);
      }),
      RUNS,
    );
  });

  it('a flag has a reason that can be flagged, a missing safeguard or a record that disagrees, and says which', () => {
    const CAN_BE_FLAGGED = ['PROGRESS', 'RESOURCE', 'OTHER', 'NOT_STATED', 'REPLACED', 'CHOICE'];
    fc.assert(
      fc.property(questions, (question) => {
        const { label, flag, signals, notes } = judge(question);
        expect(flag).toBe(/_GOING_WELL$|DISAGREES$/.test(label));
        if (!flag) return;
        const category = categoryOf(question.ending.reason || undefined);
        expect(CAN_BE_FLAGGED).toContain(category);
        expect(label.includes('WHILE')).toBe(category !== 'PROGRESS');
        if (label.includes('WHILE')) expect(signals).toBe('FAVOURABLE');
        expect(label.includes('DISAGREES')).toBe(category === 'PROGRESS' && signals === 'ADVERSE');
        const missing = notes.filter((note) => /^S[1-4] /.test(note)).map((note) => note.slice(0, 2));
        const evidence = evidenceOf(question);
        if ('refused' in evidence) throw new Error(evidence.refused);
        const unmet = Object.entries(evidence.safeguards).flatMap(([name, met]) => (met ? [] : [name]));
        expect(missing).toEqual(unmet);
        expect(missing.length > 0).toBe(!notes.includes('the record at the time disagrees'));
      }),
      RUNS,
    );
  });

  it('no note is said twice', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { notes } = judge(question);
        expect(new Set(notes).size).toBe(notes.length);
      }),
      RUNS,
    );
  });

  it('what followed and the place on a curve come of the same facts', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { followUp } = judge(question);
        const curve = curveOf(question);
        if (followUp === null || curve === null || 'refused' in curve) {
          expect([followUp, curve]).toEqual([null, null]);
          return;
        }
        const isReturn = followUp === 'RESUMED_WITHIN_28_DAYS' || followUp === 'HELP_NEEDED_AGAIN';
        if (curve.outcome === 'RETURNED') expect(isReturn).toBe(true);
        if (curve.outcome === 'NOT_RETURNED') expect(isReturn || followUp.startsWith('CENSORED')).toBe(false);
      }),
      RUNS,
    );
  });
});

describe('law 1: what was recorded after the day of judging changes no label, no flag and no state of the record', () => {
  const later = (day: Day) => fc.integer({ min: 1, max: 600 }).map((count) => addDays(day, count));
  const additions = questions.chain((question) => {
    const day = judgedOn(question);
    const effect = question.ending.effectiveOn ?? day;
    const isStartAtOnce = ({ kind, on }: { kind: string; on: Day }) =>
      kind === 'SAME_SERVICE_STARTED' && on >= day && on <= effect;
    const late = <E extends { on: Day }>(arbitrary: fc.Arbitrary<E>) =>
      fc.array(
        fc.tuple(arbitrary, later(day)).map(([entry, recordedOn]) => ({ ...entry, recordedOn })),
        { maxLength: 4 },
      );
    return fc.record({
      question: fc.constant(question),
      signals: late(signalsAt(day)),
      later: late(laterAt(day).filter((event) => !isStartAtOnce(event))),
      censor: late(censorAt(day)),
      history: late(historyAt(day)),
    });
  });

  it('holds for signals, for what followed, for reasons for silence and for earlier levels', () => {
    fc.assert(
      fc.property(additions, ({ question, signals, later, censor, history }) => {
        const more: Question = {
          ...question,
          signals: [...signals, ...(question.signals ?? [])],
          later: [...(question.later ?? []), ...later],
          censor: [...censor, ...(question.censor ?? [])],
          ending: { ...question.ending, history: [...history, ...(question.ending.history ?? [])] },
        };
        const [then, now] = [judge(question), judge(more)];
        const fixed = ({ label, flag, signals, favourable, adverse, notes }: Judged) => ({
          label,
          flag,
          signals,
          favourable,
          adverse,
          notes,
        });
        expect(fixed(now)).toEqual(fixed(then));
      }),
      RUNS,
    );
  });

  it('holds for the answer of the child on the day of effect or later', () => {
    fc.assert(
      fc.property(questions, fc.integer({ min: 0, max: 300 }), (question, count) => {
        const effect = question.ending.effectiveOn ?? judgedOn(question);
        const { childAnsweredOn } = question.ending.safeguards ?? {};
        fc.pre(!childAnsweredOn || childAnsweredOn >= effect);
        const safeguards = { ...question.ending.safeguards, childAnsweredOn: addDays(effect, count) };
        const more = { ...question, ending: { ...question.ending, safeguards } };
        expect(judge(more)).toEqual(judge(question));
      }),
      RUNS,
    );
  });
});

describe('law 2: nothing that is sealed can be read from any answer', () => {
  const SEALED = { level: 'sealed' };
  const without = <E extends { level?: string | null }>(list: readonly E[] | null | undefined) =>
    list?.filter(({ level }) => level !== 'sealed');

  it('holds for every list, whatever is sealed', () => {
    const sealed = questions.chain((question) =>
      fc.record({
        question: fc.constant(question),
        signals: fc.array(
          signalsAt(judgedOn(question)).map((each) => ({ ...each, ...SEALED })),
          { maxLength: 3 },
        ),
        later: fc.array(
          laterAt(judgedOn(question)).map((each) => ({ ...each, ...SEALED })),
          { maxLength: 3 },
        ),
        censor: fc.array(
          censorAt(judgedOn(question)).map((each) => ({ ...each, ...SEALED })),
          { maxLength: 2 },
        ),
        history: fc.array(
          historyAt(judgedOn(question)).map((each) => ({ ...each, ...SEALED })),
          { maxLength: 3 },
        ),
      }),
    );
    fc.assert(
      fc.property(sealed, ({ question, signals, later, censor, history }) => {
        const { ending } = question;
        const bare: Question = {
          ...question,
          signals: without(question.signals),
          later: without(question.later),
          censor: without(question.censor),
          ending: { ...ending, history: without(ending.history) },
        };
        const more: Question = {
          ...question,
          signals: [...signals, ...(question.signals ?? [])],
          later: [...(question.later ?? []), ...later],
          censor: [...censor, ...(question.censor ?? [])],
          ending: { ...ending, history: [...(ending.history ?? []), ...history] },
        };
        const all = (asked: Question) => [classify(asked), evidenceOf(asked), curveOf(asked)];
        expect(all(question)).toEqual(all(bare));
        expect(all({ ...more, signals: [...(question.signals ?? []), ...signals] })).toEqual(all(bare));
        expect(classify(more)).toEqual(classify(bare));
      }),
      RUNS,
    );
  });
});

describe('law 3: no order of any list changes anything', () => {
  const shuffled = <E>(list: readonly E[] | null | undefined) =>
    fc.shuffledSubarray([...(list ?? [])], { minLength: list?.length ?? 0 });
  const shuffles = questions.chain((question) =>
    fc.record({
      question: fc.constant(question),
      signals: shuffled(question.signals),
      later: shuffled(question.later),
      censor: shuffled(question.censor),
      history: shuffled(question.ending.history),
    }),
  );

  it('holds for every answer, and for refusals', () => {
    fc.assert(
      fc.property(shuffles, fc.boolean(), ({ question, signals, later, censor, history }, isSpoilt) => {
        const spoil = <E extends { on: Day; recordedOn?: Day | null }>(
          list: readonly E[] | null | undefined,
        ): E[] =>
          (list ?? []).map((entry) =>
            isSpoilt ? { ...entry, [entry.on < '2024' ? 'on' : 'recordedOn']: 'x' } : entry,
          );
        const { ending } = question;
        const inOrder: Question = {
          ...question,
          signals: spoil(question.signals),
          later: spoil(question.later),
          censor: spoil(question.censor),
          ending: { ...ending, history: spoil(ending.history) },
        };
        const mixed: Question = {
          ...question,
          signals: spoil(signals),
          later: spoil(later),
          censor: spoil(censor),
          ending: { ...ending, history: spoil(history) },
        };
        expect(classify(mixed)).toEqual(classify(inOrder));
        expect(curveOf(mixed)).toEqual(curveOf(inOrder));
      }),
      RUNS,
    );
  });
});
