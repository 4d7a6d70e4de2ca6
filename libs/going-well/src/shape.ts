import type { Day } from './days';
import type { FollowUp, Label, SignalState } from './labels';

export const ENDING_TYPES = ['ENDED', 'REDUCED', 'PAUSED'] as const;
export type EndingType = (typeof ENDING_TYPES)[number];

/** What all entries of the lists share. `recordedOn` absent means: written down on the day itself. */
type Entry = Readonly<{
  on: Day;
  recordedOn?: Day | null;
  /** Only `sealed` matters: such an entry is taken out before anything is computed, so that no answer can leak it. */
  level?: string | null;
}>;

/** An intensity of this help in contacts, hours or nights per 28 days, in force from that day on. */
export type Level = Entry & Readonly<{ per28?: number | null }>;

/** Something seen before the ending: `F` favourable, `A` adverse. `source` is an agency, `child` or `family`. */
export type Signal = Entry &
  Readonly<{ source: string; kind: string; dir: string; serious?: boolean | null }>;

export const LATER_KINDS = [
  'SAME_SERVICE_STARTED',
  'SAME_NEED_SERVICE_STARTED',
  'HELP_REQUESTED_SAME_NEED',
  'ESCALATION',
  'ROUTE_BACK_USED',
  'GOING_WELL_SEEN',
  'GOING_WORSE_SEEN',
] as const;
export type LaterKind = (typeof LATER_KINDS)[number];

/** Something that followed: `kind` is one of LATER_KINDS; other kinds change nothing. */
export type Later = Entry & Readonly<{ kind: string; per28?: number | null }>;

/** Why nobody can look any further: `why` is one of CENSOR_REASONS; other reasons change nothing. */
export type Censor = Entry & Readonly<{ why: string }>;

/** The start that the ending names. Several in one unit arrive added together, `startedOn` that of the last. */
export type Replacement = Readonly<{
  startedOn?: Day | null;
  per28?: number | null;
  sameNeed?: boolean | null;
}>;

/** What was done to make the going of help safe. */
export type StatedSafeguards = Readonly<{
  childViewOn?: Day | null;
  childAnsweredOn?: Day | null;
  /** `agreed` is the only value that counts as agreed. */
  agreement?: string | null;
  /** The last day of the way back, or `open`. */
  routeBackUntil?: Day | null;
}>;

/** Help that ended, was reduced or paused. `from` and `to` are per 28 days in one unit; absent where they are not comparable. */
export type Ending = Readonly<{
  type: EndingType;
  decidedOn?: Day | null;
  effectiveOn?: Day | null;
  reason?: string | null;
  from?: number | null;
  to?: number | null;
  resumeBy?: Day | null;
  resumedOn?: Day | null;
  /** In whose recorded view the choice stands: `child`, `family`, or `worker` for a worker's word. */
  choiceRecordedBy?: string | null;
  childObjected?: boolean | null;
  /** How often someone tried to reach the family; absent when nothing is known of it. */
  attempts?: number | null;
  toldOn?: Day | null;
  transferStartedOn?: Day | null;
  replacement?: Replacement | null;
  safeguards?: StatedSafeguards | null;
  history?: readonly Level[] | null;
}>;

/** All that the rule is asked: one ending, what surrounds it, and the day on which the answer is read. */
export type Question<S extends Signal = Signal> = Readonly<{
  asOf: Day;
  ending: Ending;
  signals?: readonly S[] | null;
  later?: readonly Later[] | null;
  censor?: readonly Censor[] | null;
}>;

/**
 * A question to ask, never a finding. `signals`, `favourable` and `adverse` are what was known on the day of judging,
 * `signalsAsNow` the same days read with everything known by `asOf`; null where the label leaves no such question.
 */
export type Judged = Readonly<{
  label: Label;
  flag: boolean;
  signals: SignalState | null;
  favourable: number | null;
  adverse: number | null;
  signalsAsNow: SignalState | null;
  notes: readonly string[];
  followUp: FollowUp | null;
  followUpDays: number | null;
}>;

/** Why there is no answer: which field, and what would be right. */
export type Refusal = Readonly<{ refused: string }>;

export type Answer = Judged | Refusal;
