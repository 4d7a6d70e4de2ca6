import type { Organisation, OrganisationSystem } from '@chronology/access';
import { Refused } from '@chronology/domain';

/** The organisation of this id; refused where nobody here has it. */
export const organisationOf = (organisations: readonly Organisation[], id: string): Organisation => {
  const found = organisations.find((organisation) => organisation.id === id);
  if (!found)
    throw new Refused(
      'organisation-not-known',
      `No organisation here has the id “${id}”. Please check it against the file of organisations.`,
      'agency',
    );
  return found;
};

/** The system of this organisation that writes this format; where there are several, it must be named. */
export const systemFor = (
  organisation: Organisation,
  format: string,
  systemId?: string,
): OrganisationSystem => {
  const writing = organisation.systems.filter(({ formats }) => formats.includes(format));
  const wanted = systemId === undefined ? writing : writing.filter(({ id }) => id === systemId);
  const [system, another] = wanted;
  const called = systemId === undefined ? 'system' : `system “${systemId}”`;
  if (!system)
    throw new Refused(
      'system-not-known',
      `${organisation.name} has no ${called} that writes ${format}.`,
      'system',
    );
  if (another)
    throw new Refused(
      'system-not-named',
      `${organisation.name} has several systems that write ${format}: ${wanted.map(({ id }) => id).join(', ')}. Please name one.`,
      'system',
    );
  return system;
};
