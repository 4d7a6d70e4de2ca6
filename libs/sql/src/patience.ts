import { setTimeout as pause } from 'node:timers/promises';

/** How long one attempt may block the process, in milliseconds; longer waiting is done between attempts. */
export const ONE_ATTEMPT_MS = 10;

const LONGEST_WAIT_MS = 5_000;

/** True when another connection holds the file for the moment. */
const isBusy = (failure: unknown): boolean =>
  failure instanceof Error && 'code' in failure && String(failure.code).startsWith('SQLITE_BUSY');

/** Does the work in turn with other connections to the same file, while everything else goes on. */
export const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  const deadline = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    try {
      return await work();
    } catch (failure) {
      if (!isBusy(failure) || performance.now() >= deadline) throw failure;
    }
    await pause(1 + Math.random() * ONE_ATTEMPT_MS);
  }
};
