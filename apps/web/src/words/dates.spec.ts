import fc from 'fast-check';
import { ageOn, clockInLondon, daysBetween, daysLater, inWords, isDay, span, todayInLondon } from './dates';

describe('days as people say them', () => {
  it('says a day with its month in full, and leaves what is no day as it is', () => {
    expect(inWords('2025-11-04')).toBe('4 November 2025');
    expect(inWords('around autumn 2021')).toBe('around autumn 2021');
  });

  it('says a date as exactly as it is known, and of a moment its day in London', () => {
    expect(['2025-11', '2025', '2025-13', '2025-13-04'].map(inWords)).toEqual([
      'November 2025',
      '2025',
      '2025-13',
      '2025-13-04',
    ]);
    expect(inWords('2025-06-30T23:30:00Z')).toBe('1 July 2025');
    expect(inWords('Tuesday')).toBe('Tuesday');
  });

  it('knows the days that exist', () => {
    expect(['2024-02-29', '2000-02-29', '2025-12-31'].map(isDay)).toEqual([true, true, true]);
    const none = [
      '2025-02-29',
      '1900-02-29',
      '2025-13-01',
      '2025-00-10',
      '2025-04-00',
      '2025-04-31',
      '4 May',
      '',
    ];
    expect(none.filter(isDay)).toEqual([]);
  });

  it.each([
    [0, '0 days'],
    [1, '1 day'],
    [13, '13 days'],
    [14, '2 weeks'],
    [146, '20 weeks'],
    [729, '104 weeks'],
    [730, '2 years'],
    [900, '2 and a half years'],
  ])('says %i days as %s', (days, words) => {
    expect(span(days)).toBe(words);
  });

  it.each([
    ['2017-03-18', '2025-11-18', '8 years 8 months'],
    ['2017-03-18', '2025-11-17', '8 years 7 months'],
    ['2017-03-18', '2018-03-18', '1 year'],
    ['2025-03-18', '2025-11-18', '8 months'],
    ['2025-10-14', '2025-11-18', '5 weeks'],
    ['2025-11-17', '2025-11-18', '1 day'],
    ['2026-01-01', '2025-11-18', ''],
    ['2017', '2025-11-18', ''],
  ])('says that a child born on %s is on %s %s', (born, day, words) => {
    expect(ageOn(born, day)).toBe(words);
  });

  it('turns the day at midnight in London, in summer and in winter', () => {
    expect(todayInLondon(new Date('2025-07-01T23:30:00Z'))).toBe('2025-07-02');
    expect(todayInLondon(new Date('2025-12-01T23:30:00Z'))).toBe('2025-12-01');
    expect(clockInLondon(new Date('2025-07-01T23:05:00Z'))).toBe('00:05');
  });

  it('law: so many days later is that many days away', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        expect(daysBetween('2020-02-29', daysLater('2020-02-29', days))).toBe(days);
      }),
    );
  });
});
