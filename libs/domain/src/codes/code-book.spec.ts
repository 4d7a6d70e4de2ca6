import fc from 'fast-check';
import { codeBook, lookUpCode } from './code-book';
import { codeTable, codeTableProblem } from './code-table';
import { codeTables } from './code-tables';
import { attendanceClass } from './tables/attendance-england';

describe('looking up a code', () => {
  it('gives its label', () => {
    expect(lookUpCode('SSDA903/RNE', 'S')).toEqual({
      system: 'SSDA903/RNE',
      code: 'S',
      display: 'Started to be looked after',
      known: true,
    });
  });

  it('keeps a code that is on no list, and one of a system never heard of', () => {
    expect(lookUpCode('SSDA903/PLACE', 'Q9', '2024-05-01')).toEqual({
      system: 'SSDA903/PLACE',
      code: 'Q9',
      known: false,
    });
    expect(lookUpCode('Elsewhere/List', '17')).toEqual({
      system: 'Elsewhere/List',
      code: '17',
      known: false,
    });
  });

  it('never drops and never changes a code, whatever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...codeTables.map(({ system }) => system)), fc.string(), (system, code) => {
        const looked = lookUpCode(system, code);
        expect(looked.system).toBe(system);
        expect(looked.code).toBe(code.trim());
      }),
    );
  });

  it('knows a code whose meaning was never found, and guesses none', () => {
    expect(lookUpCode('SSDA903/PLACE', 'Z11')).toEqual({ system: 'SSDA903/PLACE', code: 'Z11', known: true });
    expect(lookUpCode('SSDA903/SW_REASON', 'MANAGE')).not.toHaveProperty('display');
  });

  it('is not misled by spaces around a code, nor by the names that every object has', () => {
    expect(lookUpCode('SSDA903/SW_REASON', 'PCCHAN ')).toMatchObject({ code: 'PCCHAN', known: true });
    expect(lookUpCode('SSDA903/PLACE', 'constructor').known).toBe(false);
    expect(lookUpCode('toString', 'S').known).toBe(false);
  });

  it('says nothing of validity when no day is asked about', () => {
    expect(lookUpCode('SSDA903/PLACE', 'P2')).not.toHaveProperty('validThen');
  });
});

describe('a code on a day', () => {
  it.each([
    ['SSDA903/PLACE', 'P2', '2023-10-27', true],
    ['SSDA903/PLACE', 'P2', '2023-10-28', false],
    ['SSDA903/PLACE', 'H5', '2025-03-31', true],
    ['SSDA903/PLACE', 'H5', '2025-04-01', false],
    ['SSDA903/PLACE', 'Z1', '2025-04-01', false],
    ['SSDA903/PLACE', 'K3', '2024-03-31', false],
    ['SSDA903/PLACE', 'K3', '2024-04-01', true],
    ['SSDA903/PLACE', 'Z14', '2025-03-31', false],
    ['SSDA903/PLACE', 'Z14', '2025-04-01', true],
    ['SSDA903/PLACE', 'U6', '2010-01-01', true],
    ['SSDA903/SEX', '1', '2024-03-31', true],
    ['SSDA903/SEX', '1', '2024-04-01', false],
    ['SSDA903/SEX', 'M', '2024-03-31', false],
    ['SSDA903/SEX', 'U', '2024-04-01', true],
    ['SSDA903/REC', 'E43', '2018-04-01', false],
    ['SSDA903/REC', 'E45', '2018-04-01', true],
    ['SSDA903/ACTIV', 'F3', '2021-03-31', true],
    ['SSDA903/ACTIV', 'F3', '2021-04-01', false],
    ['SSDA903/ACTIV', 'F4', '2021-03-31', false],
    ['CIN/ReferralSource', '5D', '2022-03-31', false],
    ['CIN/ReferralSource', '5D', '2022-04-01', true],
    ['CIN/ReasonForClosure', 'RC9', '2022-04-01', true],
    ['CIN/AssessmentFactors', '18A', '2020-04-01', false],
    ['CIN/AssessmentFactors', '24A', '2021-04-01', true],
    ['DfE/AttendanceCode', 'H', '2024-08-18', true],
    ['DfE/AttendanceCode', 'H', '2024-08-19', false],
    ['DfE/AttendanceCode', 'J1', '2024-08-18', false],
    ['DfE/AttendanceCode', 'Y7', '2024-08-19', true],
    ['DfE/AttendanceCode', 'F', '2014-09-01', false],
  ])('%s %s on %s: valid is %s', (system, code, on, validThen) => {
    expect(lookUpCode(system, code, on)).toMatchObject({ known: true, validThen });
  });

  it('that came back with another meaning has the meaning of that day, and the latest otherwise', () => {
    const lookUp = codeBook([
      codeTable({ system: 'A', title: 'A list', source: 'Us' }, [
        ['1', 'first meaning', { validTo: '2019-12-31' }],
        ['1', 'second meaning', { validFrom: '2021-01-01' }],
      ]),
    ]);
    expect(lookUp('A', '1', '2018-01-01')).toMatchObject({ display: 'first meaning', validThen: true });
    expect(lookUp('A', '1', '2022-01-01')).toMatchObject({ display: 'second meaning', validThen: true });
    expect(lookUp('A', '1', '2020-06-01')).toMatchObject({ display: 'second meaning', validThen: false });
    expect(lookUp('A', '1')).toMatchObject({ display: 'second meaning' });
  });
});

describe('tables that somebody adds', () => {
  const exclusions = { system: 'Scotland/ExclusionReason', title: 'Reasons', source: 'A council' };

  it('fill a list that came empty', () => {
    expect(lookUpCode('Scotland/ExclusionReason', '10')).toMatchObject({ code: '10', known: false });
    const lookUp = codeBook([...codeTables, codeTable(exclusions, [['10', 'A reason']])]);
    expect(lookUp('Scotland/ExclusionReason', '10')).toMatchObject({ display: 'A reason', known: true });
    expect(lookUp('SSDA903/RNE', 'S').known).toBe(true);
  });

  it('correct single codes of a list and leave the others', () => {
    const lookUp = codeBook([
      ...codeTables,
      codeTable({ ...exclusions, system: 'SSDA903/PLACE' }, [['Z11', 'Now known']]),
    ]);
    expect(lookUp('SSDA903/PLACE', 'Z11')).toMatchObject({ display: 'Now known' });
    expect(lookUp('SSDA903/PLACE', 'K2').known).toBe(true);
  });

  it('may hold a code that was valid on one day only', () => {
    const codes = [{ code: '1', validFrom: '2021-01-01', validTo: '2021-01-01' }];
    expect(codeTableProblem({ ...exclusions, codes })).toBeUndefined();
  });

  it.each([
    ['no table', 'codes', 'A code table is an object'],
    ['no source', { system: 'A', title: 'B', codes: [] }, 'source: say it'],
    ['no codes', { ...exclusions }, 'codes: give a list'],
    ['a number for a code', { ...exclusions, codes: [{ code: 1 }] }, 'codes[0].code: give the code as text'],
    [
      'an empty label',
      { ...exclusions, codes: [{ code: '1' }, { code: '2', display: '' }] },
      'codes[1].display',
    ],
    ['30 February', { ...exclusions, codes: [{ code: '1', validFrom: '2021-02-30' }] }, 'codes[0].validFrom'],
    [
      'a year for a day',
      { ...exclusions, codes: [{ code: '1', validTo: '2021' }] },
      'codes[0].validTo: write a day',
    ],
    [
      'an end before its start',
      { ...exclusions, codes: [{ code: '1', validFrom: '2021-01-02', validTo: '2021-01-01' }] },
      'codes[0].validTo: lies before validFrom',
    ],
  ])('are told what is wrong: %s', (_what, value, problem) => {
    expect(codeTableProblem(value)).toContain(problem);
  });
});

describe('the class of an attendance code', () => {
  it.each([
    ['/', 'attending'],
    ['K', 'attending_approved_activity'],
    ['C2', 'authorised_absence'],
    ['O', 'unauthorised_absence'],
    ['N', 'unauthorised_absence_provisional'],
    ['D', 'not_possible_attendance'],
    ['Y5', 'not_possible_attendance'],
    ['#', 'administrative'],
    ['H', undefined],
    ['Absent', undefined],
  ])('%s is %s', (code, expected) => {
    expect(attendanceClass(code)).toBe(expected);
  });
});
