import { READ, answer, day, followed, question } from '../test/questions';
import { curveOf } from './classify';
import type { Censor, Later, Question } from './shape';

const after = (later: readonly Later[], censor: readonly Censor[] = [], asOf = READ) => {
  const { followUp, followUpDays } = answer({ later, censor, asOf });
  return [followUp, followUpDays];
};
const silent = (why: string, count: number, more: Partial<Censor> = {}): Censor => ({
  on: day(count),
  why,
  ...more,
});
const again = (count: number) => followed('SAME_SERVICE_STARTED', count);
const well = (count: number) => followed('GOING_WELL_SEEN', count);
const worse = (count: number) => followed('GOING_WORSE_SEEN', count);

describe('1: the same service started again soon', () => {
  it.each([1, 28])('given day %i, then it was resumed', (count) => {
    expect(after([again(count)])).toEqual(['RESUMED_WITHIN_28_DAYS', count]);
  });

  it('given several, then the first counts, in any order', () => {
    expect(after([again(20), again(9), again(40)])).toEqual(['RESUMED_WITHIN_28_DAYS', 9]);
  });

  it('wins over an earlier need, and over a death', () => {
    expect(after([followed('ESCALATION', 5), again(20)], [silent('DIED', 3)])).toEqual([
      'RESUMED_WITHIN_28_DAYS',
      20,
    ]);
  });

  it('plays no part by its intensity', () => {
    expect(after([followed('SAME_SERVICE_STARTED', 9, { per28: 0 })])).toEqual(['RESUMED_WITHIN_28_DAYS', 9]);
  });
});

describe('2: help needed again', () => {
  it.each(['SAME_NEED_SERVICE_STARTED', 'HELP_REQUESTED_SAME_NEED', 'ESCALATION', 'ROUTE_BACK_USED'])(
    'given %s on days 1 to 365, then it was needed again',
    (kind) => {
      expect(after([followed(kind, 1)])).toEqual(['HELP_NEEDED_AGAIN', 1]);
      expect(after([followed(kind, 365)])).toEqual(['HELP_NEEDED_AGAIN', 365]);
      expect(after([followed(kind, 0), followed(kind, -3), followed(kind, 366)])).toEqual(['NOT_KNOWN', 365]);
    },
  );

  it('given the same service after day 28, then it was needed again', () => {
    expect(after([again(29)])).toEqual(['HELP_NEEDED_AGAIN', 29]);
    expect(after([again(365)])).toEqual(['HELP_NEEDED_AGAIN', 365]);
    expect(after([again(366)])).toEqual(['NOT_KNOWN', 365]);
  });

  it('given several kinds, then the first day counts, in any order', () => {
    const later = [again(90), followed('ROUTE_BACK_USED', 80), followed('ESCALATION', 85), well(200)];
    expect(after(later)).toEqual(['HELP_NEEDED_AGAIN', 80]);
    expect(after(later.toReversed())).toEqual(['HELP_NEEDED_AGAIN', 80]);
  });

  it('wins over an earlier reason for silence: a need on record is never hidden', () => {
    expect(after([followed('HELP_REQUESTED_SAME_NEED', 200)], [silent('MOVED_OUT', 10)])).toEqual([
      'HELP_NEEDED_AGAIN',
      200,
    ]);
  });

  it('given what was recorded after the day of reading, or is sealed, then it does not exist', () => {
    const later = [
      followed('ESCALATION', 30, { recordedOn: day(101) }),
      followed('ESCALATION', 40, { level: 'sealed' }),
      followed('ESCALATION', 101),
    ];
    expect(after(later, [], day(100))).toEqual(['WINDOW_OPEN', 100]);
    expect(after(later, [], day(101))).toEqual(['HELP_NEEDED_AGAIN', 30]);
  });

  it('given a kind that is not known, then nothing changes', () => {
    expect(after([followed('HOLIDAY', 9), followed('toString', 9)])).toEqual(['NOT_KNOWN', 365]);
  });
});

describe('3: a reason why nobody could look', () => {
  it.each(['DIED', 'TURNED_18', 'MOVED_OUT', 'STREAM_CLOSED'])(
    'given %s, then the looking stopped',
    (why) => {
      expect(after([], [silent(why, 100)])).toEqual([`CENSORED_${why}`, 100]);
      expect(after([], [silent(why, 365)])).toEqual([`CENSORED_${why}`, 365]);
      expect(after([], [silent(why, 366)])).toEqual(['NOT_KNOWN', 365]);
      expect(after([], [silent(why, 0)])).toEqual([`CENSORED_${why}`, 0]);
      expect(after([], [silent(why, -50)])).toEqual([`CENSORED_${why}`, 0]);
    },
  );

  it('given several, then the earliest by its own date counts, also before the effect', () => {
    expect(after([], [silent('DIED', 90), silent('STREAM_CLOSED', 60)])).toEqual([
      'CENSORED_STREAM_CLOSED',
      60,
    ]);
    expect(after([], [silent('DIED', -1), silent('STREAM_CLOSED', -2)])).toEqual([
      'CENSORED_STREAM_CLOSED',
      0,
    ]);
    expect(after([], [silent('STREAM_CLOSED', -2), silent('DIED', -1)])).toEqual([
      'CENSORED_STREAM_CLOSED',
      0,
    ]);
  });

  it('given several on one day, then death comes first, then the birthday, the move, the closing', () => {
    const all = ['STREAM_CLOSED', 'MOVED_OUT', 'TURNED_18', 'DIED'].map((why) => silent(why, 70));
    expect(after([], all)).toEqual(['CENSORED_DIED', 70]);
    expect(after([], all.slice(0, 3))).toEqual(['CENSORED_TURNED_18', 70]);
    expect(after([], all.slice(0, 2).toReversed())).toEqual(['CENSORED_MOVED_OUT', 70]);
  });

  it('given an unknown reason, or one that is sealed or not yet recorded, then it does not count', () => {
    const none = [
      silent('ON_HOLIDAY', 5),
      silent('DIED', 9, { level: 'sealed' }),
      silent('DIED', 9, { recordedOn: day(51) }),
    ];
    expect(after([], none, day(50))).toEqual(['WINDOW_OPEN', 50]);
    expect(after([], none, day(51))).toEqual(['CENSORED_DIED', 9]);
  });

  it('wins over a time that is still open, and over what was seen', () => {
    expect(after([], [silent('MOVED_OUT', 40)], day(90))).toEqual(['CENSORED_MOVED_OUT', 40]);
    expect(after([well(200)], [silent('TURNED_18', 300)])).toEqual(['CENSORED_TURNED_18', 300]);
  });
});

describe('4: the time is still open', () => {
  it('given a day of reading before day 365, then it says how many days so far', () => {
    expect(after([well(200)], [], day(364))).toEqual(['WINDOW_OPEN', 364]);
    expect(after([], [], day(365))).toEqual(['NOT_KNOWN', 365]);
    expect(after([], [], day(0))).toEqual(['WINDOW_OPEN', 0]);
    expect(after([], [], day(-5))).toEqual(['WINDOW_OPEN', 0]);
  });

  it('given a leap day inside, then it counts', () => {
    const ending = { decidedOn: '2023-08-01', effectiveOn: '2023-08-20' };
    expect(answer({ ending, asOf: '2024-08-18' }).followUp).toBe('WINDOW_OPEN');
    expect(answer({ ending, asOf: '2024-08-19' }).followUp).toBe('NOT_KNOWN');
  });
});

describe('5 to 7: how it was last seen', () => {
  it.each<[string, Later[], string, number]>([
    ['well on day 180', [well(180)], 'STILL_GOING_WELL', 365],
    ['well on day 365', [well(365)], 'STILL_GOING_WELL', 365],
    ['well on day 179 only', [well(179)], 'NOT_KNOWN', 365],
    ['well after the year', [well(366)], 'NOT_KNOWN', 365],
    ['well on the day itself', [well(0)], 'NOT_KNOWN', 365],
    ['nothing', [], 'NOT_KNOWN', 365],
    ['worse once', [worse(120)], 'SEEN_WORSE_SINCE', 120],
    ['worse on day 1', [worse(1)], 'SEEN_WORSE_SINCE', 1],
    ['worse on the day itself', [worse(0)], 'NOT_KNOWN', 365],
    ['worse after the year', [worse(366)], 'NOT_KNOWN', 365],
    ['worse, then well', [worse(120), well(200)], 'STILL_GOING_WELL', 365],
    ['worse, then well too early to say', [worse(120), well(150)], 'NOT_KNOWN', 365],
    ['well, then worse twice', [well(200), worse(230), worse(300)], 'SEEN_WORSE_SINCE', 230],
    ['worse, well, then worse', [worse(50), well(200), worse(300)], 'SEEN_WORSE_SINCE', 300],
    ['well and worse on one day', [well(200), worse(200)], 'SEEN_WORSE_SINCE', 200],
    ['worse, then both on one day', [worse(150), well(200), worse(200)], 'SEEN_WORSE_SINCE', 200],
    ['both on one day, then worse', [well(200), worse(200), worse(220)], 'SEEN_WORSE_SINCE', 200],
    ['both on one day, then well', [well(200), worse(200), well(201)], 'STILL_GOING_WELL', 365],
  ])('given %s', (_what, later, followUp, days) => {
    expect(after(later)).toEqual([followUp, days]);
    expect(after(later.toReversed())).toEqual([followUp, days]);
  });
});

describe('for a curve, which counts where the label tells a story', () => {
  const curve = (later: readonly Later[], censor: readonly Censor[] = [], more: Partial<Question> = {}) =>
    curveOf({ ...question({ later, censor }), ...more });

  it('given a return and a reason for silence, then the first of both counts, and a return wins a tie', () => {
    expect(curve([again(200)], [silent('MOVED_OUT', 10)])).toEqual({ days: 10, outcome: 'CENSORED' });
    expect(curve([followed('ESCALATION', 5), again(20)])).toEqual({ days: 5, outcome: 'RETURNED' });
    expect(curve([again(30)], [silent('DIED', 30)])).toEqual({ days: 30, outcome: 'RETURNED' });
    expect(curve([again(30)], [silent('DIED', -3)])).toEqual({ days: 0, outcome: 'CENSORED' });
  });

  it('given neither, then it has not returned in the days looked at', () => {
    expect(curve([worse(40)])).toEqual({ days: 365, outcome: 'NOT_RETURNED' });
    expect(curve([], [], { asOf: day(90) })).toEqual({ days: 90, outcome: 'NOT_RETURNED' });
  });

  it('given a late start that the steps found, then it is a return', () => {
    const { ending } = question({ ending: { reason: 'MOVED_AREA', transferStartedOn: day(50) } });
    expect(curve([], [], { ending })).toEqual({ days: 50, outcome: 'RETURNED' });
  });

  it('given that no help went, or a refusal, then there is no place on a curve', () => {
    expect(curve([followed('SAME_SERVICE_STARTED', 0)])).toBeNull();
    expect(curve([], [], { asOf: 'soon' })).toHaveProperty('refused');
  });
});
