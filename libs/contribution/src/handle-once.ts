import { answeredBefore, handleCommand, type Asked, type Handled } from '@chronology/commands';
import { isReadable, type Decider, type KnownFact, type RecordedFact } from '@chronology/domain';
import { chronologyStream, recordStream, type FactReader } from '@chronology/identity';
import type { Desk } from './desk';

const readable = async (reader: FactReader, stream: string): Promise<readonly RecordedFact[]> =>
  (await reader.factsOf(stream)).filter(isReadable);

/** What was ever stated of a child in another stream than this one, also in a record that was parted since. */
const statedElsewhere = async (
  reader: FactReader,
  childId: string,
  stream: string,
): Promise<readonly RecordedFact[]> => {
  const chronology = chronologyStream(childId);
  const ofChild = await readable(reader, chronology);
  const joined = ofChild.flatMap((fact) =>
    fact.type === 'RecordLinked' ? [recordStream(fact.data.content.recordId)] : [],
  );
  const records = [...new Set(joined)].filter((record) => record !== stream);
  const inRecords = await Promise.all(records.map((record) => readable(reader, record)));
  const throughChild = inRecords.flat().filter(({ data }) => data.statedThrough === childId);
  return stream === chronology ? throughChild : [...ofChild, ...throughChild];
};

/**
 * Handles a command of one child (`about`) once, whichever of its streams it goes to: a command id belongs to the
 * child, so what it wrote into another stream, before a record was joined or parted, is its answer for ever. Refuses
 * `id-reused` beside what the rule refuses.
 */
export const handleOnce = async <State, Command, Folded extends KnownFact, Stated extends KnownFact>(
  desk: Desk,
  decider: Decider<State, Command, Folded, Stated>,
  asked: Asked<Command>,
): Promise<Handled> => {
  const elsewhere = await statedElsewhere(desk.reader, asked.about, asked.stream);
  return answeredBefore(desk.writer, asked, elsewhere) ?? handleCommand(desk.writer, decider, asked);
};
