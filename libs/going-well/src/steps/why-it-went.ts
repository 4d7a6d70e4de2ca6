import { daysBetween } from '../days';
import { NOTES } from '../notes';
import { areAllMet, missingNotes } from '../safeguards';
import {
  flagged,
  labelled,
  noted,
  reasonNotStated,
  startedLate,
  type SoFar,
  type Step,
  type Verdict,
} from './so-far';

/** Step 5. A choice counts as theirs only in their own recorded view, and the family's only if the child did not object. */
export const choiceOfChildOrFamily: Step = (soFar) => {
  const { choiceRecordedBy, childObjected } = soFar.ending;
  if (soFar.category !== 'CHOICE') return soFar;
  const isAgainstTheChild = choiceRecordedBy === 'family' && childObjected === true;
  const isTheirOwn = choiceRecordedBy === 'child' || choiceRecordedBy === 'family';
  if (isTheirOwn && !isAgainstTheChild) return labelled(soFar, `${soFar.stem}_BY_CHILD_OR_FAMILY`);
  return reasonNotStated(
    noted(soFar, isAgainstTheChild ? NOTES.childDidNotWantIt : NOTES.choiceNotInOwnView),
  );
};

/** Step 7. After a move somebody receives the child, may still do so, or nobody did in time. */
export const movedArea: Step = (soFar) => {
  const { asOf, ending, parameters } = soFar;
  const { effectiveOn, transferStartedOn } = ending;
  const isInTime = (day: string) => daysBetween(effectiveOn, day) <= parameters.TRANSFER;
  if (soFar.category !== 'MOVED') return soFar;
  if (transferStartedOn !== undefined && isInTime(transferStartedOn)) return labelled(soFar, 'TRANSFERRED');
  if (isInTime(asOf)) return labelled(soFar, 'PENDING_TRANSFER');
  return labelled(startedLate(soFar, 'SAME_NEED_SERVICE_STARTED', transferStartedOn), 'LOST_ON_MOVE');
};

/** Step 8. Missed appointments and lost contact have their own label and their own question: who tried to reach the family? */
export const nonAttendance: Step = (soFar) => {
  if (soFar.category !== 'NON_ATTENDANCE') return soFar;
  const tried = soFar.ending.attempts === 0 ? noted(soFar, NOTES.noAttempt) : soFar;
  return labelled(tried, `${soFar.stem}_FOR_NON_ATTENDANCE`);
};

/** Step 9. Ended by a rule about age or time: the question there is the transition. */
export const byRule: Step = (soFar) => {
  if (soFar.category === 'RULE_AGE') return labelled(soFar, `${soFar.stem}_BY_AGE_LIMIT`);
  return soFar.category === 'RULE_TIME' ? labelled(soFar, `${soFar.stem}_BY_TIME_LIMIT`) : soFar;
};

/**
 * Step 10. Because: the stated reason is progress. While: the record at the time shows things going well, whatever the
 * reason. The two are kept apart and never merged; a planned ending with every safeguard is the comparison group.
 */
export const goingWell: Step = (soFar) => {
  const { stem, category, evidence } = soFar;
  const { state } = evidence.then;
  const isBecause = category === 'PROGRESS';
  const isWhile = state === 'FAVOURABLE' && ['RESOURCE', 'OTHER', 'NOT_STATED'].includes(category);
  if (isBecause && state === 'ADVERSE') return disagreeing(soFar);
  if (!isBecause && !isWhile) return soFar;
  if (areAllMet(evidence.safeguards))
    return labelled(soFar, stem === 'REDUCED' ? 'PLANNED_REDUCTION' : 'PLANNED_ENDING');
  const label = isBecause ? (`${stem}_BECAUSE_GOING_WELL` as const) : (`${stem}_WHILE_GOING_WELL` as const);
  return flagged(soFar, label, missingNotes(evidence.safeguards));
};

function disagreeing(soFar: SoFar): Verdict {
  const missing = missingNotes(soFar.evidence.safeguards);
  return flagged(
    soFar,
    'STATED_PROGRESS_RECORD_DISAGREES',
    missing.length > 0 ? missing : [NOTES.recordDisagrees],
  );
}

/** Step 11. Otherwise by the kind of reason, and nothing is asked. */
export const otherwise = (soFar: SoFar): Verdict => {
  const { stem, category } = soFar;
  if (category === 'RESOURCE') return labelled(soFar, `${stem}_FOR_CAPACITY_OR_FUNDING`);
  return labelled(soFar, category === 'NOT_STATED' ? `${stem}_REASON_NOT_STATED` : `${stem}_OTHER_REASON`);
};
