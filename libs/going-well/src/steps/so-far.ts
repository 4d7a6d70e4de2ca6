import { isAboveZero } from '../amounts';
import type { Day } from '../days';
import type { Evidence } from '../evidence';
import type { KnownEnding, KnownQuestion } from '../known';
import type { Label } from '../labels';
import { NOTES } from '../notes';
import { categoryOf, isReasonCode, type Category, type Parameters } from '../parameters';
import type { Later, LaterKind } from '../shape';

/** ENDED where nothing is left of the help, REDUCED where something is. */
export type Stem = 'ENDED' | 'REDUCED';

/** One ending, and what the steps before this one have made of it. */
export type SoFar = Readonly<{
  asOf: Day;
  ending: KnownEnding;
  later: readonly Later[];
  evidence: Evidence;
  parameters: Parameters;
  stem: Stem;
  /** What is left of a reduction, per 28 days; absent where it is not known. */
  left?: number;
  category: Category;
  notes: readonly string[];
  /** Starts that came too late to change the label, and count among what followed. */
  lateStarts: readonly Later[];
}>;

/** The label, and whether to ask about it. */
export type Verdict = Readonly<{ label: Label; flag: boolean; soFar: SoFar }>;

/** One step of the rule: it gives the label, or hands on what the next step is to look at. */
export type Step = (soFar: SoFar) => SoFar | Verdict;

/** Before the first step: the notes about dates and reason, and whether anything is left of the help. */
export function beginning(known: KnownQuestion, evidence: Evidence, parameters: Parameters): SoFar {
  const { asOf, ending, later } = known;
  const { type, reason, to } = ending;
  const isReduction = type === 'REDUCED' && (to === undefined || isAboveZero(to));
  return {
    asOf,
    ending,
    later,
    evidence,
    parameters,
    stem: isReduction ? 'REDUCED' : 'ENDED',
    left: isReduction ? to : undefined,
    category: categoryOf(reason),
    notes: [
      ...notesOnDates(known),
      ...(reason !== undefined && !isReasonCode(reason) ? [NOTES.unknownReason] : []),
    ],
    lateStarts: [],
  };
}

function notesOnDates({ asOf, ending, missing }: KnownQuestion): readonly string[] {
  const { decidedOn, effectiveOn } = ending;
  return [
    ...(missing === 'decidedOn' ? [NOTES.noDecisionDate] : []),
    ...(missing === 'effectiveOn' ? [NOTES.noDateOfEffect] : []),
    ...(effectiveOn < decidedOn ? [NOTES.effectBeforeDecision] : []),
    ...(asOf < effectiveOn ? [NOTES.notYetInEffect] : []),
  ];
}

/** This is the label, and there is nothing to ask. */
export function labelled(soFar: SoFar, label: Label): Verdict {
  return { label, flag: false, soFar };
}

/** This is the label, and it is a question to ask: the notes are the reasons. */
export function flagged(soFar: SoFar, label: Label, notes: readonly string[]): Verdict {
  return { label, flag: true, soFar: { ...soFar, notes: [...soFar.notes, ...notes] } };
}

/** The same with a note more, said once however often it is met. */
export function noted(soFar: SoFar, note: string): SoFar {
  return soFar.notes.includes(note) ? soFar : { ...soFar, notes: [...soFar.notes, note] };
}

/** The reason that was given does not hold: it counts as not stated. */
export function reasonNotStated(soFar: SoFar): SoFar {
  return { ...soFar, category: 'NOT_STATED' };
}

/** A start that came too late to change the label counts among what followed. */
export function startedLate(soFar: SoFar, kind: LaterKind, on: Day | undefined): SoFar {
  return on === undefined ? soFar : { ...soFar, lateStarts: [...soFar.lateStarts, { on, kind }] };
}
