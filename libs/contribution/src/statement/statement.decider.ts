import {
  NOT_OPENED,
  Refused,
  refuseFuture,
  refuseUnlessOpen,
  refuseWrittenLater,
  standingAfter,
  type CalendarDay,
  type Decider,
  type FactOf,
  type FactType,
  type KnownFact,
  type RecordedOf,
  type Standing,
  type Stating,
} from '@chronology/domain';
import { refuseNonsense } from './meaning';

/** Facts with which something begins that later statements name. */
const BEGINNINGS = [
  'ChildViewRecorded',
  'FamilyViewRecorded',
  'SupportNeedIdentified',
  'HelpRequested',
  'ImportantRelationshipNamed',
] as const;
type Beginning = (typeof BEGINNINGS)[number];
type Folded = 'ChronologyOpened' | 'ChronologyClosed' | Beginning;

/** What has begun, the newest first. */
type Begun = Readonly<{ ref: string; type: FactType; earlier?: Begun }>;
type Statements = Readonly<{ standing: Standing; begun?: Begun }>;

/** A fact that somebody wants to state, made ready by the caller. */
export type StateFact = Readonly<{
  fact: Stating<KnownFact>;
  /** The day in London. */
  today: CalendarDay;
  /** The earlier thing that it names. */
  names?: Readonly<{ field: string; ref: string; began: FactType }>;
  /** Given where the fact goes into a record: how the chronology stands through which it is stated. */
  standing?: Standing;
}>;

const idOf = (fact: RecordedOf<Beginning>): string => {
  switch (fact.type) {
    case 'SupportNeedIdentified':
      return fact.data.content.needId;
    case 'HelpRequested':
      return fact.data.content.requestId;
    case 'ImportantRelationshipNamed':
      return fact.data.content.relationshipId;
    default:
      return fact.id;
  }
};

const evolveFor =
  (childId: string) =>
  (state: Statements, fact: RecordedOf<Folded>): Statements => {
    const { statedThrough = childId } = fact.data;
    if (statedThrough !== childId) return state;
    if (fact.type === 'ChronologyOpened' || fact.type === 'ChronologyClosed')
      return { ...state, standing: standingAfter(fact) };
    if (fact.data.audience.level === 'sealed') return state;
    return { standing: state.standing, begun: { ref: idOf(fact), type: fact.type, earlier: state.begun } };
  };

const typeOfBegun = (ref: string, newest: Begun | undefined): FactType | undefined => {
  let begun = newest;
  while (begun && begun.ref !== ref) begun = begun.earlier;
  return begun?.type;
};

const refuseUnknown = (names: StateFact['names'], { begun }: Statements): void => {
  if (names && typeOfBegun(names.ref, begun) !== names.began)
    throw new Refused(
      'not-on-record',
      'What this is about is not on record for this child. Please look it up again in the chronology.',
      `about.${names.field}`,
    );
};

/**
 * The one rule for plain statements: the chronology is open, it has happened, what it names is on record (what is sealed
 * is there for nobody), and it says something.
 */
export const statementDecider = (
  childId: string,
): Decider<Statements, StateFact, FactOf<Folded>, KnownFact> => ({
  handles: ['ChronologyOpened', 'ChronologyClosed', ...BEGINNINGS],
  initialState: { standing: NOT_OPENED },
  evolve: evolveFor(childId),
  decide: ({ fact, today, names, standing }, state) => {
    refuseUnlessOpen(standing ?? state.standing);
    refuseFuture(fact.data.occurred, today);
    refuseWrittenLater(fact.data, today);
    refuseUnknown(names, state);
    refuseNonsense(fact.type, fact.data.content);
    return [fact];
  },
});
