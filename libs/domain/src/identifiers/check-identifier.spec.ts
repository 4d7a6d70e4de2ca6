import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { checkIdentifier, shownIdentifier } from './check-identifier';
import { chiBirthDateNote } from './chi';
import { type IdentifierScheme, identifierSchemes } from './identifier';

const digitsOf = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const verdictOf = (scheme: IdentifierScheme, value: string) => checkIdentifier(scheme, value).verdict;
const notesOf = (scheme: IdentifierScheme, value: string) => checkIdentifier(scheme, value).notes.join('; ');

describe('an NHS number', () => {
  it.each(['9434765919', '9990000018', '7420180008', '9912003888', '9990000026', '3256987451'])(
    '%s passes',
    (value) => {
      expect(verdictOf('NHS_NUMBER', value)).toBe('passes');
    },
  );

  it.each([
    ['one digit off', '9434765918'],
    ['a check digit that would be 10, though printed elsewhere as valid', '9991234560'],
    ['an example in national guidance', '9912003890'],
    ['another', '5629874536'],
    ['a made-up one', '6101231234'],
    ['the digits in a row', '1234567890'],
  ])('%s fails and is kept', (_why, value) => {
    expect(checkIdentifier('NHS_NUMBER', value)).toMatchObject({ value, verdict: 'fails' });
    expect(notesOf('NHS_NUMBER', value)).toContain('kept as unverified');
  });

  it.each([...'0123456789'].map((digit) => digit.repeat(10)))(
    '%s is a placeholder, though its sum is right',
    (value) => {
      expect(checkIdentifier('NHS_NUMBER', value)).toMatchObject({ value, verdict: 'placeholder' });
    },
  );

  it.each(['123456', '321526987452', 'ABC', '', '94347659I9', '943-476-5919'])(
    '"%s" is malformed',
    (value) => {
      expect(verdictOf('NHS_NUMBER', value)).toBe('malformed');
      expect(notesOf('NHS_NUMBER', value)).toContain('10 digits');
    },
  );

  it('is one number however it is spaced', () => {
    expect(checkIdentifier('NHS_NUMBER', ' 943\u00a0476 5919\n').value).toBe('9434765919');
    expect(shownIdentifier('NHS_NUMBER', '9434765919')).toBe('943 476 5919');
    expect(shownIdentifier('NHS_NUMBER', '999 000 0026')).toBe('999 000 0026');
    expect(shownIdentifier('NHS_NUMBER', '12345')).toBe('12345');
  });

  it('says when it can only be test data', () => {
    expect(notesOf('NHS_NUMBER', '9990000018')).toContain('test data only');
    expect(checkIdentifier('NHS_NUMBER', '9434765919').notes).toEqual([]);
  });

  it('passes with one last digit at most', () => {
    fc.assert(
      fc.property(digitsOf(9), (first) => {
        const passing = [...'0123456789'].filter(
          (last) => verdictOf('NHS_NUMBER', first + last) === 'passes',
        );
        expect(passing.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('a CHI number', () => {
  it.each(['3102180019', '3102181236'])('%s passes the check and is marked as nobody’s', (value) => {
    expect(verdictOf('CHI', value)).toBe('passes');
    expect(notesOf('CHI', value)).toContain('no real date');
  });

  it('3102180018 fails both checks and is kept as unverified', () => {
    expect(checkIdentifier('CHI', '3102180018')).toMatchObject({ value: '3102180018', verdict: 'fails' });
    expect(notesOf('CHI', '3102180018')).toContain('kept as unverified');
  });

  it('may pass the newer modulus 10 check instead', () => {
    // 310218123, every other digit doubled from the right: 6+1+0+2+2+8+2+2+6 = 29, so the check digit is 1.
    expect(checkIdentifier('CHI', '3102181231')).toEqual({
      value: '3102181231',
      verdict: 'passes',
      notes: [
        'The first six digits are no real date, so this can be nobody’s number',
        'Passes the check of numbers issued from August 2026',
      ],
    });
  });

  it('keeps its leading zero, and says when one may be lost', () => {
    expect(checkIdentifier('CHI', '010101 1237').value).toBe('0101011237');
    expect(notesOf('CHI', '101011237')).toContain('leading zero may have been lost');
    expect(checkIdentifier('CHI', '101011237')).toMatchObject({ value: '101011237', verdict: 'malformed' });
    expect(notesOf('CHI', '1237')).toBe('A CHI number has 10 digits');
  });

  it('holds a real date in either century', () => {
    expect(notesOf('CHI', '2902001234')).not.toContain('no real date');
    expect(notesOf('CHI', '2902011234')).toContain('no real date');
    expect(notesOf('CHI', '0113991234')).toContain('no real date');
  });

  it('is a placeholder when one digit is repeated', () => {
    expect(verdictOf('CHI', '9999999999')).toBe('placeholder');
  });

  it('passes with two last digits at most: one for each check', () => {
    fc.assert(
      fc.property(digitsOf(9), (first) => {
        const passing = [...'0123456789'].filter((last) => verdictOf('CHI', first + last) === 'passes');
        expect(passing.length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('whose date is not the birth date is a reason to look, not to refuse', () => {
    expect(chiBirthDateNote('0306181234', '2018-06-03')).toBeUndefined();
    expect(chiBirthDateNote('030618 1234', '2018-06-03')).toBeUndefined();
    expect(chiBirthDateNote('0306181234', '2018-06-04')).toContain('This is ordinary');
    expect(chiBirthDateNote('0306181234', '2018-06-04')).not.toMatch(/0306|2018/);
    expect(chiBirthDateNote('306181234', '2018-06-04')).toBeUndefined();
  });
});

describe('a UPN', () => {
  it.each(['A950000178301', 'H243278544154', 'X845212818005'])('%s passes', (value) => {
    expect(checkIdentifier('UPN', value)).toEqual({ value, verdict: 'passes', notes: [] });
  });

  it.each([
    ['R247962919251', 'Q'],
    ['X428558133462', 'W'],
  ])('%s fails: its digits call for %s', (value, letter) => {
    expect(checkIdentifier('UPN', value)).toMatchObject({ value, verdict: 'fails' });
    expect(notesOf('UPN', value)).toContain(`call for ${letter}`);
  });

  it('is temporary when it ends in a letter, which counts by its place among the 23', () => {
    // A95000017830 and the last place: 2 to 12 give 9·2+5·3+1·8+7·9+8·10+3·11 = 217; T is number 16 of 0 to 22, so
    // 217 + 16·13 = 425 = 18·23 + 11, which is M.
    expect(checkIdentifier('UPN', 'M95000017830T')).toEqual({
      value: 'M95000017830T',
      verdict: 'passes',
      notes: [],
      isTemporary: true,
    });
    expect(checkIdentifier('UPN', 'A95000017830T')).toMatchObject({ verdict: 'fails', isTemporary: true });
  });

  it.each([
    'I950000178301',
    'O950000178301',
    'S950000178301',
    'A95000017830S',
    'A9500001783',
    '1950000178301',
    'ABC0123456789',
  ])('%s is malformed', (value) => {
    expect(verdictOf('UPN', value)).toBe('malformed');
  });

  it.each(['UN1', 'UN2', 'UN3', 'UN4', 'UN5', 'UN6', 'UN7', ' un1 '])(
    '"%s" says why there is none',
    (value) => {
      expect(checkIdentifier('UPN', value)).toMatchObject({
        value: value.trim().toUpperCase(),
        verdict: 'unknown-reason-code',
        notes: ['Not a UPN: a code that says why there is none'],
      });
    },
  );

  it.each(['UN0', 'UN8', 'UN'])('%s says nothing', (value) => {
    expect(verdictOf('UPN', value)).toBe('malformed');
  });

  it('is one number in small letters and with spaces', () => {
    expect(checkIdentifier('UPN', 'a950 0001 78301').value).toBe('A950000178301');
  });
});

describe('a Scottish Candidate Number', () => {
  it.each(['050000028', '990000018', '990000050'])('%s passes', (value) => {
    expect(checkIdentifier('SCN', value)).toEqual({ value, verdict: 'passes', notes: [] });
  });

  it.each([...'0123456789'].map((last) => `05000001${last}`))('%s is never issued', (value) => {
    expect(verdictOf('SCN', value)).toBe('fails');
    expect(notesOf('SCN', value)).toContain('never issued');
  });

  it('with another last digit fails', () => {
    expect(checkIdentifier('SCN', '050000027')).toMatchObject({ value: '050000027', verdict: 'fails' });
    expect(notesOf('SCN', '050000027')).toContain('does not fit');
  });

  it('may have lost its leading zero, and may stand for no number', () => {
    expect(notesOf('SCN', '50000028')).toContain('leading zero');
    expect(verdictOf('SCN', '50000028')).toBe('malformed');
    expect(verdictOf('SCN', '000000000')).toBe('placeholder');
  });
});

describe('a local authority’s own id', () => {
  it('keeps its spelling and is unique only there', () => {
    const check = checkIdentifier('LA_CHILD_ID', ' DfEX0000001 ');
    expect(check).toMatchObject({ value: 'DfEX0000001', verdict: 'local' });
    expect(check.notes.join()).toContain('Unique only within');
    expect(shownIdentifier('LA_CHILD_ID', 'Supplier-Child-1234')).toBe('Supplier-Child-1234');
  });

  it('cannot be empty', () => {
    expect(verdictOf('LA_CHILD_ID', '  ')).toBe('malformed');
  });
});

describe('any identifier', () => {
  it('is never refused, whatever was typed, and checks the same a second time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...identifierSchemes), fc.string(), (scheme, typed) => {
        const check = checkIdentifier(scheme, typed);
        expect(checkIdentifier(scheme, check.value)).toEqual(check);
        expect(check.notes.every((note) => typed.trim().length < 4 || !note.includes(typed))).toBe(true);
      }),
    );
  });
});

describe('the sample files', () => {
  const data = process.env.SHARED_DATA ?? resolve(__dirname, '../../../../../shared/data');
  const isThere = existsSync(data);
  if (!isThere)
    console.warn('SKIPPED: identifiers in the sample files (the folder of shared sample data is absent)');
  const whereThere = isThere ? it : it.skip;

  const column = (file: string, wanted: RegExp) => {
    const [header = '', ...rows] = readFileSync(resolve(data, file), 'utf8').trim().split(/\r?\n/);
    const place = header.split(',').findIndex((name) => wanted.test(name));
    return rows.map((row) => row.split(',')[place]?.replace(/"/g, '') ?? '');
  };

  whereThere('hold 107 UPNs that pass, 2,272 that fail and 296 that are malformed', () => {
    const verdicts = column('ssda903/header.csv', /^UPN$/).map((upn) => verdictOf('UPN', upn));
    const count = (verdict: string) => verdicts.filter((one) => one === verdict).length;
    expect([count('passes'), count('fails'), count('malformed')]).toEqual([107, 2272, 296]);
  });

  whereThere('hold only NHS numbers that pass among the vaccinations', () => {
    const numbers = ['flu', 'hpv', 'mmr']
      .flatMap((programme) => column(`school-vaccination/valid_${programme}.csv`, /NHS_NUMBER/))
      .filter((number) => number !== '');
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.map((number) => verdictOf('NHS_NUMBER', number))).toEqual(numbers.map(() => 'passes'));
  });
});
