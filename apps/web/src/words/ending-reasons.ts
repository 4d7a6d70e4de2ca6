/** The one list of reasons that all agencies choose from, grouped as people think of them; what is easy to hide stands where it is easy to say. */
export const REASON_GROUPS = [
  {
    title: 'Things have changed for the better',
    reasons: [
      ['GOALS_MET', 'What it was for is reached'],
      ['RISK_REDUCED', 'There is less to worry about than there was'],
      ['THRESHOLD_NO_LONGER_MET', 'The criteria of the service are no longer met'],
      ['STEPPED_DOWN_TO_UNIVERSAL', 'What every child gets is thought to be enough'],
      ['STATUS_STEP_DOWN', 'A status changed, and the help goes with it'],
    ],
  },
  {
    title: 'It is about the service',
    reasons: [
      ['CAPACITY', 'There is too little time, or too few people'],
      ['FUNDING', 'The money for it stops'],
      ['PROVIDER_CLOSED', 'The service closes'],
      ['WORKER_LEFT', 'The worker leaves, and nobody takes over'],
      ['AGE_LIMIT', 'The child is too old for the service'],
      ['TIME_LIMIT', 'The time for which it is given is over'],
    ],
  },
  {
    title: 'It is about the child and the family',
    reasons: [
      ['CHILD_OR_FAMILY_CHOICE', 'The child or the family do not want it any more'],
      ['MOVED_AREA', 'The child moved to another area'],
      ['NON_ATTENDANCE', 'The child was not brought, or did not come'],
      ['LOST_CONTACT', 'The family could not be reached any more'],
    ],
  },
  {
    title: 'Something else',
    reasons: [
      ['REPLACED', 'Other help takes its place'],
      ['OTHER', 'Another reason'],
      ['NOT_STATED', 'No reason is given'],
      ['RECORDED_IN_ERROR', 'It was written down by mistake: there was no such help'],
      ['CHILD_DIED', 'The child died'],
    ],
  },
] as const;

export type ReasonCode = (typeof REASON_GROUPS)[number]['reasons'][number][0];

const WORDS: ReadonlyMap<string, string> = new Map(
  REASON_GROUPS.flatMap(({ reasons }): readonly (readonly [string, string])[] => reasons),
);

/** A reason in the words by which it is chosen, wherever it is read later; absent for a code that is in no list. */
export const reasonInWords = (code: string): string | undefined => WORDS.get(code);
