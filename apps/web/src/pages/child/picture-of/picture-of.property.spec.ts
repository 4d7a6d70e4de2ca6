import fc from 'fast-check';
import { daysLater } from '../../../words/dates';
import type { EndingShown, HelpBar, Life, LifeItem, When } from './answers';
import { END_SHAPE_OF } from './end-shapes';
import { bar, child, ending, followed, item, life, onDay, phase } from './examples';
import { countWithoutDay, isDrawnAsEnd } from './marks';
import type { FollowUp, Label } from './picture-of.operations.generated';
import { endKeysOf, pictureOf } from './picture-of';

const TODAY = '2025-11-18';
const days = fc.integer({ min: 0, max: 3000 }).map((number) => daysLater('2017-03-14', number));
const dates = fc.oneof(
  days,
  days.map((day) => day.slice(0, 7)),
  days.map((day) => day.slice(0, 4)),
);

const whens: fc.Arbitrary<When> = fc
  .tuple(fc.constantFrom('DAY', 'MONTH', 'YEAR', 'TERM', 'ABOUT', 'BEFORE', 'AFTER', 'UNKNOWN'), dates)
  .map(([precision, from]) => ({
    precision: precision,
    from: precision === 'UNKNOWN' ? null : from,
    to: null,
    inWords: from,
  }));

const KINDS = ['JOY', 'VOICE', 'WORRY', 'CONTACT', 'HELP', 'CHANGE', 'RECORD', null] as const;
const TYPES = [
  'GoodThingHappened',
  'ChildViewRecorded',
  'ChangeNoticed',
  'ServiceEnded',
  'WorkerChanged',
] as const;
const LANES = [
  'HEALTH',
  'EDUCATION',
  'SOCIAL_WORK',
  'POLICE',
  'THIRD_SECTOR',
  'HEARINGS',
  'FAMILY',
  'CHILD',
  null,
] as const;
const FORMS = ['ENTRY', 'ENTRY', 'ENTRY', 'DECISION', 'CANNOT_OPEN', 'CANNOT_READ'] as const;

const itemsOf = (involvementIds: readonly string[]): fc.Arbitrary<readonly LifeItem[]> =>
  fc
    .array(
      fc.record({
        form: fc.constantFrom(...FORMS),
        kind: fc.constantFrom(...KINDS),
        type: fc.constantFrom(...TYPES),
        lane: fc.constantFrom(...LANES),
        sentence: fc.string(),
        occurred: fc.oneof(whens, fc.constant(null)),
        writtenDownAfterDays: fc.oneof(fc.nat(1000), fc.constant(null)),
        involvementRef: fc.constantFrom(null, ...involvementIds),
        source: fc.constantFrom(null, { role: 'teacher', system: null }, { role: null, system: 'a-system' }),
      }),
      { maxLength: 40 },
    )
    .map((all) => all.map((each, place) => item({ ...each, key: `entry-${place}` })));

const orNone = <Value>(values: fc.Arbitrary<Value>) => fc.oneof(values, fc.constant(null));

const bars: fc.Arbitrary<readonly HelpBar[]> = fc
  .array(
    fc.record({
      serviceId: orNone(fc.constantFrom('s-1', 's-2')),
      name: orNone(fc.constantFrom('Nursery', 'Play therapy')),
      lane: fc.constantFrom(...LANES),
      isRunning: fc.boolean(),
      startedOn: orNone(whens),
      endedOn: orNone(whens),
      phases: fc.array(
        fc.record({
          from: orNone(days),
          to: orNone(days),
          per28: orNone(fc.integer({ min: 1, max: 40 })),
          unit: fc.constantFrom('CONTACTS' as const, 'HOURS' as const),
        }),
        { maxLength: 4 },
      ),
    }),
    { maxLength: 6 },
  )
  .map((all) =>
    all.map((each, place) =>
      bar({ ...each, involvementId: `help-${place}`, phases: each.phases.map((one) => phase(one)) }),
    ),
  );

const FOLLOW_UPS: readonly (FollowUp | null)[] = [
  'RESUMED_WITHIN_28_DAYS',
  'HELP_NEEDED_AGAIN',
  'CENSORED_DIED',
  'CENSORED_TURNED_18',
  'CENSORED_MOVED_OUT',
  'CENSORED_STREAM_CLOSED',
  'WINDOW_OPEN',
  'STILL_GOING_WELL',
  'SEEN_WORSE_SINCE',
  'NOT_KNOWN',
  null,
];

const endingsOf = (involvementIds: readonly string[]): fc.Arbitrary<readonly EndingShown[]> =>
  fc
    .array(
      fc.record({
        involvementId: fc.constantFrom('another', ...involvementIds),
        type: fc.constantFrom('ENDED' as const, 'REDUCED' as const, 'PAUSED' as const),
        on: days,
        label: fc.constantFrom(...(Object.keys(END_SHAPE_OF) as Label[])),
        followUp: fc.constantFrom(...FOLLOW_UPS),
        days: fc.integer({ min: 1, max: 365 }),
        isBack: fc.boolean(),
      }),
      { maxLength: 8 },
    )
    .map((all) =>
      all.map(({ on, label, followUp, isBack, ...each }, place) =>
        ending(
          {
            endingRef: `ending-${place}`,
            involvementId: each.involvementId,
            type: each.type,
            effectiveOn: on,
            occurred: onDay(on),
          },
          {
            label,
            followed: followed({
              followUp,
              days: each.days,
              events: isBack ? [{ kind: 'SAME_SERVICE_STARTED', on: daysLater(on, each.days) }] : [],
            }),
          },
        ),
      ),
    );

const lives: fc.Arbitrary<Life> = bars.chain((services) => {
  const ids = services.map(({ involvementId }) => involvementId);
  return fc
    .record({ items: itemsOf(ids), endings: endingsOf(ids), born: orNone(whens) })
    .map(({ items, endings, born }) =>
      life({ today: TODAY, items, child: child({ born }), help: { services, endings } }),
    );
});

const all = (law: (life: Life) => void) => fc.assert(fc.property(lives, law));

describe('the picture of any life', () => {
  it('shows every entry once: as a mark, as the end of a bar, or counted as without a day', () => {
    all((one) => {
      const picture = pictureOf(one);
      const endKeys = endKeysOf(picture.help);
      const undrawn = one.items.filter((each) => isDrawnAsEnd(each, endKeys));
      const keys = picture.marks.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      const dayless = one.items.filter((each) => undrawn.includes(each) && each.form !== 'DECISION');
      const countedTwice = countWithoutDay({ ...one, items: dayless });
      expect(keys.length + undrawn.length + countWithoutDay(one) - countedTwice).toBe(one.items.length);
    });
  });

  it('never ends before it begins', () => {
    all((one) => {
      const { marks, help } = pictureOf(one);
      for (const { from, to } of marks) expect(from <= to).toBe(true);
      for (const { on, after } of help.flatMap(({ spells }) => spells.flatMap(({ ends }) => ends)))
        expect(
          after === undefined || after.kind === 'too-early' || after.to >= on || after.to === TODAY,
        ).toBe(true);
    });
  });

  it('has a row for all help of which any day is known, and each stretch in one row', () => {
    all((one) => {
      const spells = pictureOf(one).help.flatMap((row) => row.spells.map(({ key }) => key));
      expect(new Set(spells).size).toBe(spells.length);
      const known = one.help.services.filter(
        ({ phases, startedOn, endedOn }) =>
          phases[0]?.from != null || startedOn?.from != null || endedOn?.from != null,
      );
      expect(known.every(({ involvementId }) => spells.includes(involvementId))).toBe(true);
    });
  });

  it('is the same for the same answers, and plain data', () => {
    all((one) => {
      const picture = pictureOf(one);
      expect(JSON.parse(JSON.stringify(picture))).toEqual(picture);
      expect(pictureOf(one)).toEqual(picture);
    });
  });

  it('draws nothing thinner than all there ever was of it without a number that says so', () => {
    all((one) => {
      const byKey = new Map(one.help.services.map((each) => [each.involvementId, each]));
      for (const { key, phases } of pictureOf(one).help.flatMap(({ spells }) => spells))
        phases.forEach(({ weight }, place) => {
          if (weight === 'less') expect(byKey.get(key)?.phases[place]?.per28).not.toBeNull();
        });
    });
  });
});
