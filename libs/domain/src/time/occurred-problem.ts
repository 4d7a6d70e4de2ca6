import { compareDays, isCalendarMonth, lastDayOfMonth } from './calendar-day';
import { compareInstants, isInstant } from './instant';
import { type Occurred, type Precision, precisions } from './precision';
import { firstDayOf, lastDayOf, monthName, partialDateForm } from './partial-date';

type Form = 'instant' | 'day' | 'month' | 'year';
type Stated = Readonly<Record<string, unknown>>;
type Dated = Readonly<{ from: string; to?: string; precision: Exclude<Precision, 'unknown'> }>;

const FIELDS = ['from', 'to', 'precision'];

const formsOf: Readonly<Record<Dated['precision'], readonly Form[]>> = {
  minute: ['instant'],
  day: ['day'],
  month: ['month', 'day'],
  year: ['year', 'day'],
  term: ['day', 'month'],
  about: ['day', 'month', 'year'],
  before: ['day', 'month', 'year'],
  after: ['day', 'month', 'year'],
};

const written: Readonly<Record<Form, string>> = {
  instant: 'a time with its offset (2021-06-03T14:05:00+01:00), or say only the day (precision day)',
  day: 'YYYY-MM-DD',
  month: 'YYYY-MM',
  year: 'YYYY',
};

/** What is wrong with a statement of when something happened, in plain words with what would be right; undefined if nothing is. */
export function occurredProblem(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return 'occurred: say when it happened, as from, to (if it lasted) and precision';
  }
  return fieldProblem(value as Stated) ?? statementProblem(value as Occurred);
}

function fieldProblem(stated: Stated): string | undefined {
  const { from, to, precision } = stated;
  if (!(precisions as readonly unknown[]).includes(precision))
    return `precision: use one of ${precisions.join(', ')}`;
  const strange = Object.keys(stated).find((name) => !FIELDS.includes(name));
  if (strange !== undefined) return `${strange}: there is no such field here; use from, to and precision`;
  if (from !== undefined && typeof from !== 'string') return 'from: give the date as text, or leave it out';
  if (to !== undefined && typeof to !== 'string') return 'to: give the date as text, or leave it out';
  return undefined;
}

function statementProblem({ from, to, precision }: Occurred): string | undefined {
  if (precision === 'unknown') {
    return from === undefined && to === undefined
      ? undefined
      : 'precision: a date was given, so say how exact it is; with precision unknown, leave out from and to';
  }
  const allowed = formsOf[precision];
  if (from === undefined) return `from: say when, as ${writtenAs(allowed)}, or use precision unknown`;
  const dated: Dated = { from, precision, ...(to !== undefined && { to }) };
  return dateProblem('from', from, allowed) ?? endProblem(dated);
}

function endProblem({ from, to, precision }: Dated): string | undefined {
  const start = formOf(from);
  if (to === undefined)
    return needsEnd(precision, start) ? `to: a ${precision} given from a date also needs its end` : undefined;
  if (precision === 'before' || precision === 'after')
    return `to: leave it out; "${precision}" has one date only, in from`;
  const allowed = precision === 'about' ? formsOf.about : formsOf[precision].filter((form) => form === start);
  return dateProblem('to', to, allowed) ?? orderProblem(from, to);
}

function needsEnd(precision: Precision, start: Form | undefined): boolean {
  return precision === 'term' || ((precision === 'month' || precision === 'year') && start === 'day');
}

function orderProblem(from: string, to: string): string | undefined {
  const order = isInstant(from) ? compareInstants(to, from) : compareDays(lastDayOf(to), firstDayOf(from));
  return order < 0 ? 'to: lies before from; the end comes after the start' : undefined;
}

function dateProblem(field: 'from' | 'to', text: string, allowed: readonly Form[]): string | undefined {
  const form = formOf(text);
  if (form !== undefined && allowed.includes(form)) return undefined;
  if (form === undefined && isDayTooMany(text))
    return `${field}: is not a real day; ${lengthInWords(text.slice(0, 7))}`;
  return `${field}: write it as ${writtenAs(allowed)}`;
}

function formOf(text: string): Form | undefined {
  return partialDateForm(text) ?? (isInstant(text) ? 'instant' : undefined);
}

function isDayTooMany(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}/.test(text) &&
    isCalendarMonth(text.slice(0, 7)) &&
    text.slice(0, 10) > lastDayOfMonth(text.slice(0, 7))
  );
}

function lengthInWords(month: string): string {
  return `${monthName(Number(month.slice(5)))} ${month.slice(0, 4)} has ${lastDayOfMonth(month).slice(8)} days`;
}

function writtenAs(forms: readonly Form[]): string {
  return forms.map((form) => written[form]).join(' or ');
}
