import * as fc from 'fast-check';
import { dayNumber, dayOf } from './days';
import {
  END_SHAPES,
  type End,
  type HelpRow,
  type Home,
  LANES,
  MARK_KINDS,
  type Mark,
  type Picture,
  type Spell,
  type Thread,
} from './picture';

export const TODAY = '2025-11-18';
const FIRST = dayNumber('2009-02-01');
const LAST = dayNumber(TODAY);

const anyNumber = fc.integer({ min: FIRST, max: LAST });
export const anyDay = anyNumber.map(dayOf);
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
    start: anyNumber,
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
    .array(anyMark, { maxLength: most })
    .map((marks) => marks.map((mark, index) => ({ ...mark, key: `m${index}` })));

const anyAfter = (on: number): fc.Arbitrary<End['after']> =>
  fc.option(
    fc
      .record({
        kind: fc.constantFrom('without', 'unknown', 'held', 'too-early'),
        days: fc.integer({ min: 1, max: 900 }),
        again: fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
      })
      .map(({ kind, days, again }) => ({
        kind,
        to: dayOf(Math.min(LAST, on + days)),
        ...(again === undefined ? {} : { neededAgain: dayOf(Math.min(LAST, on + again)) }),
      })),
    { nil: undefined },
  );

type EndShape = Pick<End, 'shape' | 'type'>;

const anyEnd = (on: number, { type }: Pick<EndShape, 'type'>): fc.Arbitrary<Omit<End, 'key'>> =>
  fc.record({ shape: fc.constantFrom(...END_SHAPES), after: anyAfter(on) }).map(({ shape, after }) => ({
    on: dayOf(on),
    type,
    shape,
    words: 'Stopped',
    when: dayOf(on),
    ...(after ? { after } : {}),
  }));

const anySpell: fc.Arbitrary<Omit<Spell, 'key'>> = fc
  .record({
    start: anyNumber,
    days: fc.constantFrom(0, 1, 20, 300, 2000),
    thins: fc.boolean(),
    isOpen: fc.boolean(),
    isSilent: fc.boolean(),
  })
  .chain(({ start, days, thins, isOpen, isSilent }) => {
    const end = Math.min(LAST, start + days);
    const middle = start + Math.floor((end - start) / 2);
    return fc.record({
      phases: fc.constant(
        thins
          ? [
              { from: dayOf(start), to: dayOf(middle), weight: 'full' as const },
              { from: dayOf(middle), ...(isOpen ? {} : { to: dayOf(end) }), weight: 'less' as const },
            ]
          : [{ from: dayOf(start), ...(isOpen ? {} : { to: dayOf(end) }), weight: 'full' as const }],
      ),
      endedOn: fc.constant(isOpen ? undefined : dayOf(end)),
      newWorkers: fc.constant(days > 200 ? [dayOf(middle)] : []),
      pauses: fc.constant(days > 1000 ? [{ from: dayOf(start + 10), to: dayOf(start + 200) }] : []),
      silentSince: fc.constant(isSilent && isOpen ? dayOf(middle) : undefined),
      ends: fc.tuple(
        ...(thins ? [anyEnd(middle, { type: 'reduced' })] : []),
        ...(isOpen ? [] : [anyEnd(end, { type: 'ended' })]),
      ),
    });
  })
  .map(({ endedOn, silentSince, ends, ...rest }) => ({
    ...rest,
    ends: ends.map((end, index) => ({ ...end, key: `e${index}` })),
    ...(endedOn ? { endedOn } : {}),
    ...(silentSince ? { silentSince } : {}),
  }));

/** Help as it comes out of real records: overlaps, open stretches and stretches of one day. */
export const anyHelp = (most: number, mostSpells = 6): fc.Arbitrary<readonly HelpRow[]> =>
  fc
    .array(
      fc.record({
        name: fc.constantFrom(
          'Play therapy',
          'Mum and Gran support group',
          'Educational psychology advice service',
        ),
        lane: fc.constantFrom(...LANES),
        note: fc.option(fc.constant('20-week gap'), { nil: undefined }),
        spells: fc.array(anySpell, { maxLength: mostSpells }),
      }),
      { maxLength: most },
    )
    .map((rows) =>
      rows.map(({ note, spells, ...row }, index) => ({
        ...row,
        key: `r${index}`,
        ...(note ? { note } : {}),
        spells: spells.map((spell, at) => ({
          ...spell,
          key: `r${index}s${at}`,
          ends: spell.ends.map((end) => ({ ...end, key: `r${index}s${at}${end.key}` })),
        })),
      })),
    );

const anyHomes: fc.Arbitrary<readonly Home[]> = fc.uniqueArray(anyNumber, { maxLength: 12 }).map((starts) =>
  [...starts]
    .sort((one, other) => one - other)
    .map((start, index, all) => ({
      key: `h${index}`,
      name: index % 2 ? 'With Moira and Tam' : 'Ros and Pete',
      from: dayOf(start),
      ...(all[index + 1] === undefined ? {} : { to: dayOf(all[index + 1]! + (index % 3 ? 0 : 40)) }),
      ...(index === 0 ? {} : { move: { words: 'Moved because of cost', isBecauseOfMoney: index % 2 === 0 } }),
    })),
);

const STATES = ['often', 'sometimes', 'lost'] as const;

export const anyThreads: fc.Arbitrary<readonly Thread[]> = fc
  .array(
    fc.record({
      starts: fc.uniqueArray(anyNumber, { minLength: 1, maxLength: 5 }),
      states: fc.array(fc.constantFrom(...STATES), { minLength: 5, maxLength: 5 }),
    }),
    { maxLength: 14 },
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
