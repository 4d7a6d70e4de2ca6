import { readFileSync } from 'node:fs';
import type { Actor, Agency } from './actor';

/** A made-up person who may be named by the header `x-demo-person`. */
export type DemoPerson = Readonly<{
  id: string;
  name: string;
  role: string;
  agency: Agency;
  organisationId: string;
}>;

/** Reads the demonstration's people. */
export const readDemoPeople = (file: string): readonly DemoPerson[] =>
  JSON.parse(readFileSync(file, 'utf8')) as readonly DemoPerson[];

export const actorOf = (person: DemoPerson): Actor => ({
  kind: 'person',
  ref: person.id,
  name: person.name,
  role: person.role,
  organisationId: person.organisationId,
  agency: person.agency,
});

type Headers = Readonly<Record<string, unknown>>;

/**
 * Until people sign in: the header `x-demo-person` names one of the made-up people. Refused in production, where
 * it would let anybody be anybody.
 */
export const demoSignIn = (
  people: readonly DemoPerson[],
  isProduction: boolean,
): ((headers: Headers) => Actor | undefined) => {
  if (isProduction)
    throw new Error('Signing in as a made-up person is refused in production (NODE_ENV=production).');
  const byId = new Map(people.map((person) => [person.id, actorOf(person)]));
  return (headers) => {
    const id = headers['x-demo-person'];
    return typeof id === 'string' ? byId.get(id) : undefined;
  };
};
