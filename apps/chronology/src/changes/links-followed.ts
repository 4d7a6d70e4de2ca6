import { fromStored, isReadable, type RecordedFact, type UnreadableFact } from '@chronology/domain';
import type { StoredEvent } from '@chronology/event-store';
import { linkInForce, recordStream, streamsOf, type FactReader } from '@chronology/identity';
import type { Change } from './listener';

const CHRONOLOGY = 'chronology-';
const RECORD = 'record-';
const REMEMBERED_RECORDS = 10_000;

/** The streams in which something about a child may be said. */
export const FOLLOWED = [CHRONOLOGY, RECORD] as const;

/** Follows which record is joined to which child, and says whom an event of the log is about. */
export type LinksFollowed = Readonly<{
  changesOf: (event: StoredEvent) => Promise<readonly Change[]>;
  remembered: () => number;
}>;

/** What nobody may know of, not even as a blank, rings no bell either. */
const isSealed = (fact: RecordedFact | UnreadableFact): boolean =>
  (isReadable(fact) ? fact.data.audience.level : fact.level) === 'sealed';

/** Links that were made before are looked up once; the map forgets the oldest and is never needed to be whole. */
export const followLinks = (reader: FactReader, most: number = REMEMBERED_RECORDS): LinksFollowed => {
  const children = new Map<string, string | undefined>();

  const remember = (recordId: string, childId: string | undefined) => {
    children.delete(recordId);
    children.set(recordId, childId);
    if (children.size > most) for (const oldest of [...children.keys()].slice(0, 1)) children.delete(oldest);
  };

  const lookUp = async (recordId: string): Promise<string | undefined> => {
    const childId = linkInForce(await reader.factsOf(recordStream(recordId)))?.data.content.childId;
    if (childId === undefined) return undefined;
    const { records } = await streamsOf(reader, childId);
    return records.some((record) => record.recordId === recordId) ? childId : undefined;
  };

  const childOf = async (recordId: string): Promise<string | undefined> => {
    if (!children.has(recordId)) remember(recordId, await lookUp(recordId));
    return children.get(recordId);
  };

  /** A parting that this release cannot read parts from the child to whom the record was joined last. */
  const partedFrom = async (
    recordId: string,
    fact: RecordedFact | UnreadableFact,
  ): Promise<string | undefined> => {
    if (isReadable(fact) && fact.type === 'RecordLinkWithdrawn') return fact.data.content.childId;
    const before = await reader.factsOf(recordStream(recordId), fact.revision - 1);
    return linkInForce(before)?.data.content.childId;
  };

  const inChronology = async (
    childId: string,
    fact: RecordedFact | UnreadableFact,
  ): Promise<readonly Change[]> => {
    if (!isReadable(fact) || fact.type !== 'RecordLinked') return [{ childId, reason: 'stated' }];
    const { recordId } = fact.data.content;
    remember(recordId, await lookUp(recordId));
    return [{ childId, reason: 'joined' }];
  };

  const inRecord = async (
    recordId: string,
    fact: RecordedFact | UnreadableFact,
  ): Promise<readonly Change[]> => {
    if (fact.type === 'RecordLinkWithdrawn') {
      // Told to the child it was joined to before the record leaves the map.
      const childId = await partedFrom(recordId, fact);
      children.delete(recordId);
      return childId === undefined ? [] : [{ childId, reason: 'parted' }];
    }
    // A link holds only once the chronology says so too; that is when it is told.
    if (isReadable(fact) && fact.type === 'RecordLinked') return [];
    const childId = await childOf(recordId);
    return childId === undefined ? [] : [{ childId, reason: 'stated' }];
  };

  const changesOf = async (event: StoredEvent): Promise<readonly Change[]> => {
    const fact = fromStored(event);
    if (isSealed(fact)) return [];
    if (event.stream.startsWith(CHRONOLOGY)) return inChronology(event.stream.slice(CHRONOLOGY.length), fact);
    return inRecord(event.stream.slice(RECORD.length), fact);
  };

  return { changesOf, remembered: () => children.size };
};
