import fc from 'fast-check';
import { inTime } from './in-time';
import { mayBeInside, type Reach } from './span';

const day = fc
  .integer({ min: 0, max: 400 })
  .map((count) => new Date(Date.UTC(2024, 0, 1 + count)).toISOString().slice(0, 10));
const inOrder = (a: string, b: string) => (a < b ? ([a, b] as const) : ([b, a] as const));
const reach: fc.Arbitrary<Reach> = fc
  .tuple(day, day, fc.constantFrom('both', 'start', 'end', 'neither'))
  .map(([a, b, known]) => {
    const [earliest, latest] = inOrder(a, b);
    return {
      ...(known !== 'end' && known !== 'neither' && { earliest }),
      ...(known !== 'start' && known !== 'neither' && { latest }),
    };
  });
const list = fc.array(reach, { maxLength: 120 });

it('answers as if each item were looked at, in the order of the list, whatever that order is', () =>
  fc.assert(
    fc.property(list, day, day, (reaches, a, b) => {
      const [from, to] = inOrder(a, b);
      const places = [...reaches.keys()];
      const found = inTime(places, (place) => reaches[place] ?? {})({ from, to });
      expect(found).toEqual(places.filter((place) => mayBeInside(reaches[place] ?? {}, { from, to })));
    }),
    { numRuns: 500 },
  ));

it('looks at few of many that stand in the order of their days', () => {
  let looks = 0;
  const days = Array.from({ length: 4_096 }, (_, count) =>
    new Date(Date.UTC(2010, 0, 1 + count)).toISOString().slice(0, 10),
  );
  const counted = (of: string): Reach => ({
    earliest: of,
    get latest() {
      looks += 1;
      return of;
    },
  });
  const within = inTime(days, counted);
  looks = 0;
  expect(within({ from: '2015-06-01', to: '2015-06-10' })).toHaveLength(10);
  expect(looks).toBeLessThan(100);
});
