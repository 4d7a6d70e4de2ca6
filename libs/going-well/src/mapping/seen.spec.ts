import type { RecordedFact } from '@chronology/domain';
import { entriesOf } from '@chronology/projections';
import fc from 'fast-check';
import { entryCorrected, entryWithdrawn } from '../../../../test/examples';
import { on, type Told } from '../../../../test/story';
import { datedEntries, isOf, ofType, onRecordBy, type DatedEntry, type Known } from './entry-on-record';
import { notBrought } from './in-sequence';
import { seenOnRecord, type Seen } from './seen';
import { sighting, type Sighting } from './sighting';
import { sightingsOf } from './sightings';
import { mayBeInside, type Window } from './span';

const dayAt = (count: number) => new Date(Date.UTC(2024, 0, 1 + count)).toISOString().slice(0, 10);

describe('what was seen in a time is what a plain look through everything on record finds', () => {
  const openings = { possibleOpenings: 100, authorised: 0, unauthorised: 0, lateCount: 0 };

  const attendance = (known: readonly Known[]): readonly Sighting[] => {
    const summaries = ofType(known, 'AttendanceSummarised').toSorted((a, b) =>
      (a.span.latest ?? '') < (b.span.latest ?? '') ? -1 : a.span.latest === b.span.latest ? 0 : 1,
    );
    const presentIn = (said: Known<'AttendanceSummarised'> | undefined) => said?.fact.data.content.present;
    return summaries.flatMap((said) => {
      const present = presentIn(said) ?? 0;
      const before = summaries.findLast(({ span }) => (span.latest ?? '') < (said.span.latest ?? ''));
      const change = present - (presentIn(before) ?? present);
      return [
        ...(present >= 90 || change >= 5 ? [sighting(said, { dir: 'F' })] : []),
        ...(present < 80 || (present < 90 && change <= -5) ? [sighting(said, { dir: 'A' })] : []),
      ];
    });
  };

  const plans = (known: readonly Known[]): readonly Sighting[] => {
    const done = new Set<string>();
    return known.flatMap((said) => {
      if (!isOf(said, 'ChildsPlanReviewed')) return [];
      const here = said.fact.data.content.actions.flatMap((action) =>
        action.status === 'done' ? [action.actionId] : [],
      );
      const isNew = here.some((action) => !done.has(action));
      here.forEach((action) => done.add(action));
      return isNew ? [sighting(said, { dir: 'F' })] : [];
    });
  };

  const plainly = (entries: readonly DatedEntry[], day: string, time: Window): Seen => {
    const known = onRecordBy(entries, day);
    const isNear = ({ span }: Sighting) => mayBeInside(span, time);
    return {
      sightings: [...known.flatMap(sightingsOf), ...attendance(known), ...plans(known)].filter(isNear),
      missed: known.flatMap(notBrought).filter(isNear),
    };
  };

  const stated = fc.record({
    when: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 300 })),
    days: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })),
    after: fc.integer({ min: 0, max: 200 }),
    what: fc.constantFrom(
      'strength',
      'talent',
      'concern',
      'missed',
      'attendance',
      'attendance',
      'plan',
      'plan',
    ),
    number: fc.integer({ min: 70, max: 100 }),
    isUncertain: fc.boolean(),
    change: fc.constantFrom('none', 'none', 'corrected', 'withdrawn'),
    changedAfter: fc.integer({ min: 0, max: 100 }),
  });
  type Stated = typeof stated extends fc.Arbitrary<infer Value> ? Value : never;

  const factOf = ({ what, number, when }: Stated, present: number, more: Told): RecordedFact => {
    const day = dayAt(when);
    const status = present % 3 === 0 ? 'under_way' : 'done';
    switch (what) {
      case 'talent':
        return on(
          day,
          'InterestOrTalentSupported',
          { interest: 'piano', offered: 'x', startedOn: dayAt(when + 50) },
          more,
        );
      case 'concern':
        return on(day, 'ConcernRaised', { about: 'Bruises' }, more);
      case 'missed':
        return on(day, 'AppointmentOutcomeRecorded', { service: 'Eyes', outcome: 'was_not_brought' }, more);
      case 'attendance':
        return on(day, 'AttendanceSummarised', { ...openings, present }, more);
      case 'plan':
        return on(
          day,
          'ChildsPlanReviewed',
          { actions: [{ actionId: `a${number % 4}`, text: 'Swim', status }] },
          more,
        );
      default:
        return on(day, 'StrengthNoted', { text: 'Reads' }, more);
    }
  };

  const factsOf = (one: Stated, index: number): readonly RecordedFact[] => {
    const { when, days, after, number, isUncertain, change, changedAfter } = one;
    const id = `seen-${index}`;
    const precision = isUncertain && days % 5 === 0 ? ('about' as const) : ('day' as const);
    const occurred = { from: dayAt(when), to: dayAt(when + days), precision };
    const first = factOf(one, number, { id, occurred, toldOn: dayAt(when + after) });
    const told = { id: `change-${index}`, recordedAt: `${dayAt(when + after + changedAfter)}T17:00:00.000Z` };
    if (change === 'withdrawn') return [first, entryWithdrawn({ entryRef: id, withdraws: id }, told)];
    if (change === 'none') return [first];
    const replacement = {
      occurred: { from: dayAt(when + 30), precision: 'day' as const },
      content: factOf(one, 71, {}).data.content,
    };
    return [first, entryCorrected({ entryRef: id, supersedes: id, replacement }, told)];
  };

  it('of any time, as of any day', () =>
    fc.assert(
      fc.property(
        fc.array(stated, { maxLength: 60 }).map((all) => all.flatMap(factsOf)),
        fc.oneof(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 0, max: 700 })),
        fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 400 })),
        fc.integer({ min: 0, max: 120 }),
        (facts, day, from, days) => {
          const entries = datedEntries(entriesOf(facts));
          const time = { from: dayAt(from), to: dayAt(from + days) };
          expect(seenOnRecord(entries)(dayAt(day))(time)).toEqual(plainly(entries, dayAt(day), time));
        },
      ),
      { numRuns: 400 },
    ));
});

it('holds attendance against the last summary before its day, also where two are of one day', () => {
  const summary = (day: string, present: number, id: string) =>
    on(
      day,
      'AttendanceSummarised',
      { possibleOpenings: 100, present, authorised: 0, unauthorised: 0, lateCount: 0 },
      { id },
    );
  const entries = entriesOf([
    summary('2024-01-10', 95, 'well'),
    summary('2024-02-10', 82, 'nursery'),
    summary('2024-02-10', 82, 'school'),
  ]);
  const { sightings } = seenOnRecord(datedEntries(entries))('2024-03-01')({
    from: '2024-01-01',
    to: '2024-03-01',
  });
  expect(sightings.map(({ dir }) => dir)).toEqual(['F', 'A', 'A']);
});
