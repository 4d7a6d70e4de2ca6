import type { EventLog, Position, StoredEvent } from '@chronology/event-store';
import type { Database, Tables } from '@chronology/sql';
import type { RowProjection } from './row-projection';

/** The last event that is in the rows of a projection. */
export type Checkpoint = Readonly<Omit<Tables['checkpoint'], 'projection'>>;

const standingOn = ({ position, stream, revision, id, storedAt }: StoredEvent): Checkpoint => ({
  position,
  stream,
  revision: Number(revision),
  fact_id: id,
  stored_at: storedAt.toISOString(),
});

/** How far a projection has followed the log; undefined where it has not begun. */
export const readCheckpoint = (database: Database, name: string): Promise<Checkpoint | undefined> =>
  database
    .selectFrom('checkpoint')
    .select(['position', 'stream', 'revision', 'fact_id', 'stored_at'])
    .where('projection', '=', name)
    .executeTakeFirst();

/**
 * True where this log holds the very event of the checkpoint, and so everything before it as it was: a log is only
 * ever added to, and a copy that holds an event was taken after it. The id alone would not do: who states the same
 * again to an older copy is given the same id, and only the store’s time tells the two apart. Nor would the place:
 * an older copy that grows comes past it again.
 */
export const isOfThisLog = async (
  log: EventLog,
  { stream, revision, fact_id, stored_at }: Checkpoint,
): Promise<boolean> => {
  for await (const { id, storedAt } of log.readStream(stream, { from: BigInt(revision), limit: 1 }))
    return id === fact_id && storedAt.toISOString() === stored_at;
  return false;
};

/**
 * Moves the checkpoint to this event, unless somebody else moved it since it was read: then it answers false and
 * nothing changed.
 */
export const moveCheckpoint = async (
  transaction: Database,
  name: string,
  from: Position | undefined,
  to: StoredEvent,
): Promise<boolean> => {
  if (from === undefined) {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('checkpoint')
      .values({ projection: name, ...standingOn(to) })
      .onConflict((conflict) => conflict.column('projection').doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await transaction
    .updateTable('checkpoint')
    .set(standingOn(to))
    .where('projection', '=', name)
    .where('position', '=', from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

/** Empties what a projection has made, and forgets how far it had come; not where somebody else has moved on since. */
export const beginAnew = (
  database: Database,
  { name, clear }: RowProjection,
  from: Position | undefined,
): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    const { numDeletedRows } = await transaction
      .deleteFrom('checkpoint')
      .where('projection', '=', name)
      .where('position', '=', from ?? '')
      .executeTakeFirst();
    if (numDeletedRows === 0n) return;
    await transaction.deleteFrom('parked_fact').where('projection', '=', name).execute();
    await clear(transaction);
  });
