import { isAboveZero, isAtLeast } from '../amounts';
import { daysBetween, type Day } from '../days';
import { NOTES } from '../notes';
import type { Later } from '../shape';
import { labelled, noted, startedLate, type SoFar, type Step } from './so-far';

/** Step 1. After a death nobody asks; a wrong entry is no ending. */
export const diedOrInError: Step = (soFar) =>
  soFar.category === 'DIED' || soFar.category === 'ERROR' ? labelled(soFar, 'NOT_APPLICABLE') : soFar;

/** Step 2. A pause is a pause until its last day of grace; one that nobody ended in time is an ending on the day it paused. */
export const paused: Step = (soFar) => {
  const { type, resumedOn } = soFar.ending;
  if (type !== 'PAUSED') return soFar;
  if (resumedOn !== undefined && isInGrace(resumedOn, soFar)) return labelled(soFar, 'PAUSED_THEN_RESUMED');
  if (isInGrace(soFar.asOf, soFar)) return labelled(soFar, 'PAUSED');
  return startedLate(noted(soFar, NOTES.pauseLapsed), 'SAME_SERVICE_STARTED', resumedOn);
};

/** Step 3. The same service that starts again as it stops has not stopped; on less than before, it was reduced. */
export const startedAgainAtOnce: Step = (soFar) => {
  const starts = soFar.later.filter((event) => isStartAtOnce(event, soFar));
  if (starts.length === 0) return soFar;
  const less = soFar.stem === 'ENDED' ? startedOnLess(starts, soFar.ending.from) : undefined;
  if (less === undefined) return labelled(soFar, 'CONTINUED_SAME_DAY');
  const restarted = noted(soFar, NOTES.startedAgainOnLess);
  return isAboveZero(less) ? { ...restarted, stem: 'REDUCED', left: less } : restarted;
};

function isInGrace(
  day: Day,
  { ending: { effectiveOn, resumeBy = effectiveOn }, parameters }: SoFar,
): boolean {
  return daysBetween(resumeBy, day) <= parameters.RESUME_GRACE;
}

/** On the day of effect, or after the day of judging and before it. */
function isStartAtOnce({ kind, on }: Later, { ending: { effectiveOn, judgedOn } }: SoFar): boolean {
  return kind === 'SAME_SERVICE_STARTED' && (on === effectiveOn || (judgedOn < on && on < effectiveOn));
}

/** The highest intensity of these starts, if every one of them states one and none reaches what there was before. */
function startedOnLess(starts: readonly Later[], from: number | undefined): number | undefined {
  if (from === undefined) return undefined;
  let highest: number | undefined;
  for (const { per28 } of starts) {
    if (per28 === undefined || per28 === null || isAtLeast(per28, from)) return undefined;
    if (highest === undefined || per28 > highest) highest = per28;
  }
  return highest;
}
