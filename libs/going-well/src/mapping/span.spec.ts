import { mayOverlap, wholeSpanInside, type Occurred } from '@chronology/domain';
import fc from 'fast-check';
import { isInside, mayBeInside, spanOf } from './span';

const day = fc
  .integer({ min: 0, max: 800 })
  .map((count) => new Date(Date.UTC(2024, 0, 1 + count)).toISOString().slice(0, 10));
const occurred: fc.Arbitrary<Occurred> = fc.oneof(
  fc.constant({ precision: 'unknown' as const }),
  fc
    .tuple(fc.constantFrom('day', 'about', 'before', 'after'), day)
    .map(([precision, from]) => ({ from, precision })),
  day.map((from) => ({ from: from.slice(0, 7), precision: 'month' as const })),
  day.map((from) => ({ from: `${from}T23:30:00Z`, precision: 'minute' as const })),
  fc.tuple(day, day).map(([a, b]) => ({ from: a < b ? a : b, to: a < b ? b : a, precision: 'day' as const })),
);

it('agrees with what the domain says of one date at a time', () =>
  fc.assert(
    fc.property(occurred, day, day, (when, a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      expect(isInside(spanOf(when), { from, to })).toBe(wholeSpanInside(when, from, to));
      expect(mayBeInside(spanOf(when), { from, to })).toBe(mayOverlap(when, from, to));
    }),
    { numRuns: 500 },
  ));
