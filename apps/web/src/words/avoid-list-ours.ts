import type { WordToAvoid } from './word-to-avoid';

const OURS = 'Ours, to be tried with children and families';

/** Words that no guide at hand names, and that say of a child or a family what help did or did not do. */
export const OUR_WORDS_TO_AVOID: readonly WordToAvoid[] = [
  {
    insteadOf: ['case closed', 'close the case', 'closed case', 'case closure'],
    say: ['help stopped', 'support ended'],
    because: 'Children are not cases.',
    seenIn: OURS,
    isOfficial: true,
  },
  {
    insteadOf: ['re-referred', 're-referral', 're-referrals', 'rereferral'],
    say: ['asked for help again', 'help was needed again'],
    because: 'To ask again is right, and no failure.',
    seenIn: OURS,
    isOfficial: true,
  },
  {
    insteadOf: ['relapse', 'relapsed', 'placement breakdown', 'family breakdown'],
    say: ['help was needed again', 'things got harder', 'had to move'],
    because: 'It puts on a child or a family what help did not hold.',
    seenIn: OURS,
    isOfficial: false,
  },
  {
    insteadOf: ['hard to reach', 'disengaged', 'failed to engage', 'refused to engage'],
    say: ['we have not found a way to meet yet', 'did not want this'],
    because: 'Services reach people, not the other way round.',
    seenIn: OURS,
    isOfficial: false,
  },
  {
    insteadOf: ['respite', 'respite care'],
    say: ['a short break', 'a stay with somebody'],
    because: 'Nobody needs a rest from a child.',
    seenIn: OURS,
    isOfficial: true,
  },
];
