import { partRecord } from '@chronology/identity';
import { factsIn, idOf, joinedRecord, onRecord, openDesk, RECORD } from '../../../test/desk';
import { CHILD, chronologyOpened, classTeacher, strengthNoted } from '../../../test/examples';
import type { Desk } from './desk';
import { withdrawEntry } from './entry/put-entry-right';
import { stateEntry } from './statement/state-entry';

const CHRONOLOGY = `chronology-${CHILD}`;
const common = { actor: classTeacher, childId: CHILD, commandId: 'k1' } as const;

const desk = async (): Promise<Desk> => {
  const opened = openDesk();
  const source = { agency: 'education', organisationId: 'glenbrae-primary', system: 'school-mis' } as const;
  const imported = strengthNoted({}, { id: 'imported', stream: RECORD, source });
  await onRecord(opened, chronologyOpened(), ...joinedRecord(), imported);
  return opened;
};
const takeBackImported = (at: Desk) =>
  withdrawEntry(at, { ...common, command: { entryRef: idOf(at, 'imported'), why: 'Not so' } });
const stateByHand = (at: Desk) =>
  stateEntry(at, {
    ...common,
    command: {
      statement: 'noteGoodThing',
      entry: { occurred: { from: '2025-06-01', precision: 'day' }, basis: 'seen' },
      about: { text: 'She sang' },
    },
  });

describe('a command id that comes again for something in another stream of the child', () => {
  it('is refused in a record after it was used in the chronology', async () => {
    const at = await desk();
    await stateByHand(at);
    const before = (await factsIn(at, RECORD)).length;
    await expect(takeBackImported(at)).rejects.toMatchObject({ code: 'id-reused', field: 'commandId' });
    expect(await factsIn(at, RECORD)).toHaveLength(before);
  });

  it('is refused in the chronology after it was used in a record', async () => {
    const at = await desk();
    await takeBackImported(at);
    const before = (await factsIn(at, CHRONOLOGY)).length;
    await expect(stateByHand(at)).rejects.toMatchObject({ code: 'id-reused', field: 'commandId' });
    expect(await factsIn(at, CHRONOLOGY)).toHaveLength(before);
  });
});

describe('a command repeated after the record was parted', () => {
  it('is answered as the first time', async () => {
    const at = await desk();
    const first = await takeBackImported(at);
    const parting = { recordId: 'school-file', childId: CHILD, why: 'Another child', keepApart: true };
    await partRecord(at, { ...parting, actor: classTeacher, decidedBy: 'class teacher', commandId: 'k2' });
    await expect(takeBackImported(at)).resolves.toEqual({ ...first, repeated: true });
  });
});
