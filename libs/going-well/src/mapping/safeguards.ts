import type { CalendarDay } from '@chronology/domain';
import { isOf, ofType, type Known } from './entry-on-record';
import type { KnownFacts } from './known-facts';
import type { OnRecord } from './leaving';
import { effectOf, judgingDayOf, type EndingOnRecord } from './stated-endings';

/** What was done to make an ending safe, with the days on which it came on record; what came too late is absent. */
export type SafeguardsOnRecord = Readonly<{
  childViewOn?: CalendarDay;
  childAnsweredOn?: CalendarDay;
  agreement?: 'agreed' | 'disagreed' | 'not_asked' | 'could_not_ask';
  routeBackUntil?: string | null;
}>;

const byDay = (a: Known, b: Known) => (a.onRecordSince < b.onRecordSince ? -1 : 1);

/** The child's view of this ending: the one that the ending names, or one that names the ending. */
const childsView = (ending: EndingOnRecord, known: KnownFacts) => {
  const named = ending.leaving.safeguards?.childViewRef;
  const views = ofType(known.about(...ending.factRefs, named), 'ChildViewRecorded');
  const aboutIt = views.filter(({ fact }) => {
    const about = fact.data.content.about;
    return about?.kind === 'entry' && ending.factRefs.includes(about.ref);
  });
  return views.find(({ ref }) => ref === named) ?? aboutIt.toSorted(byDay)[0];
};

const answerTo = (view: Known<'ChildViewRecorded'>, named: string | undefined, known: KnownFacts) => {
  const answers = ofType(known.about(view.ref), 'ChildViewAnswered');
  return answers.find(({ ref }) => ref === named) ?? answers.toSorted(byDay)[0];
};

/** A safeguard counts only if it was on record before the ending took effect. */
const inTime = <Value>(said: OnRecord<Value> | undefined, effect: CalendarDay): Value | undefined =>
  said !== undefined && said.recordedOn < effect ? said.value : undefined;

/** Agreed means that child or family agreed and that neither recorded that they did not. */
const agreementOf = (ending: EndingOnRecord, effect: CalendarDay) => {
  const agreement = inTime(ending.agreement, effect);
  return agreement === 'agreed' && ending.leaving.childObjected === true ? 'disagreed' : agreement;
};

/** The safeguards of an ending, from the facts that it names. */
export const safeguardsOf = (ending: EndingOnRecord, known: KnownFacts): SafeguardsOnRecord => {
  const effect = effectOf(ending);
  if (effect === undefined) return {};
  const view = childsView(ending, known);
  const answer = view && answerTo(view, ending.leaving.safeguards?.childAnsweredRef, known);
  const wayBack = inTime(ending.wayBack, effect);
  return {
    childViewOn: view?.onRecordSince,
    childAnsweredOn: answer?.onRecordSince,
    agreement: agreementOf(ending, effect),
    ...(wayBack && { routeBackUntil: wayBack.isNamed ? (wayBack.until ?? null) : null }),
  };
};

/**
 * Who made the choice, as far as it is in their own words on record: a choice without a view on record is the
 * worker's word.
 */
export const choiceRecordedBy = (
  ending: EndingOnRecord,
  known: KnownFacts,
): 'child' | 'family' | 'worker' | undefined => {
  const { chosenBy } = ending.leaving;
  const [effect, judged] = [effectOf(ending), judgingDayOf(ending)];
  if (!chosenBy || effect === undefined || judged === undefined) return undefined;
  const type = chosenBy.who === 'child' ? 'ChildViewRecorded' : 'FamilyViewRecorded';
  const { viewRef } = chosenBy;
  const view = known.about(viewRef).find((said) => said.ref === viewRef && isOf(said, type));
  const isInTime = view !== undefined && (view.onRecordSince <= judged || view.onRecordSince < effect);
  return isInTime ? chosenBy.who : 'worker';
};
