import { readFileSync } from 'node:fs';
import type { Actor, Agency } from './actor';
import type { Organisation } from './organisations';

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

/** The actor that a system of an organisation is. */
export const systemActorOf = (organisation: Organisation, system: string): Actor => ({
  kind: 'system',
  ref: system,
  role: 'system',
  organisationId: organisation.id,
  agency: organisation.sector,
});

/** Who may be named while anybody may look as anybody. */
export type DemoActors = Readonly<{
  people: readonly DemoPerson[];
  organisations: readonly Organisation[];
}>;

type FindActor = (headers: Readonly<Record<string, unknown>>) => Actor | undefined;

/**
 * Until people sign in: the header `x-demo-person` names one of the made-up people, `x-demo-organisation` a system as
 * `organisation/system` where no person is named. Refused in production, where it would let anybody be anybody.
 */
export const demoSignIn = ({ people, organisations }: DemoActors, isProduction: boolean): FindActor => {
  if (isProduction)
    throw new Error('Signing in as a made-up person is refused in production (NODE_ENV=production).');
  const byPerson = new Map<string, Actor>(people.map((person) => [person.id, actorOf(person)]));
  const bySystem = new Map<string, Actor>(
    organisations.flatMap((organisation) =>
      organisation.systems.map(
        ({ id }) => [`${organisation.id}/${id}`, systemActorOf(organisation, id)] as const,
      ),
    ),
  );
  return (headers) =>
    'x-demo-person' in headers
      ? byPerson.get(String(headers['x-demo-person']))
      : bySystem.get(String(headers['x-demo-organisation']));
};
