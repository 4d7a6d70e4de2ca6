import { sourceOf, type Actor } from '@chronology/access';
import { defaultAudience, type Envelope, type FactType } from '@chronology/domain';
import type { EntryInput } from './entry.input';
import { saidPlainly } from './said';

/** What a person says of an entry beside its content. */
export type EntrySaid = Readonly<Omit<EntryInput, 'basis'>> & Readonly<{ basis?: EntryInput['basis'] }>;

/**
 * The envelope of a fact that somebody states: the source is theirs, and who may see it is what they say, or what is
 * usual for this type of fact; either way it is stored.
 */
export const envelopeOf = (actor: Actor, type: FactType, entry: EntrySaid): Envelope => {
  const { knownToSourceAt, audience, ...said } = saidPlainly(entry);
  return {
    ...said,
    ...(knownToSourceAt !== undefined && { knownToSourceAt: { at: knownToSourceAt } }),
    source: sourceOf(actor),
    audience: audience ?? { level: defaultAudience(type) },
  };
};
