/** In the order in which they count when two fall on one day. */
export const CENSOR_REASONS = ['DIED', 'TURNED_18', 'MOVED_OUT', 'STREAM_CLOSED'] as const;
export type CensorReason = (typeof CENSOR_REASONS)[number];

/** What happened to the help, and how the rule reads it. In the order in which the steps of the rule give them. */
export const LABELS = [
  'NOT_APPLICABLE',
  'PAUSED_THEN_RESUMED',
  'PAUSED',
  'CONTINUED_SAME_DAY',
  'MINOR_CHANGE',
  'ENDED_BY_CHILD_OR_FAMILY',
  'REDUCED_BY_CHILD_OR_FAMILY',
  'REPLACED',
  'PENDING_REPLACEMENT',
  'TRANSFERRED',
  'PENDING_TRANSFER',
  'LOST_ON_MOVE',
  'ENDED_FOR_NON_ATTENDANCE',
  'REDUCED_FOR_NON_ATTENDANCE',
  'ENDED_BY_AGE_LIMIT',
  'REDUCED_BY_AGE_LIMIT',
  'ENDED_BY_TIME_LIMIT',
  'REDUCED_BY_TIME_LIMIT',
  'STATED_PROGRESS_RECORD_DISAGREES',
  'PLANNED_ENDING',
  'PLANNED_REDUCTION',
  'ENDED_BECAUSE_GOING_WELL',
  'REDUCED_BECAUSE_GOING_WELL',
  'ENDED_WHILE_GOING_WELL',
  'REDUCED_WHILE_GOING_WELL',
  'ENDED_FOR_CAPACITY_OR_FUNDING',
  'REDUCED_FOR_CAPACITY_OR_FUNDING',
  'ENDED_REASON_NOT_STATED',
  'REDUCED_REASON_NOT_STATED',
  'ENDED_OTHER_REASON',
  'REDUCED_OTHER_REASON',
] as const;
export type Label = (typeof LABELS)[number];

/** What the record as a whole said; THIN is too little to say, which is never good news. */
export type SignalState = 'FAVOURABLE' | 'ADVERSE' | 'MIXED' | 'THIN';

/** What followed. NOT_KNOWN is never to be read as "fine". */
export type FollowUp =
  | 'RESUMED_WITHIN_28_DAYS'
  | 'HELP_NEEDED_AGAIN'
  | 'CENSORED_DIED'
  | 'CENSORED_TURNED_18'
  | 'CENSORED_MOVED_OUT'
  | 'CENSORED_STREAM_CLOSED'
  | 'WINDOW_OPEN'
  | 'STILL_GOING_WELL'
  | 'SEEN_WORSE_SINCE'
  | 'NOT_KNOWN';

const NOTHING_WENT: readonly Label[] = [
  'NOT_APPLICABLE',
  'PAUSED',
  'PAUSED_THEN_RESUMED',
  'CONTINUED_SAME_DAY',
  'REPLACED',
  'TRANSFERRED',
  'PENDING_REPLACEMENT',
  'PENDING_TRANSFER',
];

const WITHOUT_SIGNALS: readonly Label[] = [
  ...NOTHING_WENT,
  'ENDED_BY_CHILD_OR_FAMILY',
  'REDUCED_BY_CHILD_OR_FAMILY',
  'LOST_ON_MOVE',
];

const WITHOUT_FOLLOW_UP: readonly Label[] = [...NOTHING_WENT, 'MINOR_CHANGE'];

/** False where the record at the time is not part of the answer. */
export function showsSignals(label: Label): boolean {
  return !WITHOUT_SIGNALS.includes(label);
}

/** False where no help went, so that nothing can follow from its going. */
export function isFollowedUp(label: Label): boolean {
  return !WITHOUT_FOLLOW_UP.includes(label);
}
