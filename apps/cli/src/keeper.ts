import { readOrganisations, systemActorOf, type Actor } from '@chronology/access';
import type { ActorFor } from '@chronology/identity';

const COMMAND_LINE = 'command-line';

/** Whoever runs the command line of this deployment, where no organisation here is meant. */
const KEEPER: Actor = {
  kind: 'system',
  ref: COMMAND_LINE,
  role: 'keeper of this deployment',
  organisationId: 'deployment',
  agency: 'social_work',
};

/** Whoever runs the command line, in the name of an organisation. Who decided a join stands in its own field. */
export const keeperFor = (organisationsFile: string): ActorFor => {
  const organisations = readOrganisations(organisationsFile);
  return (organisationId) => {
    const organisation = organisations.find(({ id }) => id === organisationId);
    return organisation ? systemActorOf(organisation, COMMAND_LINE) : KEEPER;
  };
};
