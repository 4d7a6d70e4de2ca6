import {
  isReadable,
  type Facts,
  type RecordedFact,
  type RecordedOf,
  type UnreadableFact,
} from '@chronology/domain';
import type { FactReader } from './fact-reader';

/** The stream of what people state about a child by hand. Its name holds an opaque id and nothing else. */
export const chronologyStream = (childId: string): string => `chronology-${childId}`;
/** The stream of what one organisation's system says of one of its own files. */
export const recordStream = (recordId: string): string => `record-${recordId}`;

/** A record that is joined to a chronology: both streams say so. */
export type JoinedRecord = Readonly<{
  recordId: string;
  stream: string;
  linkId: string;
  /** When the second of the two streams said so: from then on the record counts for the child. */
  joinedAt: string;
}>;

/** Every stream whose facts are about this child today. */
export type ChildStreams = Readonly<{
  childId: string;
  /** False where nobody has opened a chronology under this id. */
  isOpened: boolean;
  chronology: string;
  records: readonly JoinedRecord[];
}>;

type Linked = RecordedOf<'RecordLinked'>;

const isLinked = (fact: RecordedFact | UnreadableFact): fact is Linked =>
  isReadable(fact) && fact.type === 'RecordLinked';

/** A parting that this release cannot read may be of this link, and nothing of another child may be shown. */
const parts = (fact: RecordedFact | UnreadableFact, link: Linked): boolean =>
  fact.type === 'RecordLinkWithdrawn' &&
  (!isReadable(fact) || fact.data.content.linkId === link.data.content.linkId);

/** The link that a record's own stream holds to be in force, if any. */
export const linkInForce = (recordFacts: Facts): Linked | undefined => {
  let link: Linked | undefined;
  for (const fact of recordFacts) {
    if (isLinked(fact)) link = fact;
    else if (link && parts(fact, link)) link = undefined;
  }
  return link;
};

const later = (a: string, b: string) => (a > b ? a : b);

const joinedBy = async (reader: FactReader, said: Linked): Promise<readonly JoinedRecord[]> => {
  const { recordId, linkId } = said.data.content;
  const stream = recordStream(recordId);
  const inForce = linkInForce(await reader.factsOf(stream));
  if (inForce?.data.content.linkId !== linkId) return [];
  return [{ recordId, stream, linkId, joinedAt: later(said.recordedAt, inForce.recordedAt) }];
};

/**
 * The chronology of a child and the records joined to it at this moment. A link holds only while the record's
 * stream and the chronology's both say so; a join cut off half-way means "not joined yet". A chronology is open to
 * be read also where this release cannot read its opening.
 */
export const streamsOf = async (reader: FactReader, childId: string): Promise<ChildStreams> => {
  const chronology = chronologyStream(childId);
  const facts = await reader.factsOf(chronology);
  const records = await Promise.all(facts.filter(isLinked).map((said) => joinedBy(reader, said)));
  return {
    childId,
    isOpened: facts.some(({ type }) => type === 'ChronologyOpened'),
    chronology,
    records: records.flat(),
  };
};

/** Where a fact about something goes: to the stream in which that thing began. */
export type StatedInto = Readonly<{ stream: string; statedThrough?: string }>;

const begins = (fact: RecordedFact | UnreadableFact, ref: string): boolean => {
  if (fact.id === ref) return true;
  if (!isReadable(fact)) return false;
  const content: Readonly<Record<string, unknown>> = fact.data.content;
  return ['involvementId', 'needId', 'requestId', 'relationshipId', 'actionId'].some(
    (key) => content[key] === ref,
  );
};

/**
 * Where a new fact of this child goes: with the thing it is about (`ref`), which is looked for in exactly the
 * child's streams of today; new by hand, or about something not found, to the chronology.
 */
export const streamFor = async (reader: FactReader, childId: string, ref?: string): Promise<StatedInto> => {
  if (ref === undefined) return { stream: chronologyStream(childId) };
  const { chronology, records } = await streamsOf(reader, childId);
  for (const { stream } of records)
    if ((await reader.factsOf(stream)).some((fact) => begins(fact, ref)))
      return { stream, statedThrough: childId };
  return { stream: chronology };
};
