import { dayOf, type EndingAnswer } from './answers';

/** The groups of endings, in the order in which they are shown. */
export const GROUPS = [
  'goingWell',
  'whileWell',
  'held',
  'lessWell',
  'disagrees',
  'planned',
  'other',
] as const;
export type Group = (typeof GROUPS)[number];

const isPlanned = ({ result }: EndingAnswer): boolean =>
  result?.label === 'PLANNED_ENDING' || result?.label === 'PLANNED_REDUCTION';

const FLAGGED: Partial<Record<NonNullable<EndingAnswer['result']>['label'], Group>> = {
  ENDED_BECAUSE_GOING_WELL: 'goingWell',
  REDUCED_BECAUSE_GOING_WELL: 'lessWell',
  ENDED_WHILE_GOING_WELL: 'whileWell',
  REDUCED_WHILE_GOING_WELL: 'whileWell',
  STATED_PROGRESS_RECORD_DISAGREES: 'disagrees',
};

/** “Because” is the reason given and “while” is what the record says: the two are never one (rule going-well/1). */
const groupOf = (ending: EndingAnswer): Group => {
  const { result } = ending;
  if (result?.followed?.followUp === 'STILL_GOING_WELL') return 'held';
  const flagged = result?.flag ? FLAGGED[result.label] : undefined;
  return flagged ?? (isPlanned(ending) ? 'planned' : 'other');
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
    whileWell: of('whileWell'),
    held: of('held'),
    lessWell: of('lessWell'),
    disagrees: of('disagrees'),
    planned: of('planned'),
    other: of('other'),
  };
};

/** Every ending, the newest first. */
export const allOf = (endings: readonly EndingAnswer[]): readonly EndingAnswer[] =>
  endings.toSorted(newestFirst);
