import type { EventStore } from '@chronology/event-store';

const underWay = new WeakMap<EventStore, Map<string, Promise<unknown>>>();

const inLog = (store: EventStore): Map<string, Promise<unknown>> => {
  const known = underWay.get(store) ?? new Map<string, Promise<unknown>>();
  underWay.set(store, known);
  return known;
};

/**
 * What is asked again before its answer came, in this process, waits for that answer first: so it finds on record what
 * was written, and can say that it is a repeat. Whoever asks for something else waits for nobody.
 */
export const oneAtATime = async <T>(store: EventStore, what: string, work: () => Promise<T>): Promise<T> => {
  const asked = inLog(store);
  for (let before = asked.get(what); before; before = asked.get(what)) await before.catch(() => undefined);
  const answer = work();
  asked.set(what, answer);
  try {
    return await answer;
  } finally {
    asked.delete(what);
  }
};
