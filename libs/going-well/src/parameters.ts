/** The version of the rule. Whoever stores an answer stores this and the parameters beside it. */
export const RULE = 'going-well/1';

/**
 * The numbers of going-well/1: days, or shares of an intensity (0.8 = 80%). Another number is another version of
 * the rule. LOOKBACK, NOTICE, REPLACE, REPLACE_SHARE, TRANSFER, RESUME_GRACE, MINOR, CUMULATIVE, CUM_DAYS, QUICK and
 * SUSTAIN are judgements to be tested with practitioners; ROUTE_BACK and FORWARD follow official 12-month measures.
 */
export const PARAMETERS = {
  LOOKBACK: 90,
  NOTICE: 28,
  ROUTE_BACK: 365,
  REPLACE: 14,
  REPLACE_SHARE: 0.8,
  TRANSFER: 28,
  RESUME_GRACE: 28,
  QUICK: 28,
  MINOR: 0.25,
  CUMULATIVE: 0.5,
  CUM_DAYS: 182,
  FORWARD: 365,
  SUSTAIN: 180,
} as const;

export type Parameters = Readonly<Record<keyof typeof PARAMETERS, number>>;

/** What kind of reason each code is: the rule judges by kind, the screen shows the code and the worker's own words. */
export const CATEGORIES = {
  GOALS_MET: 'PROGRESS',
  THRESHOLD_NO_LONGER_MET: 'PROGRESS',
  RISK_REDUCED: 'PROGRESS',
  STATUS_STEP_DOWN: 'PROGRESS',
  STEPPED_DOWN_TO_UNIVERSAL: 'PROGRESS',
  CAPACITY: 'RESOURCE',
  FUNDING: 'RESOURCE',
  PROVIDER_CLOSED: 'RESOURCE',
  WORKER_LEFT: 'RESOURCE',
  AGE_LIMIT: 'RULE_AGE',
  TIME_LIMIT: 'RULE_TIME',
  NON_ATTENDANCE: 'NON_ATTENDANCE',
  LOST_CONTACT: 'NON_ATTENDANCE',
  MOVED_AREA: 'MOVED',
  CHILD_OR_FAMILY_CHOICE: 'CHOICE',
  REPLACED: 'REPLACED',
  OTHER: 'OTHER',
  NOT_STATED: 'NOT_STATED',
  CHILD_DIED: 'DIED',
  RECORDED_IN_ERROR: 'ERROR',
} as const;

export type ReasonCode = keyof typeof CATEGORIES;
export type Category = (typeof CATEGORIES)[ReasonCode];

/** True for a reason code that this version of the rule knows. */
export function isReasonCode(code: string): code is ReasonCode {
  return Object.hasOwn(CATEGORIES, code);
}

/** The kind of a stated reason: none stated is NOT_STATED, a code that this version does not know is OTHER. */
export function categoryOf(reason: string | undefined): Category {
  if (reason === undefined) return 'NOT_STATED';
  return isReasonCode(reason) ? CATEGORIES[reason] : 'OTHER';
}
