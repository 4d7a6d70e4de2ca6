import * as fc from 'fast-check';
import { birthday, dayNumber, dayOf, monthsBetween, yearsBetween } from './days';

const DAY_IN_MS = 86_400_000;

describe('days as numbers', () => {
  it('agree with the calendar from 1900 to 2200, both ways', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_567, max: 84_006 }), (number) => {
        const day = new Date(number * DAY_IN_MS).toISOString().slice(0, 10);
        expect(dayOf(number)).toBe(day);
        expect(dayNumber(day)).toBe(number);
      }),
      { numRuns: 2000 },
    );
  });

  it('begin years and months on their first day', () => {
    expect(yearsBetween('2019-01-01', '2021-06-01')).toEqual(['2019-01-01', '2020-01-01', '2021-01-01']);
    expect(yearsBetween('2019-01-02', '2019-12-31')).toEqual([]);
    expect(monthsBetween('2019-11-02', '2020-02-01')).toEqual(['2019-12-01', '2020-01-01', '2020-02-01']);
  });

  it('keep a birthday on 29 February on 1 March in other years', () => {
    expect(birthday('2020-02-29', 1)).toBe('2021-03-01');
    expect(birthday('2020-02-29', 4)).toBe('2024-02-29');
  });
});
