/**
 * A day of the calendar, 'YYYY-MM-DD', from 0001-01-01 to 9999-12-31. It is a value of its own and never midnight
 * in any time zone; two days compare as text.
 */
export type CalendarDay = string;

type Parts = Readonly<{ year: number; month: number; day: number }>;

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const lastDayNumber = 3_652_058;
const FIGURE_0 = '0'.charCodeAt(0);
const outOfRange = 'A calendar day lies between 0001-01-01 and 9999-12-31.';

/** True for a real day written YYYY-MM-DD: 2024-02-29 is one, 2023-02-29 and 2024-2-9 are not. */
export function isCalendarDay(text: string): boolean {
  return partsOf(text) !== undefined;
}

/** True for a month written YYYY-MM. */
export function isCalendarMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) && isCalendarYear(text.slice(0, 4));
}

/** True for a year written YYYY, 0001 to 9999. */
export function isCalendarYear(text: string): boolean {
  return /^\d{4}$/.test(text) && text !== '0000';
}

/** The day `count` whole days later (earlier, if negative). Throws a RangeError outside the years 0001 to 9999. */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  const number = dayNumber(day) + count;
  if (!Number.isInteger(number) || number < 0 || number > lastDayNumber) {
    throw new RangeError(Number.isInteger(count) ? outOfRange : 'Days are counted in whole numbers.');
  }
  return dayWithNumber(number);
}

/** The day `count` whole days later or earlier; the first or last of the calendar where that lies beyond it. */
export function dayWithin(day: CalendarDay, count: number): CalendarDay {
  return dayWithNumber(Math.min(lastDayNumber, Math.max(0, dayNumber(day) + count)));
}

/** Whole days from one day to another: 0 on the same day, negative when `to` is the earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** Negative when `left` is earlier, positive when it is later, 0 on the same day: for sorting. */
export function compareDays(left: CalendarDay, right: CalendarDay): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The last day of a month given as YYYY-MM, 29 February in leap years. */
export function lastDayOfMonth(month: string): CalendarDay {
  if (!isCalendarMonth(month)) throw new RangeError('A month is written YYYY-MM, for example 2021-06.');
  return `${month}-${digits(daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5))), 2)}`;
}

/** True for the leap years of the Gregorian calendar. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Figure by figure: every fact that is read is asked for its days. */
function partsOf(text: string): Parts | undefined {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined;
  const [year, month, day] = [numberIn(text, 0, 4), numberIn(text, 5, 7), numberIn(text, 8, 10)];
  return year >= 1 && day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : undefined;
}

/** The number written in these places; NaN where one of them is no figure from 0 to 9. */
function numberIn(text: string, from: number, to: number): number {
  let number = 0;
  for (let place = from; place < to; place += 1) {
    const figure = text.charCodeAt(place) - FIGURE_0;
    if (!(figure >= 0 && figure <= 9)) return Number.NaN;
    number = number * 10 + figure;
  }
  return number;
}

function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (daysOfMonths[month - 1] ?? 0);
}

/** Days since 0001-01-01. */
function dayNumber(day: CalendarDay): number {
  const parts = partsOf(day);
  if (!parts)
    throw new RangeError('A calendar day is a real day written YYYY-MM-DD, for example 2021-06-03.');
  let number = daysBeforeYear(parts.year) + parts.day - 1;
  for (let month = 1; month < parts.month; month += 1) number += daysInMonth(parts.year, month);
  return number;
}

function dayWithNumber(number: number): CalendarDay {
  // 146,097 days are 400 years: the estimate is right or one year too early.
  let year = whole(number * 400, 146_097) + 1;
  if (daysBeforeYear(year + 1) <= number) year += 1;
  let rest = number - daysBeforeYear(year);
  let month = 1;
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month += 1;
  }
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(rest + 1, 2)}`;
}

function daysBeforeYear(year: number): number {
  const past = year - 1;
  return past * 365 + whole(past, 4) - whole(past, 100) + whole(past, 400);
}

function whole(dividend: number, divisor: number): number {
  return (dividend - (dividend % divisor)) / divisor;
}

function digits(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
