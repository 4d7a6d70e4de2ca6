import type { IconName } from '../../parts/Icon';
import { matters } from '../../words/child';
import type { LifeChild } from './picture-of/answers';

type Matter = LifeChild['matters'][number];

/** One chip of “Who and what matters to me”. */
export type Chip = Readonly<{ key: string; icon: IconName; name: string; how: string; isLost: boolean }>;

/** More chips than this are not taken in at a glance. */
const AT_MOST = 8;

const ICON: Readonly<Record<Matter['kind'], IconName>> = {
  PERSON: 'person',
  ANIMAL: 'paw',
  PLACE: 'pin',
  GROUP: 'group',
  ACTIVITY: 'note',
};

const howItStands = ({ phases, howKept }: Matter): string => {
  const last = phases.at(-1);
  if (!last) return howKept ?? '';
  if (last.state === 'STOPPED') return matters.lost(last.from.inWords);
  if (last.plannedContact !== null) return last.plannedContact;
  if (last.state === 'REDUCED') return matters.less(last.from.inWords);
  return last.state === 'RESTARTED' ? matters.back(last.from.inWords) : (howKept ?? matters.kept);
};

/** The first ones, eight unless told otherwise, in the child’s own words and order, and how many more there are. */
export const mattersShown = (
  all: readonly Matter[],
  atMost = AT_MOST,
): Readonly<{ chips: readonly Chip[]; more: number }> => ({
  chips: all.slice(0, atMost).map((matter) => ({
    key: matter.entryRef,
    icon: ICON[matter.kind],
    name: matter.name,
    how: howItStands(matter),
    isLost: matter.phases.at(-1)?.state === 'STOPPED',
  })),
  more: Math.max(0, all.length - atMost),
});
