import { setTimeout as pause } from 'node:timers/promises';
import { StoreClosed } from '../errors';
import type { Host } from './address';
import type { EventStoreDbConnection } from './connection';
import { leaderNamedBy, unavailable } from './failure';
import { type Connect, loadClient, type LogClient } from './log-client';

/** A client that has only just been made is kept: a server that is away is no better reached by a newer one. */
const YOUNGEST_TO_REPLACE_MS = 100;

/** What is under way on a client that was replaced may still be answered; every call has ended by itself by then. */
const LAST_CALLS_MS = 6_000;

/** Counts the clients of this process, whichever store they belong to: no two may be handed one connection. */
let generation = 0;

/** The one client of a store, replaced whenever it has failed: some of its failures would last for ever. */
export type OwnedClient = Readonly<{
  /** The client of the moment. Throws `StoreClosed`, and `StoreUnavailable` where none can be made just now. */
  current: () => Promise<LogClient>;
  /** Says that a client has failed. Whoever asks next is given another one; said of an older client it does nothing. */
  lost: (client: LogClient, failure: unknown) => void;
  /** Ends every client that is left. */
  end: () => Promise<void>;
}>;

/** The client's code is loaded with the first call, so that a deployment without such servers never loads it. */
export const ownedClient = (connection: EventStoreDbConnection, closing: AbortSignal): OwnedClient => {
  let kept: Readonly<{ client: LogClient; since: number }> | undefined;
  let loading: Promise<Connect> | undefined;
  let leader: Host | undefined;
  const retired = new Set<Promise<void>>();

  const current = async (): Promise<LogClient> => {
    const connect = await (loading ??= loadClient());
    if (closing.aborted) throw new StoreClosed();
    kept ??= { client: made(connect), since: performance.now() };
    return kept.client;
  };

  /** Its file is read for every client, and may be away for the moment in which somebody replaces it. */
  const made = (connect: Connect): LogClient => {
    try {
      return connect(connection, generation++, leader);
    } catch (cause) {
      throw unavailable(cause, 'not-applied');
    }
  };

  const retire = (client: LogClient): void => {
    const ending = pause(LAST_CALLS_MS, undefined, { signal: closing, ref: false })
      .catch(() => undefined)
      .then(() => client.end())
      .finally(() => retired.delete(ending));
    retired.add(ending);
  };

  return {
    current,
    lost: (client, failure) => {
      if (kept?.client !== client) return;
      const named = leaderNamedBy(failure);
      if (named === undefined && performance.now() - kept.since < YOUNGEST_TO_REPLACE_MS) return;
      leader = named;
      kept = undefined;
      retire(client);
    },
    end: async () => {
      await Promise.all([kept?.client.end(), ...retired]);
    },
  };
};
