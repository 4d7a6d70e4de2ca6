import {
  type CalendarDay,
  isCalendarDay,
  isCalendarMonth,
  isCalendarYear,
  lastDayOfMonth,
} from './calendar-day';

/** A date as far as it was stated: 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'. What was not stated is never filled in. */
export type PartialDate = string;
export type PartialDateForm = 'year' | 'month' | 'day';

const monthNames =
  'January February March April May June July August September October November December'.split(' ');

/** How much of the date was stated, or undefined if the text is no real year, month or day. */
export function partialDateForm(text: string): PartialDateForm | undefined {
  if (isCalendarDay(text)) return 'day';
  if (isCalendarMonth(text)) return 'month';
  return isCalendarYear(text) ? 'year' : undefined;
}

/** The earliest day that the stated date allows: 2021-06 begins on 2021-06-01. */
export function firstDayOf(date: PartialDate): CalendarDay {
  const form = formOf(date);
  if (form === 'year') return `${date}-01-01`;
  return form === 'month' ? `${date}-01` : date;
}

/** The latest day that the stated date allows: 2021-06 ends on 2021-06-30. */
export function lastDayOf(date: PartialDate): CalendarDay {
  const form = formOf(date);
  if (form === 'year') return `${date}-12-31`;
  return form === 'month' ? lastDayOfMonth(date) : date;
}

/** For people: "3 June 2021", "June 2021" or "2021". */
export function partialDateInWords(date: PartialDate): string {
  formOf(date);
  const [year = '', month, day] = date.split('-');
  return [day && String(Number(day)), month && monthName(Number(month)), String(Number(year))]
    .filter(Boolean)
    .join(' ');
}

/** For people, saying once what both ends share: "3 to 9 June 2021", "3 June to 9 July 2021", "June to July 2021". */
export function spanInWords(from: PartialDate, to: PartialDate): string {
  if (from === to) return partialDateInWords(from);
  return `${startInWords(from, to)} to ${partialDateInWords(to)}`;
}

/** The English name of month 1 to 12. */
export function monthName(month: number): string {
  return monthNames[month - 1] ?? '';
}

function startInWords(from: PartialDate, to: PartialDate): string {
  const form = formOf(from);
  const words = partialDateInWords(from);
  if (form === 'year' || form !== formOf(to) || from.slice(0, 4) !== to.slice(0, 4)) return words;
  const sameMonth = form === 'day' && from.slice(0, 7) === to.slice(0, 7);
  return words
    .split(' ')
    .slice(0, sameMonth ? -2 : -1)
    .join(' ');
}

function formOf(date: PartialDate): PartialDateForm {
  const form = partialDateForm(date);
  if (form === undefined)
    throw new RangeError('A date is written YYYY, YYYY-MM or YYYY-MM-DD, and must be real.');
  return form;
}
