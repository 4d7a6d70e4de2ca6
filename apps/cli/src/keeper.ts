import type { Actor } from '@chronology/access';

/** Whoever runs the command line of this deployment. Who decided a join stands in its own field. */
export const KEEPER: Actor = {
  kind: 'system',
  ref: 'command-line',
  role: 'keeper of this deployment',
  organisationId: 'deployment',
  agency: 'social_work',
};
