import fc from 'fast-check';
import {
  addDays,
  compareDays,
  daysBetween,
  dayWithin,
  isCalendarDay,
  isCalendarMonth,
  isCalendarYear,
  lastDayOfMonth,
} from './calendar-day';

const dayNumbers = fc.integer({ min: 0, max: 3_652_058 });
const days = dayNumbers.map((number) => addDays('0001-01-01', number));
const nearDays = fc.integer({ min: -80_000, max: 80_000 }).map((number) => addDays('2000-01-01', number));

describe('what is a calendar day', () => {
  it.each(['2021-06-03', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '1900-02-28'])(
    '%s is one',
    (text) => {
      expect(isCalendarDay(text)).toBe(true);
    },
  );

  it.each([
    ['29 February in a common year', '2023-02-29'],
    ['29 February 1900, no leap year', '1900-02-29'],
    ['30 February', '2024-02-30'],
    ['31 June', '2021-06-31'],
    ['day 0', '2021-06-00'],
    ['month 13', '2021-13-01'],
    ['month 0', '2021-00-10'],
    ['the year 0', '0000-01-01'],
    ['a five-digit year', '10000-01-01'],
    ['single digits', '2021-6-3'],
    ['the day written first', '03/06/2021'],
    ['an instant', '2021-06-03T00:00:00.000Z'],
    ['a line end after it', '2021-06-03\n'],
    ['a space before it', ' 2021-06-03'],
    ['figures of another script', '٢٠٢١-٠٦-٠٣'],
    ['nothing', ''],
  ])('%s is not', (_why, text) => {
    expect(isCalendarDay(text)).toBe(false);
  });

  it('knows months and years by themselves', () => {
    expect(['2021-06', '2021-12'].every(isCalendarMonth)).toBe(true);
    expect(['2021', '2021-00', '2021-13', '0000-01', '2021-6'].some(isCalendarMonth)).toBe(false);
    expect(isCalendarYear('2021')).toBe(true);
    expect(['0000', '21', '2021-01'].some(isCalendarYear)).toBe(false);
  });
});

describe('counting days', () => {
  it('crosses months, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2021-12-31', 1)).toBe('2022-01-01');
    expect(addDays('2022-01-01', -1)).toBe('2021-12-31');
    expect(addDays('2021-06-03', 0)).toBe('2021-06-03');
  });

  it('gives the same length to the days on which clocks change', () => {
    expect(daysBetween('2021-03-27', '2021-03-29')).toBe(2);
    expect(daysBetween('2021-10-30', '2021-11-01')).toBe(2);
    expect(daysBetween('2020-01-01', '2021-01-01')).toBe(366);
  });

  it('is undone by counting back, anywhere in the calendar', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(isCalendarDay(to)).toBe(true);
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(daysBetween(to, from)).toBe(0 - daysBetween(from, to));
      }),
    );
  });

  it('agrees with the calendar in UTC, day by day', () => {
    fc.assert(
      fc.property(dayNumbers, (number) => {
        const moment = Date.parse('0001-01-01T00:00:00.000Z') + number * 86_400_000;
        expect(addDays('0001-01-01', number)).toBe(new Date(moment).toISOString().slice(0, 10));
      }),
    );
  });

  it('adds up in steps', () => {
    const steps = fc.integer({ min: -5_000, max: 5_000 });
    fc.assert(
      fc.property(nearDays, steps, steps, (day, first, second) => {
        expect(addDays(addDays(day, first), second)).toBe(addDays(day, first + second));
      }),
    );
  });

  it('refuses what is no day, no whole number, or outside the calendar', () => {
    expect(() => addDays('2021-02-30', 1)).toThrow('real day');
    expect(() => daysBetween('2021-02-28', 'yesterday')).toThrow('real day');
    expect(() => addDays('2021-02-28', 0.5)).toThrow('whole numbers');
    expect(() => addDays('9999-12-31', 1)).toThrow('9999-12-31');
    expect(() => addDays('0001-01-01', -1)).toThrow('0001-01-01');
    expect(addDays('9999-12-30', 1)).toBe('9999-12-31');
  });

  it('never repeats in a message the date it was given', () => {
    expect(() => addDays('2014-02-30', 1)).not.toThrow('2014');
  });
});

describe('the order of days', () => {
  it('is the order of counting', () => {
    fc.assert(
      fc.property(nearDays, nearDays, (left, right) => {
        expect(Math.sign(compareDays(left, right))).toBe(Math.sign(daysBetween(right, left)));
      }),
    );
  });

  it('is total: each pair one way round, and what is between stays between', () => {
    fc.assert(
      fc.property(nearDays, nearDays, nearDays, (first, second, third) => {
        expect(compareDays(first, second) + compareDays(second, first)).toBe(0);
        const [low, middle, high] = [first, second, third].sort(compareDays);
        expect(compareDays(low ?? '', middle ?? '')).toBeLessThanOrEqual(0);
        expect(compareDays(low ?? '', high ?? '')).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('the last day of a month', () => {
  it.each([
    ['2023-02', '2023-02-28'],
    ['2024-02', '2024-02-29'],
    ['1900-02', '1900-02-28'],
    ['2000-02', '2000-02-29'],
    ['2021-04', '2021-04-30'],
    ['2021-12', '2021-12-31'],
  ])('of %s is %s', (month, day) => {
    expect(lastDayOfMonth(month)).toBe(day);
  });

  it('is followed by the first of the next', () => {
    fc.assert(
      fc.property(nearDays, (day) => {
        const last = lastDayOfMonth(day.slice(0, 7));
        expect(last.slice(0, 7)).toBe(day.slice(0, 7));
        expect(addDays(last, 1).slice(8)).toBe('01');
      }),
    );
  });

  it('asks for a month', () => {
    expect(() => lastDayOfMonth('2021-6')).toThrow('YYYY-MM');
  });
});

describe('a day so many days away within the calendar', () => {
  it('is the first or the last of it where it would lie beyond', () => {
    expect(dayWithin('9999-12-31', 1)).toBe('9999-12-31');
    expect(dayWithin('9999-06-30', 365)).toBe('9999-12-31');
    expect(dayWithin('0001-01-02', -90)).toBe('0001-01-01');
  });

  it('is otherwise the very day', () => {
    fc.assert(
      fc.property(nearDays, fc.integer({ min: -500, max: 500 }), (day, count) => {
        expect(dayWithin(day, count)).toBe(addDays(day, count));
      }),
    );
  });
});
