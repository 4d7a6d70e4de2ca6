import { secretFrom, type Actor } from '@chronology/access';
import { openWriter, type Handled } from '@chronology/commands';
import { isReadable, toStored, type KnownFact, type RecordedFact, type Refused } from '@chronology/domain';
import { openSqliteEventStore, type EventStore } from '@chronology/event-store';
import { chronologyStream, factReader, joinRecord, partRecord, recordStream } from '@chronology/identity';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CHILD,
  chronologyOpened,
  classTeacher,
  healthVisitor,
  recorded,
  serviceStarted,
  socialWorker,
} from '../../../../test/examples';
import { recordingAt } from '../../../commands/src/story-clock';
import type { Desk } from '../desk';
import { changeHelp, involvementIdOf, type SayOfHelp } from './change-help';

const OTHER_CHILD = '0b6f2f5e-0000-4000-8000-000000000002';
const secret = secretFrom(Buffer.alloc(32, 5));
const folder = mkdtempSync(join(tmpdir(), 'help-'));
const opened: EventStore[] = [];
let files = 0;

afterAll(async () => {
  await Promise.all(opened.map((store) => store.close()));
  rmSync(folder, { recursive: true });
});

const newFile = () => join(folder, `log-${(files += 1)}.sqlite`);
const deskOn = (file: string): Desk => {
  const store = openSqliteEventStore({ file });
  opened.push(store);
  return { writer: openWriter(store, secret), reader: factReader(store) };
};
const at = (desk: Desk, instant: string): Desk => ({ ...desk, writer: recordingAt(desk.writer, instant) });

/** Writes facts as an import or another use case would have. */
const write = async ({ writer }: Desk, stream: string, ...facts: readonly RecordedFact[]) => {
  let expected: 'no-stream' | bigint = 'no-stream';
  for await (const { revision } of writer.store.readStream(stream)) expected = revision;
  const events = facts.map((fact, index) =>
    toStored(fact as KnownFact, secret.idOf(stream, fact.id, String(expected), String(index)), {
      schemaVersion: 1,
      recordedAt: fact.recordedAt,
    }),
  );
  await writer.store.append(stream, events, { expected });
};

const newDesk = async (): Promise<Desk> => {
  const desk = deskOn(newFile());
  await write(desk, chronologyStream(CHILD), chronologyOpened());
  return at(desk, '2025-06-10T12:00:00.000Z');
};

const entry = { occurred: { from: '2025-06-10', precision: 'day' }, basis: 'record' } as const;
const say = (
  desk: Desk,
  commandId: string,
  command: Omit<SayOfHelp, 'entry'> & Partial<Pick<SayOfHelp, 'entry'>>,
  { actor = socialWorker, childId = CHILD }: Readonly<{ actor?: Actor; childId?: string }> = {},
): Promise<Handled> =>
  changeHelp(desk, { actor, childId, commandId, command: { entry, ...command } as SayOfHelp });

const starts = { type: 'StartHelp', help: { name: 'Family support' } } as const;
const ends = (involvementId: string, reasonText = 'All is well') =>
  ({
    type: 'EndHelp',
    help: { involvementId, effectiveOn: '2025-06-10', reason: 'GOALS_MET', reasonText },
  }) as const;

const factsIn = async ({ writer }: Desk, stream: string): Promise<readonly RecordedFact[]> => {
  const facts = await factReader(writer.store).factsOf(stream);
  expect(facts.every(isReadable)).toBe(true);
  return facts.filter(isReadable);
};
const typesIn = async (desk: Desk, stream = chronologyStream(CHILD)) =>
  (await factsIn(desk, stream)).map(({ type }) => type);

describe('stating something of help', () => {
  it('writes it in the chronology, as its author says it', async () => {
    const desk = await newDesk();
    const handled = await say(desk, 'k1', starts, { actor: healthVisitor });
    const [, started] = await factsIn(desk, chronologyStream(CHILD));
    const involvementId = involvementIdOf(desk, CHILD, 'k1');
    expect(handled).toMatchObject({
      facts: [{ id: involvementId, type: 'ServiceStarted' }],
      repeated: false,
    });
    expect(started).toMatchObject({
      id: involvementId,
      recordedAt: '2025-06-10T12:00:00.000Z',
      data: {
        ...entry,
        source: { agency: 'health', role: 'health visitor', personRef: 'person-mairi' },
        audience: { level: 'team' },
        content: { name: 'Family support', involvementId, serviceId: secret.idOf('service', CHILD, 'k1') },
      },
    });
    expect(started?.data.statedThrough).toBeUndefined();
  });

  it('keeps nothing for what was left out', async () => {
    const desk = await newDesk();
    const nothing = null as unknown as undefined;
    await say(desk, 'k1', { type: 'StartHelp', help: { name: 'Family support', provider: nothing } });
    expect((await factsIn(desk, chronologyStream(CHILD)))[1]?.data.content).not.toHaveProperty('provider');
  });

  it('belongs to the chain of causes that it was asked in', async () => {
    const desk = await newDesk();
    const ask = { actor: socialWorker, childId: CHILD, command: { entry, ...starts } };
    await changeHelp(desk, { ...ask, commandId: 'k1', correlationId: 'visit-7' });
    await changeHelp(desk, { ...ask, commandId: 'k2' });
    const [, one, two] = await factsIn(desk, chronologyStream(CHILD));
    expect([one?.correlationId, two?.correlationId]).toEqual(['visit-7', 'k2']);
  });

  it('takes the service’s own id where a directory gives one', async () => {
    const desk = await newDesk();
    await say(desk, 'k1', { type: 'StartHelp', help: { name: 'Family support', serviceId: 'hsds-7' } });
    expect((await factsIn(desk, chronologyStream(CHILD)))[1]?.data.content).toMatchObject({
      serviceId: 'hsds-7',
    });
  });

  it('refuses a date that cannot be, by the name of its field', async () => {
    const desk = await newDesk();
    const never = { ...entry, occurred: { from: '2025-02-30', precision: 'day' } } as const;
    await expect(say(desk, 'k1', { ...starts, entry: never })).rejects.toMatchObject({
      code: 'bad-input',
      field: 'entry.occurred',
    });
  });

  it('takes the day in London for today', async () => {
    const desk = await newDesk();
    const afterMidnight = at(desk, '2025-06-10T23:30:00.000Z');
    const tomorrow = { ...entry, occurred: { from: '2025-06-11', precision: 'day' } } as const;
    await expect(say(desk, 'k1', { ...starts, entry: tomorrow })).rejects.toMatchObject({
      code: 'in-the-future',
    });
    await say(afterMidnight, 'k1', { ...starts, entry: tomorrow });
    expect(await typesIn(desk)).toEqual(['ChronologyOpened', 'ServiceStarted']);
  });

  it('writes both facts of help that comes back at less, or none', async () => {
    const desk = await newDesk();
    const contacts = (amount: number) => ({ amount, unit: 'contacts', per: 'week' }) as const;
    await say(desk, 'k1', { type: 'StartHelp', help: { name: 'Family support', intensity: contacts(2) } });
    const involvementId = involvementIdOf(desk, CHILD, 'k1');
    const why = { reason: 'CAPACITY', reasonText: 'One worker is ill' };
    await say(desk, 'k2', { type: 'PauseHelp', help: { involvementId, effectiveOn: '2025-06-10', ...why } });
    const back = { involvementId, resumedOn: '2025-06-10', intensity: contacts(1) };
    await expect(say(desk, 'k3', { type: 'ResumeHelp', help: back })).rejects.toMatchObject({
      code: 'reason-missing',
    });
    const handled = await say(desk, 'k4', { type: 'ResumeHelp', help: { ...back, less: why } });
    expect(handled.facts.map(({ type }) => type)).toEqual(['ServiceResumed', 'ServiceReduced']);
    expect(await typesIn(desk)).toEqual([
      'ChronologyOpened',
      'ServiceStarted',
      'ServicePaused',
      'ServiceResumed',
      'ServiceReduced',
    ]);
  });
});

describe('saying it again', () => {
  it('is safe at once and a month later, whatever others did in between', async () => {
    const desk = await newDesk();
    const first = await say(desk, 'k1', starts);
    expect(await say(desk, 'k1', starts)).toEqual({ ...first, repeated: true });
    const involvementId = involvementIdOf(desk, CHILD, 'k1');
    const ending = await say(desk, 'k2', ends(involvementId));
    const later = at(desk, '2025-07-10T12:00:00.000Z');
    expect(await say(later, 'k2', ends(involvementId))).toEqual({ ...ending, repeated: true });
    expect(await say(later, 'k1', starts)).toEqual({ ...first, repeated: true });
    expect(await typesIn(desk)).toEqual(['ChronologyOpened', 'ServiceStarted', 'ServiceEnded']);
  });

  it('is refused under the same id with another body', async () => {
    const desk = await newDesk();
    await say(desk, 'k1', starts);
    const involvementId = involvementIdOf(desk, CHILD, 'k1');
    await expect(say(desk, 'k1', { type: 'StartHelp', help: { name: 'Play group' } })).rejects.toMatchObject({
      code: 'id-reused',
    });
    await expect(say(desk, 'k1', ends(involvementId))).rejects.toMatchObject({ code: 'id-reused' });
    await expect(say(desk, 'k1', { ...starts, entry: { ...entry, basis: 'seen' } })).rejects.toMatchObject({
      code: 'id-reused',
    });
  });

  it('harms no other child', async () => {
    const desk = await newDesk();
    await write(desk, chronologyStream(OTHER_CHILD), chronologyOpened({ childId: OTHER_CHILD }));
    const one = await say(desk, 'k1', starts);
    const other = await say(desk, 'k1', starts, { childId: OTHER_CHILD });
    expect(other.repeated).toBe(false);
    expect(other.facts[0]?.id).not.toBe(one.facts[0]?.id);
  });
});

describe('two people who end the same help at once', () => {
  const ROUNDS = 20;
  const outcome = (answers: readonly PromiseSettledResult<Handled>[]) => ({
    saved: answers.filter(({ status }) => status === 'fulfilled').length,
    refused: answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as Refused] : [])),
  });

  it('are both answered: one is saved, and the other is told in words what the first did', async () => {
    const file = newFile();
    const [one, two] = [deskOn(file), deskOn(file)].map((desk) => at(desk, '2025-06-10T12:00:00.000Z')) as [
      Desk,
      Desk,
    ];
    await write(one, chronologyStream(CHILD), chronologyOpened());
    for (let round = 0; round < ROUNDS; round += 1) {
      await say(one, `start-${round}`, starts);
      const involvementId = involvementIdOf(one, CHILD, `start-${round}`);
      const { saved, refused } = outcome(
        await Promise.allSettled([
          say(one, `one-${round}`, ends(involvementId, 'She is well'), { actor: healthVisitor }),
          say(two, `two-${round}`, ends(involvementId, 'He is well'), { actor: classTeacher }),
        ]),
      );
      expect([saved, refused.map(({ code }) => code)]).toEqual([1, ['already-ended']]);
      expect(refused[0]?.message).toMatch(
        /^The (health visitor \(nhs-northshire\)|class teacher \(glenbrae-primary\)) ended this help on 10 June 2025: “S?[Hh]e is well”\. If that is wrong/,
      );
    }
    const endings = (await typesIn(one)).filter((type) => type === 'ServiceEnded');
    expect(endings).toHaveLength(ROUNDS);
  });

  it('may be one person who pressed twice: the second answer is the first', async () => {
    const desk = await newDesk();
    await say(desk, 'k1', starts);
    const command = ends(involvementIdOf(desk, CHILD, 'k1'));
    const [one, two] = await Promise.all([say(desk, 'k2', command), say(desk, 'k2', command)]);
    expect(one?.facts).toEqual(two?.facts);
    expect(await typesIn(desk)).toEqual(['ChronologyOpened', 'ServiceStarted', 'ServiceEnded']);
  });
});

describe('help that a system’s record began', () => {
  const RECORD = 'r1';
  const evidence = { kind: 'decided_by_person', text: 'Same child' } as const;
  const imported = serviceStarted(
    { involvementId: 'imported', serviceId: 'imported-service' },
    { source: { agency: 'education', organisationId: 'glenbrae-primary', system: 'school-mis' } },
  );

  const newRecord = async (): Promise<Desk> => {
    const desk = await newDesk();
    const begun = recorded('RecordOpened', {
      recordId: RECORD,
      organisationId: 'glenbrae-primary',
      system: 'school-mis',
      localId: '1',
    });
    await write(desk, recordStream(RECORD), begun, imported);
    return desk;
  };
  const joinTo = (desk: Desk, childId: string) =>
    joinRecord(desk, {
      actor: socialWorker,
      recordId: RECORD,
      childId,
      evidence,
      decidedBy: 'social worker',
    });

  it('is ended in that record, through the chronology that it is joined to', async () => {
    const desk = await newRecord();
    await joinTo(desk, CHILD);
    await say(desk, 'k1', ends('imported'));
    const facts = await factsIn(desk, recordStream(RECORD));
    expect(facts.at(-1)).toMatchObject({ type: 'ServiceEnded', data: { statedThrough: CHILD } });
    expect(await typesIn(desk)).not.toContain('ServiceEnded');
    expect((await say(desk, 'k1', ends('imported'))).repeated).toBe(true);
    await expect(say(desk, 'k2', ends('imported'))).rejects.toMatchObject({ code: 'already-ended' });
  });

  it('is not there for a child whom the record is not joined to', async () => {
    const desk = await newRecord();
    await expect(say(desk, 'k1', ends('imported'))).rejects.toMatchObject({ code: 'no-such-help' });
  });

  it('is not ended for the child it is joined to by what was said through another', async () => {
    const desk = await newRecord();
    await write(desk, chronologyStream(OTHER_CHILD), chronologyOpened({ childId: OTHER_CHILD }));
    await joinTo(desk, CHILD);
    await say(desk, 'k1', ends('imported'));
    await partRecord(desk, {
      actor: socialWorker,
      recordId: RECORD,
      why: 'Another child',
      keepApart: false,
      decidedBy: 'social worker',
      commandId: 'part',
    });
    await joinTo(desk, OTHER_CHILD);
    await expect(say(desk, 'k1', ends('imported'), { childId: OTHER_CHILD })).rejects.toMatchObject({
      code: 'id-reused',
    });
    expect((await say(desk, 'k2', ends('imported'), { childId: OTHER_CHILD })).repeated).toBe(false);
  });

  it('is refused while the chronology is not open', async () => {
    const desk = await newRecord();
    await joinTo(desk, CHILD);
    const closed = recorded(
      'ChronologyClosed',
      { reason: 'moved_out' },
      { recordedAt: '2025-06-10T12:00:00.000Z' },
    );
    await write(desk, chronologyStream(CHILD), closed);
    await expect(say(desk, 'k1', ends('imported'))).rejects.toMatchObject({ code: 'chronology-closed' });
  });

  it('starts again by hand in the chronology, as the same service', async () => {
    const desk = await newRecord();
    await joinTo(desk, CHILD);
    await say(desk, 'k1', ends('imported'));
    await say(desk, 'k2', { type: 'StartHelp', help: { name: 'Family support', again: 'imported' } });
    const facts = await factsIn(desk, chronologyStream(CHILD));
    expect(facts.at(-1)?.data.content).toEqual({
      name: 'Family support',
      involvementId: involvementIdOf(desk, CHILD, 'k2'),
      serviceId: 'imported-service',
    });
  });

  it('does not start again where it is not on record', async () => {
    const desk = await newDesk();
    const again = { type: 'StartHelp', help: { name: 'Family support', again: 'nowhere' } } as const;
    await expect(say(desk, 'k1', again)).rejects.toMatchObject({ code: 'no-such-help', field: 'help.again' });
  });
});
