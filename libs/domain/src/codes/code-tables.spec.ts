import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { lookUpCode } from './code-book';
import { codeTableProblem } from './code-table';
import { codeTables } from './code-tables';
import { attendanceClass } from './tables/attendance-england';

type ByYear = Readonly<Record<string, readonly number[]>>;

const folder = resolve(
  process.env.SHARED_DATA ?? resolve(__dirname, '../../../../../shared/data'),
  'code-tables',
);
const isThere = existsSync(folder);
if (!isThere)
  console.warn('SKIPPED: code tables against the published lists (the folder of shared data is absent)');
const describeWhereThere = isThere ? describe : describe.skip;

function published<Shape>(file: string): Shape {
  return JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as Shape;
}

function unknownCodes(system: string, codes: readonly string[]): readonly string[] {
  return codes.filter((code) => !lookUpCode(system, code).known).map((code) => `${system} ${code}`);
}

/** A return or census of year Y covers 1 April of Y - 1 to 31 March of Y. */
function misdated(system: string, codes: ByYear): readonly string[] {
  const years = [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024];
  return Object.entries(codes).flatMap(([code, listed]) =>
    years
      .filter((year) => lookUpCode(system, code, `${year - 1}-04-01`).validThen !== listed.includes(year))
      .map((year) => `${system} ${code} in ${year}`),
  );
}

describe('the tables that come with the product', () => {
  it.each(codeTables.map((table) => [table.system, table] as const))('%s is sound', (_system, table) => {
    expect(codeTableProblem(table)).toBeUndefined();
    expect(new Set(table.codes.map(({ code }) => code)).size).toBe(table.codes.length);
    expect(table.codes.map(({ code, display = code }) => [code, display])).toEqual(
      table.codes.map(({ code, display = code }) => [code.trim(), display.trim()]),
    );
  });

  it('each have a system of their own', () => {
    expect(new Set(codeTables.map(({ system }) => system)).size).toBe(codeTables.length);
  });

  it('are empty where nothing was found, and say so', () => {
    const empty = codeTables.filter(({ codes }) => codes.length === 0);
    expect(empty.map(({ system }) => system)).toContain('CLAS/LegalReason');
    expect(empty.every(({ source }) => source.includes('not found'))).toBe(true);
  });

  it('have no code for cost among the reasons for a change of home', () => {
    const reasons = codeTables.find(({ system }) => system === 'SSDA903/REASON_PLACE_CHANGE');
    expect(reasons?.codes.some(({ display = '' }) => /cost|money|fund/i.test(display))).toBe(false);
  });
});

describeWhereThere('every published code is known here', () => {
  it('of the return on children looked after, in the years that list it', () => {
    type Published = Readonly<{
      allowed_by_year: Readonly<Record<string, Readonly<Record<string, ByYear>>>>;
      meanings: Readonly<Record<string, Readonly<Record<string, string>>>>;
    }>;
    const { allowed_by_year: files, meanings } = published<Published>('ssda903.json');
    const columns = Object.values(files).flatMap((file) => Object.entries(file));
    expect(columns.length).toBeGreaterThan(20);
    for (const [column, codes] of columns) {
      expect(misdated(`SSDA903/${column}`, codes)).toEqual([]);
    }
    for (const [column, labels] of Object.entries(meanings).filter(([name]) => name !== 'ACCOM')) {
      const codes = Object.keys(labels).filter((code) => code !== 'nnn');
      expect(unknownCodes(`SSDA903/${column}`, codes)).toEqual([]);
      const unlabelled = codes.filter((code) => lookUpCode(`SSDA903/${column}`, code).display === undefined);
      expect(unlabelled).toEqual([]);
    }
  });

  it('of the children in need census, in the years that list it', () => {
    const systems: Readonly<Record<string, string>> = {
      yesnotype: 'YesNo',
      unknownupntype: 'UPNunknown',
      gendertype: 'GenderCurrent',
      ethnicitytype: 'Ethnicity',
      disabilitytype: 'Disability',
      referralsourcetype: 'ReferralSource',
      categoryofabuse: 'CategoryOfAbuse',
      primaryneedcodetype: 'PrimaryNeedCode',
      reasonforclosuretype: 'ReasonForClosure',
      assessmentfactorstype: 'AssessmentFactors',
    };
    type Published = Readonly<{
      types: Readonly<Record<string, Readonly<Record<string, { years: number[] }>>>>;
    }>;
    const { types } = published<Published>('cin-census.json');
    expect(Object.keys(types).sort()).toEqual(Object.keys(systems).sort());
    for (const [type, codes] of Object.entries(types)) {
      const byYear = Object.fromEntries(Object.entries(codes).map(([code, { years }]) => [code, years]));
      expect(misdated(`CIN/${systems[type]}`, byYear)).toEqual([]);
    }
  });

  it('of the attendance register, with its class', () => {
    type Published = Readonly<{
      codes: readonly Readonly<{ code: string; statistical_class: string }>[];
      retired: readonly Readonly<{ code: string }>[];
    }>;
    const { codes, retired } = published<Published>('attendance-england.json');
    expect(codes).toHaveLength(34);
    for (const { code, statistical_class } of codes) {
      expect(lookUpCode('DfE/AttendanceCode', code, '2025-09-01')).toMatchObject({
        known: true,
        validThen: true,
      });
      expect([code, attendanceClass(code)]).toEqual([code, statistical_class]);
    }
    for (const { code } of retired) {
      expect(lookUpCode('DfE/AttendanceCode', code, '2025-09-01')).toMatchObject({
        known: true,
        validThen: false,
      });
    }
  });

  it('of the school census', () => {
    const { tables } = published<{ tables: Readonly<Record<string, object>> }>('cbds-2026.json');
    for (const [table, labels] of Object.entries(tables)) {
      expect(unknownCodes(`CBDS/${table}`, Object.keys(labels))).toEqual([]);
    }
  });

  it('of the Ed-Fi and UK Core lists that are carried', () => {
    const { descriptors } = published<{ descriptors: Readonly<Record<string, string[][]>> }>(
      'ed-fi-descriptors.json',
    );
    const carried = [
      'AttendanceEventCategory',
      'EntryType',
      'ExitWithdrawType',
      'Discipline',
      'ReasonExited',
    ];
    for (const name of carried.map((name) => `${name}Descriptor`)) {
      const codes = (descriptors[name] ?? []).map(([code = '']) => code);
      expect(codes.length).toBeGreaterThan(0);
      expect(unknownCodes(`uri://ed-fi.org/${name}`, codes)).toEqual([]);
    }
    const { systems } = published<{ systems: Readonly<Record<string, string[][]>> }>('uk-core.json');
    const wanted = Object.keys(systems).filter((system) =>
      /CodeSystem.*(NHSNumberVerificationStatus|OutcomeOfAttendance|DischargeMethod)/.test(system),
    );
    expect(wanted).toHaveLength(10);
    for (const system of wanted) {
      const codes = (systems[system] ?? []).map(([code = '']) => code);
      expect(unknownCodes(system, codes)).toEqual([]);
    }
  });
});
