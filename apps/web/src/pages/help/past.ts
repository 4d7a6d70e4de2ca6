import { goingNow, type EndingLooked, type HelpLooked } from './reduced-now';

/** How often help stopped, and how often it got less. */
export type Went = Readonly<{ stopped: number; less: number }>;

/**
 * What followed before, in one child’s own record, of what went because things were going well by the rule going-well/1,
 * and of what went with a plan and a safety net: a count of the past, and nothing about what is to come.
 */
export type Past = Readonly<{
  goingWell: Went;
  /** Of those that went because things were going well: days until help was needed again, for each. */
  neededAgainAfter: readonly number[];
  /** Of those that went because things were going well: how many held. */
  held: number;
  /** Of those: how many times things were seen to be harder. */
  harder: number;
  /** Of those: how many times it is not known, or not yet, what followed. */
  notKnown: number;
  planned: Went;
  plannedHeld: number;
  plannedAgainAfter: readonly number[];
  plannedHarder: number;
}>;

const AGAIN = ['HELP_NEEDED_AGAIN', 'RESUMED_WITHIN_28_DAYS'];

const daysAgain = ({ result }: EndingLooked): readonly number[] => {
  const { followUp, days } = result?.followed ?? {};
  return followUp != null && days != null && AGAIN.includes(followUp) ? [days] : [];
};

const hasHeld = ({ result }: EndingLooked): boolean => result?.followed?.followUp === 'STILL_GOING_WELL';
const wasHarder = ({ result }: EndingLooked): boolean => result?.followed?.followUp === 'SEEN_WORSE_SINCE';

/** The child’s own past, leaving out what is going at the moment. Every page says it by this count. */
export const pastOf = (help: HelpLooked): Past => {
  const going = goingNow(help);
  const before = help.endings.filter((ending) => !going.includes(ending));
  const of = (label: string) => before.filter(({ result }) => result?.label === label);
  const [stopped, less] = [of('ENDED_BECAUSE_GOING_WELL'), of('REDUCED_BECAUSE_GOING_WELL')];
  const [planned, plannedLess] = [of('PLANNED_ENDING'), of('PLANNED_REDUCTION')];
  const [well, withPlan] = [
    [...stopped, ...less],
    [...planned, ...plannedLess],
  ];
  const says = (ending: EndingLooked) => daysAgain(ending).length > 0 || hasHeld(ending) || wasHarder(ending);
  return {
    goingWell: { stopped: stopped.length, less: less.length },
    neededAgainAfter: well.flatMap(daysAgain),
    held: well.filter(hasHeld).length,
    harder: well.filter(wasHarder).length,
    notKnown: well.filter((ending) => !says(ending)).length,
    planned: { stopped: planned.length, less: plannedLess.length },
    plannedHeld: withPlan.filter(hasHeld).length,
    plannedAgainAfter: withPlan.flatMap(daysAgain),
    plannedHarder: withPlan.filter(wasHarder).length,
  };
};
