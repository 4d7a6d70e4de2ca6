import { isCalendarDay } from '@chronology/domain';
import { held, rejected, skipped, type Cells, type ReadRow, type XmlReading } from '@chronology/imports';

/** The rows of Ed-Fi interchanges that a chronology keeps something of. */
export const KINDS = { student: 'Student', attendance: 'StudentSchoolAttendanceEvent' } as const;

/** Where each thing stands inside an attendance event. */
export const ATTENDANCE = {
  day: 'AttendanceEvent.EventDate',
  category: 'AttendanceEvent.AttendanceEventCategory',
  duration: 'AttendanceEvent.EventDuration',
  student: 'StudentReference.StudentIdentity.StudentUniqueId',
  school: 'SchoolReference.SchoolIdentity.SchoolId',
} as const;

const ROOTS = ['InterchangeStudent', 'InterchangeStudentAttendance'];
const NAMESPACE = /^http:\/\/(?:www\.)?ed-fi\.org\/([\d.]+)$/;

const NO_STUDENT = held(
  'no-lasting-id',
  'This row has no StudentUniqueId, so nobody can tell whose it is. Please send it again with one.',
);

const studentRow = (cells: Cells): ReadRow => {
  const child = cells['StudentUniqueId'];
  if (child === undefined) return { kind: KINDS.student, cells, verdict: NO_STUDENT };
  return { kind: KINDS.student, child, cells };
};

const attendanceRow = (cells: Cells): ReadRow => {
  const kind = KINDS.attendance;
  const [child, day, school] = [cells[ATTENDANCE.student], cells[ATTENDANCE.day], cells[ATTENDANCE.school]];
  if (child === undefined) return { kind, cells, verdict: NO_STUDENT };
  if (day === undefined || !isCalendarDay(day))
    return {
      kind,
      cells,
      verdict: rejected('malformed-date', 'EventDate is not a day written like 2021-06-03.'),
    };
  if (school === undefined)
    return {
      kind,
      cells,
      verdict: rejected('no-school', 'The event does not say at which school it was (SchoolId).'),
    };
  return { kind, child, cells, covers: { name: coverageOf(school, day), day } };
};

/** The name under which the days are kept that a file covers for one school in one month. */
export const coverageOf = (school: string, day: string): string => `${day.slice(0, 7)} ${school}`;

/** Interchanges of students and of their attendance (Ed-Fi Data Standard, XML). */
export const ED_FI_FILES: XmlReading = {
  recognise: ({ name, namespace }) => {
    const version = NAMESPACE.exec(namespace)?.[1];
    return ROOTS.includes(name) && version !== undefined ? { version } : undefined;
  },
  rows: new Map([
    [KINDS.student, studentRow],
    [KINDS.attendance, attendanceRow],
  ]),
  others: (name) => skipped('not-kept', `${name}: a chronology keeps no such detail.`),
};
