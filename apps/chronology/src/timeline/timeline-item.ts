import type { Agency, Source } from '@chronology/access';
import type { EntryKind, Envelope, KnownFact, Occurred } from '@chronology/domain';

/**
 * How an item stands in the timeline: what happened, a decision on its own day, an entry that this viewer may know of
 * and not open, or one that this release cannot read.
 */
export type ItemForm = 'entry' | 'decision' | 'cannot_open' | 'cannot_read';

/** An entry as it was said before, or as its source says it now. */
export type SaidOtherwise = Readonly<{
  sentence: string;
  what?: string;
  content: Content;
  occurred: Occurred;
}>;

/** Who took something back as a mistake, when and why. It stays in its place, marked. */
export type WithdrawnShown = Readonly<{ by: Source; recordedAt: string; why: string }>;

/** One correction, with what it says. */
export type CorrectionShown = SaidOtherwise &
  Readonly<{
    factId: string;
    by: Source;
    recordedAt: string;
    why: string;
    stands: boolean;
    withdrawn?: WithdrawnShown;
  }>;

/** What a fact says beside its envelope. */
export type Content = KnownFact['data']['content'];

/** What adults did about something the child or the family said. */
export type AnswerShown = Readonly<{
  entryRef: string;
  recordedAt: string;
  whatWeDid?: string;
  whatWeDidNot?: string;
  why?: string;
  toldOn?: string;
}>;

/** Where an imported entry came from. */
export type OriginShown = Readonly<{ system: string; file: string; place: string; importId: string }>;

/** One item of a child’s timeline. `key` is its own; `entryRef` names the entry it belongs to. */
export type TimelineItem = Readonly<{
  key: string;
  form: ItemForm;
  entryRef: string;
  type?: string;
  kind?: EntryKind;
  sentence: string;
  what?: string;
  /** All that it says, in the stored shape of its kind. */
  content?: Content;
  /** Absent only where this release cannot read it. */
  occurred?: Occurred;
  isApproximate: boolean;
  /** Whose lane it stands in: the agency spoken for decides. */
  lane?: Agency;
  source?: Source;
  onBehalfOf?: Source;
  basis?: Envelope['basis'];
  wellbeing: readonly string[];
  impact?: Envelope['impactOnChild'];
  actionsTaken: NonNullable<Envelope['actionTaken']>;
  outcome?: Envelope['outcome'];
  significance?: Envelope['significance'];
  helpName?: string;
  involvementRef?: string;
  recordedAt?: string;
  knownToSourceAt?: string;
  /** Days from when it happened, at the latest, to when it was certainly written down. */
  writtenDownAfterDays?: number;
  /** Days from when it happened, at the latest, to when it reached this system. */
  reachedUsAfterDays?: number;
  origin?: OriginShown;
  firstSaid?: SaidOtherwise;
  corrections: readonly CorrectionShown[];
  sourceNowSays?: CorrectionShown;
  withdrawn?: WithdrawnShown;
  /** True for an ending that was taken back before it took effect. */
  isTakenBack: boolean;
  /** Only where what somebody knew on a day is asked for: whether they knew this. */
  wasKnown?: boolean;
  /** Present for what the child or the family said; without answers it is waiting for one. */
  answers?: readonly AnswerShown[];
  order: Readonly<{ occurred?: Occurred; rank: number; recordedAt?: string; id: string }>;
}>;
