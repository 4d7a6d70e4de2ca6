import { type CalendarDay, compareDays, isCalendarDay, isLeapYear } from './calendar-day';

/** The birthday that falls in that year: for a child born on 29 February, 1 March in common years. */
export function birthdayInYear(birthDate: CalendarDay, year: number): CalendarDay {
  if (!isCalendarDay(birthDate)) throw new RangeError('A birth date is a real day written YYYY-MM-DD.');
  if (!Number.isInteger(year) || year < 1 || year > 9999)
    throw new RangeError('A year lies between 1 and 9999.');
  const day = birthDate.slice(5) === '02-29' && !isLeapYear(year) ? '03-01' : birthDate.slice(5);
  return `${String(year).padStart(4, '0')}-${day}`;
}

/** Whole years of age on that day, rising on the birthday itself; negative on a day before birth. */
export function ageOn(birthDate: CalendarDay, day: CalendarDay): number {
  if (!isCalendarDay(day)) throw new RangeError('A day is a real day written YYYY-MM-DD.');
  const year = Number(day.slice(0, 4));
  const years = year - Number(birthDate.slice(0, 4));
  return compareDays(day, birthdayInYear(birthDate, year)) < 0 ? years - 1 : years;
}

/** The day on which the child turns that age; age 0 is the day of birth. */
export function turns(birthDate: CalendarDay, age: number): CalendarDay {
  return birthdayInYear(birthDate, Number(birthDate.slice(0, 4)) + age);
}
