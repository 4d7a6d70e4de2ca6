import type { Secret } from '@chronology/access';
import type { EventStore } from '@chronology/event-store';
import { wallClock, type Clock } from './clock';

const brand: unique symbol = Symbol('writer');

/** All that stating a fact needs: the log, the deployment's secret and the time. Only this library makes one. */
export type Writer = Readonly<{ store: EventStore; secret: Secret; clock: Clock; [brand]: true }>;

/** A writer whose facts are recorded at the time on the wall. */
export const openWriter = (store: EventStore, secret: Secret): Writer => ({
  store,
  secret,
  clock: wallClock,
  [brand]: true,
});

/** Not for the front door: see `story-clock.ts`. */
export const withClock = (writer: Writer, clock: Clock): Writer => ({ ...writer, clock });
