import { AccessDenied, StoreUnavailable, type EventStore } from '@chronology/event-store';

/** Long enough for whoever probes to see it, short enough that a log nobody writes to is asked about again. */
const REMEMBERED_MS = 15_000;

/** A log, and whether it took what it was last given. */
export type WatchedStore = Readonly<{ store: EventStore; isWriting: () => boolean }>;

/** What ends a statement that the log itself did not refuse: full, out of reach, or closed to this process. */
const isTrouble = (failure: unknown): failure is Error =>
  failure instanceof StoreUnavailable || failure instanceof AccessDenied;

/**
 * Watches what is written through the store: reads may be answered by a log that takes nothing, such as one whose disk
 * is full. `isWriting` is false for a while after an append failed, or until one is taken. The first failure since one
 * was taken is told in words that hold nothing of any child.
 */
export const watchingWrites = (
  store: EventStore,
  tell: (words: string) => void,
  rememberedMs: number = REMEMBERED_MS,
): WatchedStore => {
  let failedAt: number | undefined;

  const append: EventStore['append'] = async (...asked) => {
    try {
      const appended = await store.append(...asked);
      failedAt = undefined;
      return appended;
    } catch (failure) {
      if (isTrouble(failure)) {
        if (failedAt === undefined) tell(`The log took nothing. ${failure.message}`);
        failedAt = performance.now();
      }
      throw failure;
    }
  };

  return {
    store: { ...store, append },
    isWriting: () => failedAt === undefined || performance.now() - failedAt >= rememberedMs,
  };
};
