/** Why help stopped or got less, short enough for a row: what was done, and never who is to blame. */
export const WHY_IN_WORDS: Readonly<Record<string, string>> = {
  NOT_APPLICABLE: 'Nothing to ask about this one',
  PAUSED: 'Paused, and meant to come back',
  PAUSED_THEN_RESUMED: 'Paused, and came back',
  CONTINUED_SAME_DAY: 'Went on without a gap',
  MINOR_CHANGE: 'A small change',
  REPLACED: 'Other help took its place',
  PENDING_REPLACEMENT: 'Other help is to take its place',
  TRANSFERRED: 'A new team went on with it after a move',
  PENDING_TRANSFER: 'A new team may go on with it after a move',
  LOST_ON_MOVE: 'Stopped at a move, and nobody is on record as going on with it',
  PLANNED_ENDING: 'Stopped as planned, with a safety net',
  PLANNED_REDUCTION: 'Made less as planned, with a safety net',
  ENDED_BECAUSE_GOING_WELL: 'Stopped because things were going well',
  REDUCED_BECAUSE_GOING_WELL: 'Made less because things were going well',
  ENDED_WHILE_GOING_WELL: 'Stopped while things were going well, for another reason or none',
  REDUCED_WHILE_GOING_WELL: 'Made less while things were going well, for another reason or none',
  STATED_PROGRESS_RECORD_DISAGREES:
    'Progress was the reason given; the record then said that things were hard',
  ENDED_BY_CHILD_OR_FAMILY: 'The child or the family chose to stop it',
  REDUCED_BY_CHILD_OR_FAMILY: 'The child or the family chose less of it',
  ENDED_FOR_NON_ATTENDANCE: 'Stopped after missed appointments, or when nobody could reach the family',
  REDUCED_FOR_NON_ATTENDANCE: 'Made less after missed appointments, or when nobody could reach the family',
  ENDED_BY_AGE_LIMIT: 'Stopped because of an age limit',
  REDUCED_BY_AGE_LIMIT: 'Made less because of an age limit',
  ENDED_BY_TIME_LIMIT: 'Stopped because its time was used up',
  REDUCED_BY_TIME_LIMIT: 'Made less because its time was used up',
  ENDED_FOR_CAPACITY_OR_FUNDING: 'Stopped because of money, or because nobody was there to give it',
  REDUCED_FOR_CAPACITY_OR_FUNDING: 'Made less because of money, or because nobody was there to give it',
  ENDED_REASON_NOT_STATED: 'Stopped; no reason is on record',
  REDUCED_REASON_NOT_STATED: 'Made less; no reason is on record',
  ENDED_OTHER_REASON: 'Stopped for another reason',
  REDUCED_OTHER_REASON: 'Made less for another reason',
};

/** What a kind of event says that followed. */
export const FOLLOWED_IN_WORDS: Readonly<Record<string, string>> = {
  SAME_SERVICE_STARTED: 'The same help started again',
  SAME_NEED_SERVICE_STARTED: 'Other help for the same need started',
  HELP_REQUESTED_SAME_NEED: 'Help was asked for again',
  ESCALATION: 'Things became serious',
  ROUTE_BACK_USED: 'The way back to help was used',
  GOING_WELL_SEEN: 'Something went well',
  GOING_WORSE_SEEN: 'Something was harder',
};

/** Why silence says nothing from a day on. */
export const SILENCED_IN_WORDS: Readonly<Record<string, string>> = {
  DIED: 'The child died.',
  TURNED_18: 'The young person turned 18. What followed is not known here.',
  MOVED_OUT: 'The child moved away. What followed is not known here.',
  STREAM_CLOSED: 'This chronology was closed. What followed is not known here.',
};

/** Whose word a signal is. */
export const SOURCE_IN_WORDS: Readonly<Record<string, string>> = {
  health: 'Health',
  education: 'Nursery and school',
  social_work: 'Social work',
  police: 'Police',
  third_sector: 'A charity or community group',
  hearings: 'The children’s hearing',
  family: 'The family',
  child: 'The child',
};

const WEEKS_AND_ONE = 'several small reductions add up to ';

const NOTES: Readonly<Record<string, string>> = {
  'no decision date recorded':
    'The day of deciding is not on record. The day it took effect stands in for it.',
  'no date of effect recorded':
    'The day it took effect is not on record. The day of deciding stands in for it.',
  'took effect before it was decided': 'It took effect before it was decided.',
  'not yet in effect': 'It has not taken effect yet.',
  'reason code not known to this version of the rule': 'The reason given is not in the list that we know.',
  'pause lapsed: treated as ended on the day it paused':
    'It was paused and did not come back in time, so it counts as stopped on the day it paused.',
  'started again on less': 'It started again, and with less.',
  'said to be the choice of child or family, but not in their own recorded view':
    'It is said to be the choice of the child or the family. Their own words about it are not on record.',
  'the child did not want it to stop': 'The child did not want it to stop.',
  'said to be replaced, but no replacement is named':
    'It is said that other help takes its place, and none is named.',
  'replaced by less': 'What took its place is less.',
  'intensity cannot be compared': 'How much there was before and after cannot be compared.',
  'named replacement did not start within 14 days':
    'The help named to take its place did not start within 14 days.',
  'the record at the time disagrees': 'What was on record at the time says otherwise.',
  'no attempt to reach the family on record': 'No attempt to reach the family is on record.',
};

/** Notes that say again what an open safeguard says: those stand with the safeguards. */
const OF_SAFEGUARDS = /^S[1-4] /;

/** A note of the rule in plain words; absent where the safeguards say the same. A note we do not know stays as it is. */
export const noteInWords = (note: string): string | undefined => {
  if (OF_SAFEGUARDS.test(note)) return undefined;
  if (note.startsWith(WEEKS_AND_ONE)) {
    return `Several times it got a little less: together ${note.slice(WEEKS_AND_ONE.length).replace('%', ' per cent')}.`;
  }
  return NOTES[note] ?? note;
};
