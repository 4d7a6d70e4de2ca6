import { isReadable, Refused, type ContentOf, type RecordedFact } from '@chronology/domain';
import { chronologyStream, streamsOf, type FactReader, type JoinedRecord } from '@chronology/identity';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { READING, type Reading } from '../reading/reading';

/** A record that is joined to a child today: whose it is, when it was joined, who decided, and why. */
export type RecordShown = Readonly<{
  recordId: string;
  linkId: string;
  organisationId?: string;
  system?: string;
  joinedAt: string;
  decidedBy: string;
  evidence: Pick<ContentOf<'RecordLinked'>['evidence'], 'kind' | 'text'>;
}>;

const readable = async (reader: FactReader, stream: string): Promise<readonly RecordedFact[]> =>
  (await reader.factsOf(stream)).filter(isReadable);

const openingOf = async (reader: FactReader, { stream }: JoinedRecord) => {
  for (const fact of await readable(reader, stream))
    if (fact.type === 'RecordOpened') {
      const { organisationId, system } = fact.data.content;
      return { organisationId, system };
    }
  return {};
};

/** The records that are joined to a child today, in the order of their joining. Refuses `no-chronology`. */
export const readRecords = async (reader: FactReader, childId: string): Promise<readonly RecordShown[]> => {
  const { isOpened, records } = await streamsOf(reader, childId);
  if (!isOpened) throw new Refused('no-chronology', 'There is no chronology of this child.', 'childId');
  const links = (await readable(reader, chronologyStream(childId))).filter(
    (fact) => fact.type === 'RecordLinked',
  );
  const shown = links.flatMap(({ data: { content } }) => {
    const record = records.find(({ linkId }) => linkId === content.linkId);
    return record ? [{ record, content }] : [];
  });
  return Promise.all(
    shown.map(async ({ record, content: { decidedBy, evidence } }) => ({
      recordId: record.recordId,
      linkId: record.linkId,
      joinedAt: record.joinedAt,
      ...(await openingOf(reader, record)),
      decidedBy,
      evidence: { kind: evidence.kind, text: evidence.text },
    })),
  );
};

export class Records extends Query<readonly RecordShown[]> {
  constructor(readonly childId: string) {
    super();
  }
}

@QueryHandler(Records)
export class RecordsHandler implements IQueryHandler<Records> {
  constructor(@Inject(READING) private readonly reading: Reading) {}

  execute({ childId }: Records): Promise<readonly RecordShown[]> {
    return readRecords(this.reading.reader, childId);
  }
}
