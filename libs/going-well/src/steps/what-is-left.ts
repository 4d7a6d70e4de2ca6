import { dropShare, isAboveZero, isAtLeast } from '../amounts';
import { daysBetween } from '../days';
import type { KnownEnding } from '../known';
import { NOTES, smallReductionsAddUp } from '../notes';
import { peakOf } from '../peak';
import { labelled, noted, reasonNotStated, startedLate, type SoFar, type Step } from './so-far';

/** Step 4. A small reduction is a minor change, unless small reductions have added up. */
export const sizeOfReduction: Step = (soFar) => {
  const { stem, left, ending, parameters } = soFar;
  const { from } = ending;
  if (stem !== 'REDUCED') return soFar;
  if (from === undefined || left === undefined) return noted(soFar, NOTES.notComparable);
  if (isAtLeast(left, from)) return labelled(soFar, 'MINOR_CHANGE');
  if (isAtLeast(dropShare(from, left), parameters.MINOR)) return soFar;
  const belowPeak = dropShare(peakOf(ending, from, parameters), left);
  if (!isAtLeast(belowPeak, parameters.CUMULATIVE)) return labelled(soFar, 'MINOR_CHANGE');
  return noted(soFar, smallReductionsAddUp(belowPeak));
};

/** Step 6. Help that was replaced has not gone; replaced by less, it was reduced; a replacement may still be coming. */
export const replaced: Step = (soFar) => {
  const { asOf, ending, category, parameters } = soFar;
  const { replacement, effectiveOn } = ending;
  const isInTime = (day: string) => daysBetween(effectiveOn, day) <= parameters.REPLACE;
  if (replacement?.sameNeed !== true)
    return category === 'REPLACED' ? notReplaced(soFar, NOTES.noReplacementNamed) : soFar;
  const { startedOn } = replacement;
  if (startedOn !== undefined && isInTime(startedOn)) return replacedBy(replacement, soFar);
  if (isInTime(asOf)) return labelled(soFar, 'PENDING_REPLACEMENT');
  return startedLate(
    notReplaced(soFar, NOTES.replacementDidNotStart),
    'SAME_NEED_SERVICE_STARTED',
    startedOn,
  );
};

function replacedBy({ per28 }: NonNullable<KnownEnding['replacement']>, soFar: SoFar): ReturnType<Step> {
  const { from = 0 } = soFar.ending;
  const left = soFar.stem === 'REDUCED' ? soFar.left : 0;
  const reduced: SoFar = { ...soFar, stem: 'REDUCED' };
  if (!isAboveZero(from) || per28 === undefined || left === undefined)
    return notReplaced(reduced, NOTES.notComparable);
  return isAtLeast((per28 + left) / from, soFar.parameters.REPLACE_SHARE)
    ? labelled(soFar, 'REPLACED')
    : notReplaced(reduced, NOTES.replacedByLess);
}

/** The replacement does not hold, and a reason that rests on it says nothing. */
function notReplaced(soFar: SoFar, note: string): SoFar {
  const after = noted(soFar, note);
  return after.category === 'REPLACED' ? reasonNotStated(after) : after;
}
