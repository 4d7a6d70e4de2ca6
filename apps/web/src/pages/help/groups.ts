import { dayOf, type EndingAnswer } from './answers';

/** The groups of endings, in the order in which they are shown. */
export const GROUPS = ['goingWell', 'held', 'lessWell', 'planned', 'other'] as const;
export type Group = (typeof GROUPS)[number];

const isPlanned = ({ result }: EndingAnswer): boolean =>
  result?.label === 'PLANNED_ENDING' || result?.label === 'PLANNED_REDUCTION';

const groupOf = (ending: EndingAnswer): Group => {
  const { result, stated } = ending;
  if (result?.followed?.followUp === 'STILL_GOING_WELL') return 'held';
  if (result?.flag) return stated.type === 'REDUCED' ? 'lessWell' : 'goingWell';
  return isPlanned(ending) ? 'planned' : 'other';
};

const newestFirst = (a: EndingAnswer, b: EndingAnswer): number =>
  (dayOf(b.stated) ?? '').localeCompare(dayOf(a.stated) ?? '');

/** Every ending once, in its group, the newest first. Those that held stand together, whatever they are called. */
export const grouped = (
  endings: readonly EndingAnswer[],
): Readonly<Record<Group, readonly EndingAnswer[]>> => {
  const sorted = endings.toSorted(newestFirst);
  const of = (group: Group) => sorted.filter((ending) => groupOf(ending) === group);
  return {
    goingWell: of('goingWell'),
    held: of('held'),
    lessWell: of('lessWell'),
    planned: of('planned'),
    other: of('other'),
  };
};

/** Every ending, the newest first. */
export const allOf = (endings: readonly EndingAnswer[]): readonly EndingAnswer[] =>
  endings.toSorted(newestFirst);
