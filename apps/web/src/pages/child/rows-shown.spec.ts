import { daysLater } from '../../words/dates';
import { row } from './rows.example';
import { rowsShown } from './rows-shown';

const every = (count: number, step: number) =>
  Array.from({ length: count }, (_, place) => row(daysLater('2025-11-11', -place * step), `k${place}`));

describe('the part of the list that a page shows', () => {
  it('is a year back from the newest', () => {
    const { rows, total } = rowsShown(every(100, 10));
    expect([rows.length, rows.at(-1)?.to, total]).toEqual([37, '2024-11-16', 100]);
  });

  it('is counted from today, not from what lies ahead', () => {
    const ahead = { ...row('2027-01-03'), isAhead: true };
    const { rows } = rowsShown([ahead, ...every(100, 10)]);
    expect([rows.length, rows.at(-1)?.to]).toEqual([38, '2024-11-16']);
  });

  it('is thirty entries at least, and forty at most', () => {
    expect(rowsShown(every(100, 100)).rows).toHaveLength(30);
    expect(rowsShown(every(400, 0)).rows).toHaveLength(40);
    expect(rowsShown(every(7, 1)).rows).toHaveLength(7);
  });

  it('is one whole year where that was asked for', () => {
    const { rows } = rowsShown(every(400, 7), { part: '2023' });
    expect(new Set(rows.map(({ year }) => year))).toEqual(new Set(['2023']));
    expect(rows).toHaveLength(52);
  });

  it('leaves every entry within reach: shown here, or in a part of a year that is counted', () => {
    const all = [...every(900, 3), row('')];
    const { years } = rowsShown(all);
    expect(years.reduce((sum, { count }) => sum + count, 0)).toBe(901);
    const reached = years.flatMap(({ year }) =>
      rowsShown(all, { part: year || 'none' }).parts.flatMap(({ id }) => rowsShown(all, { part: id }).rows),
    );
    expect(new Set(reached)).toEqual(new Set(all));
    expect(reached).toHaveLength(901);
    expect(
      rowsShown(every(300, 9))
        .years.filter(({ isWhole }) => isWhole)
        .map(({ year }) => year),
    ).toEqual(['2025']);
  });

  it('is the part in which an entry stands where that was asked for, and the newest where it is not there', () => {
    const all = every(900, 1);
    for (const place of [0, 41, 364, 700, 899]) {
      const { rows, part } = rowsShown(all, { entry: `k${place}` });
      expect(rows).toContain(all[place]);
      expect(part?.rows).toBe(rows);
    }
    expect(rowsShown(all, { entry: 'nowhere' })).toEqual(rowsShown(all));
  });

  it('is empty, and says which, where a year was asked for in which nothing began', () => {
    const { rows, part } = rowsShown(every(7, 1), { part: '1999' });
    expect([rows.length, part?.year]).toEqual([0, '1999']);
  });
});
