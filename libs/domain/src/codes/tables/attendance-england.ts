import { type CodeRow, codeTable } from '../code-table';

/**
 * How national statistics count a code of the English attendance register. Codes that are no possible attendance,
 * and administrative ones, are left out of the sessions that a percentage is taken of; a provisional absence is to
 * be recoded within five school days.
 */
export type AttendanceClass =
  | 'attending'
  | 'attending_approved_activity'
  | 'authorised_absence'
  | 'unauthorised_absence'
  | 'unauthorised_absence_provisional'
  | 'not_possible_attendance'
  | 'administrative';

type Mark = readonly [
  code: string,
  display: string,
  attendanceClass: AttendanceClass | undefined,
  validity?: CodeRow[2],
];

/** The School Attendance (Pupil Registration) (England) Regulations 2024 came into force on 19 August 2024. */
const since2024 = { validFrom: '2024-08-19' };
const until2024 = { validTo: '2024-08-18' };
const until2014 = { validTo: '2014-08-31' };

const marks: readonly Mark[] = [
  ['/', 'Present in the morning', 'attending'],
  ['\\', 'Present in the afternoon', 'attending'],
  ['L', 'Late, before the register closed', 'attending'],
  ['B', 'Educated off site, other than K, V, P or W', 'attending_approved_activity'],
  [
    'K',
    'Provision arranged by the local authority (section 19, Education Act 1996)',
    'attending_approved_activity',
    since2024,
  ],
  ['P', 'Sporting activity with prior agreement', 'attending_approved_activity'],
  ['V', 'Educational visit or trip', 'attending_approved_activity'],
  ['W', 'Work experience', 'attending_approved_activity'],
  ['C', 'Exceptional circumstance agreed by the head teacher', 'authorised_absence'],
  ['C1', 'Regulated performance, or regulated employment abroad', 'authorised_absence', since2024],
  ['C2', 'Part-time timetable', 'authorised_absence', since2024],
  ['E', 'Suspended or permanently excluded, with no other provision made', 'authorised_absence'],
  ['I', 'Illness', 'authorised_absence'],
  ['J1', 'Interview for a job, school or college', 'authorised_absence', since2024],
  ['M', 'Medical or dental appointment', 'authorised_absence'],
  ['R', 'Religious observance', 'authorised_absence'],
  ['S', 'Study leave', 'authorised_absence'],
  ['T', 'Parent travelling for work', 'authorised_absence'],
  ['G', 'Holiday not agreed', 'unauthorised_absence'],
  ['N', 'Reason not yet established', 'unauthorised_absence_provisional'],
  ['O', 'Other or unknown circumstances', 'unauthorised_absence'],
  ['U', 'Late, after the register closed', 'unauthorised_absence'],
  ['D', 'Registered at two schools, due at the other one', 'not_possible_attendance'],
  ['Q', 'Unable to attend: the local authority did not arrange access', 'not_possible_attendance', since2024],
  ['X', 'Not of compulsory school age and not required', 'not_possible_attendance'],
  ['Y1', 'Usual transport not available', 'not_possible_attendance', since2024],
  ['Y2', 'Widespread disruption to travel', 'not_possible_attendance', since2024],
  ['Y3', 'Part of the premises closed unexpectedly', 'not_possible_attendance', since2024],
  ['Y4', 'Whole site closed unexpectedly', 'not_possible_attendance', since2024],
  ['Y5', 'Criminal justice detention', 'not_possible_attendance', since2024],
  ['Y6', 'Public health guidance or law', 'not_possible_attendance', since2024],
  ['Y7', 'Other unavoidable cause', 'not_possible_attendance', since2024],
  ['Z', 'Prospective pupil, not yet on the register', 'administrative'],
  ['#', 'Planned closure of the whole school', 'administrative'],
  ['F', 'Extended family holiday, agreed', undefined, until2014],
  ['H', 'Family holiday, agreed', undefined, until2024],
  ['J', 'Interview', undefined, until2024],
  ['Y', 'Exceptional circumstances', 'not_possible_attendance', until2024],
];

const classes = new Map(marks.map(([code, , attendanceClass]) => [code, attendanceClass]));

/** The register of schools in England, with the codes withdrawn in 2014 and 2024. */
export const attendanceEngland = codeTable(
  {
    system: 'DfE/AttendanceCode',
    title: 'Attendance register code, England',
    source: 'DfE, Working together to improve school attendance (August 2024)',
  },
  marks.map(([code, display, , validity]) => [code, display, validity]),
);

/** How the statistics count this code; undefined for an unknown code and for retired ones whose class was not found. */
export function attendanceClass(code: string): AttendanceClass | undefined {
  return classes.get(code.trim());
}
