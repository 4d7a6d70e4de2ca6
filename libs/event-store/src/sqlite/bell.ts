/** How long another process's append may go unseen by a follower, in milliseconds. */
const LOOK_EVERY_MS = 50;

/** Tells followers that the log has grown. A ring between looking at the log and listening is never missed. */
export type Bell = Readonly<{
  /** How often it has rung: taken before looking at the log, and given to `heard` after. */
  count: () => number;
  ring: () => void;
  /** Resolves once the bell has rung since `count`, or at once when the signal aborts. */
  heard: (count: number, signal: AbortSignal) => Promise<void>;
}>;

/**
 * `version` changes when another process has written. It is looked at only while someone listens, on a timer that
 * keeps no process alive; it is compared with what it was at the last ring, so what happened in between rings too.
 */
export const bellFor = (version: () => number): Bell => {
  const listening = new Set<() => void>();
  let count = 0;
  let seen = version();
  let looking: NodeJS.Timeout | undefined;

  const ring = (): void => {
    count += 1;
    for (const wake of [...listening]) wake();
  };
  const look = (): void => {
    const now = versionOrTrouble(version);
    if (now === seen) return;
    seen = now;
    ring();
  };
  const heard = (since: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (signal.aborted || count !== since) return resolve();
      const wake = (): void => {
        signal.removeEventListener('abort', wake);
        listening.delete(wake);
        if (listening.size === 0) looking = void clearInterval(looking);
        resolve();
      };
      listening.add(wake);
      signal.addEventListener('abort', wake);
      looking ??= setInterval(look, LOOK_EVERY_MS).unref();
    });

  return { count: () => count, ring, heard };
};

/** A file that cannot be looked at rings too: the follower's own read then says what is wrong. */
const versionOrTrouble = (version: () => number): number => {
  try {
    return version();
  } catch {
    return Number.NaN;
  }
};
