import { codeTable } from '../code-table';

const missing = [
  ['Scotland/ExclusionReason', 'Reason for exclusion, Scotland', 'Scottish Government'],
  ['ScotXed/AttendanceCode', 'Attendance code, Scotland', 'Scottish Government'],
  [
    'Scotland/RegisterRemovalReason',
    'Reason a name left the child protection register',
    'Scottish Government',
  ],
  ['CLAS/LegalReason', 'Legal reason, looked after children, Scotland', 'Scottish Government'],
  ['CLAS/Placement', 'Kind of home, looked after children, Scotland', 'Scottish Government'],
  ['CLAS/EpisodeEndReason', 'Reason an episode of care ended, Scotland', 'Scottish Government'],
  ['NHS/ReferralClosureReason', 'Reason a community or mental health referral closed', 'NHS England'],
] as const;

/** Lists that exist but could not be found. They are empty rather than guessed: a table added later fills them. */
export const notFoundYet = missing.map(([system, title, publisher]) =>
  codeTable({ system, title, source: `${publisher} (codes not found)` }, []),
);
