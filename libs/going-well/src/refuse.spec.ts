import { DECIDED, EFFECT, READ, answer, better, followed, level, question, refusal } from '../test/questions';
import { classify } from './classify';
import type { Question } from './shape';

/** As it may arrive from outside, where no type has looked at it. */
const fromOutside = (value: unknown) => refusal(value as Question);
const withEnding = (fields: object) =>
  fromOutside({ ...question(), ending: { ...question().ending, ...fields } });
const IMPOSSIBLE = '2025-02-30';

describe('given a question that lacks what every judgement needs, it is refused in words', () => {
  it.each([
    ['nothing', null, 'the question has no fields'],
    ['a list', [], 'the question has no fields'],
    ['no asOf', { ...question(), asOf: undefined }, 'asOf is missing'],
    ['asOf null', { ...question(), asOf: null }, 'asOf is missing'],
    ['asOf empty', { ...question(), asOf: '' }, 'asOf is not a real day'],
    ['asOf impossible', { ...question(), asOf: IMPOSSIBLE }, 'asOf is not a real day'],
    ['no ending', { asOf: READ, signals: [] }, 'ending is missing'],
    ['signals that are no list', { ...question(), signals: {} }, 'signals is not a list'],
  ])('%s', (_what, value, words) => {
    expect(fromOutside(value)).toContain(words);
  });

  it.each([
    ['an unknown type', { type: 'STOPPED' }, 'ending.type is not one of ENDED, REDUCED, PAUSED'],
    ['a type in small letters', { type: 'ended' }, 'ending.type'],
    ['no type', { type: undefined }, 'ending.type'],
    ['a type of every object', { type: 'constructor' }, 'ending.type'],
    ['no day at all', { decidedOn: null, effectiveOn: undefined }, 'are both missing'],
    ['an intensity in words', { from: 'weekly' }, 'ending.from is not a number'],
    ['an intensity without end', { to: Infinity }, 'ending.to is not a number'],
    ['a reason that is no code', { reason: 7 }, 'ending.reason is not a code'],
    ['safeguards that are a word', { safeguards: 'all' }, 'ending.safeguards'],
    ['history that is no list', { history: level(4, 10) }, 'ending.history is not a list'],
  ])('%s', (_what, fields, words) => {
    expect(withEnding(fields)).toContain(words);
  });
});

describe('given an impossible date in any field, the field is named', () => {
  it.each([
    ['ending.decidedOn', { decidedOn: IMPOSSIBLE }],
    ['ending.effectiveOn', { effectiveOn: IMPOSSIBLE }],
    ['ending.resumeBy', { resumeBy: IMPOSSIBLE }],
    ['ending.resumedOn', { resumedOn: IMPOSSIBLE }],
    ['ending.toldOn', { toldOn: IMPOSSIBLE }],
    ['ending.transferStartedOn', { transferStartedOn: '2025-13-01' }],
    ['ending.replacement.startedOn', { replacement: { startedOn: IMPOSSIBLE, sameNeed: false } }],
    ['ending.safeguards.childViewOn', { safeguards: { childViewOn: IMPOSSIBLE } }],
    ['ending.safeguards.childAnsweredOn', { safeguards: { childAnsweredOn: '10/03/2025' } }],
    ['ending.safeguards.routeBackUntil', { safeguards: { routeBackUntil: 'always' } }],
    ['ending.history: on', { history: [level(4, 10), { on: IMPOSSIBLE, per28: 4 }] }],
    ['ending.history: recordedOn', { history: [level(4, 10, { recordedOn: IMPOSSIBLE })] }],
    ['ending.history: per28', { history: [{ on: EFFECT, per28: 'four' }] }],
    ['ending.decidedOn', { decidedOn: '' }],
  ])('%s', (field, fields) => {
    expect(withEnding(fields)).toMatch(new RegExp(`^${field} is not `));
  });

  it.each([
    ['signals', 'on'],
    ['signals', 'recordedOn'],
    ['later', 'on'],
    ['later', 'recordedOn'],
    ['censor', 'on'],
    ['censor', 'recordedOn'],
  ])('%s: %s', (list, field) => {
    const entry = { on: EFFECT, kind: 'NEVER_HEARD_OF', why: 'NEVER_HEARD_OF', [field]: IMPOSSIBLE };
    expect(fromOutside({ ...question(), [list]: [entry] })).toContain(`${list}: ${field} is not a real day`);
  });

  it.each(['signals', 'later', 'censor'])('an entry of %s without its day', (list) => {
    for (const on of [undefined, null])
      expect(fromOutside({ ...question(), [list]: [{ on }] })).toContain(`${list}: on is missing`);
    expect(fromOutside({ ...question(), [list]: [null] })).toContain(`${list} holds an entry without fields`);
  });

  it('a level of history without its day', () => {
    expect(withEnding({ history: [{ per28: 4 }] })).toContain('ending.history: on is missing');
  });
});

describe('given a decision after the day of reading', () => {
  it('then there is nothing to judge yet', () => {
    expect(refusal(question({ asOf: '2025-02-23' }))).toContain('ending.decidedOn is after asOf');
  });

  it('then the day of effect that stands in for it is refused likewise', () => {
    const asked = question({ asOf: '2025-03-09', ending: { decidedOn: null } });
    expect(refusal(asked)).toContain('ending.effectiveOn, which stands in');
  });

  it('but a decision on the day itself is judged, and so is an effect still to come', () => {
    expect(answer({ asOf: DECIDED }).notes[0]).toBe('not yet in effect');
  });
});

describe('given what is sealed', () => {
  const sealed = { level: 'sealed', on: IMPOSSIBLE, recordedOn: 'never' };

  it('then nothing impossible in it is refused', () => {
    const asked = {
      ...question({ signals: [better('health')] }),
      later: [sealed, { level: 'sealed' }],
      censor: [sealed],
    };
    const withHistory = { ...asked, ending: { ...asked.ending, history: [{ ...sealed, per28: 'x' }] } };
    expect(fromOutside({ ...withHistory, signals: [sealed, better('health')] })).toBeUndefined();
  });

  it('then a refusal for something else reads the same with it and without it, in any order', () => {
    const faulty = [{ on: EFFECT, recordedOn: IMPOSSIBLE }, { on: IMPOSSIBLE }, { kind: 'ESCALATION' }];
    const words = fromOutside({ ...question(), later: faulty });
    expect(words).toContain('later: on is not a real day');
    expect(fromOutside({ ...question(), later: [sealed, ...faulty] })).toBe(words);
    expect(fromOutside({ ...question(), later: [faulty[1], sealed, faulty[0], faulty[2]] })).toBe(words);
  });

  it('then no other level is treated as sealed', () => {
    expect(fromOutside({ ...question(), later: [{ level: 'named' }] })).toContain('later: on is missing');
  });
});

describe('given what the rule does not need', () => {
  it('then unknown fields and unknown kinds change nothing', () => {
    const plain = question({ later: [followed('ESCALATION', 30)] });
    const more = {
      ...plain,
      title: 'x',
      ending: { ...plain.ending, decidedAt: IMPOSSIBLE, agreement: 'agreed', level: 'named' },
      later: [...(plain.later ?? []), followed('SNOWED', 5)],
      censor: [{ on: EFFECT, why: 'BORED' }],
    };
    expect(classify(more)).toEqual(classify(plain));
  });

  it('then null says the same as absent, in every field that may be absent', () => {
    const nothing = null;
    const asked: Question = {
      asOf: READ,
      ending: {
        ...question().ending,
        to: nothing,
        resumeBy: nothing,
        resumedOn: nothing,
        choiceRecordedBy: nothing,
        childObjected: nothing,
        attempts: nothing,
        toldOn: nothing,
        transferStartedOn: nothing,
        replacement: nothing,
        safeguards: nothing,
        history: nothing,
      },
      signals: nothing,
      later: nothing,
      censor: nothing,
    };
    expect(classify(asked)).toEqual(classify({ asOf: READ, ending: question().ending }));
    const inside = question({
      signals: [better('health', 3, { recordedOn: null, serious: null, level: null })],
      ending: {
        safeguards: { childViewOn: null, childAnsweredOn: null, agreement: null, routeBackUntil: null },
        replacement: { startedOn: null, per28: null, sameNeed: null },
      },
    });
    expect(classify(inside)).toEqual(classify(question({ signals: [better('health', 3)] })));
  });
});
