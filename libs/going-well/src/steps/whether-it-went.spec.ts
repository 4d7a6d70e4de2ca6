import { DECIDED, EFFECT, GOING_WELL, MISSING_ALL, answer, day, followed } from '../../test/questions';
import type { Ending } from '../shape';

describe('step 1: died, or recorded in error', () => {
  it.each(['CHILD_DIED', 'RECORDED_IN_ERROR'])('given %s, then nothing is asked', (reason) => {
    expect(answer({ ending: { reason }, signals: GOING_WELL, later: [followed('ESCALATION', 9)] })).toEqual({
      label: 'NOT_APPLICABLE',
      flag: false,
      signals: null,
      favourable: null,
      adverse: null,
      signalsAsNow: null,
      notes: [],
      followUp: null,
      followUpDays: null,
    });
  });

  it('comes before a pause and before a start on the same day', () => {
    const ending = { type: 'PAUSED', reason: 'CHILD_DIED', resumedOn: day(3) } as const;
    expect(answer({ ending }).label).toBe('NOT_APPLICABLE');
    const later = [followed('SAME_SERVICE_STARTED', 0)];
    expect(answer({ ending: { reason: 'RECORDED_IN_ERROR' }, later }).label).toBe('NOT_APPLICABLE');
  });

  it('still says which date was missing', () => {
    expect(answer({ ending: { reason: 'CHILD_DIED', decidedOn: null } }).notes).toEqual([
      'no decision date recorded',
    ]);
  });
});

describe('step 2: a pause', () => {
  const paused = (ending: Partial<Ending>, asOf?: string) =>
    answer({ ending: { type: 'PAUSED', ...ending }, ...(asOf !== undefined && { asOf }) });
  const LAPSED = 'pause lapsed: treated as ended on the day it paused';

  it.each([
    ['resumed before the promised day', { resumeBy: day(30), resumedOn: day(20) }],
    ['resumed on the last day of grace', { resumeBy: day(30), resumedOn: day(58) }],
    ['resumed by the last day of grace, no day promised', { resumedOn: day(28) }],
    ['resumed before it paused', { resumedOn: day(-3) }],
  ])('given help %s, then it only paused', (_what, ending) => {
    expect(paused(ending)).toMatchObject({ label: 'PAUSED_THEN_RESUMED', signals: null, followUp: null });
  });

  it('given nothing yet, then it is a pause up to the last day of grace', () => {
    expect(paused({ resumeBy: day(30) }, day(58))).toMatchObject({
      label: 'PAUSED',
      followUp: null,
      notes: [],
    });
    expect(paused({ resumeBy: day(30) }, day(59)).label).toBe('ENDED_BECAUSE_GOING_WELL');
    expect(paused({}, day(28)).label).toBe('PAUSED');
    expect(paused({}, day(29)).label).toBe('ENDED_BECAUSE_GOING_WELL');
  });

  it('given a resumption after the day of reading, then it has not happened yet', () => {
    expect(paused({ resumeBy: day(30), resumedOn: day(20) }, day(19)).label).toBe('PAUSED');
  });

  it('given a pause that nobody ended in time, then it is an ending on the day it paused', () => {
    expect(paused({ resumeBy: day(30) })).toMatchObject({
      label: 'ENDED_BECAUSE_GOING_WELL',
      notes: [LAPSED, ...MISSING_ALL],
      followUp: 'NOT_KNOWN',
    });
  });

  it('given a resumption after the grace, then it is what followed', () => {
    expect(paused({ resumeBy: day(30), resumedOn: day(59) })).toMatchObject({
      label: 'ENDED_BECAUSE_GOING_WELL',
      followUp: 'HELP_NEEDED_AGAIN',
      followUpDays: 59,
    });
    expect(paused({ resumedOn: day(29) })).toMatchObject({ followUp: 'HELP_NEEDED_AGAIN', followUpDays: 29 });
  });

  it('given a promise to resume that was past before the pause, then a late resumption is only what followed', () => {
    expect(paused({ resumeBy: day(-60), resumedOn: day(12) })).toMatchObject({
      label: 'ENDED_BECAUSE_GOING_WELL',
      followUp: 'RESUMED_WITHIN_28_DAYS',
      followUpDays: 12,
    });
    expect(paused({ resumeBy: day(-60), resumedOn: EFFECT }).label).toBe('ENDED_BECAUSE_GOING_WELL');
  });

  it('given no day of effect, then grace runs from the decision that stands in for it', () => {
    const ending = { effectiveOn: null, decidedOn: EFFECT };
    expect(paused(ending, day(28))).toMatchObject({ label: 'PAUSED', notes: ['no date of effect recorded'] });
    expect(paused(ending, day(29)).notes.slice(0, 2)).toEqual(['no date of effect recorded', LAPSED]);
  });

  it('given a pause not yet in effect, then it says so', () => {
    expect(paused({}, DECIDED)).toMatchObject({ label: 'PAUSED', notes: ['not yet in effect'] });
  });

  it('given what is left of other help, then a lapsed pause leaves nothing', () => {
    expect(paused({ to: 3 }).label).toBe('ENDED_BECAUSE_GOING_WELL');
  });

  it('given an ending that is no pause, then a resumption in it means nothing', () => {
    expect(answer({ ending: { resumedOn: day(3), resumeBy: day(9) } })).toMatchObject({
      label: 'ENDED_BECAUSE_GOING_WELL',
      followUp: 'NOT_KNOWN',
    });
  });
});

describe('step 3: the same service starts again at once', () => {
  const restarted = (count: number, per28?: number, ending: Partial<Ending> = {}) =>
    answer({ ending, later: [followed('SAME_SERVICE_STARTED', count, { per28 })] });

  it('given a start on the day of effect, then it went on', () => {
    expect(restarted(0)).toMatchObject({
      label: 'CONTINUED_SAME_DAY',
      signals: null,
      followUp: null,
      notes: [],
    });
  });

  it('given a start between judging and effect, then it went on; on the day of judging or after the effect, it did not', () => {
    expect(restarted(-1).label).toBe('CONTINUED_SAME_DAY');
    expect(restarted(-13).label).toBe('CONTINUED_SAME_DAY');
    expect(restarted(-14).label).toBe('ENDED_BECAUSE_GOING_WELL');
    expect(restarted(1).label).toBe('ENDED_BECAUSE_GOING_WELL');
  });

  it('given an effect before the decision, then only the day of effect itself counts', () => {
    const ending = { decidedOn: day(10) };
    expect(restarted(0, undefined, ending).label).toBe('CONTINUED_SAME_DAY');
    expect(restarted(3, undefined, ending).label).toBe('ENDED_BECAUSE_GOING_WELL');
    expect(restarted(-1, undefined, ending).label).toBe('ENDED_BECAUSE_GOING_WELL');
  });

  it('given another service that starts for the same need, then it is no continuation', () => {
    const later = [followed('SAME_NEED_SERVICE_STARTED', 0), followed('ROUTE_BACK_USED', 0)];
    expect(answer({ later }).label).toBe('ENDED_BECAUSE_GOING_WELL');
  });

  it('given a reduction, then it went on whatever was started', () => {
    expect(restarted(0, 1, { type: 'REDUCED', to: 2 })).toMatchObject({
      label: 'CONTINUED_SAME_DAY',
      notes: [],
    });
  });

  it('given a start on less, then it was a reduction', () => {
    expect(restarted(0, 2)).toMatchObject({
      label: 'REDUCED_BECAUSE_GOING_WELL',
      notes: ['started again on less', ...MISSING_ALL],
      followUp: 'NOT_KNOWN',
    });
  });

  it('given a start on a little less, then the reduction is a minor change', () => {
    expect(restarted(0, 3.5)).toMatchObject({ label: 'MINOR_CHANGE', notes: ['started again on less'] });
    expect(restarted(0, 3).label).toBe('REDUCED_BECAUSE_GOING_WELL');
  });

  it('given a start on no less within the tolerance, then it went on', () => {
    expect(restarted(0, 4).label).toBe('CONTINUED_SAME_DAY');
    expect(restarted(0, 4 - 1e-10).label).toBe('CONTINUED_SAME_DAY');
    expect(restarted(0, 0.1 + 0.2, { from: 0.3 }).label).toBe('CONTINUED_SAME_DAY');
    expect(restarted(0, 5).label).toBe('CONTINUED_SAME_DAY');
  });

  it('given a start on nothing, then it is still an ending', () => {
    for (const per28 of [0, -1])
      expect(restarted(0, per28)).toMatchObject({
        label: 'ENDED_BECAUSE_GOING_WELL',
        notes: ['started again on less', ...MISSING_ALL],
      });
  });

  it('given several starts, then the highest counts, and one that states nothing means it went on', () => {
    const at = (...starts: (number | undefined)[]) =>
      answer({ later: starts.map((per28, index) => followed('SAME_SERVICE_STARTED', -index, { per28 })) });
    expect(at(1, 3.5).label).toBe('MINOR_CHANGE');
    expect(at(3.5, 1).label).toBe('MINOR_CHANGE');
    expect(at(1, 2).label).toBe('REDUCED_BECAUSE_GOING_WELL');
    expect(at(1, undefined).label).toBe('CONTINUED_SAME_DAY');
    expect(at(undefined, 1).label).toBe('CONTINUED_SAME_DAY');
    expect(at(1, 4).label).toBe('CONTINUED_SAME_DAY');
  });

  it('given no intensity before, then nobody can say that it was less', () => {
    expect(restarted(0, 1, { from: null }).label).toBe('CONTINUED_SAME_DAY');
  });

  it('given a lapsed pause or a reduction to nothing, then it is an ending here as well', () => {
    expect(restarted(0, 2, { type: 'PAUSED' }).label).toBe('REDUCED_BECAUSE_GOING_WELL');
    expect(restarted(0, 2, { type: 'REDUCED', to: 0 }).label).toBe('REDUCED_BECAUSE_GOING_WELL');
    expect(restarted(0, undefined, { type: 'PAUSED' })).toMatchObject({
      label: 'CONTINUED_SAME_DAY',
      notes: ['pause lapsed: treated as ended on the day it paused'],
    });
  });

  it('given a start that is sealed, or recorded after the day of reading, then it does not exist', () => {
    const later = [
      followed('SAME_SERVICE_STARTED', 0, { level: 'sealed' }),
      followed('SAME_SERVICE_STARTED', 0, { recordedOn: day(900) }),
    ];
    expect(answer({ later }).label).toBe('ENDED_BECAUSE_GOING_WELL');
  });
});
