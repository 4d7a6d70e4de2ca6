import { dayWithin, compareDays, type CalendarDay } from '@chronology/domain';
import { per28, type Amount } from './amount';
import { ofType, type Known } from './entry-on-record';
import type { KnownFacts } from './known-facts';
import { amountBefore, type Involvement } from './involvements';
import { effectOf, isWholeEnding, type EndingOnRecord } from './stated-endings';
import { PARAMETERS } from '../parameters';

const resumedOn = ({ fact }: Known<'ServiceResumed'>): CalendarDay => fact.data.content.resumedOn;

/** The first resumption after a pause; undefined while there is none on record. */
export const resumptionOf = (
  pause: EndingOnRecord,
  known: KnownFacts,
): Known<'ServiceResumed'> | undefined => {
  const paused = effectOf(pause);
  if (paused === undefined) return undefined;
  return ofType(known.about(pause.involvementId), 'ServiceResumed')
    .filter((said) => resumedOn(said) >= paused)
    .toSorted((a, b) => compareDays(resumedOn(a), resumedOn(b)))[0];
};

/**
 * True where the help that was paused was ended before the pause could lapse: the ending is looked at, and the pause
 * is not counted beside it. `endings` are those of the same help.
 */
export const becameAnEnding = (
  pause: EndingOnRecord,
  endings: readonly EndingOnRecord[],
  known: KnownFacts,
): boolean => {
  const paused = effectOf(pause);
  if (pause.leaving.type !== 'PAUSED' || paused === undefined) return false;
  const lastDay = dayWithin(pause.leaving.resumeBy ?? paused, PARAMETERS.RESUME_GRACE);
  const resumption = resumptionOf(pause, known);
  return endings.some((ending) => {
    const on = effectOf(ending);
    if (!isWholeEnding(ending) || on === undefined) return false;
    const isResumedFirst = resumption !== undefined && resumedOn(resumption) <= on;
    return on >= paused && on <= lastDay && !isResumedFirst;
  });
};

const isLess = (amount: Amount, before: Amount | undefined) =>
  before !== undefined && before.unit === amount.unit && amount.per28 < before.per28;

const amountAtPause = (
  pause: EndingOnRecord,
  involvement: Involvement | undefined,
  recordedBy: CalendarDay,
) => {
  const { fromIntensity } = pause.leaving;
  if (fromIntensity) return per28(fromIntensity);
  const paused = effectOf(pause);
  return involvement && paused ? amountBefore(involvement, paused, recordedBy) : undefined;
};

const reductionOn = (pause: EndingOnRecord, resumed: Known<'ServiceResumed'>): EndingOnRecord => ({
  ref: resumed.ref,
  factRefs: [resumed.ref],
  involvementId: pause.involvementId,
  leaving: {
    type: 'REDUCED',
    involvementId: pause.involvementId,
    fromIntensity: pause.leaving.fromIntensity,
    toIntensity: resumed.fact.data.content.intensity,
  },
  effectiveOn: resumedOn(resumed),
  source: resumed.fact.data.onBehalfOf ?? resumed.fact.data.source,
  occurred: resumed.fact.data.occurred,
  recordedOn: resumed.onRecordSince,
});

/** Help that comes back from a pause at less than before is two facts: resumed, and reduced on that day. */
export const resumedAtLess = (
  pause: EndingOnRecord,
  known: KnownFacts,
  involvement: Involvement | undefined,
): readonly EndingOnRecord[] => {
  if (pause.leaving.type !== 'PAUSED') return [];
  const resumed = resumptionOf(pause, known);
  const intensity = resumed?.fact.data.content.intensity;
  if (!resumed || !intensity) return [];
  const before = amountAtPause(pause, involvement, resumed.onRecordSince);
  return isLess(per28(intensity), before) ? [reductionOn(pause, resumed)] : [];
};
