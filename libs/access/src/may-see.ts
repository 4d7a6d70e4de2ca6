import type { Envelope } from '@chronology/domain';
import type { Viewer } from './actor';

/** How much of a fact a viewer gets: all of it, that it exists and who holds it, or nothing at all, not even a count. */
export type Sight = 'whole' | 'existence' | 'nothing';

/** What of a fact the decision depends on. */
export type Seen = Pick<Envelope, 'audience' | 'source'>;

/**
 * The one function that decides who may see what. `team`: everyone of the team. `named`: the organisation that
 * states it and the roles it names; others see that it exists. `sealed`: nobody, not even as a blank, until
 * access control lands.
 */
export const maySee = (viewer: Viewer, { audience, source }: Seen): Sight => {
  if (audience.level === 'sealed') return 'nothing';
  if (audience.level === 'team') return 'whole';
  const isNamed = audience.roles?.includes(viewer.role) ?? false;
  return isNamed || source.organisationId === viewer.organisationId ? 'whole' : 'existence';
};
