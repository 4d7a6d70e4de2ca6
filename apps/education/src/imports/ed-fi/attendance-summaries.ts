import type { ContentOf, Occurred } from '@chronology/domain';
import type { ChildContext, Coded, MappedFact, Quality, Row } from '@chronology/imports';
import { eventFrom, sheetOf, type AttendanceEvent } from './attendance-events';
import { coverageOf } from './ed-fi-files';
import { unauthorisedRuns } from './unauthorised-runs';

const AUTHORISED = 'Excused Absence';
const UNAUTHORISED = 'Unexcused Absence';
const LATE = 'Tardy';

/**
 * Attendance as sums: for each file, school and month one summary of exactly the days that the file covers there.
 * The source holds absences only, so how many half-days there were, and how many the child was there, stays empty.
 */
export const attendanceSummaries = (
  rows: readonly Row[],
  context: Pick<ChildContext, 'coveredBy'>,
): readonly MappedFact[] => {
  const sheets = new Map<string, AttendanceEvent[]>();
  for (const event of rows.map(eventFrom)) {
    const sheet = sheets.get(sheetOf(event));
    if (sheet) sheet.push(event);
    else sheets.set(sheetOf(event), [event]);
  }
  return [...sheets.values()].flatMap((events) => summaryOf(events, context) ?? []);
};

const summaryOf = (
  events: readonly AttendanceEvent[],
  { coveredBy }: Pick<ChildContext, 'coveredBy'>,
): MappedFact<'AttendanceSummarised'> | undefined => {
  const [first, ...others] = events;
  if (!first) return undefined;
  const { row, school, day } = first;
  const { from, to } = coveredBy(row.file, coverageOf(school, day)) ?? { from: day, to: day };
  const occurred: Occurred = { from, ...(to !== from && { to }), precision: 'day' };
  return {
    rows: [row.ref, ...others.map((event) => event.row.ref)],
    type: 'AttendanceSummarised',
    naturalKey: `attendance ${school} ${from} ${to}`,
    aspect: `attendance ${school}`,
    occurred,
    content: { school: `School ${school}`, ...sumsOf(events) },
    codes: categoriesOf(events),
    quality: qualityOf(events),
    coversDays: true,
    raw: rawOf(events),
  };
};

const ofCategory = (events: readonly AttendanceEvent[], code: string): readonly AttendanceEvent[] =>
  events.filter(({ category }) => category.code === code);

const halfDays = (events: readonly AttendanceEvent[]): number =>
  events.reduce((sum, event) => sum + event.halfDays, 0);

const sumsOf = (
  events: readonly AttendanceEvent[],
): Pick<ContentOf<'AttendanceSummarised'>, 'authorised' | 'unauthorised' | 'lateCount'> => ({
  authorised: halfDays(ofCategory(events, AUTHORISED)),
  unauthorised: halfDays(ofCategory(events, UNAUTHORISED)),
  lateCount: ofCategory(events, LATE).length,
});

/** In an order of their own, so that the same events in another order say the same. */
const categoriesOf = (events: readonly AttendanceEvent[]): readonly Coded[] => {
  const categories = new Map(events.map(({ category }) => [`${category.system}#${category.code}`, category]));
  return [...categories].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, category]) => category);
};

/** Counts by category, never the days themselves: attendance is summed and not kept session by session. */
const rawOf = (events: readonly AttendanceEvent[]): Record<string, string> =>
  Object.fromEntries(categoriesOf(events).map(({ code }) => [code, String(ofCategory(events, code).length)]));

const qualityOf = (events: readonly AttendanceEvent[]): readonly Quality[] => {
  const absences = events.filter(
    ({ category }) => category.code === AUTHORISED || category.code === UNAUTHORISED,
  );
  const byDay = new Map<string, Set<string>>();
  for (const { day, category } of events) byDay.set(day, (byDay.get(day) ?? new Set()).add(category.code));
  const twice = [...byDay.values()].filter((categories) => categories.size > 1).length;
  const unknown = categoriesOf(events).filter(({ known }) => !known);
  const unstated = absences.filter(({ isDurationStated }) => !isDurationStated).length;
  return [
    ...unknown.map(({ code }) =>
      note(
        'category-not-known',
        `“${code}” is on no list that is known here. It is kept, and counted as neither there nor away.`,
        'warning',
      ),
    ),
    ...(twice > 0
      ? [
          note(
            'two-categories-on-one-day',
            `On ${twice} of these days the register holds more than one thing. All are counted.`,
            'warning',
          ),
        ]
      : []),
    ...(unstated > 0
      ? [
          note(
            'duration-not-stated',
            `For ${unstated} absences the register does not say how long. Each is counted as a whole day.`,
          ),
        ]
      : []),
    ...unauthorisedRuns(ofCategory(events, UNAUTHORISED)),
  ];
};

const note = (rule: string, text: string, severity: Quality['severity'] = 'info'): Quality => ({
  rule,
  severity,
  text,
});
