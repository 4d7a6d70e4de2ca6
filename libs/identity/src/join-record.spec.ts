import { secretFrom, sourceOf } from '@chronology/access';
import { handleCommand, openWriter } from '@chronology/commands';
import { isReadable } from '@chronology/domain';
import { openSqliteEventStore, verifyLog } from '@chronology/event-store';
import { healthVisitor, schoolSystem, socialWorker } from '../../../test/examples';
import { chronologyOpeningDecider } from './chronology-opening.decider';
import { factReader } from './fact-reader';
import { joinRecord, type JoinAsk, type LinkDesk } from './join-record';
import { partRecord } from './part-record';
import { recordIdOf } from './record-id';
import { recordDecider } from './record.decider';
import { chronologyStream, recordStream, streamsOf } from './streams';

const CHILD = 'child-1';
const evidence = { kind: 'decided_by_person', text: 'Her mother said so' } as const;

const openDesk = (): LinkDesk & { recordId: string } => {
  const store = openSqliteEventStore({ file: ':memory:' });
  const secret = secretFrom(Buffer.alloc(32, 3));
  const recordId = recordIdOf(secret, 'glenbrae-primary', 'school-mis', '4711');
  return { writer: openWriter(store, secret), reader: factReader(store), recordId };
};

const openRecord = ({ writer, recordId }: LinkDesk & { recordId: string }) =>
  handleCommand(writer, recordDecider, {
    stream: recordStream(recordId),
    about: recordId,
    commandId: 'open-record',
    command: {
      type: 'OpenRecord',
      recordId,
      organisationId: 'glenbrae-primary',
      system: 'school-mis',
      localId: '4711',
      source: sourceOf(schoolSystem),
      today: '2025-01-01',
    },
  });

const openChronology = ({ writer }: LinkDesk, childId = CHILD) =>
  handleCommand(writer, chronologyOpeningDecider, {
    stream: chronologyStream(childId),
    about: childId,
    command: {
      childId,
      reason: 'agreed_plan',
      agreedBy: 'family',
      source: sourceOf(socialWorker),
      today: '2025-01-01',
      factIds: {
        opened: writer.secret.idOf('o', childId),
        described: writer.secret.idOf('d', childId),
      },
    },
  });

const ask = (recordId: string, commandId: string, overrides: Partial<JoinAsk> = {}): JoinAsk => ({
  actor: socialWorker,
  recordId,
  childId: CHILD,
  evidence,
  decidedBy: 'social worker',
  commandId,
  ...overrides,
});

const typesIn = async ({ reader }: LinkDesk, stream: string) =>
  (await reader.factsOf(stream)).map(({ type }) => type);

/** A log that fails once, when a chronology’s stream is about to be told: as if the process had died there. */
const dyingBeforeTheChronology = (desk: LinkDesk): LinkDesk => ({
  ...desk,
  writer: {
    ...desk.writer,
    store: {
      ...desk.writer.store,
      append: async (stream, events, options) => {
        if (stream === chronologyStream(CHILD)) throw new Error('the process died here');
        return desk.writer.store.append(stream, events, options);
      },
    },
  },
});

describe('joining a record to a chronology', () => {
  it('holds once both streams say so, and answers with both facts', async () => {
    const desk = openDesk();
    await openRecord(desk);
    await openChronology(desk);
    const answer = await joinRecord(desk, ask(desk.recordId, 'join-1'));
    expect(answer).toMatchObject({
      repeated: false,
      facts: [{ type: 'RecordLinked' }, { type: 'RecordLinked' }],
    });
    expect(answer.facts[0]?.id).not.toBe(answer.facts[1]?.id);
    expect((await streamsOf(desk.reader, CHILD)).records).toMatchObject([{ recordId: desk.recordId }]);
  });

  it('refuses a child without a chronology before anything is written', async () => {
    const desk = openDesk();
    await openRecord(desk);
    await expect(joinRecord(desk, ask(desk.recordId, 'join-1'))).rejects.toMatchObject({
      code: 'no-chronology',
    });
    expect(await typesIn(desk, recordStream(desk.recordId))).toEqual(['RecordOpened']);
  });

  it.each([
    ['the same command', 'join-1'],
    ['another command', 'join-2'],
  ])('cut off half-way is not joined yet, and %s finishes it', async (_, secondId) => {
    const desk = openDesk();
    await openRecord(desk);
    await openChronology(desk);
    const half = joinRecord(dyingBeforeTheChronology(desk), ask(desk.recordId, 'join-1'));
    await expect(half).rejects.toThrow('died');
    expect(await typesIn(desk, recordStream(desk.recordId))).toEqual(['RecordOpened', 'RecordLinked']);
    expect((await streamsOf(desk.reader, CHILD)).records).toEqual([]);

    await joinRecord(desk, ask(desk.recordId, secondId));
    expect((await streamsOf(desk.reader, CHILD)).records).toMatchObject([{ recordId: desk.recordId }]);
    expect(await typesIn(desk, recordStream(desk.recordId))).toEqual(['RecordOpened', 'RecordLinked']);
  });

  it('cut off half-way can be parted, and is free for another chronology', async () => {
    const desk = openDesk();
    await openRecord(desk);
    await openChronology(desk);
    await openChronology(desk, 'child-2');
    await joinRecord(dyingBeforeTheChronology(desk), ask(desk.recordId, 'join-1')).catch(() => undefined);
    await expect(
      joinRecord(desk, ask(desk.recordId, 'join-2', { childId: 'child-2' })),
    ).rejects.toMatchObject({
      code: 'record-joined-elsewhere',
    });
    const parting = {
      actor: socialWorker,
      recordId: desk.recordId,
      why: 'Not her',
      decidedBy: 'social worker',
    };
    await partRecord(desk, { ...parting, keepApart: false, commandId: 'part-1' });
    await joinRecord(desk, ask(desk.recordId, 'join-2', { childId: 'child-2' }));
    expect((await streamsOf(desk.reader, 'child-2')).records).toHaveLength(1);
  });

  it('repeats its answer, and refuses the same id for another record', async () => {
    const desk = openDesk();
    await openRecord(desk);
    await openChronology(desk);
    const first = await joinRecord(desk, ask(desk.recordId, 'join-1'));
    expect(await joinRecord(desk, ask(desk.recordId, 'join-1'))).toEqual({ ...first, repeated: true });
    await expect(
      joinRecord(desk, ask(desk.recordId, 'join-1', { evidence: { ...evidence, text: 'Guessed' } })),
    ).rejects.toMatchObject({ code: 'id-reused' });
  });

  it('repeated long after a parting answers as the first time and does not join again', async () => {
    const desk = openDesk();
    await openRecord(desk);
    await openChronology(desk);
    await openChronology(desk, 'child-2');
    const first = await joinRecord(desk, ask(desk.recordId, 'join-1'));
    const parting = { actor: healthVisitor, childId: CHILD, why: 'Not her', decidedBy: 'health visitor' };
    await partRecord(desk, { ...parting, recordId: desk.recordId, keepApart: false, commandId: 'part-1' });
    expect(await joinRecord(desk, ask(desk.recordId, 'join-1'))).toEqual({ ...first, repeated: true });
    await joinRecord(desk, ask(desk.recordId, 'join-2', { childId: 'child-2' }));
    expect(await joinRecord(desk, ask(desk.recordId, 'join-1'))).toEqual({ ...first, repeated: true });
    expect((await streamsOf(desk.reader, CHILD)).records).toEqual([]);
  });

  it('joins again under a link of its own, so the old parting does not part it', async () => {
    const desk = openDesk();
    await openRecord(desk);
    await openChronology(desk);
    await joinRecord(desk, ask(desk.recordId, 'join-1'));
    const [first] = (await streamsOf(desk.reader, CHILD)).records;
    const parting = { actor: healthVisitor, childId: CHILD, why: 'Not her', decidedBy: 'health visitor' };
    await partRecord(desk, { ...parting, linkId: first?.linkId ?? '', keepApart: true, commandId: 'part-1' });
    expect((await streamsOf(desk.reader, CHILD)).records).toEqual([]);

    const again = ask(desk.recordId, 'join-2');
    await expect(joinRecord(desk, again)).rejects.toMatchObject({ code: 'kept-apart' });
    await joinRecord(desk, { ...again, isToldOfKeepApart: true });
    const [second] = (await streamsOf(desk.reader, CHILD)).records;
    expect(second?.linkId).toBeDefined();
    expect(second?.linkId).not.toBe(first?.linkId);
  });

  it('of eight people at once joins to one chronology only', async () => {
    const desk = openDesk();
    await openRecord(desk);
    const children = ['child-1', 'child-2', 'child-3', 'child-4'];
    await Promise.all(children.map((childId) => openChronology(desk, childId)));
    const answers = await Promise.allSettled(
      [...children, ...children].map((childId, index) =>
        joinRecord(desk, ask(desk.recordId, `join-${index}`, { childId })),
      ),
    );
    const refusals = answers.flatMap((each) =>
      each.status === 'rejected' ? [each.reason as { code: string }] : [],
    );
    expect(
      refusals.every(({ code }) => ['record-joined-elsewhere', 'others-are-writing'].includes(code)),
    ).toBe(true);
    const joined = await Promise.all(children.map((childId) => streamsOf(desk.reader, childId)));
    expect(joined.flatMap(({ records }) => records)).toHaveLength(1);
  });
});

describe('parting', () => {
  it('without a command id, again and again, writes a fact of its own each time', async () => {
    const desk = openDesk();
    await openRecord(desk);
    await openChronology(desk);
    const parting = { actor: schoolSystem, why: 'Not her', decidedBy: 'keeper', keepApart: false };
    const ids = new Set<string | undefined>();
    for (const round of [1, 2, 3]) {
      await joinRecord(desk, ask(desk.recordId, `join-${round}`));
      const { facts } = await partRecord(desk, { ...parting, recordId: desk.recordId });
      ids.add(facts[0]?.id);
      await expect(partRecord(desk, { ...parting, recordId: desk.recordId })).rejects.toMatchObject({
        code: 'link-not-in-force',
      });
    }
    expect(ids.size).toBe(3);
    expect((await verifyLog(desk.writer.store)).holds).toBe(true);
  });

  it('of a link that the chronology does not know is refused', async () => {
    const desk = openDesk();
    await openChronology(desk);
    const parting = { actor: healthVisitor, childId: CHILD, why: 'Not her', decidedBy: 'health visitor' };
    await expect(
      partRecord(desk, { ...parting, linkId: 'no-such-link', keepApart: false, commandId: 'part-1' }),
    ).rejects.toMatchObject({ code: 'link-not-in-force', field: 'linkId' });
  });

  it('keeps every fact of both', async () => {
    const desk = openDesk();
    await openRecord(desk);
    await openChronology(desk);
    await joinRecord(desk, ask(desk.recordId, 'join-1'));
    const parting = { actor: healthVisitor, childId: CHILD, why: 'Not her', decidedBy: 'health visitor' };
    const ofRecord = { ...parting, recordId: desk.recordId, keepApart: false, commandId: 'part-1' };
    const first = await partRecord(desk, ofRecord);
    expect(await partRecord(desk, ofRecord)).toEqual({ ...first, repeated: true });
    expect(await typesIn(desk, recordStream(desk.recordId))).toEqual([
      'RecordOpened',
      'RecordLinked',
      'RecordLinkWithdrawn',
    ]);
    expect((await desk.reader.factsOf(chronologyStream(CHILD))).every(isReadable)).toBe(true);
  });
});

describe('what this release cannot read', () => {
  const ofLaterRelease = async ({ writer, reader }: LinkDesk, stream: string, type: string) => {
    const { length } = await reader.factsOf(stream);
    const metadata = { schemaVersion: 99, recordedAt: '2025-06-01T10:00:00.000Z' };
    const event = { id: writer.secret.idOf(type), type, data: { audience: { level: 'team' } }, metadata };
    await writer.store.append(stream, [event], {
      expected: length === 0 ? 'no-stream' : BigInt(length - 1),
    });
  };

  it('parts all the same where it is a parting, because nothing of another child may be shown', async () => {
    const desk = openDesk();
    await openRecord(desk);
    await openChronology(desk);
    await joinRecord(desk, ask(desk.recordId, 'join-1'));
    expect((await streamsOf(desk.reader, CHILD)).records).toHaveLength(1);
    await ofLaterRelease(desk, recordStream(desk.recordId), 'RecordLinkWithdrawn');
    expect((await streamsOf(desk.reader, CHILD)).records).toEqual([]);
  });

  it('leaves a chronology to be read where it is the opening', async () => {
    const desk = openDesk();
    expect((await streamsOf(desk.reader, CHILD)).isOpened).toBe(false);
    await ofLaterRelease(desk, chronologyStream(CHILD), 'ChronologyOpened');
    expect((await streamsOf(desk.reader, CHILD)).isOpened).toBe(true);
  });
});
