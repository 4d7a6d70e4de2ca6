import { ageOn } from '@chronology/domain';
import {
  skipped,
  type ChildContext,
  type ImportFormat,
  type Mapped,
  type Row,
  type Verdict,
} from '@chronology/imports';
import { attendanceSummaries } from './attendance-summaries';
import { ATTENDANCE, ED_FI_FILES, KINDS } from './ed-fi-files';
import { birthDatesOf, describedStudent, isUnreadable, NOT_A_DAY, TWO_BIRTH_DATES } from './students';

const NOT_A_CHILD = skipped(
  'not-a-child',
  'The person was over 25 at that time: not a child or young person.',
);
const OLDEST = 25;

const allOf = (rows: readonly Row[], verdict: Verdict) => rows.map(({ ref }) => ({ row: ref, ...verdict }));

/** What the rows of one pupil come to: who the pupil is, and attendance month by month. */
const mapChild = (rows: readonly Row[], context: ChildContext): Mapped => {
  const stated = rows.filter(({ kind }) => kind === KINDS.student);
  const students = stated.filter((row) => !isUnreadable(row));
  const [birthDate, another] = birthDatesOf(students);
  if (another !== undefined) return { facts: [], verdicts: allOf(rows, TWO_BIRTH_DATES) };
  const isGrown = (day: string) => birthDate !== undefined && ageOn(birthDate, day) > OLDEST;
  const events = rows.filter(({ kind }) => kind === KINDS.attendance);
  const [adult, young] = [true, false].map((grown) =>
    events.filter(({ cells }) => isGrown(cells[ATTENDANCE.day] ?? '') === grown),
  );
  const facts = attendanceSummaries(young ?? [], context);
  const student = students.at(-1);
  const isNobody = facts.length === 0 && isGrown(context.today);
  return {
    ...(student && !isNobody && { child: describedStudent(student) }),
    facts,
    verdicts: [
      ...allOf(stated.filter(isUnreadable), NOT_A_DAY),
      ...allOf([...(adult ?? []), ...(isNobody ? students : [])], NOT_A_CHILD),
    ],
  };
};

/** The Ed-Fi Data Standard's interchanges of students and their attendance, as XML. */
export const edFi: ImportFormat = {
  name: 'ed-fi',
  xml: ED_FI_FILES,
  isOneRowAcrossFiles: false,
  mapChild,
};
