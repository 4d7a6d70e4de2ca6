export type { Fact, Place, Recorded } from './fact';
export { badInput, refuseProblems } from './bad-input';
export { Refused, type Decider, type Stating } from './decider';
export { fold, type Projection } from './projection';
export {
  NOT_OPENED,
  refuseFuture,
  refuseUnlessOpen,
  refuseWrittenLater,
  standingAfter,
  type Standing,
} from './may-state';
export { compareFacts, type Ordered } from './order';
export {
  FACT_TYPES,
  isKnownType,
  problemsWith,
  problemsWithContent,
  shapeOf,
  type ContentOf,
  type Envelope,
  type FactOf,
  type FactType,
  type KnownFact,
  type RecordedFact,
  type RecordedOf,
} from './stored/schemas';
export type { Problem } from './stored/problem-in-words';
export {
  fromStored,
  isReadable,
  toStored,
  type Facts,
  type Metadata,
  type StoredForm,
  type UnreadableFact,
} from './stored/stored-fact';
export { currentVersion } from './stored/versions';
export { AGENCIES, BASES, WELLBEING } from './stored/envelope';
export { AGREEMENTS, REASONS, TIERS } from './stored/content/help';
export { DIRECTIONS, PERIODS, TOOK_PART, UNITS } from './stored/pieces';
export { ENTRY_KINDS, type EntryKind, type Level } from './vocabulary/entry';
export { homeInWords } from './vocabulary/home-kinds';
export { defaultAudience, kindOf, rankOf, sentenceOf, VOCABULARY } from './vocabulary/registry';
export {
  addDays,
  dayWithin,
  compareDays,
  daysBetween,
  isCalendarDay,
  lastDayOfMonth,
  type CalendarDay,
} from './time/calendar-day';
export { dayInLondon, endOfDayInLondon, instantOf, isInstant, toInstant, type Instant } from './time/instant';
export { ageOn, birthdayInYear, turns } from './time/birthday';
export {
  dayOf,
  earliestDay,
  latestDay,
  mayOverlap,
  occurredInWords,
  occurredProblem,
  wholeSpanInside,
  type Occurred,
  type Precision,
} from './time/occurred';
export { lookUpCode, type LookUpCode } from './codes/code-book';
export { checkIdentifier } from './identifiers/check-identifier';
export type { IdentifierCheck, IdentifierScheme, IdentifierVerdict } from './identifiers/identifier';
