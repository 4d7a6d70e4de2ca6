import { compareDays, daysBetween, type CalendarDay } from '@chronology/domain';
import { countsOn, isOf, type Known, type Wording } from './entry-on-record';
import { grouped } from './grouped';
import { inTime } from './in-time';
import { sighting, type SeenOn, type Sighting } from './sighting';

const doneIn = ({ said }: Wording): readonly string[] =>
  isOf(said, 'ChildsPlanAgreed') || isOf(said, 'ChildsPlanReviewed')
    ? said.fact.data.content.actions.filter(({ status }) => status === 'done').map(({ actionId }) => actionId)
    : [];

/** A plan says that things are better when an action in it is done for the first time. */
export const planSeen = (wordings: readonly Wording[]): SeenOn => {
  const plans = wordings.filter((wording) => doneIn(wording).length > 0);
  const near = inTime(plans, ({ said }) => said.span);
  const byAction = grouped(plans, doneIn);
  const isFirst = (plan: Wording, action: string, day: CalendarDay) =>
    byAction.get(action)?.find((each) => countsOn(each, day)) === plan;
  return (day) => (time) =>
    near(time)
      .filter((plan) => doneIn(plan).some((action) => isFirst(plan, action, day)))
      .map(({ said }) => sighting(said, { dir: 'F' }));
};

/** One appointment to which a child was not brought says nothing; two say something. */
export const REPEATED = 'WasNotBroughtRepeated';

/** An appointment to which the child was not brought, as it would count. */
export const notBrought = (said: Known): readonly Sighting[] =>
  isOf(said, 'AppointmentOutcomeRecorded') && said.fact.data.content.outcome === 'was_not_brought'
    ? [{ ...sighting(said, { dir: 'A' }), kind: REPEATED }]
    : [];

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
  [...grouped(missed, ({ source }) => [source]).values()].flatMap(together);

/** Each missed appointment that follows another of the same agency within so many days. */
export const repeatedWithin = (missed: readonly Sighting[], days: number): readonly Sighting[] => {
  const last = new Map<string, Sighting>();
  return missed.flatMap((each) => {
    const before = last.get(each.source);
    last.set(each.source, each);
    const [was, on] = [before?.span.latest, each.span.latest];
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
};
