import { isReadable, type RecordedFact } from '@chronology/domain';
import { chronologyStream, type FactReader } from '@chronology/identity';
import { entriesOf, type RowProjection } from '@chronology/projections';
import type { Database } from '@chronology/sql';
import { directoryRow, LISTED } from './directory.projection';

const HANDLED = new Set<string>(LISTED);
const CHRONOLOGY = chronologyStream('');

/** The list is open to everybody who may look: what is meant for fewer people has no part in it. */
const isListed = ({ type, data }: RecordedFact): boolean =>
  HANDLED.has(type) && data.audience.level === 'team';

const saveRow = async (
  transaction: Database,
  childId: string,
  facts: readonly RecordedFact[],
): Promise<void> => {
  const row = directoryRow(childId, entriesOf(facts));
  if (!row) {
    await transaction.deleteFrom('directory').where('child_id', '=', childId).execute();
    return;
  }
  await transaction
    .insertInto('directory')
    .values(row)
    .onConflict((conflict) => conflict.column('child_id').doUpdateSet(row))
    .execute();
};

/** The name under which the list’s place in the log and what it cannot read are kept. */
export const DIRECTORY = 'directory';

/** The list of chronologies: each fact that may change a row makes it anew from all that its chronology says. */
export const directoryRows = (reader: FactReader): RowProjection => ({
  name: DIRECTORY,
  handles: LISTED,
  save: async (transaction, fact) => {
    if (!fact.stream.startsWith(CHRONOLOGY)) return;
    const facts = (await reader.factsOf(fact.stream)).filter(isReadable).filter(isListed);
    await saveRow(transaction, fact.stream.slice(CHRONOLOGY.length), facts);
  },
  clear: async (transaction) => {
    await transaction.deleteFrom('directory').execute();
  },
});
