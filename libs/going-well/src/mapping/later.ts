import { dayWithin, dayOf, type CalendarDay } from '@chronology/domain';
import { inUnit, per28, type Intensity, type Unit } from './amount';
import type { HelpThatWent } from './endings';
import { isOf, ofType, type Known } from './entry-on-record';
import type { HelpOnRecord } from './help-on-record';
import { repeatedWithin } from './in-sequence';
import { shareNeed } from './involvements';
import type { Sighting } from './sighting';
import type { Seen } from './seen';
import { reasonsFor } from './signals';
import { isInside, type Span, type Window } from './span';
import { effectOf, isWholeEnding, judgingDayOf, type EndingOnRecord } from './stated-endings';
import { isAtLeast } from '../amounts';
import { PARAMETERS } from '../parameters';
import type { LaterKind } from '../shape';

/** Something after an ending that says what followed. `on` is the last day of when it was. */
export type LaterEvent = Readonly<{
  on: CalendarDay;
  recordedOn: CalendarDay;
  kind: LaterKind;
  per28?: number;
  factRefs: readonly string[];
}>;

/** What a later event is looked at against: how much help there was, and which starts stand in for it. */
export type Before = Readonly<{ unit?: Unit; from?: number; replacedBy: readonly string[] }>;

/** The days looked forward to. */
const yearAfter = (ending: EndingOnRecord): Window => {
  const effect = effectOf(ending) ?? '';
  return { from: dayWithin(effect, 1), to: dayWithin(effect, PARAMETERS.FORWARD) };
};

const dayIn = (span: Span, year: Window): CalendarDay | undefined =>
  isInside(span, year) ? span.latest : undefined;

type Back = Readonly<{ said: Known; on?: CalendarDay; intensity?: Intensity; involvementId: string }>;

const backOf = (said: Known, year: Window): readonly Back[] => {
  const { occurred } = said.fact.data;
  if (isOf(said, 'ServiceStarted')) {
    const { involvementId, intensity } = said.fact.data.content;
    return [{ said, involvementId, intensity, on: dayOf(occurred) ?? dayIn(said.span, year) }];
  }
  if (isOf(said, 'ServiceIncreased')) {
    const { involvementId, toIntensity, effectiveOn, decidedOn } = said.fact.data.content;
    return [{ said, involvementId, intensity: toIntensity, on: effectiveOn ?? dayOf(occurred) ?? decidedOn }];
  }
  if (!isOf(said, 'ServiceResumed')) return [];
  const { involvementId, intensity, resumedOn } = said.fact.data.content;
  return [{ said, involvementId, intensity, on: resumedOn }];
};

/** For a reduction, help is back when it is back to at least 80% of what it was; what cannot be compared is not. */
const isBackEnough = (number: number | undefined, { from }: Before): boolean =>
  number !== undefined && from !== undefined && isAtLeast(number, PARAMETERS.REPLACE_SHARE * from);

const isSameService = (involvementId: string, ending: EndingOnRecord, help: HelpThatWent): boolean => {
  const serviceId = help.involvements.get(ending.involvementId)?.serviceId;
  return (
    involvementId === ending.involvementId ||
    (serviceId !== undefined && help.involvements.get(involvementId)?.serviceId === serviceId)
  );
};

/** The rule looks at starts on the day of effect, and at those after the judging day. */
const isLooked = (on: CalendarDay, ending: EndingOnRecord) =>
  on === effectOf(ending) || on > (judgingDayOf(ending) ?? on);

/** Help that stopped, or stood still too long, is back when it starts or resumes, with however little. */
const isBackByItself = ({ said, involvementId }: Back, ending: EndingOnRecord): boolean => {
  if (ending.leaving.type !== 'PAUSED' && !isWholeEnding(ending)) return false;
  return (
    isOf(said, 'ServiceStarted') || (isOf(said, 'ServiceResumed') && involvementId === ending.involvementId)
  );
};

/** Help is back only once it went: its own start, and its ups and downs until then, are no coming back. */
const isUntilItWent = ({ said, involvementId, on }: Back, ending: EndingOnRecord): boolean => {
  if (involvementId !== ending.involvementId) return false;
  const effect = effectOf(ending);
  if (isOf(said, 'ServiceStarted') || on === undefined || effect === undefined) return true;
  return isOf(said, 'ServiceResumed') ? on <= effect : on < effect;
};

const isBack = (back: Back, number: number | undefined, ending: EndingOnRecord, before: Before): boolean =>
  !isUntilItWent(back, ending) && (isBackByItself(back, ending) || isBackEnough(number, before));

const sameService = (
  ending: EndingOnRecord,
  record: HelpOnRecord,
  before: Before,
  year: Window,
): readonly LaterEvent[] =>
  record.known
    .flatMap((said) => backOf(said, year))
    .filter(({ involvementId }) => isSameService(involvementId, ending, record))
    .flatMap((back) => {
      const { on, said, intensity } = back;
      const number = intensity && inUnit(per28(intensity), before.unit);
      if (on === undefined || !isLooked(on, ending) || !isBack(back, number, ending, before)) return [];
      return [
        {
          on,
          recordedOn: said.recordedOn,
          kind: 'SAME_SERVICE_STARTED',
          per28: number,
          factRefs: [said.ref],
        },
      ];
    });

const event = (said: Known, kind: LaterKind, year: Window): readonly LaterEvent[] => {
  const on = dayIn(said.span, year);
  return on === undefined ? [] : [{ on, recordedOn: said.recordedOn, kind, factRefs: [said.ref] }];
};

const needsOf = (ending: EndingOnRecord, { involvements }: HelpOnRecord): readonly string[] =>
  involvements.get(ending.involvementId)?.needRefs ?? [];

const sameNeedServices = (
  ending: EndingOnRecord,
  record: HelpOnRecord,
  before: Before,
  year: Window,
): readonly LaterEvent[] =>
  ofType(record.known, 'ServiceStarted').flatMap((said) => {
    const { involvementId, receivedFrom } = said.fact.data.content;
    const isReceiving = ending.leaving.reason === 'MOVED_AREA' && receivedFrom === ending.involvementId;
    const others = record.involvements.get(involvementId)?.needRefs ?? [];
    const isOther = !isSameService(involvementId, ending, record) && !before.replacedBy.includes(said.ref);
    return isOther && (isReceiving || shareNeed(needsOf(ending, record), others))
      ? event(said, 'SAME_NEED_SERVICE_STARTED', year)
      : [];
  });

const asked = (ending: EndingOnRecord, record: HelpOnRecord, year: Window): readonly LaterEvent[] => {
  const requests = ofType(record.known, 'HelpRequested').filter(({ fact }) =>
    shareNeed(needsOf(ending, record), [
      ...(fact.data.content.needRefs ?? []),
      ...(fact.data.needRefs ?? []),
    ]),
  );
  const wayBack = ofType(record.known, 'RouteBackUsed').filter(
    ({ fact }) => fact.data.content.involvementId === ending.involvementId,
  );
  return [
    ...requests.flatMap((said) => event(said, 'HELP_REQUESTED_SAME_NEED', year)),
    ...wayBack.flatMap((said) => event(said, 'ROUTE_BACK_USED', year)),
  ];
};

const kindOfSighting = ({ serious, dir }: Sighting): LaterKind => {
  if (serious) return 'ESCALATION';
  return dir === 'F' ? 'GOING_WELL_SEEN' : 'GOING_WORSE_SEEN';
};

/** A change of status that took the help is why it went, and no sighting of what followed. */
const seenAfter = (
  { sightings, missed }: Seen,
  year: Window,
  reasons: readonly string[],
): readonly LaterEvent[] => {
  const missedAfter = missed.filter(({ span }) => isInside(span, year));
  const others = sightings.filter(({ factRefs }) => !factRefs.some((ref) => reasons.includes(ref)));
  return [...others, ...repeatedWithin(missedAfter, PARAMETERS.LOOKBACK)].flatMap((seen) => {
    const on = dayIn(seen.span, year);
    if (on === undefined) return [];
    return [{ on, recordedOn: seen.recordedOn, kind: kindOfSighting(seen), factRefs: seen.factRefs }];
  });
};

/** Everything after an ending that says what followed, from facts as they stand on record. */
export const laterOf = (
  ending: EndingOnRecord,
  record: HelpOnRecord,
  before: Before,
): readonly LaterEvent[] => {
  if (effectOf(ending) === undefined) return [];
  const year = yearAfter(ending);
  return [
    ...sameService(ending, record, before, year),
    ...sameNeedServices(ending, record, before, year),
    ...asked(ending, record, year),
    ...seenAfter(record.seen, year, reasonsFor(ending, record.statusChanges)),
  ];
};
