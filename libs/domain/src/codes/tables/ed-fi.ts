import { codeTable } from '../code-table';

const source = 'Ed-Fi Alliance, Ed-Fi Data Standard 5.2';

function descriptor(name: string, title: string, values: readonly string[]) {
  return codeTable(
    { system: `uri://ed-fi.org/${name}`, title, source },
    values.map((value) => [value, value]),
  );
}

/** Descriptors of the Ed-Fi standard; the label is the code. They are never mapped on to English or Scottish codes. */
export const edFi = [
  descriptor('AttendanceEventCategoryDescriptor', 'Attendance', [
    'Present',
    'In Attendance',
    'Tardy',
    'Partial',
    'Early departure',
    'Excused Absence',
    'Unexcused Absence',
  ]),
  descriptor('EntryTypeDescriptor', 'How an enrolment began', [
    'Transfer',
    'New to education system',
    'Next year school',
    'Re-entry',
    'Other',
  ]),
  descriptor('ExitWithdrawTypeDescriptor', 'How an enrolment ended', [
    'Completed',
    'Died or is permanently incapacitated',
    'Dropout',
    'End of school year',
    'Enrolled in a high school diploma program',
    'Expelled',
    'Graduated',
    'Incarcerated',
    'Invalid enrollment',
    'Involuntarily Removed',
    'No show',
    'Other',
    'Reached maximum age',
    'Transferred',
    'Withdrawn',
  ]),
  descriptor('DisciplineDescriptor', 'Discipline', [
    'Removal from Classroom',
    'In School Suspension',
    'Out of School Suspension',
    'Expulsion',
    'Expulsion with Services',
    'Expulsion under Guns Free School Act',
    'Expulsion under Guns Free School Act with Services',
    'Community Service',
    'No action for incident',
    'Other',
  ]),
  descriptor('ReasonExitedDescriptor', 'Why help under a programme ended', [
    'Died or is permanently incapacitated',
    'Discontinued schooling',
    'Graduated with a high school diploma',
    'Graduated with an alternate diploma',
    'Moved out of state',
    'Other',
    'Reached maximum age',
    'Received certificate of completion or equivalent',
    'Suspended or expelled from school',
    'Transferred to another district or school',
    'Transferred to regular education',
    'Unknown reason',
    'Withdrawal by a parent (or guardian)',
  ]),
];
