import {
  CHILD,
  chronologyClosed,
  chronologyOpened,
  classTeacher,
  healthVisitor,
  recorded,
  strengthNoted,
} from '../../../../test/examples';
import { factsIn, idOf, joinedRecord, onRecord, openDesk, RECORD } from '../../../../test/desk';
import type { Ask, Desk } from '../desk';
import type { CorrectionInput } from './correction.input';
import { correctEntry, withdrawEntry, type CorrectEntryCommand } from './put-entry-right';

const correction: CorrectionInput = {
  occurred: { from: '2025-03-11', precision: 'day' },
  content: { text: 'Shared with Bess' },
  why: 'It was the dog',
  basis: 'told_by_child',
};
const asked = (
  entryRef: string,
  more: Partial<CorrectionInput> = {},
  ask: Partial<Ask<CorrectEntryCommand>> = {},
): Ask<CorrectEntryCommand> => ({
  actor: healthVisitor,
  childId: CHILD,
  commandId: 'k1',
  command: { entryRef, correction: { ...correction, ...more } },
  ...ask,
});
const CHRONOLOGY = `chronology-${CHILD}`;

const withStrength = async (): Promise<readonly [Desk, string]> => {
  const desk = openDesk();
  await onRecord(desk, chronologyOpened(), strengthNoted({}, { id: 'strength' }));
  return [desk, idOf(desk, 'strength')];
};
const lastOf = async (desk: Desk, stream = CHRONOLOGY) => (await factsIn(desk, stream)).at(-1);

describe('putting an entry right', () => {
  it('states the correction beside the entry', async () => {
    const [desk, ref] = await withStrength();
    await correctEntry(desk, asked(ref, { what: 'She gave Bess half', knownToSourceAt: '2025-03-12' }));
    expect(await lastOf(desk)).toMatchObject({
      type: 'EntryCorrected',
      data: {
        occurred: correction.occurred,
        basis: 'told_by_child',
        knownToSourceAt: { at: '2025-03-12' },
        source: { personRef: 'person-mairi' },
        content: {
          entryRef: ref,
          supersedes: ref,
          replacement: {
            occurred: correction.occurred,
            what: 'She gave Bess half',
            content: correction.content,
          },
          why: 'It was the dog',
        },
      },
    });
  });

  it('is safe to repeat', async () => {
    const [desk, ref] = await withStrength();
    const first = await correctEntry(desk, asked(ref));
    expect(await correctEntry(desk, asked(ref))).toEqual({ ...first, repeated: true });
  });

  it('lets the second of two at once read what the first one wrote', async () => {
    const [desk, ref] = await withStrength();
    await correctEntry(desk, asked(ref, { supersedes: ref }));
    await expect(
      correctEntry(desk, asked(ref, { supersedes: ref }, { commandId: 'k2' })),
    ).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
  });

  it('may be taken back, so that the entry stands as it was first', async () => {
    const [desk, ref] = await withStrength();
    const { facts } = await correctEntry(desk, asked(ref));
    const command = { entryRef: ref, correction: facts[0]?.id, why: 'It was her cousin after all' };
    await withdrawEntry(desk, { actor: healthVisitor, childId: CHILD, commandId: 'k2', command });
    await correctEntry(desk, asked(ref, { supersedes: ref }, { commandId: 'k3' }));
    expect(await lastOf(desk)).toMatchObject({ data: { content: { supersedes: ref } } });
  });

  it('is still possible once the chronology was closed', async () => {
    const [desk, ref] = await withStrength();
    await onRecord(desk, chronologyClosed());
    expect(await correctEntry(desk, asked(ref))).toMatchObject({ repeated: false });
  });

  it('labels the codes of the new content', async () => {
    const desk = openDesk();
    const status = recorded('LegalStatusChanged', {
      legalStatus: { system: 'SSDA903/LS', code: 'C1', known: true },
    });
    await onRecord(desk, chronologyOpened(), status);
    const content = { legalStatus: { system: 'SSDA903/LS', code: 'C2' } };
    await correctEntry(desk, asked(idOf(desk, 'legal-status-changed'), { content }));
    expect(await lastOf(desk)).toMatchObject({
      data: { content: { replacement: { content: { legalStatus: { code: 'C2', known: true } } } } },
    });
  });

  it('names the field that is wrong', async () => {
    const [desk, ref] = await withStrength();
    const occurred = { from: '2025-02-30', precision: 'day' } as const;
    await expect(correctEntry(desk, asked(ref, { occurred }))).rejects.toMatchObject({
      code: 'bad-input',
      field: 'correction.occurred',
    });
    await expect(correctEntry(desk, asked(ref, { content: {} }))).rejects.toMatchObject({
      code: 'bad-input',
      field: 'correction.content.text',
    });
  });
});

describe('an imported entry', () => {
  const imported = async (): Promise<readonly [Desk, string]> => {
    const desk = openDesk();
    const source = { agency: 'education', organisationId: 'glenbrae-primary', system: 'school-mis' } as const;
    const strength = strengthNoted({}, { id: 'strength', stream: RECORD, source });
    await onRecord(desk, chronologyOpened(), ...joinedRecord(), strength);
    return [desk, idOf(desk, 'strength')];
  };

  it('is put right by the organisation’s people, in its record, through this chronology', async () => {
    const [desk, ref] = await imported();
    await correctEntry(desk, asked(ref, {}, { actor: classTeacher }));
    expect(await lastOf(desk, RECORD)).toMatchObject({
      type: 'EntryCorrected',
      data: { statedThrough: CHILD },
    });
  });

  it('is taken back by them too', async () => {
    const [desk, ref] = await imported();
    const command = { entryRef: ref, why: 'This was about another child' };
    await withdrawEntry(desk, { actor: classTeacher, childId: CHILD, commandId: 'k1', command });
    expect(await lastOf(desk, RECORD)).toMatchObject({
      type: 'EntryWithdrawnAsError',
      data: { statedThrough: CHILD, content: { withdraws: ref } },
    });
    await expect(
      correctEntry(desk, asked(ref, {}, { actor: classTeacher, commandId: 'k2' })),
    ).rejects.toMatchObject({ code: 'already-withdrawn' });
  });

  it('is not put right by another organisation', async () => {
    const [desk, ref] = await imported();
    await expect(correctEntry(desk, asked(ref))).rejects.toMatchObject({ code: 'not-your-entry' });
  });
});
