import fc from 'fast-check';
import { dayOf, dayNumber } from '../days';
import { LANES, MARK_KINDS, type Day, type Mark, type MarkKind, type Picture } from '../picture';
import { SPANS, type Chosen } from './chosen';

/** Days of about three childhoods. */
export const days: fc.Arbitrary<Day> = fc
  .integer({ min: dayNumber('1999-01-01'), max: dayNumber('2032-12-31') })
  .map(dayOf);

const kinds: fc.Arbitrary<readonly MarkKind[]> = fc
  .subarray([...MARK_KINDS])
  .map((some) => MARK_KINDS.filter((kind) => some.includes(kind)));

/** Everything that a reader can choose. */
export const chosens: fc.Arbitrary<Chosen> = fc
  .tuple(kinds, fc.constantFrom(...SPANS, 'dates' as const), days, fc.option(days, { nil: undefined }))
  .map(([some, span, one, other]): Chosen => {
    if (span !== 'dates') return { kinds: some, span };
    if (!other) return { kinds: some, span, to: one };
    return one < other
      ? { kinds: some, span, from: one, to: other }
      : { kinds: some, span, from: other, to: one };
  });

const marks: fc.Arbitrary<Mark> = fc
  .record({
    kind: fc.constantFrom(...MARK_KINDS),
    lane: fc.constantFrom(...LANES),
    from: days,
    length: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 90 })),
    title: fc.string({ maxLength: 20 }),
  })
  .map(({ length, from, ...rest }) => ({
    ...rest,
    key: '',
    from,
    to: dayOf(dayNumber(from) + length),
    when: from,
  }));

/** Pictures with marks alone, each with its own key. */
export const pictures: fc.Arbitrary<Picture> = fc
  .record({ marks: fc.array(marks, { maxLength: 30 }), today: days, bornOn: days })
  .map(({ marks: some, today, bornOn }) => ({
    childName: 'Ailsa',
    today,
    bornOn,
    marks: some.map((mark, index) => ({ ...mark, key: `k${index}` })),
    help: [],
    homes: [],
    threads: [],
  }));
