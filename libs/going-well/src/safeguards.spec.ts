import { DECIDED, EFFECT, PLANNED, answer, day, question } from '../test/questions';
import { evidenceOf } from './evidence';
import { PARAMETERS } from './parameters';
import type { Ending, StatedSafeguards } from './shape';

const safeguards = (ending: Partial<Ending>, asOf?: string) => {
  const evidence = evidenceOf(question({ ending, ...(asOf !== undefined && { asOf }) }));
  if ('refused' in evidence) throw new Error(evidence.refused);
  return evidence.safeguards;
};
const withStated = (stated: StatedSafeguards, ending: Partial<Ending> = {}) =>
  safeguards({ ...ending, safeguards: stated });

describe('S1: notice', () => {
  it.each<[string, Partial<Ending>, boolean]>([
    ['28 days from decision to effect', { decidedOn: day(-28) }, true],
    ['27 days', { decidedOn: day(-27) }, false],
    ['told later, with 28 days left', { decidedOn: day(-60), toldOn: day(-28) }, true],
    ['told later, with 27 days left', { decidedOn: day(-60), toldOn: day(-27) }, false],
    ['told before it was decided: the decision counts', { decidedOn: day(-27), toldOn: day(-60) }, false],
    ['told before a decision that left 28 days', { decidedOn: day(-28), toldOn: day(-60) }, true],
    ['told on the day of effect', { decidedOn: day(-60), toldOn: EFFECT }, false],
    ['told after the day of effect', { decidedOn: day(-60), toldOn: day(5) }, false],
    ['no day of decision', { decidedOn: null }, false],
    ['no day of effect', { effectiveOn: null }, false],
    ['decided after it took effect', { decidedOn: day(30) }, false],
    ['28 days across 29 February', { decidedOn: '2024-02-10', effectiveOn: '2024-03-09' }, true],
    ['27 days where there is no 29 February', { decidedOn: '2023-02-10', effectiveOn: '2023-03-09' }, false],
  ])('%s', (_what, ending, met) => {
    expect(safeguards(ending).S1).toBe(met);
  });

  it('is not met by a telling on the day of effect, however short a notice is asked for', () => {
    const asked = (toldOn: string) =>
      evidenceOf(question({ ending: { toldOn } }), { ...PARAMETERS, NOTICE: 0 });
    expect(asked(EFFECT)).toHaveProperty('safeguards.S1', false);
    expect(asked(day(-1))).toHaveProperty('safeguards.S1', true);
  });

  it('is not spoilt by a telling that lies after the day of reading: it does not exist yet', () => {
    expect(safeguards({ decidedOn: day(-60), toldOn: day(-5) }, day(-6)).S1).toBe(true);
    expect(safeguards({ decidedOn: day(-60), toldOn: day(-5) }, day(-5)).S1).toBe(false);
  });
});

describe('S2: the view of the child, answered', () => {
  it.each<[string, StatedSafeguards, boolean]>([
    ['answered later, before the effect', { childViewOn: day(-9), childAnsweredOn: day(-2) }, true],
    ['answered on the same day', { childViewOn: day(-9), childAnsweredOn: day(-9) }, true],
    ['answered the day before the effect', { childViewOn: day(-9), childAnsweredOn: day(-1) }, true],
    ['answered on the day of effect', { childViewOn: day(-9), childAnsweredOn: EFFECT }, false],
    ['answered before the view', { childViewOn: day(-9), childAnsweredOn: day(-10) }, false],
    ['never answered', { childViewOn: day(-9) }, false],
    ['answered without a view', { childAnsweredOn: day(-9) }, false],
    ['neither', {}, false],
  ])('%s', (_what, stated, met) => {
    expect(withStated(stated).S2).toBe(met);
  });

  it('does not exist before it is given', () => {
    const stated = { childViewOn: day(-9), childAnsweredOn: day(-2) };
    expect(safeguards({ safeguards: stated }, day(-2)).S2).toBe(true);
    expect(safeguards({ safeguards: stated }, day(-3)).S2).toBe(false);
  });
});

describe('S3: agreement', () => {
  it.each([
    ['agreed', true],
    ['disagreed', false],
    ['not_asked', false],
    ['could_not_ask', false],
    ['AGREED', false],
    ['yes', false],
    ['', false],
    [null, false],
  ])('%s', (agreement, met) => {
    expect(withStated({ agreement }).S3).toBe(met);
  });
});

describe('S4: a way back', () => {
  it.each([
    ['open', 'open', true],
    ['365 days after the effect', day(365), true],
    ['364 days after', day(364), false],
    ['none', null, false],
    ['long after', '2099-01-01', true],
  ])('%s', (_what, routeBackUntil, met) => {
    expect(withStated({ routeBackUntil }).S4).toBe(met);
  });

  it('counts days and not anniversaries where a leap day lies between', () => {
    const ending = { decidedOn: '2023-03-01', effectiveOn: '2023-06-01' };
    expect(withStated({ routeBackUntil: '2024-05-31' }, ending).S4).toBe(true);
    expect(withStated({ routeBackUntil: '2024-05-30' }, ending).S4).toBe(false);
  });

  it('may lie beyond the day of reading, as the day of effect may', () => {
    expect(safeguards({ safeguards: { routeBackUntil: day(365) } }, DECIDED).S4).toBe(true);
  });
});

describe('given a screen before anything is decided', () => {
  it('then each safeguard is told apart, also where there is no flag', () => {
    const ending = { ...PLANNED, reason: 'AGE_LIMIT', toldOn: day(-3) };
    expect(answer({ ending })).toMatchObject({ flag: false, notes: [] });
    expect(safeguards(ending)).toEqual({ S1: false, S2: true, S3: true, S4: true });
  });
});
