/** Ctrl-C, a machine that shuts down, and a terminal or connection that is closed. */
const ASKED_TO_END = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does a work that can be broken off: where the process is asked to end, the signal aborts, and the work tidies up
 * and fails with `message`. Asked a second time, the process ends at once.
 */
export const interruptible = async <T>(
  message: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  const stopping = new AbortController();
  const stop = () => stopping.abort(new Error(message));
  for (const name of ASKED_TO_END) process.once(name, stop);
  try {
    return await work(stopping.signal);
  } finally {
    for (const name of ASKED_TO_END) process.off(name, stop);
  }
};
