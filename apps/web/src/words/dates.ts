const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_PATTERN = /^(\d{4})-(\d{2})(?:-\d{2})?$/;
const DAY_IN_MS = 86_400_000;

const LONDON = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const LONDON_CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const partsOf = (day: string): readonly [number, number, number] | undefined => {
  const found = DAY_PATTERN.exec(day);
  return found ? [Number(found[1]), Number(found[2]), Number(found[3])] : undefined;
};

const midnightOf = (day: string): number => {
  const parts = partsOf(day);
  return parts ? new Date(0).setUTCFullYear(parts[0], parts[1] - 1, parts[2]) : Number.NaN;
};

/** Whether this is a day that exists, `YYYY-MM-DD`: 30 February is none. */
export const isDay = (text: string): boolean => {
  const [year, month, day] = partsOf(text) ?? [];
  const date = new Date(midnightOf(text));
  return date.getUTCFullYear() === year && date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
};

/** The calendar day of a moment in Europe/London. */
export const todayInLondon = (now: Date): string => LONDON.format(now);

const isMoment = (date: string): boolean => date.includes('T') && !Number.isNaN(Date.parse(date));

/** Month and year of a calendar day or month, such as “November 2025”. Anything else comes back as it was. */
export const monthInWords = (date: string): string => {
  const [, year, month] = MONTH_PATTERN.exec(date) ?? [];
  return MONTHS[Number(month) - 1] === undefined ? date : `${MONTHS[Number(month) - 1]} ${year}`;
};

/**
 * A date in words, as exactly as it is known: “4 November 2025”, “November 2025”, “2025”; of a moment, its day in
 * Europe/London. Anything that is no date comes back as it was.
 */
export const inWords = (date: string): string => {
  const day = isMoment(date) ? todayInLondon(new Date(date)) : date;
  const month = monthInWords(day);
  const [, , number] = partsOf(day) ?? [];
  return month === day || number === undefined ? month : `${number} ${month}`;
};

/** Whole days from one calendar day to another; negative where the second comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((midnightOf(to) - midnightOf(from)) / DAY_IN_MS);

/** The calendar day so many days later, or earlier where the number is negative. */
export const daysLater = (day: string, days: number): string =>
  new Date(midnightOf(day) + days * DAY_IN_MS).toISOString().slice(0, 10);

/** The last day of a month, `YYYY-MM`. */
export const lastDayOfMonth = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(new Date(0).setUTCFullYear(year, number, 0)).toISOString().slice(0, 10);
};

/** A number of things, such as “1 week” or “5 weeks”. The plural is the singular and an s unless told otherwise. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const years = (days: number): string => {
  const halves = Math.round((days / 365.25) * 2);
  const whole = Math.floor(halves / 2);
  return halves % 2 ? `${whole} and a half years` : counted(whole, 'year');
};

/** A length of time as people say it: days up to a fortnight, then weeks, and from two years on in half years. */
export const span = (days: number): string => {
  if (days < 14) return counted(days, 'day');
  return days < 730 ? counted(Math.floor(days / 7), 'week') : years(days);
};

/** The time of day of a moment in Europe/London, such as “14:05”. */
export const clockInLondon = (now: Date): string => LONDON_CLOCK.format(now);

/** Whole months from one day to another. Whoever is born on the 31st is a month older when a shorter month is over. */
const monthsBetween = (from: string, to: string): number => {
  const [first, last] = [partsOf(from), partsOf(to)];
  if (!first || !last) return Number.NaN;
  return (last[0] - first[0]) * 12 + (last[1] - first[1]) - (last[2] < first[2] ? 1 : 0);
};

const weeksOld = (born: string, day: string): string => {
  const days = daysBetween(born, day);
  return days < 14 ? counted(days, 'day') : counted(Math.floor(days / 7), 'week');
};

/**
 * How old a child is on a day, such as “8 years 8 months”, “7 months”, and “5 weeks” for a baby.
 * Empty before the birth, and where either is not a day.
 */
export const ageOn = (born: string, day: string): string => {
  const months = monthsBetween(born, day);
  if (Number.isNaN(months) || daysBetween(born, day) < 0) return '';
  if (months < 3) return weeksOld(born, day);
  const [whole, rest] = [Math.floor(months / 12), months % 12];
  const inYears = whole > 0 ? [counted(whole, 'year')] : [];
  return [...inYears, ...(rest > 0 ? [counted(rest, 'month')] : [])].join(' ');
};
