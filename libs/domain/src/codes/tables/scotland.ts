import { codeTable } from '../code-table';

/** Scottish lists of which only a few codes could be read; the rest are to be added by whoever holds them. */
export const scotland = [
  codeTable(
    {
      system: 'SEEMiS/AttendanceCode',
      title: 'Attendance code, Scotland',
      source: 'SEEMiS (four codes read, rest not found)',
    },
    [
      ['02', 'Extended leave with parental consent'],
      ['10', 'Attendance'],
      ['11', 'Late, before half of the opening'],
      ['12', 'Work experience'],
    ],
  ),
];
