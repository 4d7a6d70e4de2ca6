import type { EventLog } from '@chronology/event-store';
import { setTimeout as pause } from 'node:timers/promises';
import type { FollowerSeen, Followers } from './followers';

/**
 * Whether a service can be asked, and since when that is so. `log`: whether a read of the log was answered in time;
 * `not-written` where it is read but took nothing a moment ago; `not-checked` while the service has not yet seen that it
 * is the right log. No word of any child.
 */
export type Health = Readonly<{
  status: 'ready' | 'not-ready';
  since: string;
  log: 'reached' | 'not-written' | 'not-reached' | 'not-checked';
  following?: Readonly<Record<string, FollowerSeen>>;
}>;

/** Says how a service is. Asked often it looks no more than once a second, however many ask. */
export type Readiness = () => Promise<Health>;

type Seen = Omit<Health, 'since' | 'status'>;
type Patience = Readonly<{ freshMs: number; longestLookMs: number }>;

const PATIENCE: Patience = { freshMs: 1_000, longestLookMs: 2_000 };

const isReady = ({ log, following = {} }: Seen): boolean =>
  log === 'reached' && Object.values(following).every(({ state }) => state !== 'lagging');

/** A look that is not answered in time goes on: the next one waits for the same answer, so that none pile up. */
const lookingAt = (log: Pick<EventLog, 'head'>, longestLookMs: number) => {
  let looking: Promise<boolean> | undefined;
  return async (): Promise<boolean> => {
    looking ??= log
      .head()
      .then(
        () => true,
        () => false,
      )
      .finally(() => (looking = undefined));
    const enough = new AbortController();
    const late = pause(longestLookMs, false, { signal: enough.signal, ref: false }).catch(() => false);
    return Promise.race([looking, late]).finally(() => enough.abort());
  };
};

/** Keeps the moment of the last change beside what is said. */
const withSince = () => {
  let last: Pick<Health, 'status' | 'since'> | undefined;
  return (seen: Seen): Health => {
    const status = isReady(seen) ? 'ready' : 'not-ready';
    if (last?.status !== status) last = { status, since: new Date().toISOString() };
    return { ...last, ...seen };
  };
};

/** The log as readiness looks at it. */
export type Looked = Readonly<{ log: Pick<EventLog, 'head'>; isWriting: () => boolean }>;

/**
 * Ready while the log answers, takes what it is given, and nobody who follows it has lost it; it recovers by itself. One that is catching up,
 * or that fails at something of its own, is told of and leaves the service ready: every child's view is still whole.
 */
export const watchReadiness = (
  { log: looked, isWriting }: Looked,
  followers: Followers,
  { freshMs, longestLookMs }: Patience = PATIENCE,
): Readiness => {
  const isReached = lookingAt(looked, longestLookMs);
  const dated = withSince();
  let kept: Readonly<{ until: number; health: Promise<Health> }> | undefined;

  const look = async (): Promise<Health> => {
    const [reached, following] = await Promise.all([isReached(), followers.look()]);
    const log = !reached ? 'not-reached' : isWriting() ? 'reached' : 'not-written';
    return dated({ log, ...(Object.keys(following).length > 0 && { following }) });
  };

  return () => {
    const now = performance.now();
    if (kept === undefined || now >= kept.until) kept = { until: now + freshMs, health: look() };
    return kept.health;
  };
};
