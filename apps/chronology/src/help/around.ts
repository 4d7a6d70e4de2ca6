import type { Agency } from '@chronology/access';
import { dayWithin, daysBetween, latestDay, type CalendarDay } from '@chronology/domain';
import {
  effectOf,
  isWholeEnding,
  isInside,
  statusChangeOf,
  type EndingOnRecord,
  type HelpOnRecord,
  type Known,
} from '@chronology/going-well';
import type { EntryLink, Leads } from './links';

/** Other endings within so many days either side of one are a cluster. */
export const CLUSTER_DAYS = 60;

/** Another help that ended or shrank at about the same time; `daysApart` is negative where it was before. */
export type EndedNearby = Readonly<{
  endingRef: string;
  involvementId: string;
  helpName?: string;
  lane: Agency;
  type: 'ended' | 'reduced' | 'paused';
  effectiveOn: CalendarDay;
  daysApart: number;
}>;

/** Endings around one ending: those that this viewer may open, and how many more there are. */
export type Cluster = Readonly<{ count: number; others: readonly EndedNearby[]; cannotOpen: number }>;

const TYPE = { ENDED: 'ended', REDUCED: 'reduced', PAUSED: 'paused' } as const;

/** A pause is on its way back, and what was written down by mistake did not happen. */
const isEndedOrLess = ({ leaving }: EndingOnRecord) =>
  leaving.type !== 'PAUSED' && leaving.reason !== 'RECORDED_IN_ERROR';

/** Name of a help, where it is on record. */
export const helpNameIn = (help: HelpOnRecord, involvementId: string): string | undefined =>
  help.involvements.get(involvementId)?.start?.fact.data.content.name;

/** Another stretch of the same service is no other help. */
const isOfSameService = (a: EndingOnRecord, b: EndingOnRecord, { involvements }: HelpOnRecord): boolean => {
  const serviceId = involvements.get(a.involvementId)?.serviceId;
  return (
    a.involvementId === b.involvementId ||
    (serviceId !== undefined && involvements.get(b.involvementId)?.serviceId === serviceId)
  );
};

/** The same ending, in what everybody says and in what one viewer may see of it. */
export const isSameEnding = (a: EndingOnRecord, b: EndingOnRecord): boolean =>
  a.involvementId === b.involvementId && a.factRefs.some((ref) => b.factRefs.includes(ref));

const nearby = (
  ending: EndingOnRecord,
  other: EndingOnRecord,
  help: HelpOnRecord,
): readonly EndedNearby[] => {
  const [effect, on] = [effectOf(ending), effectOf(other)];
  if (effect === undefined || on === undefined || !isEndedOrLess(other)) return [];
  const daysApart = daysBetween(effect, on);
  if (daysApart > CLUSTER_DAYS || daysApart < -CLUSTER_DAYS) return [];
  return [
    {
      endingRef: other.ref,
      involvementId: other.involvementId,
      helpName: helpNameIn(help, other.involvementId),
      lane: other.source.agency,
      type: TYPE[other.leaving.type],
      effectiveOn: on,
      daysApart,
    },
  ];
};

/** What else ended or shrank within 60 days either side. The count is the same for everybody. */
export const clusterOf = (ending: EndingOnRecord, all: HelpOnRecord, seen: HelpOnRecord): Cluster => {
  const near = all.endings.filter(
    (other) => !isOfSameService(ending, other, all) && nearby(ending, other, all).length > 0,
  );
  const others = near.flatMap((each) => {
    const asSeen = seen.endings.find((other) => isSameEnding(each, other));
    return asSeen ? nearby(ending, asSeen, seen) : [];
  });
  return { count: near.length, others, cannotOpen: near.length - others.length };
};

/** Help that was there on the day after an ending, as far as this viewer may see it. */
export type Stayed = Readonly<{
  involvementId: string;
  helpName?: string;
  lane?: Agency;
  isNamedAsStaying: boolean;
}>;

const hasEndedBy = (involvementId: string, day: CalendarDay, help: HelpOnRecord): boolean =>
  help.endings.some(
    (each) => isWholeEnding(each) && each.involvementId === involvementId && (effectOf(each) ?? day) <= day,
  ) || help.notJudged.some(({ ending }) => isWholeEnding(ending) && ending.involvementId === involvementId);

const namedAsStaying = (ending: EndingOnRecord, help: HelpOnRecord): readonly string[] =>
  help.known.flatMap((said) =>
    said.ref === ending.becauseOfStatus ? (statusChangeOf(said)?.stays ?? []) : [],
  );

/** What stayed when an ending took effect: other help that had certainly started and is not known to have ended. */
export const stayedAfter = (ending: EndingOnRecord, seen: HelpOnRecord): readonly Stayed[] => {
  const effect = effectOf(ending);
  if (effect === undefined) return [];
  const named = namedAsStaying(ending, seen);
  return [...seen.involvements.values()].flatMap(({ involvementId, start }) => {
    const startedBy = start && latestDay(start.fact.data.occurred);
    const isThere =
      startedBy !== undefined && startedBy <= effect && !hasEndedBy(involvementId, effect, seen);
    if (!start || !isThere || involvementId === ending.involvementId) return [];
    const { onBehalfOf, source, content } = start.fact.data;
    const lane = (onBehalfOf ?? source).agency;
    return [{ involvementId, helpName: content.name, lane, isNamedAsStaying: named.includes(involvementId) }];
  });
};

/** What happened between a decision and its effect. */
export type Between = Readonly<{
  /** Worries and requests for help: these are always printed. */
  always: readonly EntryLink[];
  others: readonly EntryLink[];
  cannotOpen: number;
}>;

/** Facts about paper, which happen to nobody. */
const PAPERWORK = [
  'RecordOpened',
  'IdentifierStated',
  'RecordLinked',
  'RecordLinkWithdrawn',
  'ChildDescribed',
];

const isBetween = (ending: EndingOnRecord, decidedOn: CalendarDay, effect: CalendarDay) => {
  const between = { from: dayWithin(decidedOn, 1), to: effect };
  return ({ ref, fact, span }: Known): boolean =>
    isInside(span, between) && !ending.factRefs.includes(ref) && !PAPERWORK.includes(fact.type);
};

/** Everything on record from the day after a decision to the day of its effect. */
export const betweenDecisionAndEffect = (
  ending: EndingOnRecord,
  all: HelpOnRecord,
  leads: Leads,
): Between => {
  const { decidedOn, effectiveOn } = ending;
  if (decidedOn === undefined || effectiveOn === undefined) return { always: [], others: [], cannotOpen: 0 };
  const known = all.known.filter(isBetween(ending, decidedOn, effectiveOn));
  const serious = new Set(all.seen.sightings.flatMap((seen) => (seen.serious ? seen.factRefs : [])));
  const isAlways = ({ ref, fact }: Known) => serious.has(ref) || fact.type === 'HelpRequested';
  const { open, cannotOpen } = leads.to(known.map(({ ref }) => ref));
  const always = new Set(known.filter(isAlways).map(({ ref }) => ref));
  return {
    always: open.filter(({ entryRef }) => always.has(entryRef)),
    others: open.filter(({ entryRef }) => !always.has(entryRef)),
    cannotOpen,
  };
};
