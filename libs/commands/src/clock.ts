import type { Instant } from '@chronology/domain';

/** Says what time it is, as UTC. */
export type Clock = () => Instant;

/** The clock on the wall. */
export const wallClock: Clock = () => new Date().toISOString();
