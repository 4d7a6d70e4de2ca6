import type { Agency } from '@chronology/access';
import { latestDay, type CalendarDay } from '@chronology/domain';
import {
  effectOf,
  inTime,
  isWholeEnding,
  statusChangeOf,
  type EndingOnRecord,
  type HelpOnRecord,
  type Involvement,
} from '@chronology/going-well';

/** Help that was there on the day after an ending, as far as this viewer may see it. */
export type Stayed = Readonly<{
  involvementId: string;
  helpName?: string;
  lane?: Agency;
  isNamedAsStaying: boolean;
}>;

/** Help that had certainly started by a day, and the day on which it went; without one it has not gone. */
type There = Readonly<{
  involvementId: string;
  helpName: string;
  lane: Agency;
  startedBy: CalendarDay;
  wentOn?: CalendarDay;
}>;

const thereFrom = ({ involvementId, start }: Involvement, seen: HelpOnRecord): readonly There[] => {
  const startedBy = start && latestDay(start.fact.data.occurred);
  if (!start || startedBy === undefined) return [];
  const { onBehalfOf, source, content } = start.fact.data;
  const went = seen.endingsOfHelp(involvementId).find(isWholeEnding);
  return [
    {
      involvementId,
      helpName: content.name,
      lane: (onBehalfOf ?? source).agency,
      startedBy,
      wentOn: went && effectOf(went),
    },
  ];
};

const namedAsStaying = ({ becauseOfStatus }: EndingOnRecord, { known }: HelpOnRecord): readonly string[] =>
  known
    .about(becauseOfStatus)
    .flatMap((said) => (said.ref === becauseOfStatus ? (statusChangeOf(said)?.stays ?? []) : []));

/**
 * Tells what stayed when an ending took effect: other help that had certainly started and is not known to have ended,
 * also not on a day that nobody knows.
 */
export const stayedIn = (seen: HelpOnRecord): ((ending: EndingOnRecord) => readonly Stayed[]) => {
  const wentSometime = new Set(
    seen.notJudged.flatMap(({ ending }) => (isWholeEnding(ending) ? [ending.involvementId] : [])),
  );
  const all = [...seen.involvements.values()]
    .filter(({ involvementId }) => !wentSometime.has(involvementId))
    .flatMap((involvement) => thereFrom(involvement, seen));
  const thereIn = inTime(all, ({ startedBy, wentOn }) => ({ earliest: startedBy, latest: wentOn }));
  return (ending) => {
    const effect = effectOf(ending);
    if (effect === undefined) return [];
    const named = new Set(namedAsStaying(ending, seen));
    return thereIn({ from: effect, to: effect })
      .filter(({ involvementId, wentOn }) => wentOn !== effect && involvementId !== ending.involvementId)
      .map(({ involvementId, helpName, lane }) => ({
        involvementId,
        helpName,
        lane,
        isNamedAsStaying: named.has(involvementId),
      }));
  };
};
