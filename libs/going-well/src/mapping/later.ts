import {
  addDays,
  dayOf,
  latestDay,
  wholeSpanInside,
  type CalendarDay,
  type Occurred,
} from '@chronology/domain';
import { inUnit, per28, type Intensity, type Unit } from './amount';
import type { HelpThatWent } from './endings';
import { isOf, ofType, type Known } from './entry-on-record';
import { notBrought, repeatedWithin } from './in-sequence';
import { shareNeed } from './involvements';
import type { Sighting } from './sighting';
import { sightingsIn } from './sightings';
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

const forward = (effect: CalendarDay) => ({
  from: addDays(effect, 1),
  to: addDays(effect, PARAMETERS.FORWARD),
});

const dayIn = (when: Occurred, effect: CalendarDay): CalendarDay | undefined => {
  const { from, to } = forward(effect);
  return wholeSpanInside(when, from, to) ? latestDay(when) : undefined;
};

type Back = Readonly<{ said: Known; on?: CalendarDay; intensity?: Intensity; involvementId: string }>;

const backOf = (said: Known, effect: CalendarDay): readonly Back[] => {
  const { occurred } = said.fact.data;
  if (isOf(said, 'ServiceStarted')) {
    const { involvementId, intensity } = said.fact.data.content;
    return [{ said, involvementId, intensity, on: dayOf(occurred) ?? dayIn(occurred, effect) }];
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

const isBack = (
  { said, involvementId }: Back,
  number: number | undefined,
  ending: EndingOnRecord,
  before: Before,
) => {
  if (isOf(said, 'ServiceStarted') && involvementId === ending.involvementId) return false;
  const isStartAfterEnd =
    (ending.leaving.type === 'PAUSED' || isWholeEnding(ending)) && isOf(said, 'ServiceStarted');
  return isStartAfterEnd || isBackEnough(number, before);
};

const sameService = (
  ending: EndingOnRecord,
  known: readonly Known[],
  help: HelpThatWent,
  before: Before,
): readonly LaterEvent[] =>
  known
    .flatMap((said) => backOf(said, effectOf(ending) ?? ''))
    .filter(({ involvementId }) => isSameService(involvementId, ending, help))
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

const event = (said: Known, kind: LaterKind, effect: CalendarDay): readonly LaterEvent[] => {
  const on = dayIn(said.fact.data.occurred, effect);
  return on === undefined ? [] : [{ on, recordedOn: said.recordedOn, kind, factRefs: [said.ref] }];
};

const sameNeedServices = (
  ending: EndingOnRecord,
  known: readonly Known[],
  help: HelpThatWent,
  before: Before,
): readonly LaterEvent[] => {
  const needs = help.involvements.get(ending.involvementId)?.needRefs ?? [];
  return ofType(known, 'ServiceStarted').flatMap((said) => {
    const { involvementId } = said.fact.data.content;
    const others = help.involvements.get(involvementId)?.needRefs ?? [];
    const isOther = !isSameService(involvementId, ending, help) && !before.replacedBy.includes(said.ref);
    return isOther && shareNeed(needs, others)
      ? event(said, 'SAME_NEED_SERVICE_STARTED', effectOf(ending) ?? '')
      : [];
  });
};

const asked = (
  ending: EndingOnRecord,
  known: readonly Known[],
  help: HelpThatWent,
): readonly LaterEvent[] => {
  const needs = help.involvements.get(ending.involvementId)?.needRefs ?? [];
  const effect = effectOf(ending) ?? '';
  const requests = ofType(known, 'HelpRequested').filter(({ fact }) =>
    shareNeed(needs, [...(fact.data.content.needRefs ?? []), ...(fact.data.needRefs ?? [])]),
  );
  const wayBack = ofType(known, 'RouteBackUsed').filter(
    ({ fact }) => fact.data.content.involvementId === ending.involvementId,
  );
  return [
    ...requests.flatMap((said) => event(said, 'HELP_REQUESTED_SAME_NEED', effect)),
    ...wayBack.flatMap((said) => event(said, 'ROUTE_BACK_USED', effect)),
  ];
};

const kindOfSighting = ({ serious, dir }: Sighting): LaterKind => {
  if (serious) return 'ESCALATION';
  return dir === 'F' ? 'GOING_WELL_SEEN' : 'GOING_WORSE_SEEN';
};

const seenAfter = (known: readonly Known[], effect: CalendarDay): readonly LaterEvent[] => {
  const missed = notBrought(known).filter(({ when }) => dayIn(when, effect) !== undefined);
  return [...sightingsIn(known), ...repeatedWithin(missed, PARAMETERS.LOOKBACK)].flatMap((seen) => {
    const on = dayIn(seen.when, effect);
    if (on === undefined) return [];
    return [{ on, recordedOn: seen.recordedOn, kind: kindOfSighting(seen), factRefs: seen.factRefs }];
  });
};

/** Everything after an ending that says what followed, from facts as they stand on record. */
export const laterOf = (
  ending: EndingOnRecord,
  known: readonly Known[],
  help: HelpThatWent,
  before: Before,
): readonly LaterEvent[] => {
  const effect = effectOf(ending);
  if (effect === undefined) return [];
  return [
    ...sameService(ending, known, help, before),
    ...sameNeedServices(ending, known, help, before),
    ...asked(ending, known, help),
    ...seenAfter(known, effect),
  ];
};
