import type { Agency } from '@chronology/access';
import type { RecordedFact, UnreadableFact } from '@chronology/domain';
import type { Occurred } from '@chronology/domain';
import type { JoinedRecord } from '@chronology/identity';

/** An entry that this viewer may know to exist, and no more: whom to ask is all it says. */
export type Veiled = Readonly<{ id: string; occurred: Occurred; agency: Agency; organisationId: string }>;

/** What is on record about one child, cut to what one viewer may see as of one day. Facts stand in the one order. */
export type ChildFacts = Readonly<{
  childId: string;
  /** False where nobody has opened a chronology under this id, whatever the day asked for. */
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
  /** In an open walk: something that this viewer may see has come since its first page. */
  hasNewer?: true;
  /** How far each stream was read, by stream. */
  revisions: Readonly<Record<string, number>>;
  /** The records that count: joined today, and joined by then. */
  records: readonly JoinedRecord[];
}>;
