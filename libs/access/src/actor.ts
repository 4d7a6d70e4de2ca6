import { Refused, type Envelope } from '@chronology/domain';

export type Source = Envelope['source'];
export type Agency = Source['agency'];

/** Who states something: a person of an organisation, or one of its systems. The agency of a fact is the actor's. */
export type Actor = Readonly<{
  kind: 'person' | 'system';
  /** Opaque; never a name. */
  ref: string;
  name?: string;
  role: string;
  organisationId: string;
  agency: Agency;
}>;

/** Who looks. Until access control lands a viewer is an actor; the purpose is asked of every query all the same. */
export type Viewer = Actor & Readonly<{ purpose?: string }>;

/** The source that a fact of this actor carries. */
export const sourceOf = (actor: Actor): Source =>
  actor.kind === 'system'
    ? { agency: actor.agency, organisationId: actor.organisationId, system: actor.ref }
    : { agency: actor.agency, organisationId: actor.organisationId, role: actor.role, personRef: actor.ref };

/** The agencies that a service speaks for: social work also enters for those without a system of their own. */
export const SPEAKS_FOR: Readonly<Record<'health' | 'education' | 'social_work', readonly Agency[]>> = {
  health: ['health'],
  education: ['education'],
  social_work: ['social_work', 'third_sector', 'police', 'hearings', 'family', 'child'],
};

/** Refuses an actor whose agency is not one that this service speaks for. */
export const mayStateHere = (actor: Actor, agencies: readonly Agency[]): void => {
  if (!agencies.includes(actor.agency))
    throw new Refused(
      'not-this-service',
      `This service is for ${agencies.join(', ').replaceAll('_', ' ')}. Please state this through your own agency’s service.`,
    );
};
