import type { SPEAKS_FOR } from '@chronology/access';
import type { FactType } from '@chronology/domain';

/** The three services through which people state things. */
export type Service = keyof typeof SPEAKS_FOR;
/** Who offers a statement: every service, or one. */
export type OfferedBy = 'all' | Service;

/** One kind of thing that people can state. Adding one is a line here, an entry in the vocabulary and an SDL input. */
export type Statement = Readonly<{
  type: FactType;
  agencies: OfferedBy;
  /** The field of its content that names an earlier thing, and the type of the fact with which that began. */
  ref?: Readonly<{ field: string; began: FactType }>;
  /** The id in its content that is made for what begins with it: the same as the fact's own id. */
  makes?: 'needId' | 'requestId' | 'relationshipId';
  /** A change of status that may take help with it: it names what goes. */
  stepsDown?: true;
}>;

const all = (type: FactType, more: Pick<Statement, 'ref' | 'makes' | 'stepsDown'> = {}): Statement => ({
  type,
  agencies: 'all',
  ...more,
});
const only = (agencies: Service, type: FactType, more: Pick<Statement, 'stepsDown'> = {}): Statement => ({
  type,
  agencies,
  ...more,
});

/** Everything that people can state without more ado, by the name of its mutation. */
export const STATEMENTS = {
  noteStrength: all('StrengthNoted'),
  noteGoodThing: all('GoodThingHappened'),
  noteTalentSupported: all('InterestOrTalentSupported'),
  noteChange: all('ChangeNoticed'),
  recordChildsView: all('ChildViewRecorded'),
  answerChildsView: all('ChildViewAnswered', { ref: { field: 'viewRef', began: 'ChildViewRecorded' } }),
  recordFamilysView: all('FamilyViewRecorded'),
  answerFamilysView: all('FamilyViewAnswered', { ref: { field: 'viewRef', began: 'FamilyViewRecorded' } }),
  identifyNeed: all('SupportNeedIdentified', { makes: 'needId' }),
  changeNeed: all('SupportNeedChanged', { ref: { field: 'needRef', began: 'SupportNeedIdentified' } }),
  noteNeedMet: all('SupportNeedMet', { ref: { field: 'needRef', began: 'SupportNeedIdentified' } }),
  requestHelp: all('HelpRequested', { makes: 'requestId' }),
  acceptRequestForHelp: all('RequestForHelpAccepted', {
    ref: { field: 'requestRef', began: 'HelpRequested' },
  }),
  declineRequestForHelp: all('RequestForHelpNotAccepted', {
    ref: { field: 'requestRef', began: 'HelpRequested' },
  }),
  raiseConcern: all('ConcernRaised'),
  recordContact: all('ProfessionalContactMade'),
  recordTeamMeeting: all('TeamAroundTheChildMet'),
  recordReview: all('ReviewHeld'),
  agreePlan: all('ChildsPlanAgreed'),
  reviewPlan: all('ChildsPlanReviewed'),
  endPlan: all('ChildsPlanEnded', { stepsDown: true }),
  nameImportantRelationship: all('ImportantRelationshipNamed', { makes: 'relationshipId' }),
  changeImportantRelationship: all('ImportantRelationshipChanged', {
    ref: { field: 'relationshipRef', began: 'ImportantRelationshipNamed' },
  }),
  changeFamilyTime: all('FamilyTimeChanged'),
  recordWentMissing: all('WentMissing'),
  recordCameBack: all('CameBack'),

  recordHealthReview: only('health', 'ChildHealthReviewCompleted'),
  changeHealthPlan: only('health', 'HealthPlanIndicatorChanged', { stepsDown: true }),
  recordAppointment: only('health', 'AppointmentOutcomeRecorded'),
  recordImmunisation: only('health', 'ImmunisationGiven'),
  recordImmunisationNotGiven: only('health', 'ImmunisationNotGiven'),
  recordUnplannedCare: only('health', 'UnplannedCareAttended'),
  joinWaitingList: only('health', 'WaitingListJoined'),

  summariseAttendance: only('education', 'AttendanceSummarised'),
  startEnrolment: only('education', 'EnrolmentStarted'),
  endEnrolment: only('education', 'EnrolmentEnded'),
  changeSchool: only('education', 'SchoolChanged'),
  startPartTimeTimetable: only('education', 'PartTimeTimetableStarted'),
  endPartTimeTimetable: only('education', 'PartTimeTimetableEnded'),
  startExclusion: only('education', 'ExclusionStarted'),
  endExclusion: only('education', 'ExclusionEnded'),

  placeNameOnRegister: only('social_work', 'NamePlacedOnRegister'),
  removeNameFromRegister: only('social_work', 'NameRemovedFromRegister', { stepsDown: true }),
  recordOrderMade: only('social_work', 'OrderMade'),
  recordOrderVaried: only('social_work', 'OrderVaried'),
  recordOrderEnded: only('social_work', 'OrderEnded', { stepsDown: true }),
  recordStartedToBeLookedAfter: only('social_work', 'StartedToBeLookedAfter'),
  recordStoppedBeingLookedAfter: only('social_work', 'StoppedBeingLookedAfter'),
  changeLegalStatus: only('social_work', 'LegalStatusChanged'),
  changeHome: only('social_work', 'HomeChanged'),
  changeWorker: only('social_work', 'WorkerChanged'),
  recordInterAgencyDiscussion: only('social_work', 'InterAgencyReferralDiscussionHeld'),
} as const satisfies Readonly<Record<string, Statement>>;

export type StatementName = keyof typeof STATEMENTS;
export const STATEMENT_NAMES = Object.keys(STATEMENTS) as readonly StatementName[];

export const statementOf = (name: StatementName): Statement => STATEMENTS[name];
