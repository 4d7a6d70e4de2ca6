import { wholePercent } from './amounts';

/** The words of the notes, exactly as they are shown and stored. */
export const NOTES = {
  noDecisionDate: 'no decision date recorded',
  noDateOfEffect: 'no date of effect recorded',
  effectBeforeDecision: 'took effect before it was decided',
  notYetInEffect: 'not yet in effect',
  unknownReason: 'reason code not known to this version of the rule',
  pauseLapsed: 'pause lapsed: treated as ended on the day it paused',
  startedAgainOnLess: 'started again on less',
  choiceNotInOwnView: 'said to be the choice of child or family, but not in their own recorded view',
  childDidNotWantIt: 'the child did not want it to stop',
  noReplacementNamed: 'said to be replaced, but no replacement is named',
  replacedByLess: 'replaced by less',
  notComparable: 'intensity cannot be compared',
  replacementDidNotStart: 'named replacement did not start within 14 days',
  recordDisagrees: 'the record at the time disagrees',
  noAttempt: 'no attempt to reach the family on record',
} as const;

/** What is said of each safeguard that is missing. */
export const SAFEGUARD_NOTES = {
  S1: 'S1 notice under 28 days',
  S2: 'S2 child view not recorded and answered',
  S3: 'S3 not agreed with child or family',
  S4: 'S4 no named way back for 12 months',
} as const;

/** Small cuts that add up, with the share below the peak in whole per cent. */
export function smallReductionsAddUp(shareBelowPeak: number): string {
  return `several small reductions add up to ${wholePercent(shareBelowPeak)}% in 26 weeks`;
}
