import { isReadable, type RecordedFact, type RecordedOf } from '@chronology/domain';
import { streamsOf, type FactReader } from '@chronology/identity';
import {
  ABOUT_CHRONOLOGY,
  ABOUT_ENTRIES,
  ABOUT_HELP,
  NOTHING_ON_RECORD,
  takeIn,
  type FoldedType,
  type HelpOnRecord,
} from './help-on-record';

const FOLDED = new Set<string>([...ABOUT_HELP, ...ABOUT_ENTRIES, ...ABOUT_CHRONOLOGY]);
const isFolded = (fact: RecordedFact): fact is RecordedOf<FoldedType> => FOLDED.has(fact.type);

/** What each of the child’s streams of today says of help: the chronology’s first, then the joined records’. */
export const helpInStreamsOf = async (
  reader: FactReader,
  childId: string,
): Promise<readonly HelpOnRecord[]> => {
  const { chronology, records } = await streamsOf(reader, childId);
  const streams = [chronology, ...records.map(({ stream }) => stream)];
  return Promise.all(
    streams.map(async (stream) =>
      (await reader.factsOf(stream))
        .filter(isReadable)
        .filter(isFolded)
        .reduce(takeIn(childId), NOTHING_ON_RECORD),
    ),
  );
};
