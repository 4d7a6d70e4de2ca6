import {
  DECIDED,
  EFFECT,
  GOING_WELL,
  MISSING_ALL,
  answer,
  before,
  day,
  followed,
  level,
} from '../../test/questions';
import type { Ending, Level, Replacement } from '../shape';

const reduced = (from: number | null, to: number | null, ending: Partial<Ending> = {}) =>
  answer({ ending: { type: 'REDUCED', from, to, ...ending } });

describe('step 4: how much a reduction takes', () => {
  it.each([
    ['under a quarter', 8, 6.1, 'MINOR_CHANGE'],
    ['a quarter', 8, 6, 'REDUCED_BECAUSE_GOING_WELL'],
    ['a quarter of 0.3, in floating point', 0.3, 0.225, 'REDUCED_BECAUSE_GOING_WELL'],
    ['a quarter within the tolerance', 1, 0.75 + 1e-10, 'REDUCED_BECAUSE_GOING_WELL'],
    ['less than the tolerance above nothing', 4, 1e-10, 'ENDED_BECAUSE_GOING_WELL'],
    ['nothing at all', 4, 4, 'MINOR_CHANGE'],
    ['less than nothing: it grew', 4, 6, 'MINOR_CHANGE'],
    ['everything', 4, 0, 'ENDED_BECAUSE_GOING_WELL'],
    ['more than everything', 4, -1, 'ENDED_BECAUSE_GOING_WELL'],
  ])('given %s', (_what, from, to, label) => {
    expect(reduced(from, to).label).toBe(label);
  });

  it('given a minor change, then the record at the time is shown and nothing is followed up', () => {
    const judged = answer({ ending: { type: 'REDUCED', to: 3.5 }, signals: GOING_WELL });
    expect(judged).toMatchObject({
      label: 'MINOR_CHANGE',
      flag: false,
      signals: 'FAVOURABLE',
      favourable: 2,
    });
    expect(judged).toMatchObject({ signalsAsNow: 'FAVOURABLE', followUp: null, followUpDays: null });
  });

  it.each([
    ['what there was before', null, 2],
    ['what is left', 4, null],
    ['both', null, null],
  ])('given that %s is not known, then the reduction is material and says so', (_what, from, to) => {
    expect(reduced(from, to)).toMatchObject({
      label: 'REDUCED_BECAUSE_GOING_WELL',
      notes: ['intensity cannot be compared', ...MISSING_ALL],
    });
  });

  it('given nothing before and something left, then nothing was taken', () => {
    expect(reduced(0, 2).label).toBe('MINOR_CHANGE');
  });

  it('given an ending, then what is left in it means nothing', () => {
    expect(answer({ ending: { to: 3.9 } }).label).toBe('ENDED_BECAUSE_GOING_WELL');
  });
});

describe('step 4: small reductions that add up', () => {
  const cut = (history: Level[], from = 5, to = 4) => reduced(from, to, { history });
  const ADDED_UP = 'several small reductions add up to 50% in 26 weeks';

  it('given half of the peak, then it is material and says how much', () => {
    expect(cut([level(8, 100)])).toMatchObject({
      label: 'REDUCED_BECAUSE_GOING_WELL',
      notes: [ADDED_UP, ...MISSING_ALL],
    });
  });

  it('given less than half of the peak, then it is a minor change', () => {
    expect(cut([level(7.9, 100)]).label).toBe('MINOR_CHANGE');
  });

  it.each([
    [10, 'several small reductions add up to 60% in 26 weeks'],
    [8.081, 'several small reductions add up to 51% in 26 weeks'],
    [800, 'several small reductions add up to 100% in 26 weeks'],
  ])('given a peak of %d, then the share is in whole per cent', (peak, note) => {
    expect(cut([level(peak, 100)]).notes[0]).toBe(note);
  });

  it('rounds halves up, whatever the machine makes of them', () => {
    expect(cut([level(8, 100)], 5, 3.96).notes[0]).toContain('add up to 51%');
    expect(cut([level(2, 100)], 1.1, 0.87).notes[0]).toContain('add up to 57%');
    expect(cut([level(2, 100)], 1.1, 0.872).notes[0]).toContain('add up to 56%');
  });

  it('given the peak on the first day of the 26 weeks or the last, then it counts', () => {
    expect(cut([level(8, 182), level(5, 181)]).notes[0]).toBe(ADDED_UP);
    expect(cut([level(8, 0)]).notes[0]).toBe(ADDED_UP);
  });

  it('given a peak that began before the 26 weeks, then it counts if it was still in force', () => {
    expect(cut([level(8, 400)]).notes[0]).toBe(ADDED_UP);
    expect(cut([level(8, 400), level(5, 181)]).notes[0]).toBe(ADDED_UP);
    expect(cut([level(8, 400), level(5, 182)]).label).toBe('MINOR_CHANGE');
    expect(cut([level(5, 182), level(8, 400)]).label).toBe('MINOR_CHANGE');
    expect(cut([level(8, 400), level(5, 300)]).label).toBe('MINOR_CHANGE');
  });

  it('given two levels on one day, then the higher counts, also of those in force at the start', () => {
    expect(cut([level(8, 400), level(5, 400)]).notes[0]).toBe(ADDED_UP);
    expect(cut([level(5, 400), level(8, 400)]).notes[0]).toBe(ADDED_UP);
    expect(cut([level(5, 182), level(8, 182)]).notes[0]).toBe(ADDED_UP);
  });

  it('given a level recorded after the day of judging, or beginning after it, then it does not count', () => {
    expect(cut([level(8, 100, { recordedOn: before(-1) })]).label).toBe('MINOR_CHANGE');
    expect(cut([level(8, 100, { recordedOn: DECIDED })]).notes[0]).toBe(ADDED_UP);
    expect(cut([level(8, -1, { recordedOn: DECIDED })]).label).toBe('MINOR_CHANGE');
  });

  it('given a late record of a lower level, then the level that was known stays in force', () => {
    expect(cut([level(8, 400), level(5, 300, { recordedOn: before(-1) })]).notes[0]).toBe(ADDED_UP);
  });

  it('given a sealed level, then it is not there: neither as the peak nor as what followed it', () => {
    expect(cut([level(8, 100, { level: 'sealed' })]).label).toBe('MINOR_CHANGE');
    expect(cut([level(8, 400), level(5, 300, { level: 'sealed' })]).notes[0]).toBe(ADDED_UP);
  });

  it('given a level that nobody could count, then it is no peak, and the one before it is no longer in force', () => {
    const uncounted = { on: before(300), per28: null };
    expect(cut([level(8, 400), uncounted]).label).toBe('MINOR_CHANGE');
    expect(cut([uncounted, level(8, 100)]).notes[0]).toBe(ADDED_UP);
  });

  it('given an effect before the decision, then the 26 weeks end with the effect', () => {
    const ending = { decidedOn: day(10), history: [{ on: day(5), per28: 8, recordedOn: EFFECT }] };
    expect(reduced(5, 4, ending).label).toBe('MINOR_CHANGE');
  });

  it('given a drop of a quarter or more, then nothing needs to add up', () => {
    expect(cut([level(80, 100)], 8, 6).notes).toEqual(MISSING_ALL);
  });

  it('given an increase, then the peak does not matter', () => {
    expect(cut([level(80, 100)], 5, 5).label).toBe('MINOR_CHANGE');
  });

  it('given an ending that started again on a little less, then earlier cuts add up with it', () => {
    const judged = answer({
      ending: { from: 5, history: [level(8, 100)] },
      later: [followed('SAME_SERVICE_STARTED', 0, { per28: 4 })],
    });
    expect(judged.label).toBe('REDUCED_BECAUSE_GOING_WELL');
    expect(judged.notes.slice(0, 2)).toEqual(['started again on less', ADDED_UP]);
  });
});

describe('step 6: a named replacement', () => {
  const replacedWith = (replacement: Replacement, ending: Partial<Ending> = {}, asOf?: string) =>
    answer({
      ending: { reason: 'REPLACED', replacement: { sameNeed: true, ...replacement }, ...ending },
      ...(asOf !== undefined && { asOf }),
    });

  it.each([
    ['on day 14', { startedOn: day(14), per28: 4 }],
    ['before the effect', { startedOn: day(-30), per28: 4 }],
    ['with 80%', { startedOn: day(1), per28: 3.2 }],
    ['with 80% within the tolerance', { startedOn: day(1), per28: 3.2 - 1e-10 }],
  ])('given a start %s, then the help was replaced', (_what, replacement) => {
    expect(replacedWith(replacement)).toMatchObject({
      label: 'REPLACED',
      flag: false,
      signals: null,
      notes: [],
      followUp: null,
    });
  });

  it('given 80% in floating point, then it is 80%', () => {
    expect(replacedWith({ startedOn: EFFECT, per28: 0.1 + 0.14 }, { from: 0.3 }).label).toBe('REPLACED');
  });

  it('given less, then it is a reduction, however small the difference', () => {
    expect(replacedWith({ startedOn: EFFECT, per28: 3.19 }, { reason: 'GOALS_MET' })).toMatchObject({
      label: 'REDUCED_BECAUSE_GOING_WELL',
      notes: ['replaced by less', ...MISSING_ALL],
    });
    expect(replacedWith({ startedOn: EFFECT, per28: 0 })).toMatchObject({
      label: 'REDUCED_REASON_NOT_STATED',
      notes: ['replaced by less'],
    });
  });

  it('given a reduction, then what is left counts with the replacement', () => {
    const ending = { type: 'REDUCED', to: 2 } as const;
    expect(replacedWith({ startedOn: EFFECT, per28: 1.2 }, ending).label).toBe('REPLACED');
    expect(replacedWith({ startedOn: EFFECT, per28: 1.1 }, ending)).toMatchObject({
      label: 'REDUCED_REASON_NOT_STATED',
      notes: ['replaced by less'],
    });
  });

  it('given an ending, then what it says is left does not count', () => {
    expect(replacedWith({ startedOn: EFFECT, per28: 2 }, { to: 2 }).notes).toEqual(['replaced by less']);
    const nothingLeft = { type: 'REDUCED', to: -1 } as const;
    expect(replacedWith({ startedOn: EFFECT, per28: 3.2 }, nothingLeft).label).toBe('REPLACED');
  });

  it('given an ending that started again on less, then that counts as what is left', () => {
    const judged = answer({
      ending: { reason: 'REPLACED', replacement: { sameNeed: true, startedOn: EFFECT, per28: 1.2 } },
      later: [followed('SAME_SERVICE_STARTED', 0, { per28: 2 })],
    });
    expect(judged).toMatchObject({ label: 'REPLACED', notes: ['started again on less'] });
  });

  it.each<[string, Replacement, Partial<Ending>]>([
    ['what there was before', { startedOn: EFFECT, per28: 4 }, { from: null }],
    ['anything before: it was 0', { startedOn: EFFECT, per28: 4 }, { from: 0 }],
    ['anything before: it was less', { startedOn: EFFECT, per28: 4 }, { from: -2 }],
    ['how much the replacement is', { startedOn: EFFECT }, {}],
    ['what is left of a reduction', { startedOn: EFFECT, per28: 4 }, { type: 'REDUCED', to: null }],
    ['both ends of a reduction', { startedOn: EFFECT }, { type: 'REDUCED', from: null, to: null }],
  ])('given that nobody knows %s, then it is a reduction and says so once', (_what, replacement, ending) => {
    expect(replacedWith(replacement, ending)).toMatchObject({
      label: 'REDUCED_REASON_NOT_STATED',
      notes: ['intensity cannot be compared'],
    });
  });

  it('given no start yet, then it is pending up to day 14', () => {
    expect(replacedWith({ startedOn: null, per28: 4 }, {}, day(14))).toMatchObject({
      label: 'PENDING_REPLACEMENT',
      flag: false,
      signals: null,
      notes: [],
      followUp: null,
    });
    expect(replacedWith({ startedOn: null, per28: 4 }, {}, day(15)).notes).toEqual([
      'named replacement did not start within 14 days',
    ]);
  });

  it('given a start after the day of reading, then it has not started yet', () => {
    expect(replacedWith({ startedOn: day(9), per28: 4 }, {}, day(8)).label).toBe('PENDING_REPLACEMENT');
  });

  it('given a start on day 15, then it is what followed', () => {
    expect(replacedWith({ startedOn: day(15), per28: 4 }, { reason: 'GOALS_MET' })).toMatchObject({
      label: 'ENDED_BECAUSE_GOING_WELL',
      notes: ['named replacement did not start within 14 days', ...MISSING_ALL],
      followUp: 'HELP_NEEDED_AGAIN',
      followUpDays: 15,
    });
  });

  it('given a late start beyond a year, then nothing followed in the time looked at', () => {
    expect(replacedWith({ startedOn: day(366), per28: 4 }).followUp).toBe('NOT_KNOWN');
    expect(replacedWith({ startedOn: day(365), per28: 4 }).followUpDays).toBe(365);
  });

  it('given a replacement that does not hold, then another reason stays, and only REPLACED counts as not stated', () => {
    const late = { startedOn: day(15), per28: 4 };
    expect(replacedWith(late).label).toBe('ENDED_REASON_NOT_STATED');
    expect(replacedWith(late, { reason: 'FUNDING' }).label).toBe('ENDED_FOR_CAPACITY_OR_FUNDING');
    expect(replacedWith({ startedOn: EFFECT, per28: 1 }, { reason: 'MOVED_AREA' })).toMatchObject({
      label: 'LOST_ON_MOVE',
      notes: ['replaced by less'],
    });
  });

  it.each([
    ['no replacement', null],
    ['one for another need', { startedOn: EFFECT, per28: 4, sameNeed: false }],
    ['one that does not say for which need', { startedOn: EFFECT, per28: 4 }],
  ])('given the reason REPLACED and %s, then none is named', (_what, replacement) => {
    expect(answer({ ending: { reason: 'REPLACED', replacement }, signals: GOING_WELL })).toMatchObject({
      label: 'ENDED_WHILE_GOING_WELL',
      notes: ['said to be replaced, but no replacement is named', ...MISSING_ALL],
    });
  });

  it('given a replacement for another need and another reason, then it means nothing', () => {
    const replacement = { startedOn: day(40), per28: 4, sameNeed: false };
    expect(answer({ ending: { replacement } })).toMatchObject({ notes: MISSING_ALL, followUp: 'NOT_KNOWN' });
  });

  it('given a minor change, then nobody looks for a replacement', () => {
    const replacement = { startedOn: null, per28: 4, sameNeed: true };
    expect(reduced(4, 3.5, { replacement }).label).toBe('MINOR_CHANGE');
  });
});
