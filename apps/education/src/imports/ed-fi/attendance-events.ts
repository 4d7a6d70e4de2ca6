import { lookUpCode, type CalendarDay } from '@chronology/domain';
import type { Coded, Row } from '@chronology/imports';
import { ATTENDANCE, coverageOf } from './ed-fi-files';

/** One event of a register: the day, what kind of event it was in the source's words, and how long it lasted. */
export type AttendanceEvent = Readonly<{
  row: Row;
  day: CalendarDay;
  school: string;
  /** The category with the list it is of, as the source names it. */
  category: Coded;
  /** In half-days; a whole day where the source says nothing. */
  halfDays: number;
  isDurationStated: boolean;
}>;

const WHOLE_DAY = 2;

export const eventFrom = (row: Row): AttendanceEvent => {
  const duration = Number(row.cells[ATTENDANCE.duration]);
  const isDurationStated = duration > 0 && duration <= 1;
  return {
    row,
    day: row.cells[ATTENDANCE.day] ?? '',
    school: row.cells[ATTENDANCE.school] ?? '',
    category: categoryOf(row.cells[ATTENDANCE.category] ?? ''),
    halfDays: isDurationStated ? duration * WHOLE_DAY : WHOLE_DAY,
    isDurationStated,
  };
};

/** `uri://ed-fi.org/AttendanceEventCategoryDescriptor#Excused Absence`: the list, and the code on it. */
const categoryOf = (descriptor: string): Coded => {
  const place = descriptor.lastIndexOf('#');
  const [list, code] =
    place < 0 ? ['not stated', descriptor] : [descriptor.slice(0, place), descriptor.slice(place + 1)];
  return lookUpCode(list, code);
};

/** What counts together: the events of one file, school and month. */
export const sheetOf = ({ row, school, day }: AttendanceEvent): string =>
  `${row.file} ${coverageOf(school, day)}`;
