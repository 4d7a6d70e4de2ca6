import type { EventStore } from '@chronology/event-store';

/** Nobody waits longer for a turn: a log that hangs must not hang whoever comes next. */
const LONGEST_WAIT_MS = 1_500;

const lastOf = new WeakMap<EventStore, Map<string, Promise<unknown>>>();

const inLog = (store: EventStore): Map<string, Promise<unknown>> => {
  const known = lastOf.get(store) ?? new Map<string, Promise<unknown>>();
  lastOf.set(store, known);
  return known;
};

const overOrLate = async (before: Promise<unknown>): Promise<void> => {
  let late: NodeJS.Timeout | undefined;
  const wait = new Promise<void>((goOn) => {
    late = setTimeout(goOn, LONGEST_WAIT_MS);
  });
  await Promise.race([before.catch(() => undefined), wait]);
  clearTimeout(late);
};

/**
 * Those who write in one stream through this process come one after another, so that none is in another's way, however
 * many they are. It spares them conflicts and protects nothing: who has waited long goes on, and the log still refuses
 * whatever was decided on less than it holds.
 */
export const inTurn = async <T>(store: EventStore, stream: string, work: () => Promise<T>): Promise<T> => {
  const last = inLog(store);
  const before = last.get(stream);
  const answer = before ? overOrLate(before).then(work) : work();
  last.set(stream, answer);
  try {
    return await answer;
  } finally {
    if (last.get(stream) === answer) last.delete(stream);
  }
};
