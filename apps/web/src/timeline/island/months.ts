import { isDay } from '../../words/dates';
import type { Day } from '../picture';

const two = (number: number): string => String(number).padStart(2, '0');

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The same day of the month so many months later, or its last day where that month is shorter. */
export const monthsLater = (day: Day, months: number): Day => {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  const date = Math.min(Number(day.slice(8, 10)), lastDayOf(year, month));
  const later = `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
  return isDay(later) ? later : day;
};
