import type { Agency } from '@chronology/access';
import { dayWithin, daysBetween, type CalendarDay } from '@chronology/domain';
import { effectOf, inTime, type EndingOnRecord, type HelpOnRecord } from '@chronology/going-well';
import { helpNameIn, sameEndingIn, TYPE_OF_ENDING } from './found-in-help';

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

/** A pause is on its way back, and what was written down by mistake did not happen. */
const isEndedOrLess = ({ leaving }: EndingOnRecord) =>
  leaving.type !== 'PAUSED' && leaving.reason !== 'RECORDED_IN_ERROR';

/** Another stretch of the same service is no other help. */
const isOfSameService = (a: EndingOnRecord, b: EndingOnRecord, { involvements }: HelpOnRecord): boolean => {
  const serviceId = involvements.get(a.involvementId)?.serviceId;
  return (
    a.involvementId === b.involvementId ||
    (serviceId !== undefined && involvements.get(b.involvementId)?.serviceId === serviceId)
  );
};

const nearby = (
  effect: CalendarDay,
  other: EndingOnRecord | undefined,
  help: HelpOnRecord,
): readonly EndedNearby[] => {
  const on = other && effectOf(other);
  if (!other || on === undefined || !isEndedOrLess(other)) return [];
  const daysApart = daysBetween(effect, on);
  if (daysApart > CLUSTER_DAYS || daysApart < -CLUSTER_DAYS) return [];
  return [
    {
      endingRef: other.ref,
      involvementId: other.involvementId,
      helpName: helpNameIn(help, other.involvementId),
      lane: other.source.agency,
      type: TYPE_OF_ENDING[other.leaving.type],
      effectiveOn: on,
      daysApart,
    },
  ];
};

/**
 * Tells of an ending what else ended or shrank within 60 days either side. The count is the same for everybody: it is
 * of all endings, and the others are as this viewer may see them.
 */
export const clusterIn = (all: HelpOnRecord, seen: HelpOnRecord): ((ending: EndingOnRecord) => Cluster) => {
  const endingsIn = inTime(all.endings.filter(isEndedOrLess), (each) => ({
    earliest: effectOf(each),
    latest: effectOf(each),
  }));
  return (ending) => {
    const effect = effectOf(ending);
    if (effect === undefined) return { count: 0, others: [], cannotOpen: 0 };
    const around = { from: dayWithin(effect, -CLUSTER_DAYS), to: dayWithin(effect, CLUSTER_DAYS) };
    const near = endingsIn(around).filter((other) => !isOfSameService(ending, other, all));
    const others = near.flatMap((each) => nearby(effect, sameEndingIn(seen, each), seen));
    return { count: near.length, others, cannotOpen: near.length - others.length };
  };
};
