import type { DemoPerson } from '@chronology/access';
import type { Visitor } from './visitor';

const AGENCIES = { health: 'HEALTH', education: 'EDUCATION', social_work: 'SOCIAL_WORK' } as const;

/** Who may be chosen, in the order in which they are offered. */
const OFFERED = [
  'health-visitor',
  'class-teacher',
  'social-worker',
  'lead-professional',
  'learning-reviewer',
  'data-guardian',
] as const;

/** The people who may be chosen; nobody in production, where real people will sign in. */
export type People = Readonly<{
  offered: readonly Visitor[];
  find: (personId: string) => Visitor | undefined;
}>;

/** The token by which Nest hands them out. */
export const PEOPLE = Symbol('who may be chosen');

const visitorOf = ({ id, name, role, agency, organisationId }: DemoPerson): Visitor | undefined =>
  agency === 'health' || agency === 'education' || agency === 'social_work'
    ? { personId: id, name, role, agency: AGENCIES[agency], organisationId }
    : undefined;

/** Six people of the demonstration. */
export const peopleOf = (people: readonly DemoPerson[], isProduction: boolean): People => {
  const found = OFFERED.map((id) => people.find((person) => person.id === id)).flatMap((person) => {
    const visitor = person && visitorOf(person);
    return visitor ? [visitor] : [];
  });
  const offered = isProduction ? [] : found;
  return { offered, find: (personId) => offered.find((visitor) => visitor.personId === personId) };
};
