import { isDay, lastDayOfMonth } from '../../words/dates';
import type { Day } from '../picture';

const two = (number: number): string => String(number).padStart(2, '0');

/** The same day of the month so many months later, or its last day where that month is shorter. */
export const monthsLater = (day: Day, months: number): Day => {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  const its = `${String(year).padStart(4, '0')}-${two(month)}`;
  const date = Math.min(Number(day.slice(8, 10)), Number(lastDayOfMonth(its).slice(8)));
  const later = `${its}-${two(date)}`;
  return isDay(later) ? later : day;
};
