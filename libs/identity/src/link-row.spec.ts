import { readLinkRow, type LinkRow } from './link-row';

const row = (cells: Partial<LinkRow> = {}): LinkRow => ({
  organisation_a: 'nhs-northshire',
  system_a: 'child-health',
  local_id_a: '0101',
  organisation_b: 'glenbrae-primary',
  system_b: 'school-mis',
  local_id_b: '4711',
  decided_by: 'Joint identity group',
  evidence: 'Both teams compared names, addresses and schools',
  ...cells,
});

const a = {
  kind: 'record',
  side: 'a',
  organisationId: 'nhs-northshire',
  system: 'child-health',
  localId: '0101',
};

describe('a row of a mapping table', () => {
  it('joins two records', () => {
    expect(readLinkRow(row())).toEqual({
      kind: 'join',
      sides: [
        a,
        {
          kind: 'record',
          side: 'b',
          organisationId: 'glenbrae-primary',
          system: 'school-mis',
          localId: '4711',
        },
      ],
    });
  });

  it('joins a record and a chronology, named by its child’s id', () => {
    const cells = { organisation_b: '-', system_b: 'chronology', local_id_b: 'child-1' };
    expect(readLinkRow(row(cells))).toEqual({
      kind: 'join',
      sides: [a, { kind: 'chronology', childId: 'child-1' }],
    });
  });

  it('opens a chronology for a', () => {
    const cells = { organisation_b: '-', system_b: 'OPEN', local_id_b: 'looked_after', known_as: ' Isla ' };
    expect(readLinkRow(row(cells))).toEqual({
      kind: 'open',
      record: a,
      reason: 'looked_after',
      knownAs: 'Isla',
    });
    expect(readLinkRow(row({ ...cells, known_as: '' }))).not.toHaveProperty('knownAs');
  });

  it.each([
    ['an empty cell', { decided_by: '  ' }, 'empty-cell', 'decided_by'],
    ['an empty local id', { local_id_b: '' }, 'empty-cell', 'local_id_b'],
    ['too many words', { evidence: 'x'.repeat(601) }, 'too-long', 'evidence to 600'],
    ['too long a name', { known_as: 'x'.repeat(201) }, 'too-long', 'known_as to 200'],
    [
      'OPEN on the a side',
      { organisation_a: '-', system_a: 'OPEN', local_id_a: 'agreed_plan' },
      'system-not-known',
      'system_a is “chronology”',
    ],
    [
      'a word that is neither',
      { organisation_b: '-', system_b: 'open', local_id_b: 'agreed_plan' },
      'system-not-known',
      'or “OPEN”',
    ],
    [
      'a reason of no list',
      { organisation_b: '-', system_b: 'OPEN', local_id_b: 'worried' },
      'reason-not-known',
      'agreed_plan',
    ],
    [
      'opening for a chronology',
      {
        organisation_a: '-',
        system_a: 'chronology',
        organisation_b: '-',
        system_b: 'OPEN',
        local_id_b: 'agreed_plan',
      },
      'opens-nothing',
      'a side',
    ],
    [
      'one record on both sides',
      { organisation_b: 'nhs-northshire', system_b: 'child-health', local_id_b: '0101' },
      'same-on-both-sides',
      '',
    ],
  ])('is rejected for %s, and says what would be right', (_, cells, code, words) => {
    const asks = readLinkRow(row(cells));
    expect(asks).toMatchObject({ kind: 'rejected', code });
    expect((asks as { message: string }).message).toContain(words);
  });
});
