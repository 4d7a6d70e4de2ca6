import { because, codeInWords, entry, RANK, type VocabularyOf } from './entry';

type Subject =
  | 'AttendanceSummarised'
  | 'EnrolmentStarted'
  | 'EnrolmentEnded'
  | 'SchoolChanged'
  | 'PartTimeTimetableStarted'
  | 'PartTimeTimetableEnded'
  | 'ExclusionStarted'
  | 'ExclusionEnded';

const halfDays = (count: number) => (count === 1 ? '1 half-day' : `${count} half-days`);

export const educationVocabulary: VocabularyOf<Subject> = {
  AttendanceSummarised: entry('record', ({ possibleOpenings, present, authorised, unauthorised }) =>
    possibleOpenings === undefined || present === undefined
      ? `At school: away ${halfDays(authorised + unauthorised)}, ${halfDays(unauthorised)} of them without permission`
      : `At school ${halfDays(present)} of ${halfDays(possibleOpenings)}`,
  ),
  EnrolmentStarted: entry(
    'change',
    ({ school, stage }) => `Started at ${school}${because(stage)}`,
    RANK.start,
  ),
  EnrolmentEnded: entry(
    'change',
    ({ school, reasonText }) => `Left ${school}${because(reasonText)}`,
    RANK.end,
  ),
  SchoolChanged: entry('change', ({ to }) => `Changed school to ${to}`, RANK.start),
  PartTimeTimetableStarted: entry('worry', ({ why }) => `Part-time timetable started: ${why}`, RANK.start),
  PartTimeTimetableEnded: entry(
    'change',
    ({ why }) => `Back to full time at school${because(why)}`,
    RANK.end,
  ),
  ExclusionStarted: entry(
    'worry',
    ({ reason, reasonText }) => `Excluded from school${because(reasonText ?? codeInWords(reason))}`,
    RANK.start,
  ),
  ExclusionEnded: entry('change', () => 'Back at school after an exclusion', RANK.end),
};
