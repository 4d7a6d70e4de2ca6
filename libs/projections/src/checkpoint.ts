import type { Position } from '@chronology/event-store';
import type { Database } from '@chronology/sql';
import type { RowProjection } from './row-projection';

/** How far a projection has followed the log; undefined where it has not begun. */
export const readCheckpoint = async (database: Database, name: string): Promise<Position | undefined> => {
  const row = await database
    .selectFrom('checkpoint')
    .select('position')
    .where('projection', '=', name)
    .executeTakeFirst();
  return row?.position;
};

/** Moves the checkpoint, unless somebody else moved it since it was read: then it answers false and nothing changed. */
export const moveCheckpoint = async (
  transaction: Database,
  name: string,
  from: Position | undefined,
  to: Position,
): Promise<boolean> => {
  if (from === undefined) {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('checkpoint')
      .values({ projection: name, position: to })
      .onConflict((conflict) => conflict.column('projection').doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await transaction
    .updateTable('checkpoint')
    .set({ position: to })
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
