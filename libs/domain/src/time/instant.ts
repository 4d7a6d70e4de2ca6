import { type CalendarDay, isCalendarDay } from './calendar-day';

/**
 * A moment, ISO 8601 with its offset. As stored it is always UTC with milliseconds: '2021-06-03T13:05:00.000Z', so
 * stored instants compare as text.
 */
export type Instant = string;

type LondonClock = Readonly<{ day: CalendarDay; time: string; seconds: string }>;

const shape =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;
const earliest = Date.parse('0001-01-01T00:00:00.000Z');
const latest = Date.parse('9999-12-31T23:59:59.999Z');

const hour = 3_600_000;
const day = 24 * hour;

/**
 * The years of the rule in force (Ninth Directive 2000/84/EC and The Summer Time Order 2002, kept from 1996 on), which
 * costs a tenth of asking the calendar. Earlier and far years are asked of the calendar.
 */
const londonRule = { begins: Date.UTC(1996, 0, 1), ends: Date.UTC(2100, 0, 1) };

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  calendar: 'gregory',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** True for a real day and time with Z or an offset such as +01:00; a time without an offset is no instant. */
export function isInstant(text: string): boolean {
  if (!shape.test(text)) return false;
  const stated = text.slice(0, 10);
  return isCalendarDay(stated) && (isInside(stated) || isInRange(Date.parse(text)));
}

/** The stored form of a Date. Throws a RangeError for an invalid date or a year outside 0001 to 9999. */
export function toInstant(date: Date): Instant {
  if (!isInRange(date.getTime())) throw new RangeError('A moment lies in the years 0001 to 9999.');
  return date.toISOString();
}

/** The day that the calendar showed in Europe/London at that moment. */
export function dayInLondon(instant: Instant): CalendarDay {
  return londonClock(momentOf(instant)).day;
}

/** The time that the clock showed in Europe/London at that moment, 'HH:MM'. */
export function timeInLondon(instant: Instant): string {
  return londonClock(momentOf(instant)).time;
}

/** The last millisecond of that day in Europe/London, also on the days of 23 and 25 hours when the clocks change. */
export function endOfDayInLondon(day: CalendarDay): Instant {
  if (!isCalendarDay(day)) throw new RangeError('A calendar day is a real day written YYYY-MM-DD.');
  const endOnTheClock = Date.parse(`${day}T23:59:59.999Z`);
  const guess = endOnTheClock - londonOffset(endOnTheClock);
  return toInstant(new Date(endOnTheClock - londonOffset(guess)));
}

/** The stored form of an instant; for a day, the end of that day in Europe/London. */
export function instantOf(dayOrInstant: string): Instant {
  if (isCalendarDay(dayOrInstant)) return endOfDayInLondon(dayOrInstant);
  return toInstant(new Date(momentOf(dayOrInstant)));
}

/** Negative when `left` is earlier, positive when it is later, 0 at the same moment, whatever their offsets. */
export function compareInstants(left: Instant, right: Instant): number {
  return momentOf(left) - momentOf(right);
}

function momentOf(instant: Instant): number {
  if (isInstant(instant)) return Date.parse(instant);
  throw new RangeError('A moment is written with its offset, for example 2021-06-03T14:05:00+01:00.');
}

/** Whatever its offset, a moment of such a day lies in the years 0001 to 9999. */
function isInside(day: CalendarDay): boolean {
  return day > '0001-01-02' && day < '9999-12-30';
}

function isInRange(moment: number): boolean {
  return moment >= earliest && moment <= latest;
}

function londonClock(moment: number): LondonClock {
  if (moment < londonRule.begins || moment >= londonRule.ends) return londonClockOfCalendar(moment);
  const shown = new Date(moment + (isSummerTime(moment) ? hour : 0)).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16), seconds: shown.slice(17, 19) };
}

/** From 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October. */
function isSummerTime(moment: number): boolean {
  const year = new Date(moment).getUTCFullYear();
  return moment >= oneOnLastSunday(year, 2) && moment < oneOnLastSunday(year, 9);
}

/** For months of 31 days. */
function oneOnLastSunday(year: number, month: number): number {
  const last = Date.UTC(year, month, 31, 1);
  return last - new Date(last).getUTCDay() * day;
}

function londonClockOfCalendar(moment: number): LondonClock {
  const parts = new Map(london.formatToParts(moment).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes, length = 2) =>
    (parts.get(type) ?? '').padStart(length, '0');
  return {
    day: `${part('year', 4)}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
    seconds: part('second'),
  };
}

/** How far London's clock is ahead of UTC at that moment, in milliseconds. */
function londonOffset(moment: number): number {
  const { day, time, seconds } = londonClock(moment);
  const sinceTheSecond = ((moment % 1000) + 1000) % 1000;
  return Date.parse(`${day}T${time}:${seconds}.000Z`) - (moment - sinceTheSecond);
}
