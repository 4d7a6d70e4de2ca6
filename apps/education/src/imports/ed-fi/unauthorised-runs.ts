import { addDays, occurredInWords, type CalendarDay } from '@chronology/domain';
import type { Quality } from '@chronology/imports';
import type { AttendanceEvent } from './attendance-events';

const SHORTEST = 3;
const WEEKEND = 2;

/** From Friday the next school day is Monday; holidays are not known here, so a run across one counts as two. */
const isNextSchoolDay = (day: CalendarDay, next: CalendarDay): boolean =>
  addDays(day, 1) === next || (isFriday(day) && addDays(day, 1 + WEEKEND) === next);

const FRIDAY = 5;
const isFriday = (day: CalendarDay): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() === FRIDAY;

/** Three or more school days in a row without permission, each run noted for whoever reads the summary. */
export const unauthorisedRuns = (events: readonly AttendanceEvent[]): readonly Quality[] => {
  const days = [...new Set(events.map(({ day }) => day))].sort();
  const runs: CalendarDay[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && isNextSchoolDay(last, day)) run.push(day);
    else runs.push([day]);
  }
  return runs.filter((run) => run.length >= SHORTEST).map(noted);
};

const noted = (run: readonly CalendarDay[]): Quality => ({
  rule: 'unauthorised-run',
  severity: 'info',
  text: `${run.length} school days in a row without permission: ${occurredInWords({ from: run[0], to: run.at(-1), precision: 'day' })}.`,
});
