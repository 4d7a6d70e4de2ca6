import type { FollowUp, Label, Safeguard, SignalState } from '@chronology/going-well';

/** What each label says, for practitioners and for the child. It says what was done, and never who is to blame. */
export const LABEL_IN_WORDS: Readonly<Record<Label, string>> = {
  NOT_APPLICABLE: 'There is nothing to ask about this ending.',
  PAUSED: 'This help is paused. It is meant to come back.',
  PAUSED_THEN_RESUMED: 'This help was paused and came back.',
  CONTINUED_SAME_DAY: 'This help went on without a gap.',
  MINOR_CHANGE: 'This was a small change to this help.',
  REPLACED: 'Other help for the same need took its place.',
  PENDING_REPLACEMENT: 'Other help is to take its place, and may still start.',
  TRANSFERRED: 'The child moved, and a new team went on with this help.',
  PENDING_TRANSFER: 'The child moved. A new team may still go on with this help.',
  LOST_ON_MOVE: 'The child moved, and no new team is on record as going on with this help.',
  PLANNED_ENDING: 'This help stopped as planned, with a safety net.',
  PLANNED_REDUCTION: 'This help was made less as planned, with a safety net.',
  ENDED_BECAUSE_GOING_WELL: 'This help stopped because things were going well.',
  REDUCED_BECAUSE_GOING_WELL: 'This help was made less because things were going well.',
  ENDED_WHILE_GOING_WELL:
    'This help stopped while things were going well. The reason given was another, or none.',
  REDUCED_WHILE_GOING_WELL:
    'This help was made less while things were going well. The reason given was another, or none.',
  STATED_PROGRESS_RECORD_DISAGREES:
    'Progress was given as the reason. What was on record at the time says that things were hard.',
  ENDED_BY_CHILD_OR_FAMILY: 'The child or the family chose to stop this help, in their own words.',
  REDUCED_BY_CHILD_OR_FAMILY: 'The child or the family chose less of this help, in their own words.',
  ENDED_FOR_NON_ATTENDANCE:
    'This help stopped after missed appointments, or when nobody could reach the family.',
  REDUCED_FOR_NON_ATTENDANCE:
    'This help was made less after missed appointments, or when nobody could reach the family.',
  ENDED_BY_AGE_LIMIT: 'This help stopped because of an age limit.',
  REDUCED_BY_AGE_LIMIT: 'This help was made less because of an age limit.',
  ENDED_BY_TIME_LIMIT: 'This help stopped because its time was used up.',
  REDUCED_BY_TIME_LIMIT: 'This help was made less because its time was used up.',
  ENDED_FOR_CAPACITY_OR_FUNDING:
    'This help stopped because of money, or because nobody was there to give it.',
  REDUCED_FOR_CAPACITY_OR_FUNDING:
    'This help was made less because of money, or because nobody was there to give it.',
  ENDED_REASON_NOT_STATED: 'This help stopped. No reason is on record.',
  REDUCED_REASON_NOT_STATED: 'This help was made less. No reason is on record.',
  ENDED_OTHER_REASON: 'This help stopped for another reason.',
  REDUCED_OTHER_REASON: 'This help was made less for another reason.',
};

/** What the record says of how things were in the time before. */
export const STATE_IN_WORDS: Readonly<Record<SignalState, string>> = {
  FAVOURABLE: 'Two or more sources said that things were going well.',
  ADVERSE: 'The record said that things were hard.',
  MIXED: 'Some said that things were going well, and some that they were hard.',
  THIN: 'Too little is on record to say how things were. Silence is not the same as fine.',
};

/** A safeguard, in words that can be ticked, and the question to ask while it is open. */
export type SafeguardWords = Readonly<{ met: string; missing: string; question: string }>;

export const SAFEGUARD_IN_WORDS: Readonly<Record<Safeguard, SafeguardWords>> = {
  notice: {
    met: 'There were four weeks or more to get used to it.',
    missing: 'There were not four weeks to get used to it.',
    question:
      'Could this wait, so that child and family have at least four weeks from the day they are told?',
  },
  childs_view: {
    met: 'The child was asked about this ending, and got an answer, before it took effect.',
    missing:
      'No view of the child about this ending, with an answer to it, was on record before it took effect.',
    question: 'What does the child say about this help going, and what have you told them in answer?',
  },
  agreement: {
    met: 'Child or family agreed.',
    missing: 'It is not on record that child or family agreed before it took effect.',
    question: 'Do the child and the family agree? Were they asked?',
  },
  way_back: {
    met: 'Somebody is named to come back to, for a year or longer.',
    missing: 'Nobody was named to come back to for at least a year.',
    question: 'Who can they come back to, how, and until when?',
  },
};

const THREE_WEEKS = 21;
const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

/** Days up to three weeks, and whole weeks after them: nobody thinks in 189 days. */
const days = (count: number) =>
  count <= THREE_WEEKS ? counted(count, 'day') : counted(Math.floor(count / 7), 'week');

const FOLLOWED: Readonly<Record<FollowUp, (count: number) => string>> = {
  RESUMED_WITHIN_28_DAYS: (count) => `Followed by the same help again after ${days(count)}.`,
  HELP_NEEDED_AGAIN: (count) => `Followed by help needed again after ${days(count)}.`,
  CENSORED_DIED: (count) => `The child died ${days(count)} after it.`,
  CENSORED_TURNED_18: (count) =>
    `The young person turned 18 ${days(count)} after it. What followed is not known here.`,
  CENSORED_MOVED_OUT: (count) =>
    `The child moved away ${days(count)} after it. What followed is not known here.`,
  CENSORED_STREAM_CLOSED: (count) =>
    `This chronology was closed ${days(count)} after it. What followed is not known here.`,
  WINDOW_OPEN: (count) => `It is too early to say: ${days(count)} of a year have passed.`,
  STILL_GOING_WELL: () => 'Followed by things still going well in the second half of the year after it.',
  SEEN_WORSE_SINCE: (count) => `Followed by things seen to be harder, from ${days(count)} after it.`,
  NOT_KNOWN: () =>
    'What followed is not known. Nobody wrote down how things were, and that is not the same as fine.',
};

/** What followed within a year. It says what came after, never that one led to the other. */
export const followedInWords = (followUp: FollowUp, count: number): string => FOLLOWED[followUp](count);

/** Why an ending is listed and not judged. */
export const NOT_JUDGED_IN_WORDS = {
  'day-not-known': 'Cannot be judged: the day is not known.',
} as const;

/** Said of an ending that stands otherwise by an entry that the viewer may not open. */
export const NOT_AS_STATED_IN_WORDS =
  'Another entry, which you cannot open, says otherwise of this ending. Please ask whoever holds it.';
export const NO_ANSWER_IN_WORDS = 'There is no answer about this ending.';

/** What the view says about itself, so that nobody counts with it without knowing. */
export const LIMITS_IN_WORDS: readonly string[] = [
  'This is a question to ask. It is not a finding against anybody, and it predicts nothing.',
  'It depends on what is written down: where more strengths are recorded, more endings are asked about.',
  'Reasons are chosen by whoever ends the help.',
  'Entries that nobody may open yet are left out for everyone, so something may be missed.',
  'The numbers in the rule are judgements that practitioners and young people have yet to test.',
];
