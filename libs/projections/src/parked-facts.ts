import { fromStored, isReadable, type UnreadableFact } from '@chronology/domain';
import type { EventLog } from '@chronology/event-store';
import type { Database } from '@chronology/sql';

/** Remembers a fact that a projection cannot read and goes past. */
export const park = async (
  transaction: Database,
  projection: string,
  fact: UnreadableFact,
): Promise<void> => {
  const { id, stream, revision, type, unreadable } = fact;
  await transaction
    .insertInto('parked_fact')
    .values({ projection, fact_id: id, stream, revision, type, why: unreadable })
    .onConflict((conflict) => conflict.columns(['projection', 'fact_id']).doNothing())
    .execute();
};

/** How many facts a projection could not read. */
export const countParked = async (database: Database, projection: string): Promise<number> => {
  const { count } = await database
    .selectFrom('parked_fact')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('projection', '=', projection)
    .executeTakeFirstOrThrow();
  return Number(count);
};

/** True where this release can read a fact that an earlier one had to park. */
export const canReadParked = async (
  log: EventLog,
  database: Database,
  projection: string,
): Promise<boolean> => {
  const parked = await database
    .selectFrom('parked_fact')
    .select(['stream', 'revision'])
    .where('projection', '=', projection)
    .execute();
  for (const { stream, revision } of parked)
    for await (const stored of log.readStream(stream, { from: BigInt(revision), limit: 1 }))
      if (isReadable(fromStored(stored))) return true;
  return false;
};
