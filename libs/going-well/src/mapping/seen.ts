import type { CalendarDay } from '@chronology/domain';
import { attendanceSeen } from './attendance';
import { countsOn, wordingsOf, type DatedEntry, type Known, type Wording } from './entry-on-record';
import { notBrought, planSeen } from './in-sequence';
import { inTime } from './in-time';
import type { SeenOn, Sighting } from './sighting';
import { sightingsOf } from './sightings';
import type { Window } from './span';

/** Everything that facts say of how things may have been in a time. */
export type Seen = Readonly<{
  sightings: readonly Sighting[];
  /** Appointments to which the child was not brought: one says nothing, several do. */
  missed: readonly Sighting[];
}>;

/** Looks at one time, as it stood on record by the end of a day. */
export type SeenIn = (time: Window) => Seen;

/** What each wording says by itself, worked out once for all times and all days. */
const seenByItself = (
  wordings: readonly Wording[],
  sightingsOf: (said: Known) => readonly Sighting[],
): SeenOn => {
  const all = wordings.flatMap((wording) => sightingsOf(wording.said).map((seen) => ({ wording, seen })));
  const near = inTime(all, ({ seen }) => seen.span);
  return (day) => (time) =>
    near(time)
      .filter(({ wording }) => countsOn(wording, day))
      .map(({ seen }) => seen);
};

/**
 * What facts say of how things are, worked out once and asked of any time and as of any day: then and now, before an
 * ending and after it.
 */
export const seenOnRecord = (entries: readonly DatedEntry[]): ((day: CalendarDay) => SeenIn) => {
  const wordings = wordingsOf(entries);
  const ofSightings = [seenByItself(wordings, sightingsOf), attendanceSeen(wordings), planSeen(wordings)];
  const ofMissed = seenByItself(wordings, notBrought);
  return (day) => {
    const sightings = ofSightings.map((seenOn) => seenOn(day));
    const missed = ofMissed(day);
    return (time) => ({ sightings: sightings.flatMap((seen) => seen(time)), missed: missed(time) });
  };
};
