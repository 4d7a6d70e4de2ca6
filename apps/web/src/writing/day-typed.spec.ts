import fc from 'fast-check';
import { daysLater } from '../words/dates';
import { dayTyped, monthTyped, partsOf } from './day-typed';

const typed = (day: string, month: string, year: string) => ({ day, month, year });

describe('a day that was typed', () => {
  it('comes to that day, also with a month by name', () => {
    expect(dayTyped(typed('4', '11', '2025'))).toEqual({ day: '2025-11-04' });
    expect(dayTyped(typed(' 04 ', 'Nov', '2025'))).toEqual({ day: '2025-11-04' });
    expect(dayTyped(typed('29', 'february', '2024'))).toEqual({ day: '2024-02-29' });
  });

  it('may be left out', () => {
    expect(dayTyped(typed('', ' ', ''))).toEqual({});
  });

  it.each([
    [typed('', '11', '2025'), 'day', 'Give the day too, such as 4'],
    [typed('4', '', '2025'), 'month', 'Give the month too, such as 11'],
    [typed('4', '11', ''), 'year', 'Give the year too, such as 2025'],
    [typed('4', '11', '25'), 'year', 'Give the year in four figures, such as 2025'],
    [typed('32', '11', '2025'), 'day', 'Give the day as a number from 1 to 31'],
    [typed('4', '13', '2025'), 'month', 'Give the month as a number from 1 to 12'],
    [typed('-4', '11', '2025'), 'day', 'Give the day as a number from 1 to 31'],
    [
      typed('30', '2', '2025'),
      'day',
      'There is no 30 February 2025: the last day of that month is 28 February 2025',
    ],
  ])('says of %j at the %s what would be right', (parts, part, words) => {
    expect(dayTyped(parts)).toEqual({ part, words });
  });

  it('lies between the days that make sense', () => {
    const bounds = { earliest: '2017-03-05', latest: '2025-11-18' };
    expect(dayTyped(typed('19', '11', '2025'), bounds).words).toBe(
      '19 November 2025 is still to come: give a day up to 18 November 2025',
    );
    expect(dayTyped(typed('4', '3', '2017'), bounds).words).toBe(
      '4 March 2017 is too early: give 5 March 2017 or a later day',
    );
    expect(dayTyped(typed('18', '11', '2025'), bounds)).toEqual({ day: '2025-11-18' });
    expect(dayTyped(typed('5', '3', '2017'), bounds)).toEqual({ day: '2017-03-05' });
  });

  it('is the same day when its fields are typed again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (number) => {
        const day = daysLater('1900-01-01', number);
        expect(dayTyped(partsOf(day) ?? typed('', '', ''))).toEqual({ day });
      }),
    );
  });

  it('is never made up, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (day, month, year) => {
        const said = dayTyped(typed(day, month, year));
        expect(said.words === undefined ? (said.day ?? 'none') : 'words').toMatch(
          /^(\d{4}-\d{2}-\d{2}|none|words)$/,
        );
      }),
    );
  });
});

describe('a month that was typed', () => {
  it('is a month, or a year where no month is known, and nothing finer', () => {
    expect(monthTyped({ month: '3', year: '2021' }, '2025-11-18')).toEqual({ day: '2021-03' });
    expect(monthTyped({ month: '', year: '2021' }, '2025-11-18')).toEqual({ day: '2021' });
    expect(monthTyped({ month: '', year: '' }, '2025-11-18')).toEqual({});
  });

  it('has begun', () => {
    expect(monthTyped({ month: '11', year: '2025' }, '2025-11-18')).toEqual({ day: '2025-11' });
    expect(monthTyped({ month: '12', year: '2025' }, '2025-11-18')).toMatchObject({ part: 'month' });
    expect(monthTyped({ month: '', year: '2026' }, '2025-11-18')).toMatchObject({ part: 'year' });
    expect(monthTyped({ month: '3', year: '' }, '2025-11-18')).toMatchObject({ part: 'year' });
  });
});
