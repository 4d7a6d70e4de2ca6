import { dayWithin, compareDays, dayOf, type CalendarDay } from '@chronology/domain';
import { inUnit, type Unit } from './amount';
import type { HelpThatWent } from './endings';
import { ofType } from './entry-on-record';
import type { KnownFacts } from './known-facts';
import { amountOn, shareNeed, type Involvement } from './involvements';
import { effectOf, isWholeEnding, type EndingOnRecord } from './stated-endings';
import { PARAMETERS } from '../parameters';

/** The help that an ending names in place of what goes. */
export type Replacement = Readonly<{
  startedOn: CalendarDay | null;
  per28?: number;
  sameNeed: boolean;
  /** The facts that start it in time; they replace, and are not help needed again. */
  factRefs: readonly string[];
}>;

type Start = Readonly<{ ref: string; on: CalendarDay; involvement: Involvement }>;

/** The other service starts that a replacement is looked for among. */
const namedStarts = (ending: EndingOnRecord, known: KnownFacts, help: HelpThatWent): readonly Start[] => {
  const named = ending.leaving.replacement ?? [];
  return ofType(known.about(...named), 'ServiceStarted').flatMap(({ ref, fact }) => {
    const { involvementId } = fact.data.content;
    const on = dayOf(fact.data.occurred);
    const involvement = help.involvements.get(involvementId);
    const isNamed = named.includes(ref) || named.includes(involvementId);
    return isNamed && on !== undefined && involvement ? [{ ref, on, involvement }] : [];
  });
};

/** The day by which a replacement has to have started, and on which it has to be running still. */
const day14 = (ending: EndingOnRecord) => dayWithin(effectOf(ending) ?? '', PARAMETERS.REPLACE);

const hasEndedBy = (day: CalendarDay, { involvementId }: Involvement, help: HelpThatWent): boolean =>
  help.endingsOfHelp(involvementId).some((each) => isWholeEnding(each) && (effectOf(each) ?? day) <= day);

const isNew = ({ on }: Start, ending: EndingOnRecord) => on >= (ending.decidedOn ?? effectOf(ending) ?? on);

/** Several named ones in one unit are added together; one that is not comparable makes the whole not comparable. */
const together = (starts: readonly Start[], unit: Unit | undefined, day: CalendarDay): number | undefined => {
  let sum = 0;
  for (const { involvement } of starts) {
    const number = inUnit(amountOn(involvement, day), unit);
    if (number === undefined) return undefined;
    sum += number;
  }
  return sum;
};

const notStarted = (sameNeed: boolean): Replacement => ({ startedOn: null, sameNeed, factRefs: [] });

const byDay = (a: Start, b: Start) => compareDays(a.on, b.on);

/** Those that started by day 14 replace. Where none did, the first that came later is help for the same need. */
const startedFrom = (counting: readonly Start[], unit: Unit | undefined, day: CalendarDay): Replacement => {
  const inTime = counting.filter(({ on }) => on <= day).toSorted(byDay);
  const last = inTime.at(-1);
  const [first] = counting.toSorted(byDay);
  if (!last) return { ...notStarted(true), startedOn: first?.on ?? null };
  return {
    startedOn: last.on,
    per28: together(inTime, unit, day),
    sameNeed: true,
    factRefs: inTime.map(({ ref }) => ref),
  };
};

/**
 * The replacement of an ending; undefined where none is named. What is named and not on record has not started. A
 * start counts if it is for the same need, was not part of the child’s help before the decision and still runs on
 * day 14.
 */
export const replacementOf = (
  ending: EndingOnRecord,
  known: KnownFacts,
  help: HelpThatWent,
  unit: Unit | undefined,
): Replacement | undefined => {
  if ((ending.leaving.replacement ?? []).length === 0) return undefined;
  const starts = namedStarts(ending, known, help);
  if (starts.length === 0) return notStarted(true);
  const needs = help.involvements.get(ending.involvementId)?.needRefs ?? [];
  const sameNeed = starts.filter(({ involvement }) => shareNeed(involvement.needRefs, needs));
  if (sameNeed.length === 0) return notStarted(false);
  const day = day14(ending);
  const counting = sameNeed.filter(
    (start) => isNew(start, ending) && !hasEndedBy(day, start.involvement, help),
  );
  return startedFrom(counting, unit, day);
};

/** The day on which another team received the child from this help: its start names where it took over. */
export const transferStartedOn = (ending: EndingOnRecord, known: KnownFacts): CalendarDay | undefined =>
  ofType(known.about(ending.involvementId), 'ServiceStarted')
    .filter(({ fact }) => fact.data.content.receivedFrom === ending.involvementId)
    .flatMap(({ fact }) => dayOf(fact.data.occurred) ?? [])
    .toSorted(compareDays)[0];
