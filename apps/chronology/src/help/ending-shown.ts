import type { Source } from '@chronology/access';
import type { CalendarDay, Occurred } from '@chronology/domain';
import {
  judge,
  type EndingOnRecord,
  type HelpOnRecord,
  type Intensity,
  type Judgement,
  type Label,
  type SignalState,
  type SignalUsed,
} from '@chronology/going-well';
import type { Between } from './between';
import type { Cluster } from './cluster';
import { followedShown, type FollowedShown } from './followed';
import type { EntryLink, Leads, Links } from './links';
import { helpNameIn, isSameEnding, sameEndingIn, TYPE_OF_ENDING } from './found-in-help';
import { safeguardsShown, type SafeguardShown } from './safeguards-shown';
import type { Sight } from './sight';
import type { Stayed } from './stayed';
import { LABEL_IN_WORDS, NO_ANSWER_IN_WORDS, NOT_AS_STATED_IN_WORDS, STATE_IN_WORDS } from './words';

/** An ending as whoever decided it stated it. */
export type EndingStated = Readonly<{
  endingRef: string;
  factRefs: readonly string[];
  involvementId: string;
  helpName?: string;
  type: 'ended' | 'reduced' | 'paused';
  source: Source;
  occurred: Occurred;
  decidedOn?: CalendarDay;
  effectiveOn?: CalendarDay;
  decidedBy?: string;
  forum?: string;
  reason?: string;
  /** The reason in the worker’s own words. */
  reasonText?: string;
  from?: Intensity;
  to?: Intensity;
  resumeBy?: CalendarDay;
}>;

/** One signal that this viewer may open, and the entries that it is made of. */
export type SignalShown = Omit<SignalUsed, 'factRefs' | 'dir'> &
  Readonly<{ isFavourable: boolean; entries: readonly EntryLink[] }>;

/** How things were by the record: the same words for everybody, the evidence as far as a viewer may open it. */
export type StateShown = Readonly<{
  state: SignalState;
  inWords: string;
  signals: readonly SignalShown[];
  cannotOpen: number;
}>;

/** What the rule says of one ending, with all that is shown beside it. */
export type EndingResult = Readonly<{
  label: Label;
  inWords: string;
  flag: boolean;
  then?: StateShown & Readonly<{ favourable: number; adverse: number }>;
  now?: StateShown;
  safeguards: readonly SafeguardShown[];
  notes: readonly string[];
  followed?: FollowedShown;
  between: Between;
  stayed: readonly Stayed[];
  cluster: Cluster;
  mayFallInTheTime: Links;
  reachedUsLater: number;
  isNotComparable: boolean;
  rule: string;
  parameters: Judgement['parameters'];
}>;

/** An ending as stated, with the answer of the rule; without one where it says in words why not. */
export type EndingShown = Readonly<{ stated: EndingStated; result?: EndingResult; noResult?: string }>;

/** An ending as it was stated, in the words of whoever stated it. */
export const endingStated = (ending: EndingOnRecord, help: HelpOnRecord): EndingStated => {
  const { leaving } = ending;
  return {
    endingRef: ending.ref,
    factRefs: ending.factRefs,
    involvementId: ending.involvementId,
    helpName: helpNameIn(help, ending.involvementId),
    type: TYPE_OF_ENDING[leaving.type],
    source: ending.source,
    occurred: ending.occurred,
    decidedOn: leaving.decidedOn ?? ending.decidedOn,
    effectiveOn: ending.effectiveOn,
    decidedBy: leaving.decidedBy,
    forum: leaving.forum,
    reason: leaving.reason,
    reasonText: leaving.reasonText,
    from: leaving.fromIntensity,
    to: leaving.toIntensity,
    resumeBy: leaving.resumeBy,
  };
};

const signalShown = (
  { on, recordedOn, source, kind, serious, dir, factRefs }: SignalUsed,
  leads: Leads,
): SignalShown => ({
  on,
  recordedOn,
  source,
  kind,
  serious,
  isFavourable: dir === 'F',
  entries: leads.to(factRefs).open,
});

const stateShown = ({ state, signals }: NonNullable<Judgement['asNow']>, leads: Leads): StateShown => {
  const [open, hidden] = leads.parted(signals);
  return {
    state,
    inWords: STATE_IN_WORDS[state],
    signals: open.map((signal) => signalShown(signal, leads)),
    cannotOpen: leads.to(hidden.flatMap(({ factRefs }) => factRefs)).cannotOpen,
  };
};

const thenShown = ({ asThen }: Judgement, leads: Leads): EndingResult['then'] =>
  asThen && { ...stateShown(asThen, leads), favourable: asThen.favourable, adverse: asThen.adverse };

const resultOf = (ending: EndingOnRecord, judgement: Judgement, sight: Sight): EndingResult => ({
  label: judgement.label,
  inWords: LABEL_IN_WORDS[judgement.label],
  flag: judgement.flag,
  then: thenShown(judgement, sight.leads),
  now: judgement.asNow && stateShown(judgement.asNow, sight.leads),
  safeguards: safeguardsShown(judgement),
  notes: judgement.notes,
  followed: followedShown(ending, judgement, sight.all.asOf, sight.leads),
  between: sight.betweenDecisionAndEffect(ending),
  stayed: sight.stayedAfter(ending),
  cluster: sight.clusterOf(ending),
  mayFallInTheTime: sight.leads.to(judgement.mayFallInTheTime),
  reachedUsLater: judgement.reachedUsLater,
  isNotComparable: judgement.isNotComparable,
  rule: judgement.rule,
  parameters: judgement.parameters,
});

/** An ending may be taken back, or put right to no known day, in an entry that this viewer may not open. */
const changedElsewhere = (ending: EndingOnRecord, { all }: Sight): string | undefined => {
  const apart = [...all.nearlyEnded, ...all.notJudged].map((each) => each.ending);
  return [...apart, ...all.saidAgain].some((each) => isSameEnding(each, ending))
    ? NOT_AS_STATED_IN_WORDS
    : undefined;
};

/**
 * One ending as this viewer sees it stated, with the rule’s answer. The rule looks at everything but sealed entries,
 * so its answer is the same for everybody.
 */
export const endingShown = (seenEnding: EndingOnRecord, sight: Sight): EndingShown => {
  const stated = endingStated(seenEnding, sight.seen);
  const ending = sameEndingIn(sight.all, seenEnding);
  if (!ending) return { stated, noResult: changedElsewhere(seenEnding, sight) ?? NO_ANSWER_IN_WORDS };
  const judgement = judge(sight.all, ending);
  return 'refused' in judgement
    ? { stated, noResult: judgement.refused }
    : { stated, result: resultOf(ending, judgement, sight) };
};
