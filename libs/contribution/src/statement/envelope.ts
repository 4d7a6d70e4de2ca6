import { sourceOf, SPEAKS_FOR, type Actor } from '@chronology/access';
import { badInput, defaultAudience, type Envelope, type FactType } from '@chronology/domain';
import type { EntryInput } from './entry.input';
import { saidPlainly } from './said';

/** What a person says of an entry beside its content. */
export type EntrySaid = Readonly<Omit<EntryInput, 'basis'>> & Readonly<{ basis?: EntryInput['basis'] }>;

/** An agency with a service of its own states for itself: nobody else’s words stand in its lane. */
const refuseOthersLane = ({ agency }: Actor, onBehalfOf: EntrySaid['onBehalfOf']): void => {
  if (onBehalfOf && onBehalfOf.agency !== agency && Object.hasOwn(SPEAKS_FOR, onBehalfOf.agency))
    throw badInput(
      'entry.onBehalfOf.agency',
      'health, education and social work state for themselves; name one without a way in of its own, such as police or family',
    );
};

/**
 * The envelope of a fact that somebody states: the source is theirs, and who may see it is what they say, or what is
 * usual for this type of fact; either way it is stored. Refuses (`bad-input`) to speak for an agency that has a
 * service of its own.
 */
export const envelopeOf = (actor: Actor, type: FactType, entry: EntrySaid): Envelope => {
  const { knownToSourceAt, audience, ...said } = saidPlainly(entry);
  refuseOthersLane(actor, said.onBehalfOf);
  return {
    ...said,
    ...(knownToSourceAt !== undefined && { knownToSourceAt: { at: knownToSourceAt } }),
    source: sourceOf(actor),
    audience: audience ?? { level: defaultAudience(type) },
  };
};
