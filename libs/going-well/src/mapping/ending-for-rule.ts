import { dayWithin, type CalendarDay } from '@chronology/domain';
import { inUnit, per28, type Amount, type Unit } from './amount';
import type { HelpThatWent } from './endings';
import { amountBefore, type HelpLevel } from './involvements';
import type { KnownFacts } from './known-facts';
import { resumptionOf } from './pauses';
import { replacementOf, transferStartedOn } from './replacement';
import type { Ending } from '../shape';
import { choiceRecordedBy, safeguardsOf } from './safeguards';
import { effectOf, isWholeEnding, judgingDayOf, type EndingOnRecord } from './stated-endings';
import { PARAMETERS } from '../parameters';

const later = (a: CalendarDay, b: CalendarDay) => (a > b ? a : b);

/** How much help there was before: as the ending says, or as it stood when the ending was decided or written down. */
export const amountBeforeEnding = (ending: EndingOnRecord, help: HelpThatWent): Amount | undefined => {
  const { fromIntensity } = ending.leaving;
  if (fromIntensity) return per28(fromIntensity);
  const [effect, judged] = [effectOf(ending), judgingDayOf(ending)];
  const involvement = help.involvements.get(ending.involvementId);
  if (!involvement || effect === undefined || judged === undefined) return undefined;
  return amountBefore(involvement, effect, later(judged, ending.recordedOn));
};

/** The days whose amounts of the same service are looked at beside what there was before. */
const isComparedOn = (on: CalendarDay, ending: EndingOnRecord): boolean => {
  const [effect, judged] = [effectOf(ending), judgingDayOf(ending)];
  if (effect === undefined || judged === undefined) return false;
  const isReduced = ending.leaving.type === 'REDUCED' && !isWholeEnding(ending);
  if (!isReduced) return on === effect || (on > judged && on < effect);
  return on >= dayWithin(judged, -PARAMETERS.CUM_DAYS) && on <= dayWithin(effect, PARAMETERS.FORWARD);
};

/** True where amounts that matter to the answer are counted in different units, so that nobody can say which is more. */
export const cannotBeCompared = (
  ending: EndingOnRecord,
  before: Amount | undefined,
  help: HelpThatWent,
): boolean => {
  if (before === undefined) return false;
  const { toIntensity } = ending.leaving;
  const levels = help.sameService(ending.involvementId).flatMap((involvement) => involvement.levels);
  const others = levels.filter(({ on }) => on !== undefined && isComparedOn(on, ending));
  const stated = others.flatMap(({ asStated }) => asStated ?? []);
  return [...stated, ...(toIntensity ? [toIntensity] : [])].some(({ unit }) => unit !== before.unit);
};

const inHistory = (level: HelpLevel, unit: Unit | undefined) => {
  const number = inUnit(level.amount, unit);
  return level.on === undefined || number === undefined
    ? []
    : [{ on: level.on, per28: number, recordedOn: level.recordedOn }];
};

/** What an earlier ending says that there had been until it took effect: on its eve that much was in force. */
const statedBefore = (each: EndingOnRecord, unit: Unit | undefined) => {
  const { fromIntensity } = each.leaving;
  const effect = effectOf(each);
  if (fromIntensity === undefined || effect === undefined) return [];
  const { ref, recordedOn } = each;
  return inHistory({ on: dayWithin(effect, -1), amount: per28(fromIntensity), ref, recordedOn }, unit);
};

/** How much of this help there was over time, in the unit of the ending; other units are left out. */
export const historyOf = (
  ending: EndingOnRecord,
  help: HelpThatWent,
  unit: Unit | undefined,
): NonNullable<Ending['history']> => {
  const same = help.sameService(ending.involvementId);
  const others = same
    .flatMap(({ involvementId }) => help.endingsOfHelp(involvementId))
    .filter(({ ref }) => ref !== ending.ref);
  return [
    ...same.flatMap(({ levels }) => levels.flatMap((level) => inHistory(level, unit))),
    ...others.flatMap((each) => statedBefore(each, unit)),
  ];
};

const pauseOf = (ending: EndingOnRecord, known: KnownFacts) =>
  ending.leaving.type === 'PAUSED'
    ? {
        resumeBy: ending.leaving.resumeBy,
        resumedOn: resumptionOf(ending, known)?.fact.data.content.resumedOn,
      }
    : {};

/** One ending in the shape in which the rule takes it. */
export const endingForRule = (ending: EndingOnRecord, known: KnownFacts, help: HelpThatWent): Ending => {
  const before = amountBeforeEnding(ending, help);
  const { type, reason, toIntensity, toldOn, childObjected, followUps } = ending.leaving;
  const replacement = replacementOf(ending, known, help, before?.unit);
  return {
    type,
    decidedOn: ending.decidedOn,
    effectiveOn: ending.effectiveOn,
    reason,
    from: before?.per28,
    to: toIntensity && inUnit(per28(toIntensity), before?.unit ?? toIntensity.unit),
    ...pauseOf(ending, known),
    choiceRecordedBy: choiceRecordedBy(ending, known),
    childObjected,
    attempts: followUps?.length,
    toldOn,
    transferStartedOn: transferStartedOn(ending, known),
    replacement: replacement && {
      startedOn: replacement.startedOn,
      per28: replacement.per28,
      sameNeed: replacement.sameNeed,
    },
    safeguards: safeguardsOf(ending, known),
    history: historyOf(ending, help, before?.unit),
  };
};
