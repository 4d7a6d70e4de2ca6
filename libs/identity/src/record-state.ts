import { isReadable, type RecordedFact, type RecordedOf, type Facts } from '@chronology/domain';
import { recordDecider, type RecordState } from './record.decider';

type Folded = RecordedOf<'RecordOpened' | 'RecordLinked' | 'RecordLinkWithdrawn'>;

const HANDLED = new Set<string>(recordDecider.handles);
const isHandled = (fact: RecordedFact): fact is Folded => HANDLED.has(fact.type);

/** What a record's stream says of itself and its links, as the rules of the record read it. */
export const recordStateOf = (recordFacts: Facts): RecordState =>
  recordFacts
    .filter(isReadable)
    .filter(isHandled)
    .reduce<RecordState>(recordDecider.evolve, recordDecider.initialState);
