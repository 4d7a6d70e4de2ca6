import { StoreClosed, type EventLog, type FeedItem, type Position } from '@chronology/event-store';
import type { FactReader } from '@chronology/identity';
import { setTimeout as pause } from 'node:timers/promises';
import { FOLLOWED, followLinks } from './links-followed';
import { listener, type Change, type ChangeReason, type Listener } from './listener';

const PAUSE_MS = 1_000;
/** A log that is there answers sooner. */
const SOON_MS = 2_000;

/** What is held at this moment; all of it returns to nothing when everybody has left. */
export type Held = Readonly<{ listeners: number; children: number }>;

/** Tells those who look at a child that there is something new. One feed of the log serves everybody. */
export type Changes = Readonly<{
  /**
   * The first change of every subscription is `refresh`, or `lagging` while the log is out of reach; the iterator ends
   * when its client goes or the log closes.
   */
  of: (childId: string) => AsyncIterableIterator<Change>;
  held: () => Held;
  /** How far the feed is; idle until the first who listens. */
  state: () => 'idle' | 'live' | 'lagging';
  close: () => Promise<void>;
}>;

/** Those who listen, by child. */
const register = () => {
  const byChild = new Map<string, Set<Listener>>();

  const leave = (childId: string, one: Listener) => {
    const others = byChild.get(childId);
    others?.delete(one);
    if (others?.size === 0) byChild.delete(childId);
  };

  const join = (childId: string): Listener => {
    const one: Listener = listener(childId, () => leave(childId, one));
    byChild.set(childId, (byChild.get(childId) ?? new Set()).add(one));
    return one;
  };

  const everybody = () => [...byChild.values()].flatMap((some) => [...some]);

  return {
    join,
    everybody,
    tell: ({ childId, reason }: Change) => byChild.get(childId)?.forEach((one) => one.tell(reason)),
    tellAll: (reason: ChangeReason) => everybody().forEach((one) => one.tell(reason)),
    held: (): Held => ({ listeners: everybody().length, children: byChild.size }),
  };
};

/** Follows the log from its head on for everybody who listens; begins with the first of them. */
export const followChanges = (log: EventLog, reader: FactReader, pauseMs: number = PAUSE_MS): Changes => {
  const listeners = register();
  const links = followLinks(reader);
  const closing = new AbortController();
  let following: Promise<void> | undefined;
  let state: ReturnType<Changes['state']> = 'idle';

  const lag = () => {
    if (state === 'lagging') return;
    state = 'lagging';
    listeners.tellAll('lagging');
  };

  const caughtUp = () => {
    if (state === 'live') return;
    state = 'live';
    listeners.tellAll('refresh');
  };

  const hear = async (item: FeedItem) => {
    if (item.kind === 'lagging') return lag();
    caughtUp();
    if (item.kind === 'event') (await links.changesOf(item.event)).forEach(listeners.tell);
  };

  /** Where a feed begins: after everything that a client reads when it hears its first `refresh`. */
  const beginning = async (): Promise<Position> => {
    const late = setTimeout(lag, SOON_MS);
    return (await log.head().finally(() => clearTimeout(late))) ?? 'start';
  };

  const followOnce = async () => {
    const after = await beginning();
    const feed = log.subscribe({ after, streamPrefixes: FOLLOWED, signal: closing.signal });
    caughtUp();
    for await (const item of feed) await hear(item);
  };

  const endAll = () => {
    closing.abort();
    listeners.everybody().forEach((one) => one.end());
  };

  const follow = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      try {
        await followOnce();
        return endAll();
      } catch (error) {
        if (error instanceof StoreClosed) return endAll();
        lag();
        // Begun again from the head; everybody is told to look again, so nothing is missed.
        await pause(pauseMs, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
      }
    }
  };

  return {
    of: (childId) => {
      const one = listeners.join(childId);
      following ??= follow();
      if (state !== 'idle') one.tell(state === 'live' ? 'refresh' : 'lagging');
      if (closing.signal.aborted) one.end();
      return one.changes;
    },
    held: listeners.held,
    state: () => state,
    close: async () => {
      endAll();
      await following;
    },
  };
};
