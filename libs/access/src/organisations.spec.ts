import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOrganisations } from './organisations';

const folder = mkdtempSync(join(tmpdir(), 'organisations-'));
afterAll(() => rmSync(folder, { recursive: true }));

const school = {
  id: 'glenbrae-primary',
  sector: 'education',
  name: 'Glenbrae Primary School',
  nation: 'scotland',
  systems: [{ id: 'school-mis', formats: ['attendance-csv'], trustedFor: ['SCN'], recordedWithinDays: 7 }],
};
const system = school.systems[0];

const file = (content: unknown): string => {
  const path = join(folder, 'organisations.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

describe('the file of organisations', () => {
  it('is read as it stands, also where a system declares no lag', () => {
    const { recordedWithinDays: _, ...undeclared } = system ?? {};
    const other = { ...school, id: 'other', systems: [undeclared] };
    expect(readOrganisations(file([school, other]))).toEqual([school, other]);
  });

  it.each([
    ['something else than a list', school, 'must be a list of organisations'],
    ['something else than an organisation', ['glenbrae'], '[0] must be an object with id, sector'],
    ['an empty id', [{ ...school, id: ' ' }], '[0].id must be a text'],
    ['a missing name', [{ ...school, name: undefined }], '[0].name must be a text'],
    [
      'a sector of no list',
      [school, { ...school, id: 'b', sector: 'schools' }],
      '[1].sector must be one of health',
    ],
    ['a nation of no list', [{ ...school, nation: 'Scotland' }], '[0].nation must be one of england'],
    ['no systems', [{ ...school, systems: undefined }], '[0].systems must be a list'],
    [
      'a misspelt field',
      [{ ...school, systems: [{ ...system, trusted_for: [] }] }],
      '[0].systems[0].trusted_for is not a field',
    ],
    [
      'formats that are no list',
      [{ ...school, systems: [{ ...system, formats: 'ctf' }] }],
      '[0].systems[0].formats must be a list',
    ],
    [
      'a format that is no text',
      [{ ...school, systems: [{ ...system, formats: ['ctf', 7] }] }],
      'systems[0].formats[1] must be',
    ],
    [
      'a number of no known kind',
      [{ ...school, systems: [{ ...system, trustedFor: ['SSN'] }] }],
      'systems[0].trustedFor[0] must be one of CHI',
    ],
    [
      'half a day',
      [{ ...school, systems: [{ ...system, recordedWithinDays: 0.5 }] }],
      'systems[0].recordedWithinDays must be a whole number',
    ],
    ['one id twice', [school, school], 'holds the id “glenbrae-primary” twice'],
    [
      'one system twice',
      [{ ...school, systems: [system, system] }],
      '[0].systems holds the id “school-mis” twice',
    ],
    ['something that is not JSON', '[{', 'is not JSON'],
  ])('is refused with %s, by its place', (_, content, words) => {
    expect(() => readOrganisations(file(content))).toThrow(words);
  });

  it('that is not there is asked for by the name of its setting', () => {
    expect(() => readOrganisations(join(folder, 'nowhere.json'))).toThrow('ORGANISATIONS_FILE');
  });
});
