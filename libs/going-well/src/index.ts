export { per28, type Amount, type Intensity } from './mapping/amount';
export { datedEntries, type EntryOnRecord, type Known } from './mapping/entry-on-record';
export { endingsOf, type HelpThatWent, type NearlyEnded } from './mapping/endings';
export { type Involvement, type HelpLevel } from './mapping/involvements';
export { grouped } from './mapping/grouped';
export { helpOnRecord, type HelpOnRecord } from './mapping/help-on-record';
export { inTime, type InTime } from './mapping/in-time';
export { judge, type Judgement, type Safeguard, type SignalState, type StateOfThings } from './mapping/judge';
export { type LaterEvent } from './mapping/later';
export { type Leaving } from './mapping/leaving';
export { resumptionOf } from './mapping/pauses';
export { type SignalUsed } from './mapping/signals';
export { isInside } from './mapping/span';
export { effectOf, isWholeEnding, type EndingOnRecord, type NotJudged } from './mapping/stated-endings';
export { statusChangeOf } from './mapping/step-downs';
export { classify, curveOf } from './classify';
export { evidenceOf, type Evidence } from './evidence';
export { type PlaceOnCurve } from './follow-up';
export { CENSOR_REASONS, LABELS, type FollowUp, type Label } from './labels';
export { CATEGORIES, PARAMETERS, RULE, type Category, type Parameters, type ReasonCode } from './parameters';
export { SAFEGUARD_NAMES, type SafeguardName, type Safeguards } from './safeguards';
export {
  ENDING_TYPES,
  LATER_KINDS,
  type Answer,
  type Censor,
  type Ending,
  type Later,
  type Question,
  type Refusal,
  type Signal,
} from './shape';
export { lookBackFrom, type LookBack, type SignalsRead } from './signals';
export { answerVectors, NotAVectorFile, type VectorLine } from './vectors';
