import { aboutOf, daysOf } from './days';
import type { When } from './answers';

const today = '2025-11-18';
const bornOn = '2017-03-14';
const when = (precision: When['precision'], from: string | null, to: string | null = null): When => ({
  precision,
  from,
  to,
  inWords: '',
});

describe('the days between which something was', () => {
  it.each([
    [when('DAY', '2025-03-10'), '2025-03-10', '2025-03-10'],
    [when('DAY', '2025-03-10', '2025-03-12'), '2025-03-10', '2025-03-12'],
    [when('MONTH', '2024-02'), '2024-02-01', '2024-02-29'],
    [when('MONTH', '2024-12'), '2024-12-01', '2024-12-31'],
    [when('YEAR', '2021'), '2021-01-01', '2021-12-31'],
    [when('YEAR', '2021-08-18', '2022-06-24'), '2021-08-18', '2022-06-24'],
    [when('TERM', '2025-01-06', '2025-06-26'), '2025-01-06', '2025-06-26'],
    [when('ABOUT', '2021-10'), '2021-10-01', '2021-10-31'],
    [when('MINUTE', '2025-07-01T23:30:00.000Z'), '2025-07-02', '2025-07-02'],
    [when('BEFORE', '2020'), bornOn, '2020-12-31'],
    [when('AFTER', '2024-06'), '2024-06-01', today],
  ])('%j', (stated, from, to) => {
    expect(daysOf(stated, { bornOn, today })).toEqual({ from, to });
  });

  it('are none where no day is known', () => {
    expect(daysOf(when('UNKNOWN', null), { today })).toBeUndefined();
    expect(daysOf(null, { today })).toBeUndefined();
  });

  it('never end before they begin, also before the birth or after today', () => {
    expect(daysOf(when('BEFORE', '2016'), { bornOn, today })).toEqual({
      from: '2016-12-31',
      to: '2016-12-31',
    });
    expect(daysOf(when('AFTER', '2026'), { today })).toEqual({ from: '2026-01-01', to: '2026-01-01' });
    expect(daysOf(when('BEFORE', '2020-06'), { today })).toEqual({ from: '2020-06-01', to: '2020-06-30' });
  });
});

it.each([
  ['DAY', '2025-03-10', null, true],
  ['MINUTE', '2025-07-01T23:30:00.000Z', null, true],
  ['DAY', '2025-03-10', '2025-03-12', false],
  ['ABOUT', '2025-03', null, false],
] as const)('%s %s to %s is one day: %s', (precision, from, to, isExact) => {
  expect(aboutOf(when(precision, from, to)) === undefined).toBe(isExact);
});
