/** Runs a task once at the moment that `later` chooses, however often it is asked for meanwhile. */
export const once = (task: () => void, later: (run: () => void) => unknown): (() => void) => {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    later(() => {
      isAsked = false;
      task();
    });
  };
};

/** Runs a task once nobody has asked for it during so many milliseconds. */
export const afterPause = (task: () => void, milliseconds: number): (() => void) => {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(task, milliseconds);
  };
};

/** Runs a task when the browser has nothing better to do; older browsers wait a moment instead. */
export const whenIdle = (task: () => void): void => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(task, { timeout: 2_000 });
  else setTimeout(task, 200);
};

/**
 * Never runs a task twice at the same time; asked for while it runs, it runs once more afterwards, however often it was
 * asked for. Answers when a run that began after the asking is over. The task must not fail.
 */
export const oneAtATime = (task: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | undefined;
  let following: Promise<void> | undefined;

  const run = (): Promise<void> => {
    running = task().then(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (!running) return run();
    following ??= running.then(() => {
      following = undefined;
      return run();
    });
    return following;
  };
};
