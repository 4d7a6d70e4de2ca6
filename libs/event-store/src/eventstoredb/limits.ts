/** How long one attempt may wait for its answer, in milliseconds. */
export const ATTEMPT_MS = 5_000;

/**
 * When the client itself gives up an append, long after nobody waits for it any more. Giving up ends the request and then
 * resets it, and a server that has only received a part of the events by then may take that part for all of it: by this
 * time an append is whole or was never begun to be sent.
 */
export const LONGEST_APPEND_MS = 60_000;
