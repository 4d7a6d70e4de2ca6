import { dayOf, isToCome, type EndingAnswer, type HelpAnswer } from './answers';

const weeksOf = (days: number): number => Math.floor(days / 7);

const isSmallOrHeld = ({ result }: EndingAnswer): boolean =>
  result?.label === 'MINOR_CHANGE' || result?.followed?.followUp === 'STILL_GOING_WELL';

const isLessNow = (ending: EndingAnswer, { services }: HelpAnswer): boolean => {
  const { stated } = ending;
  const service = services.find(({ involvementId }) => involvementId === stated.involvementId);
  const last = service?.phases.at(-1);
  return (
    stated.type === 'REDUCED' &&
    service?.isRunning === true &&
    last?.from === stated.effectiveOn &&
    !isSmallOrHeld(ending)
  );
};

const isGoing = (ending: EndingAnswer, help: HelpAnswer): boolean =>
  isToCome(ending.stated, help.asOf) || ending.result?.label === 'PAUSED' || isLessNow(ending, help);

/** What is being reduced: decided and not yet in effect, paused, or running at less and not yet seen to hold. */
export const reducedNow = (help: HelpAnswer): readonly EndingAnswer[] =>
  help.endings
    .filter((ending) => isGoing(ending, help))
    .toSorted((a, b) => (dayOf(b.stated) ?? '').localeCompare(dayOf(a.stated) ?? ''));

/** What followed before, from this child’s own record: a count of the past, and nothing about what is to come. */
export type Past = Readonly<{
  /** How often help stopped or got less because things were going well, or while they were. */
  times: number;
  /** How often help was needed again, and after how many weeks: the fewest and the most. */
  again: number;
  weeks?: readonly [number, number];
  /** How often it stopped or got less with a plan and a safety net, and how often that held for a year. */
  planned: number;
  plannedHeld: number;
}>;

const AGAIN = ['HELP_NEEDED_AGAIN', 'RESUMED_WITHIN_28_DAYS'];

const daysAgain = ({ result }: EndingAnswer): readonly number[] => {
  const { followUp, days } = result?.followed ?? {};
  return followUp != null && days != null && AGAIN.includes(followUp) ? [days] : [];
};

const isPlanned = ({ result }: EndingAnswer): boolean =>
  result?.label === 'PLANNED_ENDING' || result?.label === 'PLANNED_REDUCTION';

const hasHeld = ({ result }: EndingAnswer): boolean => result?.followed?.followUp === 'STILL_GOING_WELL';

/** The child’s own past, leaving out what is going at the moment. */
export const pastOf = (help: HelpAnswer): Past => {
  const going = reducedNow(help);
  const before = help.endings.filter((ending) => !going.includes(ending));
  const flagged = before.filter(({ result }) => result?.flag === true);
  const weeks = flagged.flatMap(daysAgain).map(weeksOf);
  const planned = before.filter(isPlanned);
  return {
    times: flagged.length,
    again: weeks.length,
    ...(weeks.length > 0 && { weeks: [Math.min(...weeks), Math.max(...weeks)] as const }),
    planned: planned.length,
    plannedHeld: planned.filter(hasHeld).length,
  };
};
