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
import {
  betweenDecisionAndEffect,
  clusterOf,
  helpNameIn,
  isSameEnding,
  stayedAfter,
  type Between,
  type Cluster,
  type Stayed,
} from './around';
import { followedShown, type FollowedShown } from './followed';
import type { EntryLink, Leads, Links } from './links';
import { safeguardsShown, type SafeguardShown } from './safeguards-shown';
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

/** What one viewer sees of help: everything for the rule, the viewer’s own part, and what leads to entries. */
export type Sight = Readonly<{ all: HelpOnRecord; seen: HelpOnRecord; leads: Leads }>;

const TYPE = { ENDED: 'ended', REDUCED: 'reduced', PAUSED: 'paused' } as const;

/** An ending as it was stated, in the words of whoever stated it. */
export const endingStated = (ending: EndingOnRecord, help: HelpOnRecord): EndingStated => {
  const { leaving } = ending;
  return {
    endingRef: ending.ref,
    factRefs: ending.factRefs,
    involvementId: ending.involvementId,
    helpName: helpNameIn(help, ending.involvementId),
    type: TYPE[leaving.type],
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

const signalShown = ({ dir, factRefs, ...signal }: SignalUsed, leads: Leads): SignalShown => ({
  ...signal,
  isFavourable: dir === 'F',
  entries: leads.to(factRefs).open,
});

const stateShown = ({ state, signals }: NonNullable<Judgement['asNow']>, leads: Leads): StateShown => {
  const open = signals.filter(({ factRefs }) => leads.mayOpenAll(factRefs));
  const hidden = signals.filter((signal) => !open.includes(signal)).flatMap(({ factRefs }) => factRefs);
  return {
    state,
    inWords: STATE_IN_WORDS[state],
    signals: open.map((signal) => signalShown(signal, leads)),
    cannotOpen: leads.to(hidden).cannotOpen,
  };
};

const thenShown = ({ asThen }: Judgement, leads: Leads): EndingResult['then'] =>
  asThen && { ...stateShown(asThen, leads), favourable: asThen.favourable, adverse: asThen.adverse };

const resultOf = (
  ending: EndingOnRecord,
  judgement: Judgement,
  { all, seen, leads }: Sight,
): EndingResult => ({
  label: judgement.label,
  inWords: LABEL_IN_WORDS[judgement.label],
  flag: judgement.flag,
  then: thenShown(judgement, leads),
  now: judgement.asNow && stateShown(judgement.asNow, leads),
  safeguards: safeguardsShown(judgement),
  notes: judgement.notes,
  followed: followedShown(ending, judgement, all.asOf, leads),
  between: betweenDecisionAndEffect(ending, all, leads),
  stayed: stayedAfter(ending, seen),
  cluster: clusterOf(ending, all, seen),
  mayFallInTheTime: leads.to(judgement.mayFallInTheTime),
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
  const ending = sight.all.endings.find((each) => isSameEnding(each, seenEnding));
  if (!ending) return { stated, noResult: changedElsewhere(seenEnding, sight) ?? NO_ANSWER_IN_WORDS };
  const judgement = judge(sight.all, ending);
  return 'refused' in judgement
    ? { stated, noResult: judgement.refused }
    : { stated, result: resultOf(ending, judgement, sight) };
};
