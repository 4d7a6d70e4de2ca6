import type { CalendarDay } from '@chronology/domain';
import type { EndingOnRecord, HelpOnRecord } from '@chronology/going-well';
import { barsOf, type ServiceBar } from './bars';
import { endingShown, endingStated, type EndingShown, type EndingStated } from './ending-shown';
import { sightOf, type HelpRead } from './sight';
import { LIMITS_IN_WORDS, NOT_JUDGED_IN_WORDS } from './words';

/** A decision that was taken back before it took effect: nothing ended. */
export type NearlyEndedShown = Readonly<{
  stated: EndingStated;
  takenBackRef: string;
  why: string;
  askedBy?: string;
}>;

/** Everything about the help that a child has had, and what followed when it went. */
export type HelpView = Readonly<{
  asOf: CalendarDay;
  services: readonly ServiceBar[];
  endings: readonly EndingShown[];
  nearlyEnded: readonly NearlyEndedShown[];
  notJudged: readonly Readonly<{ stated: EndingStated; inWords: string }>[];
  /** Systems’ own accounts of help that had already ended: kept, and not looked at again. */
  saidAgain: readonly EndingStated[];
  /** Endings that this viewer may know to exist, and may not open. */
  cannotOpen: number;
  limits: readonly string[];
}>;

const everyEnding = ({ endings, nearlyEnded, notJudged }: HelpOnRecord): readonly EndingOnRecord[] => [
  ...endings,
  ...[...nearlyEnded, ...notJudged].map(({ ending }) => ending),
];

const atLeastNone = (count: number) => (count > 0 ? count : 0);

/** The help of one child over time, and every ending of it with the answer of the rule. */
export const helpOf = (read: HelpRead): HelpView => {
  const sight = sightOf(read);
  const { all, seen } = sight;
  return {
    asOf: read.asOf,
    services: barsOf(seen),
    endings: seen.endings.map((ending) => endingShown(ending, sight)),
    nearlyEnded: seen.nearlyEnded.map(({ ending, takenBack }) => {
      const { why, askedBy } = takenBack.fact.data.content;
      return { stated: endingStated(ending, seen), takenBackRef: takenBack.ref, why, askedBy };
    }),
    notJudged: seen.notJudged.map(({ ending, why }) => ({
      stated: endingStated(ending, seen),
      inWords: NOT_JUDGED_IN_WORDS[why],
    })),
    saidAgain: seen.saidAgain.map((ending) => endingStated(ending, seen)),
    cannotOpen: atLeastNone(everyEnding(all).length - everyEnding(seen).length),
    limits: LIMITS_IN_WORDS,
  };
};
