import { because, codeInWords, entry, named, RANK, type VocabularyOf } from './entry';
import { vaccineInWords } from './vaccines';

type Subject =
  | 'ChildHealthReviewCompleted'
  | 'HealthPlanIndicatorChanged'
  | 'AppointmentOutcomeRecorded'
  | 'ImmunisationGiven'
  | 'ImmunisationNotGiven'
  | 'UnplannedCareAttended'
  | 'WaitingListJoined'
  | 'HealthAssessmentReported'
  | 'DentalCheckReported'
  | 'SdqCompleted'
  | 'SdqNotCompleted'
  | 'DeathNotified';

const OUTCOME = {
  attended: 'was seen',
  arrived_late_seen: 'arrived late and was seen',
  arrived_late_not_seen: 'arrived late and could not be seen',
  was_not_brought: 'was not brought',
  did_not_attend: 'did not come',
  cancelled_by_family: 'the family cancelled',
  cancelled_by_service: 'the service cancelled',
  cancelled_not_said_by_whom: 'cancelled, not said by whom',
};
const SETTING = {
  emergency_dept: 'an emergency department',
  minor_injuries: 'a minor injuries unit',
  out_of_hours: 'the out-of-hours service',
  ambulance: 'the ambulance service',
  ward: 'a hospital ward',
};
const CHECK = {
  health_assessment: 'Health assessment',
  health_surveillance: 'Health checks',
  immunisations: 'Immunisations',
};
const upToDateInWords = (yes: boolean) => (yes ? 'up to date' : 'not up to date');

export const healthVocabulary: VocabularyOf<Subject> = {
  ChildHealthReviewCompleted: entry('contact', ({ review }) => review),
  HealthPlanIndicatorChanged: entry(
    'change',
    ({ from, to, why }) => `Health plan changed from ${from} to ${to}${because(why)}`,
    RANK.status,
  ),
  AppointmentOutcomeRecorded: entry('contact', ({ service, outcome }) => `${service}: ${OUTCOME[outcome]}`),
  ImmunisationGiven: entry('contact', ({ programme }) => `Immunisation given: ${vaccineInWords(programme)}`),
  ImmunisationNotGiven: entry(
    'contact',
    ({ programme, reason, reasonText }) =>
      `Immunisation not given: ${vaccineInWords(programme)}${because(reasonText ?? codeInWords(reason))}`,
  ),
  UnplannedCareAttended: entry(
    'worry',
    ({ setting, outcome }) => `Unplanned care at ${SETTING[setting]}${because(outcome)}`,
  ),
  WaitingListJoined: entry('help', ({ service }) => `Joined the waiting list for ${service}`, RANK.start),
  HealthAssessmentReported: entry(
    'record',
    ({ check, upToDate }) => `${CHECK[check]} ${upToDateInWords(upToDate)}`,
  ),
  DentalCheckReported: entry('record', ({ upToDate }) => `Dental check ${upToDateInWords(upToDate)}`),
  SdqCompleted: entry(
    'record',
    () => 'A strengths and difficulties questionnaire was filled in',
    RANK.ordinary,
    'named',
  ),
  SdqNotCompleted: entry(
    'record',
    ({ reason }) =>
      `A strengths and difficulties questionnaire was not filled in: ${named(codeInWords(reason), 'reason not known')}`,
    RANK.ordinary,
    'named',
  ),
  DeathNotified: entry('record', () => 'The child died', RANK.death),
};
