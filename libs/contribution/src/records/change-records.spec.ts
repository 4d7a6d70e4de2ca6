import { streamsOf } from '@chronology/identity';
import { factsIn, onRecord, openDesk, RECORD } from '../../../../test/desk';
import { CHILD, chronologyOpened, recorded, schoolSystem, socialWorker } from '../../../../test/examples';
import type { Ask } from '../desk';
import { joinByPerson, partByPerson, type JoinRecordCommand, type PartRecordCommand } from './change-records';

const recordId = RECORD.replace('record-', '');
const opened = recorded(
  'RecordOpened',
  { recordId, organisationId: 'glenbrae-primary', system: 'school-mis', localId: '1' },
  { id: 'record-opened', stream: RECORD },
);
const join = (more: Partial<Ask<JoinRecordCommand>> = {}): Ask<JoinRecordCommand> => ({
  actor: socialWorker,
  childId: CHILD,
  commandId: 'j1',
  command: { recordId, evidence: ' Her mum said so ', knowingTheyWereKeptApart: false },
  ...more,
});
const part = (more: Partial<Ask<PartRecordCommand>> = {}): Ask<PartRecordCommand> => ({
  actor: socialWorker,
  childId: CHILD,
  commandId: 'p1',
  command: { recordId, why: 'Another Ailsa', keepApart: true },
  ...more,
});
const deskWithBoth = async () => {
  const desk = openDesk();
  await onRecord(desk, opened, chronologyOpened());
  return desk;
};

describe('a person who joins and parts', () => {
  it('is named by role as the one who decided, in their own words', async () => {
    const desk = await deskWithBoth();
    await joinByPerson(desk, join());
    const content = {
      decidedBy: 'social worker',
      evidence: { kind: 'decided_by_person', text: 'Her mum said so' },
    };
    for (const stream of [RECORD, `chronology-${CHILD}`])
      expect((await factsIn(desk, stream)).at(-1)).toMatchObject({ type: 'RecordLinked', data: { content } });
    expect((await streamsOf(desk.reader, CHILD)).records).toMatchObject([{ recordId }]);
  });

  it('parts at once, and is told before joining again what was to be kept apart', async () => {
    const desk = await deskWithBoth();
    await joinByPerson(desk, join());
    await partByPerson(desk, part());
    expect((await streamsOf(desk.reader, CHILD)).records).toEqual([]);
    const again = join({ commandId: 'j2' });
    await expect(joinByPerson(desk, again)).rejects.toMatchObject({ code: 'kept-apart' });
    await joinByPerson(desk, { ...again, command: { ...again.command, knowingTheyWereKeptApart: true } });
    expect((await streamsOf(desk.reader, CHILD)).records).toHaveLength(1);
  });

  it('does not part what is joined to another child', async () => {
    const desk = await deskWithBoth();
    await joinByPerson(desk, join());
    await expect(partByPerson(desk, part({ childId: 'another-child' }))).rejects.toMatchObject({
      code: 'link-not-in-force',
    });
  });

  it('is never a system', async () => {
    const desk = await deskWithBoth();
    const refused = { code: 'a-person-decides' };
    await expect(joinByPerson(desk, join({ actor: schoolSystem }))).rejects.toMatchObject(refused);
    await expect(partByPerson(desk, part({ actor: schoolSystem }))).rejects.toMatchObject(refused);
    expect(await factsIn(desk, RECORD)).toHaveLength(1);
  });

  it.each(['  ', 'x'.repeat(601)])('says why in words that fit', async (text) => {
    const desk = await deskWithBoth();
    const evidence = { recordId, evidence: text, knowingTheyWereKeptApart: false };
    await expect(joinByPerson(desk, join({ command: evidence }))).rejects.toMatchObject({
      code: 'bad-input',
      field: 'evidence',
    });
    const why = { recordId, why: text, keepApart: false };
    await expect(partByPerson(desk, part({ command: why }))).rejects.toMatchObject({
      code: 'bad-input',
      field: 'why',
    });
  });
});
