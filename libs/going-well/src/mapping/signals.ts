import { dayWithin, type CalendarDay } from '@chronology/domain';
import { repeatedIn } from './in-sequence';
import type { KnownFacts } from './known-facts';
import type { SeenIn } from './seen';
import type { Sighting } from './sighting';
import { isInside, type Window } from './span';
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

/** The days that are looked back on from the day of judging. */
export const lookBackOf = (ending: EndingOnRecord): Window | undefined => {
  const to = judgingDayOf(ending);
  return to === undefined ? undefined : { from: dayWithin(to, -PARAMETERS.LOOKBACK), to };
};

const asSignal = ({
  span,
  recordedOn,
  source,
  kind,
  dir,
  serious,
  factRefs,
}: Sighting): readonly SignalUsed[] => {
  const on = span.latest;
  return on === undefined ? [] : [{ on, recordedOn, source, kind, dir, serious, factRefs }];
};

/** Changes of status that take this help away: for it they are the reason, and no signal. */
export const reasonsFor = (ending: EndingOnRecord, { about }: KnownFacts): readonly string[] =>
  about(ending.involvementId, ending.becauseOfStatus).flatMap((said) => {
    const goes = statusChangeOf(said)?.goes ?? [];
    const takesIt = goes.some(({ involvementRef }) => involvementRef === ending.involvementId);
    return takesIt || said.ref === ending.becauseOfStatus ? [said.ref] : [];
  });

/** The signals of a time, in facts as they stood on record at one time. `reasons` are no signals. */
export const signalsIn = (seenIn: SeenIn, window: Window, reasons: readonly string[]): SignalsInTime => {
  const { sightings, missed } = seenIn(window);
  const isIn = ({ span }: Sighting) => isInside(span, window);
  const seen = sightings.filter(({ factRefs }) => !factRefs.some((ref) => reasons.includes(ref)));
  const perhaps = repeatedIn(missed).length > 0 ? missed : [];
  return {
    used: [...seen.filter(isIn), ...repeatedIn(missed.filter(isIn))].flatMap(asSignal),
    mayFall: [
      ...new Set([...seen, ...perhaps].filter((each) => !isIn(each)).flatMap(({ factRefs }) => factRefs)),
    ],
  };
};
