import {
  ageOn,
  dayInLondon,
  earliestDay,
  instantOf,
  isCalendarDay,
  isInstant,
  latestDay,
  type CalendarDay,
  type Occurred,
} from '@chronology/domain';
import { objectAt, textAt, type Json } from './json';

/** What FHIR says of a time that it does not say: its day is not known. */
export const UNKNOWN: Occurred = { precision: 'unknown' };

/** A FHIR date or dateTime exactly as far as it was stated, its moment in UTC; undefined for what is neither. */
export const occurredOn = (text: string | undefined): Occurred | undefined => {
  if (text === undefined) return undefined;
  if (isInstant(text)) return { from: instantOf(text), precision: 'minute' };
  if (isCalendarDay(text)) return { from: text, precision: 'day' };
  if (isCalendarDay(`${text}-01`)) return { from: text, precision: 'month' };
  return isCalendarDay(`${text}-01-01`) ? { from: text, precision: 'year' } : undefined;
};

/** A period is read as far as it makes sense: `malformed` where a date is none, `backwards` where it ends too early. */
export type PeriodRead = Readonly<{ occurred: Occurred; problem?: 'malformed' | 'backwards' }>;

export const periodIn = (resource: Json): PeriodRead => {
  const period = objectAt(resource, 'period');
  const [start, end] = [textAt(period, 'start'), textAt(period, 'end')];
  const [from, to] = [occurredOn(start), occurredOn(end)];
  if ((start !== undefined && !from) || (end !== undefined && !to))
    return { occurred: UNKNOWN, problem: 'malformed' };
  if (!from) return { occurred: to ? { from: lastDay(to), precision: 'before' } : UNKNOWN };
  return to ? spanOf(from, to) : { occurred: from };
};

const spanOf = (from: Occurred, to: Occurred): PeriodRead => {
  if ((to.from ?? '') < (from.from ?? '') && to.precision === from.precision)
    return { occurred: from, problem: 'backwards' };
  if (to.precision !== from.precision || to.from === from.from) return { occurred: from };
  return { occurred: { ...from, to: to.from } };
};

const lastDay = (occurred: Occurred): CalendarDay => latestDay(occurred) ?? '';

/** How old somebody was at that time: undefined unless it is certain, whatever the precision of either. */
export const ageAt = (
  birthDate: Occurred | undefined,
  at: Occurred,
): Readonly<{ youngest: number; oldest: number }> | undefined => {
  const born = birthDate && { first: earliestDay(birthDate), last: latestDay(birthDate) };
  const then = { first: earliestDay(at), last: latestDay(at) };
  if (!born?.first || !born.last || !then.first || !then.last) return undefined;
  return { youngest: ageOn(born.last, then.first), oldest: ageOn(born.first, then.last) };
};

/** When the source says that it last wrote the resource down. */
export const writtenDownAt = (resource: Json, ...field: readonly string[]): string | undefined => {
  const said = textAt(resource, ...(field.length > 0 ? field : ['meta', 'lastUpdated']));
  if (said === undefined) return undefined;
  if (isInstant(said)) return instantOf(said);
  return isCalendarDay(said) ? said : undefined;
};

/** The day of a moment in London, or the day itself; undefined where it is not exactly known. */
export const exactDay = ({ from, to, precision }: Occurred): CalendarDay | undefined => {
  if (from === undefined || (to !== undefined && to !== from)) return undefined;
  if (precision === 'day') return from;
  return precision === 'minute' ? dayInLondon(from) : undefined;
};
