import { goingNow, type EndingLooked, type HelpLooked } from './reduced-now';
import { daysLater } from '../../words/dates';

/** How often help went, and what followed: each of them stands in one count of what followed. */
export type PastOfOne = Readonly<{
  stopped: number;
  less: number;
  neededAgain: number;
  /** Days until help was needed again, of those of which both days are known. */
  neededAgainAfter: readonly number[];
  held: number;
  /** How many times things were seen to be harder. */
  harder: number;
  /** How many times it is not known, or not yet, what followed. */
  notKnown: number;
}>;

/**
 * What followed before, in one child’s own record, of what went because things were going well by the rule going-well/1,
 * and of what went with a plan and a safety net: a count of the past, and nothing about what is to come.
 */
export type Past = Readonly<{ goingWell: PastOfOne; planned: PastOfOne }>;

const AGAIN = ['HELP_NEEDED_AGAIN', 'RESUMED_WITHIN_28_DAYS'];

const followUpOf = ({ result }: EndingLooked): string => result?.followed?.followUp ?? '';

const isNeededAgain = (ending: EndingLooked): boolean => AGAIN.includes(followUpOf(ending));
const hasHeld = (ending: EndingLooked): boolean => followUpOf(ending) === 'STILL_GOING_WELL';
const wasHarder = (ending: EndingLooked): boolean => followUpOf(ending) === 'SEEN_WORSE_SINCE';

const daysAgain = (ending: EndingLooked, notExact: ReadonlySet<string>): readonly number[] => {
  const on = ending.stated.effectiveOn;
  const days = ending.result?.followed?.days;
  if (!isNeededAgain(ending) || on === null || days == null) return [];
  return notExact.has(daysLater(on, days)) ? [] : [days];
};

const pastOfOne = (
  stopped: readonly EndingLooked[],
  less: readonly EndingLooked[],
  notExact: ReadonlySet<string>,
): PastOfOne => {
  const all = [...stopped, ...less];
  const count = (is: (ending: EndingLooked) => boolean) => all.filter(is).length;
  const says = (ending: EndingLooked) => isNeededAgain(ending) || hasHeld(ending) || wasHarder(ending);
  return {
    stopped: stopped.length,
    less: less.length,
    neededAgain: count(isNeededAgain),
    neededAgainAfter: all.flatMap((ending) => daysAgain(ending, notExact)),
    held: count(hasHeld),
    harder: count(wasHarder),
    notKnown: count((ending) => !says(ending)),
  };
};

/**
 * The child’s own past, leaving out what is going at the moment. Every page says it by this count. `notExact` are days
 * that stand for a longer time, in which something was that is not known to the day: no length is measured to them.
 */
export const pastOf = (help: HelpLooked, notExact: ReadonlySet<string>): Past => {
  const going = goingNow(help);
  const before = help.endings.filter((ending) => !going.includes(ending));
  const of = (label: string) => before.filter(({ result }) => result?.label === label);
  return {
    goingWell: pastOfOne(of('ENDED_BECAUSE_GOING_WELL'), of('REDUCED_BECAUSE_GOING_WELL'), notExact),
    planned: pastOfOne(of('PLANNED_ENDING'), of('PLANNED_REDUCTION'), notExact),
  };
};
