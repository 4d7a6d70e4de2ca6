import { compareDays, dayOf, type CalendarDay } from '@chronology/domain';
import { onRecordBy, ofType, type DatedEntry, type Known } from './entry-on-record';
import { involvementsOf, type Involvement } from './involvements';
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
}>;

const LAST_DAY: CalendarDay = '9999-12-31';
const NOT_SAID = [undefined, '', 'NOT_STATED'];

const isSameEnding = (a: EndingOnRecord, b: EndingOnRecord) =>
  a.involvementId === b.involvementId && effectOf(a) !== undefined && effectOf(a) === effectOf(b);

const withStatus = (ending: EndingOnRecord, changes: readonly EndingOnRecord[]): EndingOnRecord => {
  const change = changes.find((each) => isSameEnding(each, ending));
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
const takenOnce = (changes: readonly EndingOnRecord[]): readonly EndingOnRecord[] =>
  changes.flatMap((change) => {
    const same = changes.filter((each) => each === change || isSameEnding(each, change));
    return same[0] === change ? [{ ...change, factRefs: same.flatMap(({ factRefs }) => factRefs) }] : [];
  });

/** An ending stated for the help that a change of status takes, on the same day, is the same ending. */
const merged = (
  stated: readonly EndingOnRecord[],
  changes: readonly EndingOnRecord[],
): readonly EndingOnRecord[] => [
  ...stated.map((ending) => withStatus(ending, changes)),
  ...changes.filter((change) => !stated.some((ending) => isSameEnding(change, ending))),
];

const takenBackBy = (ending: EndingOnRecord, known: readonly Known[]) =>
  ofType(known, 'ServiceEndingTakenBack').find(({ fact, onRecordSince }) => {
    const { endingRef, involvementId } = fact.data.content;
    if (involvementId !== ending.involvementId || !ending.factRefs.includes(endingRef)) return false;
    const day = dayOf(fact.data.occurred) ?? onRecordSince;
    return ending.effectiveOn === undefined || day < ending.effectiveOn;
  });

const split = (all: readonly EndingOnRecord[], known: readonly Known[]) => {
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
  endings: readonly EndingOnRecord[],
  resumed: readonly EndingOnRecord[],
  became: readonly EndingOnRecord[],
): readonly EndingOnRecord[] => [
  ...endings.filter((ending) => !became.includes(ending)),
  ...resumed.filter(
    (each) => !endings.some((ending) => ending.leaving.type !== 'PAUSED' && isSameEnding(each, ending)),
  ),
];

/** True for an account of help that another ending, which stands, had already ended. */
const isSaidAgain = ({ leaving, ref }: EndingOnRecord, standing: readonly EndingOnRecord[]): boolean =>
  leaving.alreadyEndedBy !== undefined &&
  standing.some((other) => other.ref !== ref && other.factRefs.includes(leaving.alreadyEndedBy ?? ''));

const notJudged = (ending: EndingOnRecord): readonly NotJudged[] =>
  effectOf(ending) === undefined ? [{ ending, why: 'day-not-known' }] : [];

const byEffect = (a: EndingOnRecord, b: EndingOnRecord) =>
  compareDays(effectOf(a) ?? '', effectOf(b) ?? '') || (a.ref < b.ref ? -1 : 1);

/**
 * Every ending, reduction and pause on record by a day, in order of effect: also each help that a change of status
 * takes with it, and help that came back from a pause at less. Taken-back decisions, endings of no known day and a
 * system’s account of help already ended stand apart. Without a day: everything on record.
 */
export const endingsOf = (entries: readonly DatedEntry[], asOf: CalendarDay = LAST_DAY): HelpThatWent => {
  const known = onRecordBy(entries, asOf);
  const { endings: standing, nearlyEnded } = split(
    merged(statedEndings(entries, asOf), takenOnce(stepDownEndings(known))),
    known,
  );
  const saidAgain = standing.filter((ending) => isSaidAgain(ending, standing));
  const endings = standing.filter((ending) => !saidAgain.includes(ending));
  const involvements = involvementsOf(known, endings);
  const resumed = endings.flatMap((each) => resumedAtLess(each, known, involvements.get(each.involvementId)));
  const became = endings.filter((ending) => becameAnEnding(ending, endings, known));
  const all = withoutDouble(endings, resumed, became);
  return {
    endings: all.filter((ending) => effectOf(ending) !== undefined).toSorted(byEffect),
    nearlyEnded,
    notJudged: all.flatMap(notJudged),
    saidAgain,
    pausesThatBecameEndings: became,
    involvements,
  };
};
