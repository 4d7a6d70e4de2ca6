import type { Label } from '@chronology/going-well';

/** What each label says of an ending that somebody is thinking of: nothing has happened yet. */
export const PROPOSED_IN_WORDS: Readonly<Record<Label, string>> = {
  NOT_APPLICABLE: 'There is nothing to ask about this ending.',
  PAUSED: 'This help would pause. It is meant to come back.',
  PAUSED_THEN_RESUMED: 'This help would pause and come back.',
  CONTINUED_SAME_DAY: 'This help would go on without a gap.',
  MINOR_CHANGE: 'This would be a small change to this help.',
  REPLACED: 'Other help for the same need would take its place.',
  PENDING_REPLACEMENT: 'Other help would take its place.',
  TRANSFERRED: 'The child moves, and a new team would go on with this help.',
  PENDING_TRANSFER: 'The child moves. A new team may go on with this help.',
  LOST_ON_MOVE: 'The child moves, and no new team is on record as going on with this help.',
  PLANNED_ENDING: 'This help would stop as planned, with a safety net.',
  PLANNED_REDUCTION: 'This help would be made less as planned, with a safety net.',
  ENDED_BECAUSE_GOING_WELL: 'This help would stop because things are going well.',
  REDUCED_BECAUSE_GOING_WELL: 'This help would be made less because things are going well.',
  ENDED_WHILE_GOING_WELL:
    'This help would stop while things are going well. The reason given is another, or none.',
  REDUCED_WHILE_GOING_WELL:
    'This help would be made less while things are going well. The reason given is another, or none.',
  STATED_PROGRESS_RECORD_DISAGREES:
    'Progress is given as the reason. What is on record now says that things are hard.',
  ENDED_BY_CHILD_OR_FAMILY: 'The child or the family choose to stop this help, in their own words.',
  REDUCED_BY_CHILD_OR_FAMILY: 'The child or the family choose less of this help, in their own words.',
  ENDED_FOR_NON_ATTENDANCE:
    'This help would stop after missed appointments, or because nobody can reach the family.',
  REDUCED_FOR_NON_ATTENDANCE:
    'This help would be made less after missed appointments, or because nobody can reach the family.',
  ENDED_BY_AGE_LIMIT: 'This help would stop because of an age limit.',
  REDUCED_BY_AGE_LIMIT: 'This help would be made less because of an age limit.',
  ENDED_BY_TIME_LIMIT: 'This help would stop because its time is used up.',
  REDUCED_BY_TIME_LIMIT: 'This help would be made less because its time is used up.',
  ENDED_FOR_CAPACITY_OR_FUNDING:
    'This help would stop because of money, or because nobody is there to give it.',
  REDUCED_FOR_CAPACITY_OR_FUNDING:
    'This help would be made less because of money, or because nobody is there to give it.',
  ENDED_REASON_NOT_STATED: 'This help would stop. No reason is given yet.',
  REDUCED_REASON_NOT_STATED: 'This help would be made less. No reason is given yet.',
  ENDED_OTHER_REASON: 'This help would stop for another reason.',
  REDUCED_OTHER_REASON: 'This help would be made less for another reason.',
};
