/** A day of the calendar, 'YYYY-MM-DD', from 0001-01-01 to 9999-12-31; days compare as text. */
export type Day = string;

const DAYS_OF_400_YEARS = 146_097;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const whole = (dividend: number, divisor: number) => (dividend - (dividend % divisor)) / divisor;

const isLeapYear = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** True for a real day written YYYY-MM-DD; 29 February is one in leap years alone. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const [year, month, day] = partsOf(value);
  const length = month === 2 && isLeapYear(year) ? 29 : (lengths[month - 1] ?? 0);
  return year >= 1 && day >= 1 && day <= length;
}

/** Whole days from one day to another: 0 on the same day, negative when `to` is the earlier; leap days count. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** The day that many whole days later, or earlier if negative. */
export function addDays(day: Day, count: number): Day {
  return dayWithNumber(numberOf(day) + count);
}

function partsOf(day: Day): [year: number, month: number, day: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
}

/** Days since 1 March of the year 0. Years are taken to begin in March, so that a leap day is the last of its year. */
function numberOf(text: Day): number {
  const [calendarYear, month, day] = partsOf(text);
  const year = month > 2 ? calendarYear : calendarYear - 1;
  const dayOfYear = whole(153 * ((month + 9) % 12) + 2, 5) + day - 1;
  return year * 365 + whole(year, 4) - whole(year, 100) + whole(year, 400) + dayOfYear;
}

function dayWithNumber(number: number): Day {
  const cycle = whole(number, DAYS_OF_400_YEARS);
  const inCycle = number - cycle * DAYS_OF_400_YEARS;
  const yearOfCycle = whole(
    inCycle - whole(inCycle, 1_460) + whole(inCycle, 36_524) - whole(inCycle, DAYS_OF_400_YEARS - 1),
    365,
  );
  const dayOfYear = inCycle - (365 * yearOfCycle + whole(yearOfCycle, 4) - whole(yearOfCycle, 100));
  const fromMarch = whole(5 * dayOfYear + 2, 153);
  const month = ((fromMarch + 2) % 12) + 1;
  const year = cycle * 400 + yearOfCycle + (month > 2 ? 0 : 1);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfYear - whole(153 * fromMarch + 2, 5) + 1, 2)}`;
}

function digits(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
