import * as fc from 'fast-check';
import { dayNumber, dayOf } from './days';
import { END_SHAPES, type End, type HelpRow, LANES, type Spell } from './picture';

export const TODAY = '2025-11-18';
const FIRST = dayNumber('2009-02-01');
export const LAST = dayNumber(TODAY);

export const anyNumber = fc.integer({ min: FIRST, max: LAST });
export const anyDay = anyNumber.map(dayOf);

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

const anyEnd = (on: number, type: End['type']): fc.Arbitrary<Omit<End, 'key'>> =>
  fc.record({ shape: fc.constantFrom(...END_SHAPES), after: anyAfter(on) }).map(({ shape, after }) => ({
    on: dayOf(on),
    type,
    shape,
    words: 'Stopped',
    when: dayOf(on),
    ...(after ? { after } : {}),
  }));

const endsOf = (
  on: Readonly<{ thins?: number; ends?: number }>,
): readonly fc.Arbitrary<Omit<End, 'key'>>[] => [
  ...(on.thins === undefined ? [] : [anyEnd(on.thins, 'reduced')]),
  ...(on.ends === undefined ? [] : [anyEnd(on.ends, 'ended')]),
];

const phase = (weight: 'full' | 'less', from: number, to?: number): Spell['phases'][number] => ({
  from: dayOf(from),
  ...(to === undefined ? {} : { to: dayOf(to) }),
  weight,
});

const pausesOf = (start: number, days: number): Spell['pauses'] =>
  days > 1000 ? [{ from: dayOf(start + 10), to: dayOf(start + 200) }] : [];

const workersOf = (middle: number, days: number): Spell['newWorkers'] => (days > 200 ? [dayOf(middle)] : []);

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
    const until = isOpen ? undefined : end;
    return fc.record({
      phases: fc.constant(
        thins ? [phase('full', start, middle), phase('less', middle, until)] : [phase('full', start, until)],
      ),
      endedOn: fc.constant(until === undefined ? undefined : dayOf(until)),
      newWorkers: fc.constant(workersOf(middle, days)),
      pauses: fc.constant(pausesOf(start, days)),
      silentSince: fc.constant(isSilent && isOpen ? dayOf(middle) : undefined),
      ends: fc.tuple(...endsOf({ thins: thins ? middle : undefined, ends: until })),
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
        spells: fc.array(anySpell, { maxLength: mostSpells, size: 'max' }),
      }),
      { maxLength: most, size: 'max' },
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
