import {
  addDays,
  isReadable,
  type CalendarDay,
  type RecordedFact,
  type RecordedOf,
} from '@chronology/domain';
import { streamsOf, type FactReader } from '@chronology/identity';
import { helpOn } from '../help/help-state';
import {
  ABOUT_CHRONOLOGY,
  ABOUT_ENTRIES,
  ABOUT_HELP,
  NOTHING_ON_RECORD,
  takeIn,
  type FoldedType,
  type HelpOnRecord,
} from '../help/help-on-record';

const FOLDED = new Set<string>([...ABOUT_HELP, ...ABOUT_ENTRIES, ...ABOUT_CHRONOLOGY]);
const isFolded = (fact: RecordedFact): fact is RecordedOf<FoldedType> => FOLDED.has(fact.type);

const helpIn = async (reader: FactReader, childId: string, stream: string): Promise<HelpOnRecord> => {
  const facts = await reader.factsOf(stream);
  return facts.filter(isReadable).filter(isFolded).reduce(takeIn(childId), NOTHING_ON_RECORD);
};

/**
 * Which of these helps ran for the child on that day, looked for in exactly the child's streams: started, and not
 * ended before it. Help that ends on the day itself still ran.
 */
export const runningOf = async (
  reader: FactReader,
  childId: string,
  refs: readonly string[],
  day: CalendarDay,
): Promise<readonly string[]> => {
  const { chronology, records } = await streamsOf(reader, childId);
  const streams = [chronology, ...records.map(({ stream }) => stream)];
  const helps = await Promise.all(streams.map((stream) => helpIn(reader, childId, stream)));
  const ran = (ref: string) =>
    helps.some((help) => {
      const before = helpOn(help, ref, addDays(day, -1))?.status;
      const then = helpOn(help, ref, day)?.status;
      return before !== 'ended' && then !== undefined && then !== 'not started';
    });
  return refs.filter(ran);
};
