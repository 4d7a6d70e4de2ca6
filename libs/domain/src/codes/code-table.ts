import { type CalendarDay, isCalendarDay } from '../time/calendar-day';

/** A code as somebody's list had it, valid on the days from `validFrom` to `validTo`, both included. */
export type Code = Readonly<{
  code: string;
  display?: string;
  validFrom?: CalendarDay;
  validTo?: CalendarDay;
}>;

/** A list of codes and who publishes it. A code without `display` is known, but what it means was never found. */
export type CodeTable = Readonly<{ system: string; title: string; source: string; codes: readonly Code[] }>;

/** A code kept with its label, as facts hold it. One that is on no list here is kept too, with `known: false`. */
export type CodedValue = Readonly<{
  system: string;
  code: string;
  display?: string;
  known: boolean;
  validThen?: boolean;
}>;

type Validity = Omit<Code, 'code' | 'display'>;
export type CodeRow = readonly [code: string, display?: string, validity?: Validity];

/** A table written row by row. */
export function codeTable(about: Omit<CodeTable, 'codes'>, rows: readonly CodeRow[]): CodeTable {
  const codes = rows.map(([code, display, validity]) => ({
    code,
    ...(display !== undefined && { display }),
    ...validity,
  }));
  return { ...about, codes };
}

/** What is wrong with a table that somebody wants to add, in plain words; undefined if nothing is. */
export function codeTableProblem(value: unknown): string | undefined {
  if (!isRecord(value)) return 'A code table is an object with system, title, source and codes';
  const missing = ['system', 'title', 'source'].find((field) => !isText(value[field]));
  if (missing !== undefined) return `${missing}: say it in a few words`;
  if (!Array.isArray(value.codes)) return 'codes: give a list of codes, which may be empty';
  const problems = value.codes.map((code: unknown, place) => codeProblem(code, `codes[${place}]`));
  return problems.find((problem) => problem !== undefined);
}

function codeProblem(value: unknown, place: string): string | undefined {
  if (!isRecord(value) || !isText(value.code)) return `${place}.code: give the code as text`;
  const { display, validFrom, validTo } = value;
  if (display !== undefined && !isText(display))
    return `${place}.display: give the label as text, or leave it out`;
  if (!isDayOrAbsent(validFrom)) return `${place}.validFrom: write a day as YYYY-MM-DD, or leave it out`;
  if (!isDayOrAbsent(validTo)) return `${place}.validTo: write a day as YYYY-MM-DD, or leave it out`;
  const isBackwards = validFrom !== undefined && validTo !== undefined && validTo < validFrom;
  return isBackwards ? `${place}.validTo: lies before validFrom` : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isDayOrAbsent(value: unknown): value is CalendarDay | undefined {
  return value === undefined || (typeof value === 'string' && isCalendarDay(value));
}
