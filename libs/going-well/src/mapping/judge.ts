import type { CalendarDay } from '@chronology/domain';
import { classify } from '../classify';
import { evidenceOf } from '../evidence';
import type { FollowUp, Label } from '../labels';
import { PARAMETERS, RULE } from '../parameters';
import type { Answer, Refusal } from '../shape';
import type { Censored } from './censor';
import { amountBeforeEnding, cannotBeCompared, endingForRule } from './ending-for-rule';
import { saidBy } from './entry-on-record';
import type { HelpOnRecord } from './help-on-record';
import { laterOf, type LaterEvent } from './later';
import { replacementOf } from './replacement';
import { lookBackOf, reasonsFor, signalsIn, type SignalUsed } from './signals';
import type { EndingOnRecord } from './stated-endings';

type Answered = Exclude<Answer, Refusal>;

/** How things were by the record. */
export type SignalState = NonNullable<Answered['signals']>;

/** What makes an ending safe: time to get used to it, the child’s view answered, agreement, and a way back. */
export type Safeguard = 'notice' | 'childs_view' | 'agreement' | 'way_back';

/** What the record says of how things were, and from which facts. */
export type StateOfThings = Readonly<{
  state: SignalState;
  signals: readonly SignalUsed[];
}>;

/** The answer of the rule about one ending, with everything that a reader needs to check it. */
export type Judgement = Readonly<{
  label: Label;
  /** True where the ending is a question to ask. It is no finding against anybody. */
  flag: boolean;
  /** As it was known on the day of judging; absent where the label does not look at signals. */
  asThen?: StateOfThings & Readonly<{ favourable: number; adverse: number }>;
  /** The same time looked at with everything known since. It never replaces the first. */
  asNow?: StateOfThings;
  missing: readonly Safeguard[];
  notes: readonly string[];
  followUp?: FollowUp;
  followUpDays?: number;
  followed: readonly LaterEvent[];
  silenced: readonly Censored[];
  /** Entries that may fall in the time looked at: their day is not exactly known. */
  mayFallInTheTime: readonly string[];
  /** Entries of that time that reached us only after the day of judging, nobody knows when they were written down. */
  reachedUsLater: number;
  isNotComparable: boolean;
  rule: string;
  parameters: typeof PARAMETERS;
}>;

type SignalsThenAndNow = Readonly<{
  then: readonly SignalUsed[];
  now: readonly SignalUsed[];
  mayFall: readonly string[];
  reachedUsLater: number;
}>;

/** Entries of the time looked at that nobody had told us of by the day of judging, and nobody says when they were written down. */
const reachedLater = (
  { byRef, asOf }: HelpOnRecord,
  now: readonly SignalUsed[],
  judged: CalendarDay,
): number =>
  [...new Set(now.flatMap(({ factRefs }) => factRefs))].filter((ref) => {
    const entry = byRef.get(ref);
    const isUnknown = entry !== undefined && saidBy(entry, asOf)?.isWritingDownUnknown === true;
    return isUnknown && saidBy(entry, judged) === undefined;
  }).length;

const signalsOf = (record: HelpOnRecord, ending: EndingOnRecord): SignalsThenAndNow => {
  const window = lookBackOf(ending);
  if (!window) return { then: [], now: [], mayFall: [], reachedUsLater: 0 };
  const reasons = reasonsFor(ending, record.known);
  const now = signalsIn(record.seen, window, reasons);
  return {
    then: signalsIn(record.seenBy(window.to), window, reasons).used,
    now: now.used,
    mayFall: now.mayFall,
    reachedUsLater: reachedLater(record, now.used, window.to),
  };
};

/** The rule's names for them, in the order in which they are shown. */
const SAFEGUARDS = { notice: 'S1', childs_view: 'S2', agreement: 'S3', way_back: 'S4' } as const;

type Case = Readonly<{
  ending: ReturnType<typeof endingForRule>;
  later: readonly LaterEvent[];
  censor: readonly Censored[];
  isNotComparable: boolean;
}>;

const caseOf = (record: HelpOnRecord, ending: EndingOnRecord): Case => {
  const before = amountBeforeEnding(ending, record);
  const replacedBy = replacementOf(ending, record.known, record, before?.unit)?.factRefs ?? [];
  return {
    ending: endingForRule(ending, record.known, record),
    later: laterOf(ending, record, { unit: before?.unit, from: before?.per28, replacedBy }),
    censor: record.censored,
    isNotComparable: cannotBeCompared(ending, before, record),
  };
};

/** The safeguards that are missing, whatever the label is. */
const missingOf = ({ ending }: Case, asOf: CalendarDay): readonly Safeguard[] => {
  const evidence = evidenceOf({ asOf, ending });
  if ('refused' in evidence) return [];
  return (Object.keys(SAFEGUARDS) as Safeguard[]).filter((each) => !evidence.safeguards[SAFEGUARDS[each]]);
};

/** The state of the same days by these signals; the label, and what followed, are not asked for a second time. */
const stateBy = ({ ending }: Case, signals: readonly SignalUsed[], asOf: CalendarDay): SignalState | null => {
  const evidence = evidenceOf({ asOf, ending, signals });
  return 'refused' in evidence ? null : evidence.now.state;
};

const stateOf = (state: SignalState | null, signals: readonly SignalUsed[]): StateOfThings | undefined =>
  state === null ? undefined : { state, signals };

const judgedBy = (
  answer: Answered,
  asNow: SignalState | null,
  signals: SignalsThenAndNow,
): Pick<Judgement, 'label' | 'flag' | 'notes' | 'asThen' | 'asNow' | 'followUp' | 'followUpDays'> => {
  const { label, flag, notes, favourable, adverse, followUp, followUpDays } = answer;
  const then = stateOf(answer.signals, signals.then);
  return {
    label,
    flag,
    notes,
    asThen: then && { ...then, favourable: favourable ?? 0, adverse: adverse ?? 0 },
    asNow: then && stateOf(asNow, signals.now),
    ...(followUp !== null && followUpDays !== null && { followUp, followUpDays }),
  };
};

/**
 * Asks the rule about one ending. Signals are those that were known on the day of judging, as they were said then;
 * the same days with everything known since stand beside it and never replace it.
 */
export const judge = (record: HelpOnRecord, ending: EndingOnRecord): Judgement | Refusal => {
  const { asOf } = record;
  const it = caseOf(record, ending);
  const signals = signalsOf(record, ending);
  const { later, censor } = it;
  const answer = classify({ asOf, ending: it.ending, signals: signals.then, later, censor });
  if ('refused' in answer) return answer;
  return {
    ...judgedBy(answer, stateBy(it, signals.now, asOf), signals),
    missing: missingOf(it, asOf),
    followed: it.later,
    silenced: it.censor,
    mayFallInTheTime: signals.mayFall,
    reachedUsLater: signals.reachedUsLater,
    isNotComparable: it.isNotComparable,
    rule: RULE,
    parameters: PARAMETERS,
  };
};
