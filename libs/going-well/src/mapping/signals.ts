import { addDays, latestDay, mayOverlap, wholeSpanInside, type CalendarDay } from '@chronology/domain';
import type { Known } from './entry-on-record';
import { notBrought, repeatedIn } from './in-sequence';
import type { Sighting } from './sighting';
import { sightingsIn } from './sightings';
import { judgingDayOf, type EndingOnRecord } from './stated-endings';
import { statusChangeOf } from './step-downs';
import { PARAMETERS } from '../parameters';

/** A sighting that counts: it lies wholly inside the time looked at. `on` is its last day. */
export type SignalUsed = Readonly<{
  on: CalendarDay;
  recordedOn: CalendarDay;
  source: string;
  kind: string;
  dir: 'F' | 'A';
  serious: boolean;
  factRefs: readonly string[];
}>;

/** The signals of a time, and what may or may not fall into it because its day is not exactly known. */
export type SignalsInTime = Readonly<{ used: readonly SignalUsed[]; mayFall: readonly string[] }>;

/** A stretch of days, both ends in. */
export type Window = Readonly<{ from: CalendarDay; to: CalendarDay }>;

/** The days that are looked back on from the day of judging. */
export const lookBackOf = (ending: EndingOnRecord): Window | undefined => {
  const to = judgingDayOf(ending);
  return to === undefined ? undefined : { from: addDays(to, -PARAMETERS.LOOKBACK), to };
};

const asSignal = ({
  when,
  recordedOn,
  source,
  kind,
  dir,
  serious,
  factRefs,
}: Sighting): readonly SignalUsed[] => {
  const on = latestDay(when);
  return on === undefined ? [] : [{ on, recordedOn, source, kind, dir, serious, factRefs }];
};

const isInside = ({ when }: Sighting, { from, to }: Window) => wholeSpanInside(when, from, to);
const mayBeInside = ({ when }: Sighting, { from, to }: Window) => mayOverlap(when, from, to);

/** For the help that it takes away, a change of status is the reason and not a signal. */
const takesAway = (said: Known, ending: EndingOnRecord): boolean =>
  ending.becauseOfStatus === said.ref ||
  (statusChangeOf(said)?.goes.some(({ involvementRef }) => involvementRef === ending.involvementId) ?? false);

/** The signals about an ending in the time looked at, in facts as they stood on record at one time. */
export const signalsIn = (known: readonly Known[], window: Window, ending: EndingOnRecord): SignalsInTime => {
  const about = known.filter((said) => !takesAway(said, ending));
  const seen = sightingsIn(about);
  const missed = notBrought(about);
  const inside = [
    ...seen.filter((each) => isInside(each, window)),
    ...repeatedIn(missed.filter((each) => isInside(each, window))),
  ];
  const missedMaybe = repeatedIn(missed.filter((each) => mayBeInside(each, window)));
  const maybe = [...seen, ...(missedMaybe.length > 0 ? missed : [])].filter(
    (each) => mayBeInside(each, window) && !isInside(each, window),
  );
  return {
    used: inside.flatMap(asSignal),
    mayFall: [...new Set(maybe.flatMap(({ factRefs }) => factRefs))],
  };
};
