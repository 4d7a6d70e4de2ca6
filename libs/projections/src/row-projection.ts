import type { FactType, RecordedFact } from '@chronology/domain';
import type { Database } from '@chronology/sql';

/**
 * A view across children, kept in tables. `save` writes what one fact changes, inside the transaction that also
 * remembers how far the log was followed; `clear` empties its tables, so that it can begin anew.
 */
export type RowProjection = Readonly<{
  name: string;
  handles: readonly FactType[];
  save: (transaction: Database, fact: RecordedFact) => Promise<void>;
  clear: (transaction: Database) => Promise<void>;
}>;
