import {
  isReadable,
  NOT_OPENED,
  standingAfter,
  type RecordedFact,
  type RecordedOf,
  type Standing,
} from '@chronology/domain';
import { chronologyStream, type FactReader } from '@chronology/identity';

const opensOrCloses = (fact: RecordedFact): fact is RecordedOf<'ChronologyOpened' | 'ChronologyClosed'> =>
  fact.type === 'ChronologyOpened' || fact.type === 'ChronologyClosed';

/** How a child's chronology stands at this moment. */
export const standingOf = async (reader: FactReader, childId: string): Promise<Standing> => {
  const facts = await reader.factsOf(chronologyStream(childId));
  return facts
    .filter(isReadable)
    .filter(opensOrCloses)
    .reduce<Standing>((_, fact) => standingAfter(fact), NOT_OPENED);
};
