import type { Database, DirectoryRow } from '@chronology/sql';

/** As many moves are kept as can come while somebody reads the list from its beginning to its end. */
const MOST_KEPT = 10_000;

type Place = Pick<DirectoryRow, 'waiting_order' | 'search_name'>;

const isElsewhere = (a: Place, b: Place): boolean =>
  a.waiting_order !== b.waiting_order || a.search_name !== b.search_name;

const lastMove = async (database: Database): Promise<number> =>
  (
    await database
      .selectFrom('directory_move')
      .select('number')
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.number ?? 0;

const keepPlace = async (transaction: Database, childId: string, { waiting_order, search_name }: Place) => {
  const number = (await lastMove(transaction)) + 1;
  await transaction
    .insertInto('directory_move')
    .values({ number, child_id: childId, waiting_order, search_name })
    .execute();
  await transaction
    .deleteFrom('directory_move')
    .where('number', '<=', number - MOST_KEPT)
    .execute();
};

/** Puts a child’s row in its place, and remembers the place that it had; without a row, the child leaves the list. */
export const saveRow = async (
  transaction: Database,
  childId: string,
  row: DirectoryRow | undefined,
): Promise<void> => {
  const here = transaction.selectFrom('directory').select(['waiting_order', 'search_name']);
  const before = await here.where('child_id', '=', childId).executeTakeFirst();
  if (!row) {
    await transaction.deleteFrom('directory').where('child_id', '=', childId).execute();
    return;
  }
  if (before && isElsewhere(before, row)) await keepPlace(transaction, childId, before);
  await transaction
    .insertInto('directory')
    .values(row)
    .onConflict((conflict) => conflict.column('child_id').doUpdateSet(row))
    .execute();
};
