import { resolve } from 'node:path';
import { occurredInWords, sentenceOf } from '@chronology/domain';
import { importDesk, type ImportDesk } from '../../../../../test/import-desk';
import { edFi } from './ed-fi.format';

let desk: ImportDesk;
beforeEach(() => {
  desk = importDesk({ format: edFi, sector: 'education' });
});
afterEach(() => desk.close());

const students = (...inside: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<InterchangeStudent xmlns="http://ed-fi.org/5.2.0">${inside.join('')}</InterchangeStudent>`;
const student = (
  id: string,
  born: string,
  names = '<FirstName>Ailsa</FirstName><LastSurname>Rennie</LastSurname>',
) =>
  `<Student><StudentUniqueId>${id}</StudentUniqueId><Name>${names}</Name><BirthData><BirthDate>${born}</BirthDate></BirthData></Student>`;

type Event = readonly [id: string, day: string, category: string, duration?: string, school?: string];
const attendance = (...events: readonly Event[]) =>
  `<InterchangeStudentAttendance xmlns="http://ed-fi.org/5.2.0">${events.map(eventXml).join('')}</InterchangeStudentAttendance>`;
const eventXml = ([id, day, category, duration = '1', school = '55']: Event) =>
  `<StudentSchoolAttendanceEvent><AttendanceEvent><EventDate>${day}</EventDate>
   <AttendanceEventCategory>uri://ed-fi.org/AttendanceEventCategoryDescriptor#${category}</AttendanceEventCategory>
   ${duration === '' ? '' : `<EventDuration>${duration}</EventDuration>`}</AttendanceEvent>
   <StudentReference><StudentIdentity><StudentUniqueId>${id}</StudentUniqueId></StudentIdentity></StudentReference>
   <SchoolReference><SchoolIdentity><SchoolId>${school}</SchoolId></SchoolIdentity></SchoolReference></StudentSchoolAttendanceEvent>`;

const [EXCUSED, UNEXCUSED, LATE] = ['Excused Absence', 'Unexcused Absence', 'Tardy'];
const summaries = async (id = '7') =>
  (await desk.factsOf(id)).filter(
    ({ type }) => !['RecordOpened', 'ChildDescribed', 'IdentifierStated'].includes(type),
  );
const outcomes = (lines: readonly { outcome: string; rule?: string }[]) =>
  lines.map(({ outcome, rule }) => rule ?? outcome);

describe('attendance', () => {
  it('is summed for each pupil, school and month, over exactly the days that the file covers there', async () => {
    const { lines } = await desk.imports({
      'a.xml': attendance(
        ['8', '2021-10-04', EXCUSED],
        ['7', '2021-10-05', EXCUSED],
        ['7', '2021-10-12', UNEXCUSED, '0.5'],
        ['7', '2021-10-13', LATE, ''],
        ['8', '2021-10-29', LATE, ''],
        ['7', '2021-11-02', EXCUSED],
        ['7', '2021-10-20', EXCUSED, '1', '66'],
      ),
    });
    expect(outcomes(lines)).toEqual(['new', 'new', 'new', 'new', 'new', 'new', 'new']);
    const facts = await summaries();
    expect(facts.map(({ data }) => [data.occurred, data.content])).toEqual([
      [
        { from: '2021-10-04', to: '2021-10-29', precision: 'day' },
        { school: 'School 55', authorised: 2, unauthorised: 1, lateCount: 1 },
      ],
      [
        { from: '2021-11-02', precision: 'day' },
        { school: 'School 55', authorised: 2, unauthorised: 0, lateCount: 0 },
      ],
      [
        { from: '2021-10-20', precision: 'day' },
        { school: 'School 66', authorised: 2, unauthorised: 0, lateCount: 0 },
      ],
    ]);
    expect(facts[0] && `${occurredInWords(facts[0].data.occurred)}: ${sentenceOf(facts[0])}`).toBe(
      '4 to 29 October 2021: At school: away 3 half-days, 1 half-day of them without permission',
    );
  });

  it('holds absences only: how many half-days there were stays empty, and no day of a child is kept', async () => {
    await desk.imports({
      'a.xml': attendance(
        ['7', '2021-10-05', EXCUSED],
        ['7', '2021-10-12', 'Partial', ''],
        ['7', '2021-10-13', 'Early departure', ''],
      ),
    });
    const [fact] = await summaries();
    expect(fact?.data.content).toEqual({ school: 'School 55', authorised: 2, unauthorised: 0, lateCount: 0 });
    expect(fact?.data.codes?.map(({ code, known }) => [code, known])).toEqual([
      ['Early departure', true],
      ['Excused Absence', true],
      ['Partial', true],
    ]);
    expect(fact?.data.origin?.raw).toEqual({ 'Early departure': '1', 'Excused Absence': '1', Partial: '1' });
    expect(JSON.stringify(fact)).not.toContain('2021-10-12');
  });

  it('tells every row what its summary came to, and marks what is odd', async () => {
    const { lines } = await desk.imports({
      's.xml': students(student('7', '2012-06-21')),
      'a.xml': attendance(
        ['7', '2021-10-05', EXCUSED],
        ['7', '2021-10-05', 'Partial', ''],
        ['7', '2021-10-06', 'Gone fishing'],
        ['7', '2021-10-07', UNEXCUSED, ''],
      ),
    });
    expect(new Set(lines.slice(0, 4).map(({ facts }) => facts?.join()))).toHaveProperty('size', 1);
    expect(lines[3]?.quality?.map(({ rule }) => rule)).toEqual([
      'category-not-known',
      'two-categories-on-one-day',
      'duration-not-stated',
    ]);
    expect((await summaries())[0]?.data.codes).toContainEqual({
      system: 'uri://ed-fi.org/AttendanceEventCategoryDescriptor',
      code: 'Gone fishing',
      known: false,
    });
  });

  it.each([
    [
      ['2021-10-04', '2021-10-05', '2021-10-06'],
      ['3 school days in a row without permission: 4 to 6 October 2021.'],
    ],
    [
      ['2021-10-07', '2021-10-08', '2021-10-11', '2021-10-12'],
      ['4 school days in a row without permission: 7 to 12 October 2021.'],
    ],
    [['2021-10-04', '2021-10-05', '2021-10-07', '2021-10-08'], []],
  ])('notes three or more school days in a row without permission: %j', async (days, expected) => {
    await desk.imports({ 'a.xml': attendance(...days.map((day): Event => ['7', day, UNEXCUSED])) });
    expect((await summaries())[0]?.data.quality?.map(({ text }) => text) ?? []).toEqual(expected);
  });

  it('says the same in another order, and twice, once', async () => {
    const events: readonly Event[] = [
      ['7', '2021-10-05', EXCUSED],
      ['7', '2021-10-12', UNEXCUSED],
    ];
    await desk.imports({ 'a.xml': attendance(...events) });
    const again = await desk.imports({
      'a.xml': attendance(...events.toReversed(), events[0] ?? ['7', '', '']),
    });
    expect(again).toMatchObject({ facts: 0, rows: { duplicate: 3 } });
    expect(outcomes(again.lines)).toEqual(['duplicate', 'row-repeated', 'row-repeated']);
  });

  it('of separate weeks adds up; a file of the whole month replaces them; days that cross are held', async () => {
    const first = attendance(
      ['8', '2021-10-04', EXCUSED],
      ['7', '2021-10-05', EXCUSED],
      ['8', '2021-10-08', LATE],
    );
    const second = attendance(
      ['8', '2021-10-11', EXCUSED],
      ['7', '2021-10-12', EXCUSED],
      ['8', '2021-10-15', LATE],
    );
    const month = attendance(
      ['8', '2021-10-04', EXCUSED],
      ['7', '2021-10-05', EXCUSED],
      ['7', '2021-10-12', EXCUSED],
      ['8', '2021-10-29', LATE],
    );
    const crossing = attendance(
      ['8', '2021-10-25', EXCUSED],
      ['7', '2021-10-26', EXCUSED],
      ['8', '2021-10-31', LATE],
    );
    await desk.imports({ 'a.xml': first });
    await desk.imports({ 'a.xml': second });
    expect((await summaries()).map(({ data }) => data.occurred.from)).toEqual(['2021-10-04', '2021-10-11']);
    expect(outcomes((await desk.imports({ 'a.xml': month })).lines)).toEqual([
      'changed',
      'changed',
      'changed',
      'changed',
    ]);
    expect((await summaries()).map(({ type }) => type)).toEqual([
      'AttendanceSummarised',
      'AttendanceSummarised',
      'EntryCorrected',
      'EntryWithdrawnAsError',
    ]);
    expect((await desk.imports({ 'a.xml': month })).facts).toBe(0);
    expect(outcomes((await desk.imports({ 'a.xml': second })).lines)).toEqual(
      Array(3).fill('days-inside-longer-summary'),
    );
    expect(outcomes((await desk.imports({ 'a.xml': crossing })).lines)).toEqual(Array(3).fill('days-cross'));
  });

  it('keeps its absences apart by file, also where the same event stands in two', async () => {
    const files = {
      'a.xml': attendance(['8', '2021-10-04', EXCUSED], ['7', '2021-10-05', EXCUSED]),
      'b.xml': attendance(
        ['8', '2021-10-04', EXCUSED],
        ['7', '2021-10-05', EXCUSED],
        ['8', '2021-10-29', LATE],
      ),
    };
    await desk.imports(files);
    const facts = await summaries();
    expect(facts.at(-1)?.data.content).toMatchObject({
      replacement: { content: { authorised: 2 }, occurred: { to: '2021-10-29' } },
    });
    expect((await desk.imports(files)).facts).toBe(0);
  });

  it.each([
    ['no pupil', ['', '2021-10-05', EXCUSED] as const, 'no-lasting-id'],
    ['no day', ['7', '2021-02-30', EXCUSED] as const, 'malformed-date'],
    ['no school', ['7', '2021-10-05', EXCUSED, '1', ''] as const, 'no-school'],
  ])('with %s costs its own row', async (_what, event, rule) => {
    const { lines } = await desk.imports({ 'a.xml': attendance(event, ['8', '2021-10-06', EXCUSED]) });
    expect(outcomes(lines)).toEqual([rule, 'new']);
  });
});

describe('who the pupil is', () => {
  it('is said by the student: names and birth date, and nothing else', async () => {
    const names =
      '<PersonalTitlePrefix>Mr</PersonalTitlePrefix><FirstName>Finlay</FirstName><MiddleName>Tam</MiddleName><LastSurname>Rennie</LastSurname><PreferredFirstName>Finn</PreferredFirstName>';
    await desk.imports({ 's.xml': students(student('7', '2012-06-21', names)) });
    const facts = await desk.factsOf('7');
    expect(facts.map(({ type }) => type)).toEqual(['RecordOpened', 'ChildDescribed']);
    expect(facts[1]?.data.content).toEqual({
      knownAs: 'Finn',
      names: [{ given: ['Finlay', 'Tam'], family: 'Rennie' }],
      birthDate: { from: '2012-06-21', precision: 'day' },
    });
    expect(facts[1]?.data.origin).toMatchObject({
      formatVersion: '5.2.0',
      raw: { BirthDate: '2012-06-21' },
      locator: { kind: 'element', at: 'Student[1]' },
    });
  });

  it('is not forgotten where a file has no more than attendance', async () => {
    await desk.imports({ 's.xml': students(student('7', '2012-06-21')) });
    await desk.imports({ 'a.xml': attendance(['7', '2021-10-05', EXCUSED]) });
    expect((await desk.factsOf('7')).map(({ type }) => type)).toEqual([
      'RecordOpened',
      'ChildDescribed',
      'AttendanceSummarised',
    ]);
  });

  it('is not known with two birth dates, and nobody’s with one that is no day; over 25 it is no child’s', async () => {
    const { lines } = await desk.imports({
      'a.xml': students(student('7', '2012-06-21'), student('8', '2012-02-31'), student('9', '1950-01-01')),
      'b.xml': students(student('7', '2013-06-21')),
      'c.xml': attendance(
        ['7', '2021-10-05', EXCUSED],
        ['8', '2021-10-05', EXCUSED],
        ['9', '2021-10-05', EXCUSED],
      ),
    });
    expect(outcomes(lines)).toEqual([
      'two-birth-dates',
      'malformed-date',
      'not-a-child',
      'two-birth-dates',
      'two-birth-dates',
      'new',
      'not-a-child',
    ]);
    expect(await desk.factsOf('7')).toEqual([]);
  });

  it('is asked of files of the standard alone; other elements are counted', async () => {
    const other = '<StudentSectionAttendanceEvent><A>1</A></StudentSectionAttendanceEvent>';
    const { lines } = await desk.imports({
      'a.xml': attendance().replace('></', `>${other}</`),
      'b.xml': '<InterchangeStudent xmlns="urn:other"><Student/></InterchangeStudent>',
      'c.xml': '<!DOCTYPE x><InterchangeStudent xmlns="http://ed-fi.org/5.2.0"/>',
    });
    expect(outcomes(lines)).toEqual(['not-kept', 'not-of-this-format', 'document-type']);
  });
});

describe('the files of our own made-up children', () => {
  it('are sound, and a second import states nothing', async () => {
    const paths = [resolve(__dirname, '../../../../../samples/ed-fi')];
    const summary = await desk.imports({}, { paths });
    expect(summary).toMatchObject({
      children: 4,
      rows: { rejected: 0, held: 0, changed: 0, skipped: 0, duplicate: 0 },
    });
    expect((await summaries('700417')).map(({ data }) => [data.occurred.from, data.content])).toEqual([
      ['2022-11-01', { school: 'School 5501', authorised: 1, unauthorised: 0, lateCount: 4 }],
      ['2023-03-01', { school: 'School 5501', authorised: 6, unauthorised: 0, lateCount: 0 }],
      ['2024-10-01', { school: 'School 5507', authorised: 2, unauthorised: 0, lateCount: 0 }],
      ['2025-05-01', { school: 'School 5507', authorised: 2, unauthorised: 0, lateCount: 0 }],
    ]);
    expect(await desk.imports({}, { paths })).toMatchObject({ facts: 0 });
  });
});
