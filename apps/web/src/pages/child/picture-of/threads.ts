import type { Thread } from '../../../timeline/picture';
import type { LifeChild } from './answers';
import { daysOf, inWordsOf, type Edges } from './days';
import type { LinkState } from './picture-of.operations.generated';

type Matter = LifeChild['matters'][number];
type Phase = Thread['phases'][number];

const KIND = {
  PERSON: 'person',
  ANIMAL: 'animal',
  PLACE: 'place',
  GROUP: 'group',
  ACTIVITY: 'activity',
} as const;

const STATE: Readonly<Record<LinkState, Phase['state']>> = {
  KEPT: 'often',
  REDUCED: 'sometimes',
  RESTARTED: 'sometimes',
  STOPPED: 'lost',
};

const phasesOf = ({ phases }: Matter, edges: Edges): readonly Phase[] => {
  const known: readonly Phase[] = phases.flatMap(({ from, state }) => {
    const day = daysOf(from, edges)?.from;
    return day === undefined ? [] : [{ from: day, ...inWordsOf(from, null), state: STATE[state] }];
  });
  return known.map((phase, place) => {
    const next = known[place + 1];
    if (next === undefined) return phase;
    const to = next.inWords?.from;
    return { ...phase, to: next.from, ...(to !== undefined && { inWords: { ...phase.inWords, to } }) };
  });
};

/** Who and what matters, in the child’s own words. A link of which no day is known is in the list of them, not here. */
export const threadsOf = ({ matters }: LifeChild, edges: Edges): readonly Thread[] =>
  matters
    .map((matter) => ({
      key: matter.entryRef,
      name: matter.name,
      kind: KIND[matter.kind],
      phases: phasesOf(matter, edges),
    }))
    .filter(({ phases }) => phases.length > 0);
