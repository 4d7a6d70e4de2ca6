import { resolve } from 'node:path';
import { occurredInWords, sentenceOf, type RecordedFact } from '@chronology/domain';
import { importDesk, type ImportDesk, type ReportedLine } from '../../../../../test/import-desk';
import { ssda903 } from './ssda903.format';

let desk: ImportDesk;
beforeEach(() => {
  desk = importDesk({ format: ssda903, sector: 'social_work', trustedFor: ['LA_CHILD_ID'] });
});
afterEach(() => desk.close());

const header = (...rows: readonly string[]) => ['CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', ...rows].join('\n');
const episodes = (...rows: readonly string[]) =>
  [
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
    ...rows,
  ].join('\n');
const reviews = (...rows: readonly string[]) => ['CHILD,DOB,REVIEW,REVIEW_CODE', ...rows].join('\n');
const missing = (...rows: readonly string[]) => ['CHILD,DOB,MISSING,MIS_START,MIS_END', ...rows].join('\n');
const health = (...rows: readonly string[]) =>
  [
    'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED',
    ...rows,
  ].join('\n');

const OPEN = '7,,A,13/05/2023,';
const CLOSED = '7,,A,13/05/2023,14/05/2023';

const told = (facts: readonly RecordedFact[]) =>
  facts
    .filter(({ type }) => !['RecordOpened', 'ChildDescribed', 'IdentifierStated'].includes(type))
    .map((fact) => `${occurredInWords(fact.data.occurred)}: ${sentenceOf(fact)}`);
const rules = ({ quality = [] }: ReportedLine) => quality.map(({ rule }) => rule);
const ofType = (facts: readonly RecordedFact[], type: RecordedFact['type']) =>
  facts.filter((fact) => fact.type === type);

describe('the episodes of a child', () => {
  it('say when care started, under which legal status, in which homes, and when it ended', async () => {
    const { lines } = await desk.imports({
      'e.csv': episodes(
        '7,08/10/2021,S,V2,N4,U3,PR1,06/03/2023,X1,CREQO,,,',
        '7,06/03/2023,P,V2,N4,U6,PR4,18/08/2023,X1,CARPL,,,',
        '7,18/08/2023,L,C2,N4,U6,PR4,01/02/2024,X1,,,,',
        '7,01/02/2024,T,C2,N4,T1,PR3,09/02/2024,X1,,,,',
        '7,09/02/2024,B,V2,N4,U4,PR1,20/06/2024,E4A,,,,',
      ),
    });
    expect(lines.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'new', 'new', 'new']);
    const facts = await desk.factsOf('7');
    expect(told(facts)).toEqual([
      '8 October 2021: Started to be looked after',
      '8 October 2021: Legal status: Single period of accommodation under section 20, Children Act 1989',
      '8 October 2021: Moved to live with family or a friend',
      '6 March 2023: Moved to live with a foster carer',
      '18 August 2023: Legal status: Full care order',
      '1 February 2024: Stayed for a while in hospital',
      '9 February 2024: Legal status: Single period of accommodation under section 20, Children Act 1989',
      '9 February 2024: Moved to live with a foster carer, for the long term',
      '20 June 2024: Stopped being looked after: Returned home to parents, relatives or others with parental responsibility, planned',
    ]);
    const homes = ofType(facts, 'HomeChanged');
    expect(homes.map(({ data }) => data.content)).toMatchObject([
      { kind: { code: 'U3' }, provider: { code: 'PR1' } },
      { kind: { code: 'U6' }, reason: { code: 'CREQO' } },
      { kind: { code: 'T1' }, sameCarer: true, temporary: true },
      { kind: { code: 'U4' } },
    ]);
    expect(homes[0]?.data.content).not.toHaveProperty('reason');
    expect(homes[0]?.data.origin?.raw).toEqual({
      DECOM: '08/10/2021',
      RNE: 'S',
      PLACE: 'U3',
      PLACE_PROVIDER: 'PR1',
    });
  });

  it('of a file that begins in the middle say that the child was looked after already, with no start of their own', async () => {
    await desk.imports({ 'e.csv': episodes('7,06/03/2023,P,V2,N4,U6,PR4,,,,,,') });
    expect(told(await desk.factsOf('7'))).toEqual([
      'before 6 March 2023: Was already looked after',
      'before 6 March 2023: Legal status: Single period of accommodation under section 20, Children Act 1989',
      '6 March 2023: Moved to live with a foster carer',
    ]);
  });

  it('out of order in the file are put in order first', async () => {
    await desk.imports({
      'e.csv': episodes(
        '7,06/03/2023,P,V2,N4,U6,PR4,,,,,,',
        '7,08/10/2021,S,V2,N4,U3,PR1,06/03/2023,X1,CREQO,,,',
      ),
    });
    expect(ofType(await desk.factsOf('7'), 'HomeChanged').at(-1)?.data.content).toMatchObject({
      reason: { code: 'CREQO' },
    });
  });

  it('with a reason and no day keep their beginnings, are marked, and no day is made up for an ending', async () => {
    const { lines } = await desk.imports({ 'e.csv': episodes('7,08/10/2021,S,V2,N4,U3,PR1,,E4A,,,,') });
    expect(lines.map(rules)).toEqual([['148']]);
    expect(ofType(await desk.factsOf('7'), 'StoppedBeingLookedAfter')).toEqual([]);
  });

  it.each([
    ['no successor', ['7,08/10/2021,S,V2,N4,U3,PR1,06/03/2023,X1,,,,'], [['388']]],
    [
      'a legal status that did not change',
      ['7,08/10/2021,S,V2,N4,U3,PR1,06/03/2023,X1,,,,', '7,06/03/2023,L,V2,N4,U3,PR1,,,,,,'],
      [[], ['434']],
    ],
    [
      'a home that changed with the status',
      ['7,08/10/2021,S,V2,N4,U3,PR1,06/03/2023,X1,,,,', '7,06/03/2023,P,C2,N4,U6,PR1,,,,,,'],
      [[], ['435']],
    ],
    [
      'only one of two changes',
      ['7,08/10/2021,S,V2,N4,U3,PR1,06/03/2023,X1,,,,', '7,06/03/2023,B,V2,N4,U6,PR1,,,,,,'],
      [[], ['436']],
    ],
    [
      'an overlap',
      ['7,08/10/2021,S,V2,N4,U3,PR1,06/03/2023,X1,,,,', '7,01/03/2023,P,V2,N4,U6,PR1,,,,,,'],
      [['388'], ['501', '433']],
    ],
    [
      'life after death',
      ['7,08/10/2021,S,V2,N4,U3,PR1,06/03/2023,E2,,,,', '7,07/03/2023,S,V2,N4,U6,PR1,,,,,,'],
      [[], ['437']],
    ],
    ['a code that no list has', ['7,08/10/2021,S,Q9,N4,U3,PR1,,,,,,'], [['144']]],
    ['a code of another time', ['7,08/10/2024,S,V2,N4,P2,PR1,,,,,,'], [['146']]],
    ['an end before its start', ['7,08/10/2021,S,V2,N4,U3,PR1,06/03/2021,E4A,,,,'], [['356']]],
  ])('are marked and kept where there is %s', async (_what, rows, expected) => {
    const { lines } = await desk.imports({ 'e.csv': episodes(...rows) });
    expect(lines.map(({ outcome }) => outcome)).toEqual(rows.map(() => 'new'));
    expect(lines.map((line) => rules(line).sort())).toEqual(expected.map((each) => [...each].sort()));
  });

  it('keep a code that no list has, as it is', async () => {
    await desk.imports({ 'e.csv': episodes('7,08/10/2021,S,V2,N4,Z99,PR1,,,,,,') });
    expect(ofType(await desk.factsOf('7'), 'HomeChanged')[0]?.data.content).toMatchObject({
      kind: { system: 'SSDA903/PLACE', code: 'Z99', known: false },
    });
  });

  it.each([
    ['DECOM', '7,31/02/2021,S,V2,N4,U3,PR1,,,,,,', '141'],
    ['DEC', '7,08/10/2021,S,V2,N4,U3,PR1,soon,E4A,,,,', '147'],
    ['RNE', '7,08/10/2021,Q,V2,N4,U3,PR1,,,,,,', '143'],
  ])('are rejected where %s cannot be read, and the rows beside them are not', async (column, row, rule) => {
    const { lines } = await desk.imports({ 'e.csv': episodes(row, '7,06/03/2023,S,V2,N4,U6,PR4,,,,,,') });
    expect(lines).toMatchObject([{ outcome: 'rejected', rule }, { outcome: 'new' }]);
    expect(lines[0]?.message).toContain(column);
  });

  it('are marked where why the home changed is on no list, also where no home follows', async () => {
    const { lines } = await desk.imports({
      'e.csv': episodes('7,01/01/2020,S,C2,N1,U4,PR1,01/02/2020,E8,FOO,,,'),
    });
    expect(lines.flatMap(rules)).toEqual(['225']);
  });

  it('that end in death say so, before they say that care ended', async () => {
    await desk.imports({ 'e.csv': episodes('7,08/10/2021,S,V2,N4,U3,PR1,06/03/2023,E2,,,,') });
    expect(told(await desk.factsOf('7')).slice(-2)).toEqual([
      '6 March 2023: The child died',
      '6 March 2023: Stopped being looked after: Died',
    ]);
  });

  it('show nothing of an adoption: not the home, not the ending’s reason, not in codes or cells', async () => {
    const { lines } = await desk.imports({
      'e.csv': episodes(
        '7,08/10/2021,S,C2,N4,U4,PR1,06/03/2023,X1,CARPL,,,',
        '7,06/03/2023,P,C2,N4,A4,PR1,09/11/2023,E11,,,,',
      ),
    });
    const facts = await desk.factsOf('7');
    expect(told(facts).slice(-2)).toEqual([
      '6 March 2023: Home: not shown',
      '9 November 2023: Stopped being looked after',
    ]);
    expect(JSON.stringify(facts)).not.toMatch(/A4|E11|doption with|dopted,/);
    expect(lines[1]?.leftOut).toEqual([{ part: 'what concerns adoption', why: 'It needs access control.' }]);
  });

  it('keep no address, and say so', async () => {
    const { lines } = await desk.imports({
      'e.csv': episodes('7,08/10/2021,S,V2,N4,U3,PR1,,,,AB1 2CD,EF3 4GH,SC123456'),
    });
    expect(JSON.stringify(await desk.factsOf('7'))).not.toMatch(/AB1|EF3|SC123456/);
    expect(lines[0]?.leftOut).toMatchObject([{ part: 'HOME_POST, PL_POST, URN' }]);
  });

  it('of short breaks are help that starts and ends, and not care', async () => {
    await desk.imports({
      'e.csv': episodes(
        '7,12/07/2024,S,V3,N2,K2,PR5,14/07/2024,E4A,,,,',
        '7,18/10/2024,S,V4,N2,K2,PR5,,,,,,',
      ),
    });
    const facts = await desk.factsOf('7');
    expect(told(facts)).toEqual([
      '12 July 2024: Short breaks started',
      '14 July 2024: Support ended',
      '18 October 2024: Short breaks started',
    ]);
    const [first, second] = ofType(facts, 'ServiceStarted').map(
      ({ data }) => data.content as Record<string, unknown>,
    );
    expect(first).toMatchObject({ intensity: { amount: 2, unit: 'nights', per: '28_days' } });
    expect(second).not.toHaveProperty('intensity');
    expect(second?.['serviceId']).toBe(first?.['serviceId']);
    expect(second?.['involvementId']).not.toBe(first?.['involvementId']);
    expect(ofType(facts, 'ServiceEnded')[0]?.data).toMatchObject({
      content: { involvementId: first?.['involvementId'], effectiveOn: '2024-07-14', reason: 'OTHER' },
      codes: [{ code: 'E4A' }],
    });
  });

  it('may begin on one day twice', async () => {
    const files = {
      'e.csv': episodes('7,08/10/2021,S,V2,N4,U3,PR1,08/10/2021,X1,,,,', '7,08/10/2021,P,V2,N4,U6,PR4,,,,,,'),
    };
    expect(await desk.imports(files)).toMatchObject({ rows: { new: 2 } });
    expect(await desk.imports(files)).toMatchObject({ facts: 0, rows: { duplicate: 2 } });
  });
});

describe('the return of the next year', () => {
  const first = episodes(
    '7,08/10/2021,S,V2,N4,U3,PR1,06/03/2022,X1,CREQO,,,',
    '7,06/03/2022,P,V2,N4,U6,PR4,,,,,,',
  );

  it('closes what was open, and says nothing twice', async () => {
    await desk.imports({ 'e.csv': first });
    const next = await desk.imports({
      'e.csv': episodes(
        '7,06/03/2022,P,V2,N4,U6,PR4,18/08/2023,X1,CARPL,,,',
        '7,18/08/2023,P,V2,N4,U4,PR1,20/12/2023,E4A,,,,',
      ),
    });
    expect(next.lines.map(({ outcome }) => outcome)).toEqual(['duplicate', 'new']);
    expect(told(await desk.factsOf('7')).slice(-2)).toEqual([
      '18 August 2023: Moved to live with a foster carer, for the long term',
      '20 December 2023: Stopped being looked after: Returned home to parents, relatives or others with parental responsibility, planned',
    ]);
    expect(await desk.imports({ 'e.csv': first })).toMatchObject({ facts: 0, rows: { duplicate: 2 } });
  });

  it('may put right what the last one said, and take back an ending', async () => {
    await desk.imports({ 'e.csv': episodes('7,08/10/2021,S,V2,N4,U3,PR1,06/03/2022,E4A,,,,') });
    const next = await desk.imports({
      'e.csv': episodes(
        '7,08/10/2021,S,V2,N4,U1,PR1,06/03/2022,X1,CARPL,,,',
        '7,06/03/2022,P,V2,N4,U6,PR4,,,,,,',
      ),
    });
    expect(next.lines.map(({ outcome }) => outcome)).toEqual(['changed', 'new']);
    const facts = await desk.factsOf('7');
    expect(ofType(facts, 'EntryCorrected')[0]?.data.content).toMatchObject({
      replacement: { content: { kind: { code: 'U1' } } },
    });
    const ended = ofType(facts, 'StoppedBeingLookedAfter')[0];
    expect(ofType(facts, 'EntryWithdrawnAsError')[0]?.data.content).toMatchObject({
      entryRef: ended?.id,
      withdraws: ended?.id,
    });
  });

  it('merged with the last one into one file, with days written the other way, speaks after it', async () => {
    const merged = ['2022', '2023'].map(
      (year) =>
        `7,2022-03-06,S,V2,N4,U6,PR4,${year === '2022' ? ',' : '2022-08-18,E4A'},,,,,Northshire,${year}`,
    );
    const files = { 'm.csv': `${episodes().trim()},LA,YEAR\n${merged.join('\n')}\n` };
    const { lines } = await desk.imports(files);
    expect(lines.map(({ outcome, rule }) => rule ?? outcome)).toEqual(['said-again-later', 'new']);
    expect(told(await desk.factsOf('7')).at(-1)).toContain('18 August 2022: Stopped being looked after');
    expect(await desk.imports(files)).toMatchObject({ facts: 0, rows: { new: 0, changed: 0 } });
  });

  it('in one import with the last one speaks after it', async () => {
    const files = {
      '2022.csv': first,
      '2023.csv': episodes('7,06/03/2022,P,V2,N4,U6,PR4,18/08/2023,E4A,,,,'),
    };
    const { lines } = await desk.imports(files);
    expect(lines.map(({ outcome, rule }) => rule ?? outcome)).toEqual(['new', 'said-again-later', 'new']);
    expect(await desk.imports(files)).toMatchObject({ facts: 0, rows: { new: 0, changed: 0 } });
  });
});

describe('who the child is', () => {
  it('is said by the header: birth date and numbers, and never more', async () => {
    const { lines } = await desk.imports({
      'h.csv': header('7,F,14/03/2017,WBRI,K999202100017,1,02/02/2020'),
    });
    const facts = await desk.factsOf('7');
    expect(facts.map(({ type }) => type)).toEqual([
      'RecordOpened',
      'ChildDescribed',
      'IdentifierStated',
      'IdentifierStated',
    ]);
    expect(facts.slice(1).map(({ data }) => data.content)).toEqual([
      { names: [], birthDate: { from: '2017-03-14', precision: 'day' } },
      { scheme: 'LA_CHILD_ID', value: '7', verdict: 'local', status: 'number-present-and-verified' },
      { scheme: 'UPN', value: 'K999202100017', verdict: 'passes', status: 'number-present-but-not-traced' },
    ]);
    expect(facts.map(({ data }) => data.origin?.raw)).toEqual([{}, { DOB: '14/03/2017' }, {}, {}]);
    expect(facts[2]?.data.audience).toEqual({ level: 'named' });
    expect(lines[0]?.leftOut?.map(({ part }) => part)).toEqual(['SEX, ETHNIC', 'MOTHER, MC_DOB']);
  });

  it('is kept with a number that fails its check, unverified and marked; a code for no number is none', async () => {
    const { lines } = await desk.imports({
      'h.csv': header('7,F,14/03/2017,WBRI,A999202100017,,', '8,F,15/03/2017,WBRI,UN1,,'),
    });
    expect(lines.map(rules)).toEqual([['upn-fails'], []]);
    expect((await desk.factsOf('7')).at(-1)?.data.content).toMatchObject({
      scheme: 'UPN',
      status: 'unverified',
      verdict: 'fails',
    });
    const facts = await desk.factsOf('8');
    expect(ofType(facts, 'IdentifierStated')).toHaveLength(1);
    expect(ofType(facts, 'ChildDescribed')[0]?.data.codes).toMatchObject([
      { system: 'SSDA903/UPN_UNKNOWN', code: 'UN1' },
    ]);
  });

  it('is said by any row with a birth date where there is no header, and forgotten by none without', async () => {
    await desk.imports({ 'r.csv': reviews('7,14/03/2017,08/03/2022,PN1') });
    await desk.imports({ 'e.csv': episodes('7,08/10/2021,S,V2,N4,U3,PR1,,,,,,') });
    const facts = await desk.factsOf('7');
    expect(ofType(facts, 'ChildDescribed').map(({ data }) => data.content)).toEqual([
      { names: [], birthDate: { from: '2017-03-14', precision: 'day' } },
    ]);
    expect(ofType(facts, 'EntryCorrected')).toEqual([]);
  });

  it('is not known where the files give one number two birth dates: every row of it is held', async () => {
    const { lines, children } = await desk.imports({
      'h.csv': header('7,F,14/03/2017,WBRI,,,', '8,F,15/03/2017,WBRI,,,'),
      'r.csv': reviews('7,14/03/2016,08/03/2022,PN1'),
    });
    expect(lines.map(({ outcome, rule }) => rule ?? outcome)).toEqual([
      'two-birth-dates',
      'new',
      'two-birth-dates',
    ]);
    expect(children).toBe(1);
    expect(await desk.factsOf('7')).toEqual([]);
  });

  it('is no child’s where the person was over 25 at that time', async () => {
    const grown = await desk.imports({
      'h.csv': header('7,1,01/01/1980,WBRI,,,'),
      'r.csv': reviews('7,01/01/1980,05/11/2021,PN1'),
    });
    expect(grown.lines.map(({ outcome, rule }) => [outcome, rule])).toEqual([
      ['skipped', 'not-a-child'],
      ['skipped', 'not-a-child'],
    ]);
    expect(await desk.factsOf('7')).toEqual([]);
    const both = await desk.imports({
      'h.csv': header('8,1,01/01/1980,WBRI,,,'),
      'r.csv': reviews('8,01/01/1980,31/12/2005,PN1', '8,01/01/1980,01/01/2006,PN1'),
    });
    expect(both.lines.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'skipped']);
  });

  it('is nobody where a row has no number of the child, unless an issued number stands in', async () => {
    const { lines } = await desk.imports({
      'h.csv': header(
        ',F,14/03/2017,WBRI,K999202100017,,',
        ',F,14/03/2017,WBRI,UN1,,',
        ',F,14/03/2017,WBRI,A999202100017,,',
      ),
    });
    expect(lines.map(({ outcome, rule }) => rule ?? outcome)).toEqual([
      'new',
      'no-lasting-id',
      'no-lasting-id',
    ]);
    expect(await desk.factsOf('K999202100017')).not.toEqual([]);
  });
});

describe('reviews, missing spells and the health return', () => {
  it('say how the child took part in each review, two on one day being two', async () => {
    const files = {
      'r.csv': reviews(
        '7,14/03/2017,08/03/2022,PN1',
        '7,14/03/2017,08/03/2022,PN2',
        '7,14/03/2017,08/03/2022,PN1',
        '7,14/03/2017,01/02/2020,PN4',
        '7,14/03/2017,01/02/2023,PN0',
      ),
    };
    const { lines } = await desk.imports(files);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'duplicate', 'new', 'new']);
    expect(lines.map(rules)).toEqual([['reviews-on-one-day'], ['reviews-on-one-day'], [], ['441'], ['440']]);
    expect(ofType(await desk.factsOf('7'), 'ReviewHeld').map(({ data }) => data.content)).toMatchObject([
      { childTookPart: 'PN1' },
      { childTookPart: 'PN2' },
      { childTookPart: 'PN4' },
      { childTookPart: 'PN0' },
    ]);
    expect(await desk.imports(files)).toMatchObject({ facts: 0 });
  });

  it('are marked where the import holds episodes and none of that child', async () => {
    const { lines } = await desk.imports({
      'e.csv': episodes('8,08/10/2021,S,V2,N4,U3,PR1,,,,,,'),
      'r.csv': reviews('7,14/03/2017,08/03/2022,PN1'),
    });
    expect(lines.map(rules)).toEqual([[], ['1012']]);
  });

  it('sent again without the episodes say the same, and nothing is put right', async () => {
    const files = {
      'm.csv': missing('7,01/02/2015,A,13/05/2019,14/05/2019'),
      'r.csv': reviews('8,01/02/2015,05/11/2021,PN1'),
      'oc2.csv': health('8,01/02/2015,14,,,,,,,,,'),
    };
    const year = { collectionYear: 2021 };
    const whole = await desk.imports(
      { ...files, 'e.csv': episodes('7,01/01/2020,S,C2,N1,U4,PR1,,,,,,') },
      year,
    );
    expect(whole).toMatchObject({ byRule: { '581': 1, '1012': 2 } });
    expect(ofType(await desk.factsOf('8'), 'ReviewHeld')[0]?.data.quality).toMatchObject([{ rule: '1012' }]);
    expect(await desk.imports(files, year)).toMatchObject({ facts: 0, rows: { duplicate: 3, changed: 0 } });
  });

  it('tell being missing from being away, and when the child came back', async () => {
    const { lines } = await desk.imports({
      'e.csv': episodes('7,08/10/2021,S,V2,N4,U3,PR1,06/03/2023,E4A,,,,'),
      'm.csv': missing(
        '7,14/03/2010,A,13/05/2022,20/05/2022',
        '7,14/03/2010,M,15/05/2022,16/05/2022',
        '7,14/03/2010,M,01/01/2020,',
        '7,14/03/2010,M,01/06/2023,02/06/2023',
      ),
    });
    expect(lines.map(rules)).toEqual([[], ['574'], ['574'], ['574', '581'], ['574', '578']]);
    expect(told(await desk.factsOf('7')).slice(4)).toEqual([
      '13 May 2022: Was away without agreement',
      '20 May 2022: Came back',
      '15 May 2022: Went missing',
      '16 May 2022: Came back after being missing',
      '1 January 2020: Went missing',
      '1 June 2023: Went missing',
      '2 June 2023: Came back after being missing',
    ]);
  });

  it.each([
    ['the closed one in the later file', { 'a.csv': missing(OPEN), 'b.csv': missing(CLOSED) }],
    ['the closed one first in one file', { 'a.csv': missing(CLOSED, OPEN) }],
    ['the closed one last in one file', { 'a.csv': missing(OPEN, CLOSED) }],
  ])('say one spell twice, %s, and the child came back all the same', async (_, files) => {
    const { lines } = await desk.imports(files);
    expect(lines.map(({ outcome }) => outcome).sort()).toEqual(['new', 'skipped']);
    expect(lines.flatMap(rules)).toEqual([]);
    expect(told(await desk.factsOf('7'))).toEqual([
      '13 May 2023: Was away without agreement',
      '14 May 2023: Came back',
    ]);
    expect(await desk.imports(files)).toMatchObject({ facts: 0, rows: { new: 0, changed: 0 } });
  });

  it('say the same in another order of the rows', async () => {
    await desk.imports({ 'r.csv': reviews('7,,05/11/2021,PN4', '7,,05/11/2021,PN1') });
    const again = await desk.imports({ 'r.csv': reviews('7,,05/11/2021,PN1', '7,,05/11/2021,PN4') });
    expect(again).toMatchObject({ facts: 0, rows: { duplicate: 2 } });
  });

  it('need the year of the return where the file has none, and then speak of that whole year', async () => {
    const files = { 'oc2.csv': health('7,14/03/2017,14,,0,,1,0,1,0,,', '8,14/03/2017,,SDQ5,1,1,,,,1,0,1') };
    expect((await desk.imports(files)).lines.map(({ rule }) => rule)).toEqual([
      'collection-year-needed',
      'collection-year-needed',
    ]);
    expect(await desk.factsOf('7')).toEqual([]);
    const { lines } = await desk.imports(files, { collectionYear: 2024 });
    expect(lines.map(({ outcome }) => outcome)).toEqual(['new', 'new']);
    expect(told(await desk.factsOf('7'))).toEqual([
      'year of 1 April 2023 to 31 March 2024: A strengths and difficulties questionnaire was filled in',
      'year of 1 April 2023 to 31 March 2024: Health assessment up to date',
      'year of 1 April 2023 to 31 March 2024: Immunisations up to date',
      'year of 1 April 2023 to 31 March 2024: Dental check not up to date',
    ]);
    const eighth = await desk.factsOf('8');
    expect(told(eighth)[0]).toContain('was not filled in: Child refused');
    expect(ofType(eighth, 'SdqNotCompleted')[0]?.data.audience).toEqual({ level: 'named' });
    expect(JSON.stringify(eighth)).not.toMatch(/CONVICTED|SUBSTANCE|INTERVENTION/);
    expect(lines[1]?.leftOut?.[0]?.part).toBe(
      'CONVICTED, SUBSTANCE_MISUSE, INTERVENTION_RECEIVED, INTERVENTION_OFFERED',
    );
  });

  it('say all that the return says of a year: a score that it no longer gives is taken back', async () => {
    const year = { collectionYear: 2021 };
    await desk.imports({ 'oc2.csv': health('7,01/02/2015,14,,,1,,,,,,') }, year);
    const again = await desk.imports({ 'oc2.csv': health('7,01/02/2015,,SDQ2,,1,,,,,,') }, year);
    expect(again.lines.map(({ outcome }) => outcome)).toEqual(['changed']);
    const types = (await desk.factsOf('7')).map(({ type }) => type).slice(3);
    expect(types).toEqual([
      'SdqCompleted',
      'HealthAssessmentReported',
      'SdqNotCompleted',
      'EntryWithdrawnAsError',
    ]);
    const back = await desk.imports({ 'oc2.csv': health('7,01/02/2015,14,,,1,,,,,,') }, year);
    expect(back).toMatchObject({ facts: 2, rows: { changed: 1 } });
  });

  it('name a cell that is neither yes nor no, and make nothing of it', async () => {
    const { lines } = await desk.imports(
      { 'oc2.csv': health('7,01/02/2015,14,,,Y,2,1,0,,,') },
      { collectionYear: 2021 },
    );
    expect(lines[0]?.leftOut?.map(({ part }) => part)).toEqual(['HEALTH_CHECK', 'IMMUNISATIONS']);
  });

  it('are passed over, every row with its reason, in files that wait for access control', async () => {
    const { lines } = await desk.imports({
      'a.csv':
        'CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR\n7,14/03/2017,01/01/2020,02/01/2020,1,2,MF,L11',
      'b.csv': 'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n7,14/03/2001,YES,F1,U1\n8,14/03/2001,NO,0,0',
      'c.csv': 'Rule code,Rule message,Affected fields,Tables\n101,Gender,[],[]',
      'd.txt': 'something else',
    });
    expect(lines.map(({ kind, rule }) => [kind, rule])).toEqual([
      ['AD1', 'needs-access-control'],
      ['OC3', 'needs-access-control'],
      ['OC3', 'needs-access-control'],
      ['rule list', 'not-of-this-format'],
      ['not of this format', 'not-of-this-format'],
    ]);
  });
});

describe('the files of our own made-up children', () => {
  it('are sound: every row is stated, none is marked, and a second import states nothing', async () => {
    const paths = [resolve(__dirname, '../../../../../samples/ssda903')];
    const summary = await desk.imports({}, { paths });
    expect(summary).toMatchObject({
      children: 4,
      rows: { rejected: 0, held: 0, skipped: 0, duplicate: 0, new: 28 },
    });
    expect(summary.byRule).toEqual({});
    expect(told(await desk.factsOf('20417')).slice(0, 5)).toEqual([
      '8 October 2021: Started to be looked after',
      '8 October 2021: Legal status: Single period of accommodation under section 20, Children Act 1989',
      '8 October 2021: Moved to live with family or a friend',
      '6 March 2023: Moved to live with a foster carer',
      '18 August 2023: Moved to live with a foster carer, for the long term',
    ]);
    expect(await desk.imports({}, { paths })).toMatchObject({ facts: 0 });
  });
});
