import { compareDays, dayOf, type CalendarDay } from '@chronology/domain';
import { onRecordBy, ofType, type DatedEntry, type Known } from './entry-on-record';
import { grouped } from './grouped';
import { involvementsOf, type Involvement } from './involvements';
import { knownFacts, type KnownFacts } from './known-facts';
import { becameAnEnding, resumedAtLess } from './pauses';
import { effectOf, statedEndings, type EndingOnRecord, type NotJudged } from './stated-endings';
import { stepDownEndings } from './step-downs';

/** A decision to end or reduce help that was taken back before it took effect: nothing ended. */
export type NearlyEnded = Readonly<{ ending: EndingOnRecord; takenBack: Known<'ServiceEndingTakenBack'> }>;

/** Everything that is on record about help going, by one day. */
export type HelpThatWent = Readonly<{
  endings: readonly EndingOnRecord[];
  nearlyEnded: readonly NearlyEnded[];
  /** Listed openly and never judged: no day is made up for them. */
  notJudged: readonly NotJudged[];
  /** A system’s own account of help that a person had already ended. */
  saidAgain: readonly EndingOnRecord[];
  /** Pauses of help that was ended before they could lapse: the ending is looked at, and they are not beside it. */
  pausesThatBecameEndings: readonly EndingOnRecord[];
  involvements: ReadonlyMap<string, Involvement>;
  /** The endings of one help, in order of effect. */
  endingsOfHelp: (involvementId: string) => readonly EndingOnRecord[];
  /** Every stretch of the same service, this one too. */
  sameService: (involvementId: string) => readonly Involvement[];
}>;

const LAST_DAY: CalendarDay = '9999-12-31';
const NOT_SAID = [undefined, '', 'NOT_STATED'];

type ByHelp = ReadonlyMap<string, readonly EndingOnRecord[]>;

const byHelp = (endings: readonly EndingOnRecord[]): ByHelp =>
  grouped(endings, ({ involvementId }) => [involvementId]);

/** Those of a list that end the same help on the same day. */
const sameAs = (ending: EndingOnRecord, others: ByHelp): readonly EndingOnRecord[] => {
  const effect = effectOf(ending);
  if (effect === undefined) return [];
  return (others.get(ending.involvementId) ?? []).filter((each) => effectOf(each) === effect);
};

const withStatus = (ending: EndingOnRecord, changes: ByHelp): EndingOnRecord => {
  const [change] = sameAs(ending, changes);
  if (!change) return ending;
  const { leaving } = ending;
  const { reason, reasonText } = change.leaving;
  return {
    ...ending,
    factRefs: [...ending.factRefs, ...change.factRefs],
    becauseOfStatus: change.becauseOfStatus,
    leaving: NOT_SAID.includes(leaving.reason)
      ? { ...leaving, reason, reasonText: leaving.reasonText ?? reasonText }
      : leaving,
  };
};

/** Several changes of status that take the same help on the same day take it once. */
const takenOnce = (changes: readonly EndingOnRecord[]): readonly EndingOnRecord[] => {
  const all = byHelp(changes);
  return changes.flatMap((change) => {
    const [first = change, ...others] = sameAs(change, all);
    const factRefs = [first, ...others].flatMap((each) => each.factRefs);
    return first === change ? [{ ...change, factRefs }] : [];
  });
};

/** An ending stated for the help that a change of status takes, on the same day, is the same ending. */
const merged = (
  stated: readonly EndingOnRecord[],
  changes: readonly EndingOnRecord[],
): readonly EndingOnRecord[] => {
  const [allStated, allChanges] = [byHelp(stated), byHelp(changes)];
  return [
    ...stated.map((ending) => withStatus(ending, allChanges)),
    ...changes.filter((change) => sameAs(change, allStated).length === 0),
  ];
};

const takenBackBy = (ending: EndingOnRecord, known: KnownFacts) =>
  ofType(known.about(ending.involvementId), 'ServiceEndingTakenBack').find(({ fact, onRecordSince }) => {
    if (!ending.factRefs.includes(fact.data.content.endingRef)) return false;
    const day = dayOf(fact.data.occurred) ?? onRecordSince;
    return ending.effectiveOn === undefined || day < ending.effectiveOn;
  });

const split = (all: readonly EndingOnRecord[], known: KnownFacts) => {
  const nearlyEnded: NearlyEnded[] = [];
  const endings: EndingOnRecord[] = [];
  for (const ending of all) {
    const takenBack = takenBackBy(ending, known);
    if (takenBack) nearlyEnded.push({ ending, takenBack });
    else endings.push(ending);
  }
  return { nearlyEnded, endings };
};

const withoutDouble = (
  standing: readonly EndingOnRecord[],
  resumed: readonly EndingOnRecord[],
  ofHelp: ByHelp,
): readonly EndingOnRecord[] => [
  ...standing,
  ...resumed.filter((each) => sameAs(each, ofHelp).every(({ leaving }) => leaving.type === 'PAUSED')),
];

/** Tells an account of help that another ending, which stands, had already ended. */
const saidAgainAmong = (standing: readonly EndingOnRecord[]) => {
  const byFact = grouped(standing, ({ factRefs }) => factRefs);
  return ({ leaving: { alreadyEndedBy }, ref }: EndingOnRecord): boolean =>
    alreadyEndedBy !== undefined && (byFact.get(alreadyEndedBy) ?? []).some((other) => other.ref !== ref);
};

const notJudged = (ending: EndingOnRecord): readonly NotJudged[] =>
  effectOf(ending) === undefined ? [{ ending, why: 'day-not-known' }] : [];

const byEffect = (a: EndingOnRecord, b: EndingOnRecord) =>
  compareDays(effectOf(a) ?? '', effectOf(b) ?? '') || (a.ref < b.ref ? -1 : 1);

/** Endings as they stand: taken-back decisions and accounts of help already ended stand apart. */
const standingOf = (entries: readonly DatedEntry[], asOf: CalendarDay, known: KnownFacts) => {
  const stated = statedEndings(entries, asOf);
  const { endings: standing, nearlyEnded } = split(
    merged(stated, takenOnce(stepDownEndings(known.all))),
    known,
  );
  const isSaidAgain = saidAgainAmong(standing);
  return {
    nearlyEnded,
    saidAgain: standing.filter(isSaidAgain),
    endings: standing.filter((ending) => !isSaidAgain(ending)),
  };
};

/**
 * Every ending, reduction and pause on record by a day, in order of effect: also each help that a change of status
 * takes with it, and help that came back from a pause at less. Taken-back decisions, endings of no known day and a
 * system’s account of help already ended stand apart. Without a day: everything on record.
 */
export const endingsOf = (
  entries: readonly DatedEntry[],
  asOf: CalendarDay = LAST_DAY,
  known: KnownFacts = knownFacts(onRecordBy(entries, asOf)),
): HelpThatWent => {
  const { endings, nearlyEnded, saidAgain } = standingOf(entries, asOf, known);
  const ofHelp = byHelp(endings);
  const { involvements, sameService } = involvementsOf(known.all, ofHelp);
  const resumed = endings.flatMap((each) => resumedAtLess(each, known, involvements.get(each.involvementId)));
  const became = new Set(
    endings.filter((each) => becameAnEnding(each, ofHelp.get(each.involvementId) ?? [], known)),
  );
  const standing = endings.filter((ending) => !became.has(ending));
  const all = withoutDouble(standing, resumed, ofHelp);
  const inOrder = all.filter((ending) => effectOf(ending) !== undefined).toSorted(byEffect);
  const judged = byHelp(inOrder);
  return {
    endings: inOrder,
    nearlyEnded,
    notJudged: all.flatMap(notJudged),
    saidAgain,
    pausesThatBecameEndings: [...became],
    involvements,
    endingsOfHelp: (involvementId) => judged.get(involvementId) ?? [],
    sameService,
  };
};
