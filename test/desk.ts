import { secretFrom } from '@chronology/access';
import { openWriter } from '@chronology/commands';
import type { Desk } from '@chronology/contribution';
import { isReadable, toStored, type RecordedFact } from '@chronology/domain';
import { openSqliteEventStore } from '@chronology/event-store';
import { factReader } from '@chronology/identity';
import { recordingAt } from '../libs/commands/src/story-clock';
import { CHILD, recorded, schoolSystem } from './examples';

/** A desk on a log of its own, in memory. The clock stands still: twelve o’clock on 12 June 2025. */
export const openDesk = (now: string = '2025-06-12T11:00:00.000Z'): Desk => {
  const store = openSqliteEventStore({ file: ':memory:' });
  const writer = openWriter(store, secretFrom(Buffer.alloc(32, 5)));
  return { writer: recordingAt(writer, now), reader: factReader(store) };
};

/** An id as the log wants it, always the same for the same name. */
export const idOf = (desk: Desk, name: string): string => desk.writer.secret.idOf('example', name);

/** Puts facts on record as they stand, each at the end of its stream; their ids are those of `idOf`. */
export const onRecord = async (desk: Desk, ...facts: readonly RecordedFact[]): Promise<void> => {
  for (const fact of facts) {
    const { length } = await desk.reader.factsOf(fact.stream);
    const event = toStored(fact, idOf(desk, fact.id), { schemaVersion: 1, recordedAt: fact.recordedAt });
    await desk.writer.store.append(fact.stream, [event], {
      expected: length === 0 ? 'no-stream' : BigInt(length - 1),
    });
  }
};

/** What a stream says, as far as it can be read. */
export const factsIn = async (desk: Desk, stream: string): Promise<readonly RecordedFact[]> =>
  (await desk.reader.factsOf(stream)).filter(isReadable);

export const RECORD = 'record-school-file';

/** A school’s record of the child, joined to the chronology, which must have been opened. */
export const joinedRecord = (childId: string = CHILD): readonly RecordedFact[] => {
  const source = {
    agency: 'education',
    organisationId: 'glenbrae-primary',
    system: schoolSystem.ref,
  } as const;
  const opened = {
    recordId: 'school-file',
    organisationId: 'glenbrae-primary',
    system: schoolSystem.ref,
    localId: '1',
  };
  const link = {
    linkId: 'link-1',
    recordId: 'school-file',
    childId,
    evidence: { kind: 'decided_by_person', text: 'Her mum said so' },
    decidedBy: 'class teacher',
  } as const;
  const chronology = `chronology-${childId}`;
  return [
    recorded('RecordOpened', opened, { id: 'record-opened', stream: RECORD, source }),
    recorded('RecordLinked', link, { id: 'linked-there', stream: RECORD }),
    recorded('RecordLinked', link, { id: 'linked-here', stream: chronology }),
  ];
};
