import type { Source } from '@chronology/access';
import type { KnownFact, RecordedFact } from '@chronology/domain';

/** Who took something back as an error, when and why. */
export type Withdrawn = Readonly<{ factId: string; by: Source; recordedAt: string; why: string }>;

/** One correction of an entry. The whole new content stands in `fact`; the first stays beside it. */
export type Correction = Readonly<{
  factId: string;
  by: Source;
  recordedAt: string;
  why: string;
  /** The entry as this correction says it. */
  fact: KnownFact;
  /** False once the correction itself was withdrawn as an error. */
  stands: boolean;
  /** Who withdrew it, when and why; until then it was what the entry said. */
  withdrawn?: Withdrawn;
}>;

/**
 * One entry: the fact as first stated, and what is shown of it today. A person's correction stays the shown value
 * while it stands, even when the system's own word changes later (`sourceNowSays`).
 */
export type Entry = Readonly<{
  ref: string;
  first: RecordedFact;
  shown: KnownFact;
  corrections: readonly Correction[];
  withdrawn?: Withdrawn;
  sourceNowSays?: Correction;
}>;
