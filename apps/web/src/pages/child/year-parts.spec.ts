import fc from 'fast-check';
import { partInWords } from './part-words';
import { row } from './rows.example';
import { isPartId, PART_AT_MOST, partAsked, partsOfYear } from './year-parts';

const days = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, day]) => `2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

/** Years as dirty as real ones: spread, crowded into one month, or all of one day. */
const yearsOfRows = fc
  .oneof(
    fc.array(days, { maxLength: 400, size: 'max' }),
    fc.array(fc.constant('2024-01-01'), { maxLength: 200, size: 'max' }),
  )
  .map((some) =>
    some
      .toSorted()
      .reverse()
      .map((day, place) => row(day, `k${place}`)),
  );

const onDays = (...of: readonly (readonly [string, number])[]) =>
  of.flatMap(([day, count]) => Array.from({ length: count }, (_, place) => row(day, `${day} ${place}`)));

const said = (rows: ReturnType<typeof onDays>) =>
  partsOfYear('2024', rows).map((part) => [part.id, partInWords(part), part.rows.length]);

describe('the parts of one year of the list', () => {
  it('hold every entry once, and none more than a page can', () => {
    fc.assert(
      fc.property(yearsOfRows, (rows) => {
        const parts = partsOfYear('2024', rows);
        expect(parts.flatMap((part) => part.rows).toSorted()).toEqual(rows.toSorted());
        expect(parts.every((part) => part.rows.length > 0 && part.rows.length <= PART_AT_MOST)).toBe(true);
        expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
      }),
    );
  });

  it('are each found again by the name under which an address asks for them', () => {
    fc.assert(
      fc.property(yearsOfRows, (rows) => {
        const parts = partsOfYear('2024', rows);
        for (const part of parts) {
          expect(isPartId(part.id)).toBe(true);
          expect(partAsked(parts, part.id)).toBe(part);
        }
      }),
    );
  });

  it('are one where the year is short, then halves, quarters and months, named as people name them', () => {
    expect(said(onDays(['2024-11-04', 40], ['2024-02-01', 40]))).toEqual([['2024', '2024', 80]]);
    expect(said(onDays(['2024-11-04', 41], ['2024-02-01', 40]))).toEqual([
      ['2024-07', 'July to December 2024', 41],
      ['2024-01', 'January to June 2024', 40],
    ]);
    expect(said(onDays(['2024-11-04', 41], ['2024-09-30', 40], ['2024-02-01', 1]))).toEqual([
      ['2024-10', 'October to December 2024', 41],
      ['2024-07', 'July to September 2024', 40],
      ['2024-01', 'January to March 2024', 1],
    ]);
    expect(said(onDays(['2024-11-04', 41], ['2024-10-30', 40]))).toEqual([
      ['2024-11', 'November 2024', 41],
      ['2024-10', 'October 2024', 40],
    ]);
  });

  it('are pieces of a month where even that is too long, and of what has no day', () => {
    expect(said(onDays(['2024-03-04', 161]))).toEqual([
      ['2024-03-1', 'March 2024, part 1 of 3', 80],
      ['2024-03-2', 'March 2024, part 2 of 3', 80],
      ['2024-03-3', 'March 2024, part 3 of 3', 1],
    ]);
    const without = Array.from({ length: 81 }, (_, place) => row('', `k${place}`));
    expect(partsOfYear('', without).map(partInWords)).toEqual([
      'Day not known, part 1 of 2',
      'Day not known, part 2 of 2',
    ]);
  });

  it('are found by a month of theirs, also when others have written meanwhile; the newest where nothing else is meant', () => {
    const parts = partsOfYear('2024', onDays(['2024-11-04', 41], ['2024-02-01', 40]));
    expect(partAsked(parts, '2024-03')?.id).toBe('2024-01');
    expect(partAsked(parts, '2024-03-2')?.id).toBe('2024-01');
    expect(partAsked(parts, '2024')?.id).toBe('2024-07');
    expect(partAsked([], '2024')).toBeUndefined();
    expect(['2024-1', 'all', '2024-03-', 'none-x', ''].filter(isPartId)).toEqual([]);
  });
});
