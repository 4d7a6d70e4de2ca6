import * as fc from 'fast-check';
import { dayOf } from './days';
import { anyDay, anyHelp, anyNumber, LAST, TODAY } from './help.arbitrary';
import { type Home, LANES, MARK_KINDS, type Mark, type Picture, type Thread } from './picture';

const anyWords = fc.constantFrom(
  'Fell',
  'Reads at her age',
  'A very long title that nobody will read to its end',
  'Ünlü “x”',
);

const anyMark: fc.Arbitrary<Omit<Mark, 'key'>> = fc
  .record({
    kind: fc.constantFrom(...MARK_KINDS),
    lane: fc.constantFrom(...LANES),
    start: fc.oneof(anyNumber, fc.integer({ min: LAST - 6, max: LAST })),
    about: fc.constantFrom(0, 0, 0, 20, 400),
    title: anyWords,
    isThere: fc.boolean(),
    isTakenBack: fc.boolean(),
    late: fc.option(fc.constant('written down 5 weeks later'), { nil: undefined }),
  })
  .map(({ start, about, isThere, ...rest }) => ({
    ...rest,
    from: dayOf(start),
    to: dayOf(Math.min(LAST, start + about)),
    when: dayOf(start),
    ...(rest.kind === 'voice' ? { answer: { isThere, words: 'Yes.' } } : {}),
  }));

/** Marks as they are stated in life: many on one day, some on days not known exactly. */
export const anyMarks = (most: number): fc.Arbitrary<readonly Mark[]> =>
  fc
    .array(anyMark, { maxLength: most, size: 'max' })
    .map((marks) => marks.map((mark, index) => ({ ...mark, key: `m${index}` })));

const anyHomes: fc.Arbitrary<readonly Home[]> = fc
  .uniqueArray(anyNumber, { maxLength: 12, size: 'max' })
  .map((starts) =>
    [...starts]
      .sort((one, other) => one - other)
      .map((start, index, all) => ({
        key: `h${index}`,
        name: index % 2 ? 'With Moira and Tam' : 'Ros and Pete',
        from: dayOf(start),
        ...(all[index + 1] === undefined ? {} : { to: dayOf(all[index + 1]! + (index % 3 ? 0 : 40)) }),
        ...(index === 0
          ? {}
          : { move: { words: 'Moved because of cost', isBecauseOfMoney: index % 2 === 0 } }),
      })),
  );

const STATES = ['often', 'sometimes', 'lost'] as const;

export const anyThreads: fc.Arbitrary<readonly Thread[]> = fc
  .array(
    fc.record({
      starts: fc.uniqueArray(anyNumber, { minLength: 1, maxLength: 5 }),
      states: fc.array(fc.constantFrom(...STATES), { minLength: 5, maxLength: 5 }),
    }),
    { maxLength: 14, size: 'max' },
  )
  .map((threads) =>
    threads.map(({ starts, states }, index) => ({
      key: `t${index}`,
      name: index % 2 ? 'Finn, my brother' : 'The beach at Saltcoats where we went with Gran',
      kind: 'person' as const,
      phases: [...starts]
        .sort((one, other) => one - other)
        .map((start, at, all) => ({
          from: dayOf(start),
          ...(all[at + 1] === undefined ? {} : { to: dayOf(all[at + 1]!) }),
          state: states[at]!,
        })),
    })),
  );

/** Any picture of a child, as dirty as real records are. */
export const anyPicture = (most: Readonly<{ marks: number; help: number }>): fc.Arbitrary<Picture> =>
  fc
    .record({
      bornOn: fc.option(anyDay, { nil: undefined }),
      marks: anyMarks(most.marks),
      help: anyHelp(most.help),
      homes: anyHomes,
      threads: anyThreads,
    })
    .map(({ bornOn, ...rest }) => ({
      childName: 'Ailsa',
      today: TODAY,
      ...rest,
      ...(bornOn ? { bornOn } : {}),
    }));
