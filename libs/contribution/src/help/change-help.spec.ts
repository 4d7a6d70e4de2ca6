import { secretFrom, type Actor } from '@chronology/access';
import { openWriter, type Handled } from '@chronology/commands';
import type { Refused } from '@chronology/domain';
import { openSqliteEventStore, type EventStore } from '@chronology/event-store';
import { chronologyStream, factReader, joinRecord, partRecord, recordStream } from '@chronology/identity';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { factsIn, onRecord, openDesk } from '../../../../test/desk';
import {
  CHILD,
  chronologyClosed,
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
const CHRONOLOGY = chronologyStream(CHILD);
const NOW = '2025-06-10T12:00:00.000Z';

const at = (desk: Desk, instant: string): Desk => ({ ...desk, writer: recordingAt(desk.writer, instant) });

const newDesk = async (): Promise<Desk> => {
  const desk = openDesk(NOW);
  await onRecord(desk, chronologyOpened());
  return desk;
};
const openOther = (desk: Desk) =>
  onRecord(
    desk,
    chronologyOpened({ childId: OTHER_CHILD }, { id: 'other-opened', stream: chronologyStream(OTHER_CHILD) }),
  );

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

const typesIn = async (desk: Desk) => (await factsIn(desk, CHRONOLOGY)).map(({ type }) => type);

describe('stating something of help', () => {
  it('writes it in the chronology, as its author says it', async () => {
    const desk = await newDesk();
    const handled = await say(desk, 'k1', starts, { actor: healthVisitor });
    const [, started] = await factsIn(desk, CHRONOLOGY);
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
        content: {
          name: 'Family support',
          involvementId,
          serviceId: desk.writer.secret.idOf('service', CHILD, 'k1'),
        },
      },
    });
    expect(started?.data.statedThrough).toBeUndefined();
  });

  it('keeps nothing for what was left out', async () => {
    const desk = await newDesk();
    const nothing = null as unknown as undefined;
    await say(desk, 'k1', { type: 'StartHelp', help: { name: 'Family support', provider: nothing } });
    expect((await factsIn(desk, CHRONOLOGY))[1]?.data.content).not.toHaveProperty('provider');
  });

  it('belongs to the chain of causes that it was asked in', async () => {
    const desk = await newDesk();
    const ask = { actor: socialWorker, childId: CHILD, command: { entry, ...starts } };
    await changeHelp(desk, { ...ask, commandId: 'k1', correlationId: 'visit-7' });
    await changeHelp(desk, { ...ask, commandId: 'k2' });
    const [, one, two] = await factsIn(desk, CHRONOLOGY);
    expect([one?.correlationId, two?.correlationId]).toEqual(['visit-7', two?.commandId]);
  });

  it('takes the service’s own id where a directory gives one', async () => {
    const desk = await newDesk();
    await say(desk, 'k1', { type: 'StartHelp', help: { name: 'Family support', serviceId: 'hsds-7' } });
    expect((await factsIn(desk, CHRONOLOGY))[1]?.data.content).toMatchObject({
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
    await openOther(desk);
    const one = await say(desk, 'k1', starts);
    const other = await say(desk, 'k1', starts, { childId: OTHER_CHILD });
    expect(other.repeated).toBe(false);
    expect(other.facts[0]?.id).not.toBe(one.facts[0]?.id);
  });
});

describe('two people who end the same help at once', () => {
  const secret = secretFrom(Buffer.alloc(32, 5));
  const deskOn = (store: EventStore): Desk => ({
    writer: openWriter(store, secret),
    reader: factReader(store),
  });
  const ROUNDS = 20;
  const outcome = (answers: readonly PromiseSettledResult<Handled>[]) => ({
    saved: answers.filter(({ status }) => status === 'fulfilled').length,
    refused: answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as Refused] : [])),
  });

  it('are both answered: one is saved, and the other is told in words what the first did', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'help-'));
    const stores = [1, 2].map(() => openSqliteEventStore({ file: join(folder, 'log.sqlite') }));
    const [one, two] = stores.map((store) => at(deskOn(store), NOW)) as [Desk, Desk];
    await onRecord(one, chronologyOpened());
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
    await Promise.all(stores.map((store) => store.close()));
    rmSync(folder, { recursive: true });
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
  const stream = recordStream(RECORD);
  const source = { agency: 'education', organisationId: 'glenbrae-primary', system: 'school-mis' } as const;
  const evidence = { kind: 'decided_by_person', text: 'Same child' } as const;

  const newRecord = async (): Promise<Desk> => {
    const desk = await newDesk();
    const file = {
      recordId: RECORD,
      organisationId: source.organisationId,
      system: source.system,
      localId: '1',
    };
    const help = { involvementId: 'imported', serviceId: 'imported-service' };
    await onRecord(
      desk,
      recorded('RecordOpened', file, { stream, source }),
      serviceStarted(help, { stream, source }),
    );
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
    const facts = await factsIn(desk, stream);
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
    await openOther(desk);
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
    await onRecord(desk, chronologyClosed({}, { recordedAt: NOW }));
    await expect(say(desk, 'k1', ends('imported'))).rejects.toMatchObject({ code: 'chronology-closed' });
  });

  it('starts again by hand in the chronology, as the same service', async () => {
    const desk = await newRecord();
    await joinTo(desk, CHILD);
    await say(desk, 'k1', ends('imported'));
    await say(desk, 'k2', { type: 'StartHelp', help: { name: 'Family support', again: 'imported' } });
    const facts = await factsIn(desk, CHRONOLOGY);
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
