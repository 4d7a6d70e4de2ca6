import type { ContentOf, FactType } from '@chronology/domain';
import type { Known } from './entry-on-record';
import { isProgress } from './progress';
import { sighting, type Saw, type Sighting } from './sighting';

type See<Type extends FactType> = (content: ContentOf<Type>, said: Known<Type>) => readonly Saw[];

const WELL: readonly Saw[] = [{ dir: 'F' }];
const WORSE: readonly Saw[] = [{ dir: 'A' }];
const SERIOUS: readonly Saw[] = [{ dir: 'A', serious: true }];
const NOTHING: readonly Saw[] = [];

const BY_DIRECTION = { better: WELL, same: NOTHING, worse: WORSE, unclear: NOTHING };

/** Reasons for a change of home in the SSDA903 return that are not the child's plan. */
const UNSETTLING = ['ALLEG', 'STAND', 'APPRR', 'CREQB', 'CREQO', 'CLOSE', 'LAREQ', 'CUSTOD', 'OTHER'];

const isUnsettling = ({ planned, reason }: ContentOf<'HomeChanged'>) =>
  planned === false ||
  (reason !== undefined && /REASON_PLACE_CHANGE|RPC/.test(reason.system) && UNSETTLING.includes(reason.code));

const viewOf = (said: Known): readonly Saw[] =>
  BY_DIRECTION[said.fact.data.impactOnChild?.direction ?? 'unclear'];

const stepDown = (said: Known): readonly Saw[] => (isProgress(said) ? WELL : NOTHING);

/** What each type of fact says by itself. Attendance, plans and missed appointments need others beside them. */
const SEEN: { readonly [Type in FactType]?: See<Type> } = {
  ChangeNoticed: ({ direction }) => BY_DIRECTION[direction],
  StrengthNoted: () => WELL,
  GoodThingHappened: () => WELL,
  InterestOrTalentSupported: ({ startedOn }) =>
    startedOn === undefined
      ? NOTHING
      : [{ dir: 'F', span: { earliest: startedOn, latest: startedOn, isCertain: true } }],
  SupportNeedMet: () => WELL,
  ChildViewRecorded: (_, said) => viewOf(said),
  FamilyViewRecorded: (_, said) => viewOf(said),
  HealthPlanIndicatorChanged: (_, said) => stepDown(said),
  NameRemovedFromRegister: (_, said) => stepDown(said),
  OrderEnded: (_, said) => stepDown(said),
  ChildsPlanEnded: (_, said) => stepDown(said),
  PartTimeTimetableStarted: () => WORSE,
  ConcernRaised: () => SERIOUS,
  InterAgencyReferralDiscussionHeld: () => SERIOUS,
  NamePlacedOnRegister: () => SERIOUS,
  HomeChanged: (content) => (isUnsettling(content) ? SERIOUS : NOTHING),
  ExclusionStarted: () => SERIOUS,
  WentMissing: () => SERIOUS,
  OrderMade: () => SERIOUS,
  UnplannedCareAttended: ({ reasonGroup }) =>
    reasonGroup === 'injury' || reasonGroup === 'self_harm' ? SERIOUS : NOTHING,
};

/** What a fact says by itself of how things are. */
export const sightingsOf = (said: Known): readonly Sighting[] => {
  const see = SEEN[said.fact.type] as See<FactType> | undefined;
  return (see?.(said.fact.data.content, said) ?? NOTHING).map((saw) => sighting(said, saw));
};
