import type { Secret } from '@chronology/access';

/**
 * The id of one organisation's file on one child. It derives from what the system itself calls the child, so an
 * import needs no look-up, and it gives away nothing to whoever does not hold the deployment's secret.
 */
export const recordIdOf = (secret: Secret, organisationId: string, system: string, localId: string): string =>
  secret.idOf('record', organisationId, system, localId);

/** The id of the chronology that a mapping table opens for a record. */
export const childIdFor = (secret: Secret, recordId: string): string => secret.idOf('child', recordId);
