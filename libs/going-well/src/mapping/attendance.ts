import { compareDays, type CalendarDay, type ContentOf } from '@chronology/domain';
import { isAtLeast } from '../amounts';
import { countsOn, isOf, type Known, type Wording } from './entry-on-record';
import { inTime } from './in-time';
import { sighting, type SeenOn, type Sighting } from './sighting';

/** Whole and part of a hundred at which attendance speaks, and how many points make a change. */
const PRESENT_WELL = 90;
const PRESENT_LOW = 80;
const POINTS = 5;

type Summary = Wording &
  Readonly<{ said: Known<'AttendanceSummarised'>; present: number; lastDay: CalendarDay }>;

const presentOf = ({ possibleOpenings, present }: ContentOf<'AttendanceSummarised'>): number | undefined =>
  possibleOpenings === undefined || present === undefined || possibleOpenings <= 0
    ? undefined
    : (100 * present) / possibleOpenings;

const summaryOf = ({ entry, said }: Wording): readonly Summary[] => {
  if (!isOf(said, 'AttendanceSummarised')) return [];
  const present = presentOf(said.fact.data.content);
  const lastDay = said.span.latest;
  return present === undefined || lastDay === undefined ? [] : [{ entry, said, present, lastDay }];
};

const attendanceSays = ({ said, present }: Summary, last: Summary | undefined): readonly Sighting[] => {
  const change = last === undefined ? 0 : present - last.present;
  const isUp = isAtLeast(change, POINTS);
  const isDown = isAtLeast(-change, POINTS);
  const isWell = isAtLeast(present, PRESENT_WELL);
  const isLow = !isAtLeast(present, PRESENT_LOW);
  return [
    ...(isWell || isUp ? [sighting(said, { dir: 'F' })] : []),
    ...(isLow || (!isWell && isDown) ? [sighting(said, { dir: 'A' })] : []),
  ];
};

/** A summary, and how many of them are of earlier days. */
type Placed = Summary & Readonly<{ earlier: number }>;

const inOrder = (wordings: readonly Wording[]): readonly Placed[] => {
  const placed: Placed[] = [];
  for (const summary of wordings.flatMap(summaryOf).toSorted((a, b) => compareDays(a.lastDay, b.lastDay))) {
    const before = placed.at(-1);
    const earlier = before?.lastDay === summary.lastDay ? before.earlier : placed.length;
    placed.push({ ...summary, earlier });
  }
  return placed;
};

/** The summary before one, of those that count on a day. */
const lastBefore = (summaries: readonly Placed[], { earlier }: Placed, day: CalendarDay) => {
  for (let place = earlier - 1; place >= 0; place -= 1) {
    const summary = summaries[place];
    if (summary && countsOn(summary, day)) return summary;
  }
  return undefined;
};

/** Attendance says something by itself and against the last summary before it; one without openings says nothing. */
export const attendanceSeen = (wordings: readonly Wording[]): SeenOn => {
  const summaries = inOrder(wordings);
  const near = inTime(summaries, ({ said }) => said.span);
  return (day) => (time) =>
    near(time)
      .filter((summary) => countsOn(summary, day))
      .flatMap((summary) => attendanceSays(summary, lastBefore(summaries, summary, day)));
};
