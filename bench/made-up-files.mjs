// Files as agencies' systems write them, of as many made-up children as are asked for: the columns, elements and codes
// of the real formats, filled in the proportions of a real return.
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const DAY_MS = 86_400_000;

/** The same figure below `limit` for the same words. */
const pick = (limit, ...words) =>
  createHash('sha256').update(words.join('/')).digest().readUInt32BE() % limit;
const dayAfter = (from, days) => new Date(Date.parse(from) + days * DAY_MS).toISOString().slice(0, 10);
const ukDay = (day) => day.split('-').toReversed().join('/');

/** Writes piece by piece, so that making a file costs no memory worth speaking of. */
const write = (folder, name, pieces) => {
  const file = openSync(join(folder, name), 'w');
  let rows = 0;
  for (const { text, counts = 0 } of pieces) {
    writeSync(file, text);
    rows += counts;
  }
  closeSync(file);
  return rows;
};

function* perChild(children, before, piecesOf, after = '') {
  yield { text: before };
  for (let child = 0; child < children; child += 1) {
    const pieces = piecesOf(child);
    yield { text: pieces.join(''), counts: pieces.length };
  }
  yield { text: after };
}

const localId = (child) => String(100_000 + child);
const born = (child) => dayAfter('2008-01-01', pick(5_000, 'born', child));

const homesOf = (child) => {
  const count = 1 + pick(5, 'homes', child);
  const began = pick(900, 'care', child);
  return Array.from({ length: count }, (_, place) => ({
    from: dayAfter('2021-04-01', began + place * 110),
    to: place === count - 1 ? undefined : dayAfter('2021-04-01', began + (place + 1) * 110),
    home: ['U1', 'U4', 'U6', 'K2', 'H5'][pick(5, 'home', child, place)],
    provider: ['PR1', 'PR2', 'PR4'][pick(3, 'provider', child, place)],
  }));
};
const episode = (child) => (home, place) =>
  `${localId(child)},${ukDay(home.from)},${place === 0 ? 'S' : 'P'},C2,N${1 + pick(8, 'need', child)},${home.home},${home.provider},` +
  `${home.to === undefined ? ',,' : `${ukDay(home.to)},X1,${place % 2 === 0 ? 'CREQO' : 'OTHER'}`},,,\n`;
const review = (child) => (_, place) =>
  `${localId(child)},${ukDay(born(child))},${ukDay(dayAfter('2022-01-10', place * 170 + pick(60, 'review', child)))},PN${1 + pick(7, 'took part', child, place)}\n`;

/** A year's return on children looked after: one header, one to five episodes and four reviews of each child. */
const ssda903 = (folder, children) =>
  [
    write(
      folder,
      'header.csv',
      perChild(children, 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n', (child) => [
        `${localId(child)},${child % 2 ? 'M' : 'F'},${ukDay(born(child))},WBRI,UN1,,\n`,
      ]),
    ),
    write(
      folder,
      'episodes.csv',
      perChild(
        children,
        'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n',
        (child) => homesOf(child).map(episode(child)),
      ),
    ),
    write(
      folder,
      'reviews.csv',
      perChild(children, 'CHILD,DOB,REVIEW,REVIEW_CODE\n', (child) =>
        Array.from({ length: 4 }, review(child)),
      ),
    ),
  ].reduce((sum, rows) => sum + rows);

const VACCINES = [
  'Six-in-one vaccine',
  'Measles, mumps and rubella vaccine',
  'Influenza vaccine, nasal spray',
];
const patient = (child) => ({
  resourceType: 'Patient',
  id: `p-${localId(child)}`,
  meta: { lastUpdated: '2025-10-01T09:00:00+01:00' },
  identifier: [
    {
      type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] },
      system: 'https://northshire.example/record-number',
      value: `HB-${localId(child)}`,
    },
  ],
  name: [{ use: 'official', family: `Rennie-${child % 997}`, given: ['Ailsa', 'Jean'] }],
  birthDate: dayAfter('2014-01-01', pick(3_000, 'born', child)),
});
const immunisation = (child) => (_, place) => {
  const on = dayAfter('2019-01-01', place * 60 + pick(300, 'dose', child));
  return {
    resourceType: 'Immunization',
    id: `im-${localId(child)}-${place}`,
    status: 'completed',
    vaccineCode: { text: VACCINES[place % VACCINES.length] },
    patient: { reference: `Patient/p-${localId(child)}` },
    occurrenceDateTime: on,
    recorded: on,
    primarySource: true,
    protocolApplied: [{ doseNumberPositiveInt: 1 + (place % 3) }],
  };
};
const appointment = (child) => (_, place) => {
  const on = dayAfter('2023-01-02', place * 45 + pick(40, 'visit', child));
  const isCancelled = pick(4, 'cancelled', child, place) === 0;
  return {
    resourceType: 'Appointment',
    id: `ap-${localId(child)}-${place}`,
    meta: { lastUpdated: `${on}T14:30:00Z` },
    status: isCancelled ? 'cancelled' : 'fulfilled',
    serviceType: [{ text: 'Dental health check' }],
    start: `${on}T14:00:00Z`,
    end: `${on}T14:30:00Z`,
    participant: [{ actor: { reference: `Patient/p-${localId(child)}` }, status: 'accepted' }],
    ...(isCancelled && {
      cancelationReason: {
        coding: [
          { system: 'http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason', code: 'prov' },
        ],
      },
    }),
  };
};
const entriesOf = (child) => [
  patient(child),
  ...Array.from({ length: 6 }, immunisation(child)),
  ...Array.from({ length: 3 }, appointment(child)),
];
const asEntry = (child) => (resource, place) =>
  `${child + place === 0 ? '' : ',\n'}${JSON.stringify({
    fullUrl: `https://northshire.example/fhir/${resource.resourceType}/${resource.id}`,
    resource,
  })}`;

/** A health board's bundle: each child with six immunisations and three appointments. */
const fhirR4 = (folder, children) =>
  write(
    folder,
    'bundle.json',
    perChild(
      children,
      '{"resourceType":"Bundle","type":"collection","entry":[\n',
      (child) => entriesOf(child).map(asEntry(child)),
      '\n]}\n',
    ),
  );

const student = (child) =>
  `  <Student>\n    <StudentUniqueId>${localId(child)}</StudentUniqueId>\n    <Name>\n      <FirstName>Ailsa</FirstName>\n` +
  `      <LastSurname>Rennie</LastSurname>\n    </Name>\n    <BirthData>\n      <BirthDate>${born(child)}</BirthDate>\n` +
  `    </BirthData>\n  </Student>\n`;
const CATEGORIES = ['Excused Absence', 'Unexcused Absence', 'Tardy', 'In Attendance'];
const attendance = (child) => (_, place) =>
  `  <StudentSchoolAttendanceEvent>\n    <AttendanceEvent>\n` +
  `      <EventDate>${dayAfter('2024-08-20', place * 11 + pick(9, 'day', child, place))}</EventDate>\n` +
  `      <AttendanceEventCategory>uri://ed-fi.org/AttendanceEventCategoryDescriptor#${CATEGORIES[pick(4, 'how', child, place)]}</AttendanceEventCategory>\n` +
  `      <EventDuration>1</EventDuration>\n    </AttendanceEvent>\n    <StudentReference>\n      <StudentIdentity>\n` +
  `        <StudentUniqueId>${localId(child)}</StudentUniqueId>\n      </StudentIdentity>\n    </StudentReference>\n` +
  `    <SchoolReference>\n      <SchoolIdentity>\n        <SchoolId>${5_500 + (child % 40)}</SchoolId>\n      </SchoolIdentity>\n` +
  `    </SchoolReference>\n  </StudentSchoolAttendanceEvent>\n`;
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A school year's attendance events, nine of each pupil, and the pupils. */
const edFi = (folder, children) =>
  [
    ['InterchangeStudent', 'student.xml', (child) => [student(child)]],
    [
      'InterchangeStudentAttendance',
      'student-attendance.xml',
      (child) => Array.from({ length: 9 }, attendance(child)),
    ],
  ]
    .map(([root, name, piecesOf]) =>
      write(
        folder,
        name,
        perChild(children, `${XML}<${root} xmlns="http://ed-fi.org/5.2.0">\n`, piecesOf, `</${root}>\n`),
      ),
    )
    .reduce((sum, rows) => sum + rows);

/** By format: writes its files of so many children into a folder, and answers how many rows they hold. */
export const writeFiles = { ssda903, 'fhir-r4': fhirR4, 'ed-fi': edFi };
