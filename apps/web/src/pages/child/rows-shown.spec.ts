import { daysLater } from '../../words/dates';
import type { Row } from './rows';
import { rowsShown } from './rows-shown';

const row = (day: string): Row => ({
  key: day,
  entryRef: day,
  kind: 'joy',
  kindWords: 'Joy or strength',
  lane: 'health',
  title: day,
  when: day,
  year: day.slice(0, 4),
  isDecision: false,
  isAhead: false,
  isStruck: false,
  mayOpen: true,
  ...(day !== '' && { day, from: day }),
});

const every = (count: number, step: number) =>
  Array.from({ length: count }, (_, place) => row(daysLater('2025-11-11', -place * step)));

describe('the part of the list that a page shows', () => {
  it('is a year back from the newest', () => {
    const { rows, total } = rowsShown(every(100, 10), undefined);
    expect([rows.length, rows.at(-1)?.day, total]).toEqual([37, '2024-11-16', 100]);
  });

  it('is counted from today, not from what lies ahead', () => {
    const ahead = { ...row('2027-01-03'), isAhead: true };
    const { rows } = rowsShown([ahead, ...every(100, 10)], undefined);
    expect([rows.length, rows.at(-1)?.day]).toEqual([38, '2024-11-16']);
  });

  it('is thirty entries at least, and forty at most', () => {
    expect(rowsShown(every(100, 100), undefined).rows).toHaveLength(30);
    expect(rowsShown(every(400, 0), undefined).rows).toHaveLength(40);
    expect(rowsShown(every(7, 1), undefined).rows).toHaveLength(7);
  });

  it('is one whole year where that was asked for', () => {
    const { rows } = rowsShown(every(400, 7), '2023');
    expect(new Set(rows.map(({ year }) => year))).toEqual(new Set(['2023']));
    expect(rows).toHaveLength(52);
  });

  it('leaves every entry within reach: shown here, or counted in a year', () => {
    const all = [...every(300, 9), row('')];
    const { years } = rowsShown(all, undefined);
    expect(years.reduce((sum, { count }) => sum + count, 0)).toBe(301);
    const reached = years.flatMap(({ year }) => rowsShown(all, year).rows);
    expect(new Set(reached)).toEqual(new Set(all));
    expect(years.filter(({ isWhole }) => isWhole).map(({ year }) => year)).toEqual(['2025']);
  });
});
