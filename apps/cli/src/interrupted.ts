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
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await work(stopping.signal);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
};
