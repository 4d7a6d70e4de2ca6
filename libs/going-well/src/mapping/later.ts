import { dayWithin, dayOf, type CalendarDay } from '@chronology/domain';
import { inUnit, per28, type Intensity, type Unit } from './amount';
import { isOf, ofType, type Known } from './entry-on-record';
import type { HelpOnRecord } from './help-on-record';
import { repeatedWithin } from './in-sequence';
import { shareNeed } from './involvements';
import type { Sighting } from './sighting';
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

/** One ending, and what is looked at for what followed it. */
type Aftermath = Readonly<{
  ending: EndingOnRecord;
  record: HelpOnRecord;
  before: Before;
  year: Window;
  /** Help that is of the same service, this one too. */
  same: ReadonlySet<string>;
  /** What may have been in the year. */
  inYear: readonly Known[];
}>;

const sameHelp = ({ involvementId }: EndingOnRecord, { sameService }: HelpOnRecord): ReadonlySet<string> =>
  new Set([involvementId, ...sameService(involvementId).map((each) => each.involvementId)]);

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

const sameServiceBack = ({ ending, record, before, year, same }: Aftermath): readonly LaterEvent[] =>
  record.known
    .about(...same)
    .flatMap((said) => backOf(said, year))
    .filter(({ involvementId }) => same.has(involvementId))
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

const sameNeedServices = ({
  ending,
  record,
  before,
  year,
  same,
  inYear,
}: Aftermath): readonly LaterEvent[] => {
  const needs = needsOf(ending, record);
  return ofType(inYear, 'ServiceStarted').flatMap((said) => {
    const { involvementId, receivedFrom } = said.fact.data.content;
    const isReceiving = ending.leaving.reason === 'MOVED_AREA' && receivedFrom === ending.involvementId;
    const others = record.involvements.get(involvementId)?.needRefs ?? [];
    const isOther = !same.has(involvementId) && !before.replacedBy.includes(said.ref);
    return isOther && (isReceiving || shareNeed(needs, others))
      ? event(said, 'SAME_NEED_SERVICE_STARTED', year)
      : [];
  });
};

const asked = ({ ending, record, year, inYear }: Aftermath): readonly LaterEvent[] => {
  const needs = needsOf(ending, record);
  const requests = ofType(inYear, 'HelpRequested').filter(({ fact }) =>
    shareNeed(needs, [...(fact.data.content.needRefs ?? []), ...(fact.data.needRefs ?? [])]),
  );
  const wayBack = ofType(inYear, 'RouteBackUsed').filter(
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
const seenAfter = ({ ending, record, year }: Aftermath): readonly LaterEvent[] => {
  const reasons = reasonsFor(ending, record.known);
  const { sightings, missed } = record.seen(year);
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
  const it = { ending, record, before, year, same: sameHelp(ending, record), inYear: record.inTime(year) };
  return [...sameServiceBack(it), ...sameNeedServices(it), ...asked(it), ...seenAfter(it)];
};
