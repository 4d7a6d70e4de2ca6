import { compareDays, daysBetween, type ContentOf } from '@chronology/domain';
import { isAtLeast } from '../amounts';
import { isOf, ofType, type Known } from './entry-on-record';
import { sighting, type Sighting } from './sighting';

/** Whole and part of a hundred at which attendance speaks, and how many points make a change. */
const PRESENT_WELL = 90;
const PRESENT_LOW = 80;
const POINTS = 5;

type Summary = Readonly<{ said: Known<'AttendanceSummarised'>; present: number; lastDay: string }>;

const presentOf = ({ possibleOpenings, present }: ContentOf<'AttendanceSummarised'>): number | undefined =>
  possibleOpenings === undefined || present === undefined || possibleOpenings <= 0
    ? undefined
    : (100 * present) / possibleOpenings;

const summaryOf = (said: Known<'AttendanceSummarised'>): readonly Summary[] => {
  const present = presentOf(said.fact.data.content);
  const lastDay = said.span.latest;
  return present === undefined || lastDay === undefined ? [] : [{ said, present, lastDay }];
};

const attendanceSays = ({ said, present }: Summary, last: Summary | undefined): readonly Sighting[] => {
  const change = last === undefined ? 0 : present - last.present;
  const isUp = isAtLeast(change, POINTS);
  const isDown = isAtLeast(-change, POINTS);
  const isWell = isAtLeast(present, PRESENT_WELL);
  const isLow = !isAtLeast(present, PRESENT_LOW);
  return [
    ...(isWell || isUp ? [sighting(said, { dir: 'F' })] : []),
    ...(isLow || (!isWell && isDown) ? [sighting(said, { dir: 'A' })] : []),
  ];
};

/** Attendance says something by itself and against the last summary before it; one without openings says nothing. */
export const attendanceSightings = (known: readonly Known[]): readonly Sighting[] => {
  const summaries = ofType(known, 'AttendanceSummarised')
    .flatMap(summaryOf)
    .toSorted((a, b) => compareDays(a.lastDay, b.lastDay));
  return summaries.flatMap((summary) =>
    attendanceSays(
      summary,
      summaries.findLast(({ lastDay }) => lastDay < summary.lastDay),
    ),
  );
};

const doneIn = (said: Known): readonly string[] =>
  isOf(said, 'ChildsPlanAgreed') || isOf(said, 'ChildsPlanReviewed')
    ? said.fact.data.content.actions.filter(({ status }) => status === 'done').map(({ actionId }) => actionId)
    : [];

/** A plan says that things are better when an action in it is done for the first time. */
export const planSightings = (known: readonly Known[]): readonly Sighting[] => {
  const done = new Set<string>();
  return known.flatMap((said) => {
    const isNew = doneIn(said).some((action) => !done.has(action));
    doneIn(said).forEach((action) => done.add(action));
    return isNew ? [sighting(said, { dir: 'F' })] : [];
  });
};

/** One appointment to which a child was not brought says nothing; two say something. */
export const REPEATED = 'WasNotBroughtRepeated';

/** The appointments to which the child was not brought, each as it would count. */
export const notBrought = (known: readonly Known[]): readonly Sighting[] =>
  ofType(known, 'AppointmentOutcomeRecorded')
    .filter(({ fact }) => fact.data.content.outcome === 'was_not_brought')
    .map((said) => ({ ...sighting(said, { dir: 'A' }), kind: REPEATED }));

const later = (a: string, b: string) => (a > b ? a : b);

/** Several missed appointments as the one thing that they say; on record since the second of them is. */
const together = (missed: readonly Sighting[]): readonly Sighting[] => {
  const last = missed.at(-1);
  const second = missed.map(({ recordedOn }) => recordedOn).toSorted(compareDays)[1];
  if (last === undefined || second === undefined) return [];
  return [{ ...last, factRefs: missed.flatMap(({ factRefs }) => factRefs), recordedOn: second }];
};

/** What missed appointments say together, by whose they were. */
export const repeatedIn = (missed: readonly Sighting[]): readonly Sighting[] =>
  [...new Set(missed.map(({ source }) => source))].flatMap((source) =>
    together(missed.filter((each) => each.source === source)),
  );

/** Each missed appointment that follows another of the same agency within so many days. */
export const repeatedWithin = (missed: readonly Sighting[], days: number): readonly Sighting[] =>
  missed.flatMap((each, index) => {
    const on = each.span.latest;
    const before = missed.slice(0, index).findLast(({ source }) => source === each.source);
    const was = before?.span.latest;
    if (before === undefined || on === undefined || was === undefined || daysBetween(was, on) > days)
      return [];
    return [
      {
        ...each,
        factRefs: [...before.factRefs, ...each.factRefs],
        recordedOn: later(before.recordedOn, each.recordedOn),
      },
    ];
  });
