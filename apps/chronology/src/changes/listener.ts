/**
 * Why somebody who looks at a chronology should look again. `refresh`: something may have been missed; `lagging`: what
 * is shown may be behind, and a refresh will follow.
 */
export type ChangeReason = 'refresh' | 'lagging' | 'stated' | 'joined' | 'parted';

/** All that is ever told: that there is something new of this child, and why. */
export type Change = Readonly<{ childId: string; reason: ChangeReason }>;

/** One who listens. `tell` never waits for them: what a slow client has not taken becomes one refresh, or one lagging. */
export type Listener = Readonly<{
  tell: (reason: ChangeReason) => void;
  end: () => void;
  changes: AsyncIterableIterator<Change>;
}>;

const OVER: IteratorReturnResult<undefined> = { done: true, value: undefined };

/**
 * Makes a listener for one child. `leave` is called once, when the client goes or the listener is ended. At most one
 * change waits, however slow the client is.
 */
export const listener = (childId: string, leave: () => void): Listener => {
  const asking: ((result: IteratorResult<Change, undefined>) => void)[] = [];
  let waiting: ChangeReason | undefined;
  let isOver = false;

  const give = (reason: ChangeReason): IteratorResult<Change, undefined> => ({
    done: false,
    value: { childId, reason },
  });

  /** Whatever waits is made good by the refresh that follows a lagging, so that alone is kept. */
  const together = (reason: ChangeReason): ChangeReason =>
    waiting === undefined || reason === 'lagging' ? reason : 'refresh';

  const tell = (reason: ChangeReason) => {
    if (isOver) return;
    const ask = asking.shift();
    if (ask) ask(give(reason));
    else waiting = together(reason);
  };

  const end = () => {
    if (isOver) return;
    isOver = true;
    waiting = undefined;
    asking.splice(0).forEach((ask) => ask(OVER));
    leave();
  };

  const next = (): Promise<IteratorResult<Change, undefined>> => {
    if (isOver) return Promise.resolve(OVER);
    const reason = waiting;
    waiting = undefined;
    return reason === undefined
      ? new Promise((resolve) => asking.push(resolve))
      : Promise.resolve(give(reason));
  };

  const leaving = (): Promise<IteratorResult<Change, undefined>> => {
    end();
    return Promise.resolve(OVER);
  };

  const changes: AsyncIterableIterator<Change> = {
    next,
    return: leaving,
    throw: leaving,
    [Symbol.asyncIterator]: () => changes,
  };
  return { tell, end, changes };
};
