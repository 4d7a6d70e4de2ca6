import { isReadable, type RecordedFact } from '@chronology/domain';
import {
  chronologyStream,
  linkInForce,
  recordStream,
  streamsOf,
  type FactReader,
} from '@chronology/identity';
import { entriesOf, type RowProjection } from '@chronology/projections';
import type { Database } from '@chronology/sql';
import { describedIn } from '../child/described';
import { saveRow } from './directory-moves';
import { directoryRow, LISTED } from './directory.projection';
import { waitsIn } from './waits';

const HANDLED = new Set<string>(LISTED);
const CHRONOLOGY = chronologyStream('');
const RECORD = recordStream('');

/** The list is open to everybody who may look: what is meant for fewer people has no part in it, and none in its order. */
const isListed = ({ type, data }: RecordedFact): boolean =>
  HANDLED.has(type) && data.audience.level === 'team';

const listedIn = async (reader: FactReader, stream: string): Promise<readonly RecordedFact[]> =>
  (await reader.factsOf(stream)).filter(isReadable).filter(isListed);

/** What was said into a record through another child’s chronology is about that child. */
const isAbout =
  (childId: string) =>
  ({ data }: RecordedFact): boolean =>
    (data.statedThrough ?? childId) === childId;

const readRow = async (reader: FactReader, childId: string) => {
  const { chronology, records } = await streamsOf(reader, childId);
  const own = await listedIn(reader, chronology);
  const joined = await Promise.all(records.map(({ stream }) => listedIn(reader, stream)));
  const heard = [...own, ...joined.flat()].filter(isAbout(childId));
  const entries = entriesOf(heard);
  const { born } = describedIn(childId, entries);
  return directoryRow(childId, entriesOf(own), { ...(born && { born }), waits: waitsIn(entries) });
};

/** Whose row a fact may change: the chronology’s own child, and the child whom a record is or was about. */
const childOf = async (reader: FactReader, fact: RecordedFact): Promise<string | undefined> => {
  if (fact.type === 'RecordLinked' || fact.type === 'RecordLinkWithdrawn') return fact.data.content.childId;
  if (fact.stream.startsWith(CHRONOLOGY)) return fact.stream.slice(CHRONOLOGY.length);
  if (!fact.stream.startsWith(RECORD)) return undefined;
  return linkInForce(await reader.factsOf(fact.stream))?.data.content.childId;
};

/** The name under which the list’s place in the log and what it cannot read are kept. */
export const DIRECTORY = 'directory';

/**
 * The list of chronologies: each fact that may change a row makes it anew from all that its chronology and the records
 * joined to it say.
 */
export const directoryRows = (reader: FactReader): RowProjection => ({
  name: DIRECTORY,
  handles: LISTED,
  save: async (transaction, fact) => {
    const childId = await childOf(reader, fact);
    if (childId !== undefined) await saveRow(transaction, childId, await readRow(reader, childId));
  },
  clear: async (transaction: Database) => {
    await transaction.deleteFrom('directory').execute();
    await transaction.deleteFrom('directory_move').execute();
  },
});
