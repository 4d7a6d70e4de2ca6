/** How long one attempt may wait for its answer, in milliseconds. */
export const ATTEMPT_MS = 5_000;
