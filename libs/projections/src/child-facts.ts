import type { Agency } from '@chronology/access';
import type { RecordedFact, UnreadableFact } from '@chronology/domain';
import type { Occurred } from '@chronology/domain';
import type { JoinedRecord } from '@chronology/identity';

/** An entry that this viewer may know to exist, and no more: whom to ask is all it says. */
export type Veiled = Readonly<{ id: string; occurred: Occurred; agency: Agency; organisationId: string }>;

/** What is on record about one child, cut to what one viewer may see as of one day. Facts stand in the one order. */
export type ChildFacts = Readonly<{
  childId: string;
  isOpened: boolean;
  /** Facts that the viewer may see whole. */
  facts: readonly RecordedFact[];
  veiled: readonly Veiled[];
  /** Facts that this release cannot read: shown as cards, never dropped. */
  unreadable: readonly UnreadableFact[];
  /** All facts but sealed ones: the rule answers everyone alike, and a view veils what this viewer may not open. */
  forRule: readonly RecordedFact[];
  /** The day or moment as of which this was cut; absent means now. */
  asKnownAt?: string;
  /** How far each stream was read, by stream. */
  revisions: Readonly<Record<string, number>>;
  records: readonly JoinedRecord[];
}>;
