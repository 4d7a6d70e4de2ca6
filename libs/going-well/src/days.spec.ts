import fc from 'fast-check';
import { addDays, daysBetween, isDay } from './days';

const MIDNIGHT = 86_400_000;
const days = fc
  .integer({ min: 0, max: 3_652_058 })
  .map((count) => new Date(Date.parse('0001-01-01T00:00:00Z') + count * MIDNIGHT).toISOString().slice(0, 10));

describe('a day', () => {
  it.each(['2024-02-29', '2000-02-29', '2023-12-31', '0001-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    ['29 February in a common year', '2023-02-29'],
    ['29 February 1900', '1900-02-29'],
    ['30 February', '2025-02-30'],
    ['31 April', '2025-04-31'],
    ['month 0', '2025-00-10'],
    ['month 13', '2025-13-10'],
    ['day 0', '2025-03-00'],
    ['the year 0', '0000-03-01'],
    ['a moment', '2025-03-10T00:00:00Z'],
    ['one figure for a month', '2025-3-10'],
    ['the day first', '10-03-2025'],
    ['a line end after it', '2025-03-10\n'],
    ['nothing written', ''],
    ['a number', 20250310],
    ['null', null],
    ['absent', undefined],
    ['a list with a day in it', ['2025-03-10']],
  ])('%s is none', (_why, value) => {
    expect(isDay(value)).toBe(false);
  });
});

describe('whole days between', () => {
  it.each([
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['2024-01-01', '2025-01-01', 366],
    ['2025-03-30', '2025-03-31', 1],
    ['2025-03-10', '2025-03-10', 0],
    ['2025-03-10', '2025-03-09', -1],
  ])('%s and %s: %i', (from, to, count) => {
    expect(daysBetween(from, to)).toBe(count);
  });

  it.each([
    ['2000-02-28', 1, '2000-02-29'],
    ['2000-02-29', 1, '2000-03-01'],
    ['2400-03-01', -1, '2400-02-29'],
    ['1900-02-28', 1, '1900-03-01'],
    ['2024-12-31', 1, '2025-01-01'],
    ['0001-01-01', 3_652_058, '9999-12-31'],
  ])('from %s, counting %i days, is %s', (from, count, to) => {
    expect(addDays(from, count)).toBe(to);
    expect(daysBetween(from, to)).toBe(count);
  });

  it('agree with the calendar, over all of it', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(isDay(from)).toBe(true);
        expect(daysBetween(from, to)).toBe((Date.parse(to) - Date.parse(from)) / MIDNIGHT);
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
      { numRuns: 500 },
    );
  });
});
