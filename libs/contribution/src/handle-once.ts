import { handleCommand, type Asked, type Handled } from '@chronology/commands';
import { isReadable, type Decider, type Facts, type KnownFact, type RecordedFact } from '@chronology/domain';
import { chronologyStream, recordStream, type FactReader } from '@chronology/identity';
import type { Desk } from './desk';

/** The streams of every record that was ever joined to the child, also where it was parted since. */
const everJoined = (chronology: Facts): ReadonlySet<string> => {
  const streams = new Set<string>();
  for (const fact of chronology)
    if (fact.type === 'RecordLinked' && isReadable(fact))
      streams.add(recordStream(fact.data.content.recordId));
  return streams;
};

/** What was ever stated of a child in another stream than this one, also in a record that was parted since. */
const statedElsewhere = async (
  reader: FactReader,
  childId: string,
  { stream, own }: Readonly<{ stream: string; own: Facts }>,
): Promise<readonly RecordedFact[]> => {
  const chronology = chronologyStream(childId);
  const ofChild = stream === chronology ? own : await reader.factsOf(chronology);
  const records = [...everJoined(ofChild)].filter((record) => record !== stream);
  const inRecords = await Promise.all(records.map((record) => reader.factsOf(record)));
  const throughChild = inRecords
    .flatMap((facts) => facts.filter(isReadable))
    .filter(({ data }) => data.statedThrough === childId);
  return stream === chronology ? throughChild : [...ofChild.filter(isReadable), ...throughChild];
};

/**
 * Handles a command of one child (`about`) once, whichever of its streams it goes to: a command id belongs to the
 * child, so what it wrote into another stream, before a record was joined or parted, is its answer for ever. Refuses
 * `id-reused` beside what the rule refuses.
 */
export const handleOnce = <State, Command, Folded extends KnownFact, Stated extends KnownFact>(
  { writer, reader }: Desk,
  decider: Decider<State, Command, Folded, Stated>,
  asked: Asked<Command>,
): Promise<Handled> =>
  handleCommand(writer, decider, {
    ...asked,
    elsewhere: (own) => statedElsewhere(reader, asked.about, { stream: asked.stream, own }),
  });
