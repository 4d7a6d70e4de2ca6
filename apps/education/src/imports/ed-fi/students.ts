import { isCalendarDay, type CalendarDay } from '@chronology/domain';
import { held, rejected, type DescribedChild, type Row } from '@chronology/imports';

/** Who the pupil is. Titles, citizenship and sex have no use in a chronology. */
export const describedStudent = ({ ref, cells }: Row): DescribedChild => {
  const family = cells['Name.LastSurname'];
  const knownAs = cells['Name.PreferredFirstName'];
  const given = [cells['Name.FirstName'], cells['Name.MiddleName']].filter((name) => name !== undefined);
  const born = cells['BirthData.BirthDate'];
  return {
    row: ref,
    names:
      given.length > 0 || family !== undefined ? [{ given, ...(family !== undefined && { family }) }] : [],
    ...(knownAs !== undefined && { knownAs }),
    ...(born !== undefined && { birthDate: { from: born, precision: 'day' } }),
    identifiers: [],
    raw: born === undefined ? {} : { BirthDate: born },
  };
};

/** Every birth date that the rows of one pupil state. */
export const birthDatesOf = (students: readonly Row[]): readonly CalendarDay[] => [
  ...new Set(students.flatMap(({ cells }) => cells['BirthData.BirthDate'] ?? [])),
];

/** A birth date that is none: the row describes nobody until it is put right. */
export const isUnreadable = ({ cells }: Row): boolean =>
  cells['BirthData.BirthDate'] !== undefined && !isCalendarDay(cells['BirthData.BirthDate']);

export const NOT_A_DAY = rejected('malformed-date', 'BirthDate is not a day written like 2021-06-03.');

export const TWO_BIRTH_DATES = held(
  'two-birth-dates',
  'The files give this pupil two birth dates, so the number may stand for two children. Please find out which is right and send the rows again.',
);
