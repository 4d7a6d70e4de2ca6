import type { CalendarDay } from '@chronology/domain';
import { held, type Row } from '@chronology/imports';
import { dayIn } from './days-of-return';
import type { Refusal } from './episode';
import { notADay } from './ssda903-files';

/** Every birth date that the rows of one child state. */
export const birthDatesIn = (rows: readonly Row[]): readonly CalendarDay[] => [
  ...new Set(rows.flatMap(({ cells }) => dayIn(cells['DOB']) ?? [])),
];

const TWO = held(
  'two-birth-dates',
  'The files give this child number two birth dates, so it may stand for two children. Please find out which is right and send the rows again.',
);

/** One number with two birth dates: nobody can tell whose any of its rows are, so all of them wait for a person. */
export const heldForTwoBirthDates = (rows: readonly Row[]): readonly Refusal[] =>
  rows.map(({ ref }) => ({ row: ref, ...TWO }));

/** Header rows whose birth date cannot be read describe nobody. */
export const unreadableHeaders = (headers: readonly Row[]): readonly Refusal[] =>
  headers
    .filter(({ cells }) => cells['DOB'] !== undefined && dayIn(cells['DOB']) === undefined)
    .map(({ ref }) => ({ row: ref, ...notADay('102', 'DOB') }));
