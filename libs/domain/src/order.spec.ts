import fc from 'fast-check';
import { compareFacts, type Ordered } from './order';
import type { Occurred } from './time/occurred';

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2020-03-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const occurred: fc.Arbitrary<Occurred | undefined> = fc.oneof(
  day.map((from) => ({ from, precision: 'minute' as const })),
  day.map((from) => ({ from: from.slice(0, 10), precision: 'day' as const })),
  day.map((from) => ({ from: from.slice(0, 7), precision: 'month' as const })),
  day.map((from) => ({ from: from.slice(0, 4), precision: 'about' as const })),
  day.map((from) => ({ from: from.slice(0, 10), precision: 'before' as const })),
  fc.constant({ precision: 'unknown' as const }),
  fc.constant(undefined),
);
const fact: fc.Arbitrary<Ordered> = fc.record({
  occurred,
  rank: fc.constantFrom(10, 30, 50, 90),
  recordedAt: fc.option(day, { nil: undefined }),
  id: fc.uuid(),
});
const sorted = (facts: readonly Ordered[]) => [...facts].sort(compareFacts).map(({ id }) => id);

describe('the order of facts', () => {
  it('is the same from both sides', () => {
    fc.assert(
      fc.property(fact, fact, (a, b) => {
        expect(Math.sign(compareFacts(a, b))).toBe(0 - Math.sign(compareFacts(b, a)));
      }),
    );
  });

  it('leaves no two facts in the same place, and a fact in its own', () => {
    fc.assert(
      fc.property(fact, fact, (a, b) => {
        expect(compareFacts(a, { ...a })).toBe(0);
        expect(compareFacts(a, b) === 0).toBe(a.id === b.id);
      }),
    );
  });

  it('goes on from one to the next', () => {
    fc.assert(
      fc.property(fact, fact, fact, (a, b, c) => {
        const [first, second, third] = [a, b, c].sort(compareFacts) as [Ordered, Ordered, Ordered];
        expect(compareFacts(first, second)).toBeLessThanOrEqual(0);
        expect(compareFacts(second, third)).toBeLessThanOrEqual(0);
        expect(compareFacts(first, third)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('does not depend on the order in which facts came', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fact, { maxLength: 12, selector: ({ id }) => id }),
        fc.infiniteStream(fc.nat()),
        (facts, chance) => {
          const shuffled = facts
            .map((each) => ({ each, at: Number(chance.next().value) }))
            .sort((a, b) => a.at - b.at)
            .map(({ each }) => each);
          expect(sorted(shuffled)).toEqual(sorted(facts));
        },
      ),
    );
  });
});

describe('what comes before what', () => {
  const at = (
    from: string,
    precision: Occurred['precision'] = 'day',
    more: Partial<Ordered> = {},
  ): Ordered => ({
    occurred: { from, precision },
    rank: 50,
    recordedAt: '2024-06-12T14:05:00.000Z',
    id: 'm',
    ...more,
  });
  const unknown: Ordered = { occurred: { precision: 'unknown' }, rank: 0, id: 'a' };

  it.each<readonly [string, Ordered, Ordered]>([
    ['the earlier day', at('2024-03-09'), at('2024-03-10')],
    ['the month that begins earlier, whatever day is meant', at('2024-03', 'month'), at('2024-03-02')],
    [
      'the day itself before what was before it',
      at('2024-03-09', 'day', { id: 'a' }),
      at('2024-03-09', 'before'),
    ],
    ['any day before no day at all', at('2999-12-31'), unknown],
    [
      'an end before a start on one day',
      at('2024-03-09', 'day', { rank: 10, id: 'z' }),
      at('2024-03-09', 'day', { rank: 30 }),
    ],
    [
      'the rank before the time of day',
      at('2024-03-09T15:00:00Z', 'minute', { rank: 10 }),
      at('2024-03-09T09:00:00Z', 'minute', { rank: 30 }),
    ],
    [
      'the earlier time of day',
      at('2024-03-09T09:00:00Z', 'minute', { id: 'z' }),
      at('2024-03-09T15:00:00Z', 'minute'),
    ],
    [
      'a day without a time before its moments',
      at('2024-03-09', 'day', { id: 'z' }),
      at('2024-03-09T00:00:00Z', 'minute'),
    ],
    [
      'the day in London: half past eleven at night in UTC is the next day in summer',
      at('2024-06-02'),
      at('2024-06-01T23:30:00Z', 'minute'),
    ],
    [
      'what we were told first',
      at('2024-03-09', 'day', { recordedAt: '2024-03-10T08:00:00.000Z', id: 'z' }),
      at('2024-03-09'),
    ],
    [
      'what we were told before what nobody told when',
      at('2024-03-09', 'day', { id: 'z' }),
      at('2024-03-09', 'day', { recordedAt: undefined }),
    ],
    [
      'the smaller id, where all else is the same',
      at('2024-03-09', 'day', { id: 'a' }),
      at('2024-03-09', 'day', { id: 'b' }),
    ],
  ])('%s', (_, first, second) => {
    expect(compareFacts(first, second)).toBeLessThan(0);
    expect(compareFacts(second, first)).toBeGreaterThan(0);
  });
});
