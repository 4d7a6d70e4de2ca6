export { per28, type Amount, type Intensity } from './mapping/amount';
export { datedEntries, type EntryOnRecord, type Known } from './mapping/entry-on-record';
export { endingsOf, type HelpThatWent, type NearlyEnded } from './mapping/endings';
export { type Involvement, type HelpLevel } from './mapping/involvements';
export {
  helpOnRecord,
  judge,
  type HelpOnRecord,
  type Judgement,
  type Safeguard,
  type SignalState,
  type StateOfThings,
} from './mapping/judge';
export { type LaterEvent } from './mapping/later';
export { type Leaving } from './mapping/leaving';
export { resumptionOf } from './mapping/pauses';
export { sightingsIn } from './mapping/sightings';
export { type SignalUsed } from './mapping/signals';
export { effectOf, isWholeEnding, type EndingOnRecord, type NotJudged } from './mapping/stated-endings';
export { statusChangeOf } from './mapping/step-downs';
export type { FollowUp, Label } from './labels';
export type { Parameters } from './parameters';
export { classify } from './classify';
export { CATEGORIES, PARAMETERS, RULE } from './parameters';
export { answerVectors, NotAVectorFile, type VectorLine } from './vectors';
