import { setMaxListeners } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Channel } from '@grpc/grpc-js';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { type Host, hostsIn } from './address';
import type { EventStoreDbConnection } from './connection';
import { ATTEMPT_MS } from './limits';

/** Ending waits for calls that were received and never read; they may never end. */
const LONGEST_END_MS = 2_000;

/**
 * The client, and how it ends: it cancels what is under way and closes its connection. `ending` aborts first, because
 * a read that is cancelled ends as one that has read everything.
 */
export type LogClient = EventStoreDBClient & Readonly<{ ending: AbortSignal; end: () => Promise<void> }>;

/**
 * Makes a client that has sent nothing yet. `generation` differs from client to client, which gives each a connection
 * of its own: with equal settings it would be handed the one that has just failed. `leader` is used instead of the hosts.
 */
export type Connect = (connection: EventStoreDbConnection, generation: number, leader?: Host) => LogClient;

/** Loads the client's code. */
export const loadClient = async (): Promise<Connect> => {
  const library = await import('@eventstore/db-client');
  const Client = withoutItsHabits(library.EventStoreDBClient);
  return (connection, generation, leader) => {
    const hosts = leader === undefined ? hostsIn(connection.hosts.join(), 'hosts') : [leader];
    const [only, ...others] = hosts;
    const settings = settingsOf(generation);
    const security = [securityOf(connection), credentialsOf(connection)] as const;
    if (only !== undefined && others.length === 0)
      return new Client({ ...settings, endpoint: only }, ...security);
    return new Client({ ...settings, ...discovering, endpoints: [...hosts] }, ...security);
  };
};

/**
 * The client with two habits taken from it. It appends by one call each: its one stream for all appends shares a list
 * of the waiting among all clients of the process, which one broken connection empties, and the next answer then ends
 * the process. And it leaves broken connections alone: mending them while other calls begin can end the process too,
 * and a client that has failed is replaced anyway.
 */
const withoutItsHabits = (Client: typeof EventStoreDBClient) =>
  class extends Client {
    private readonly over = unwatched(new AbortController());
    private readonly openChannel = this.getChannel;
    private channel: Promise<Channel> | undefined;
    protected override supports = async (): Promise<boolean> => false;
    protected override handleError = async (): Promise<void> => undefined;
    protected override getChannel = (): Promise<Channel> => (this.channel = this.openChannel());

    readonly ending = this.over.signal;
    readonly end = async (): Promise<void> => {
      this.over.abort();
      await Promise.race([this.dispose(), pause(LONGEST_END_MS, undefined, { ref: false })]);
      const channel = await Promise.race([this.channel, pause(0)]).catch(() => undefined);
      channel?.close();
    };
  };

/** However many reads are under way, all of them listen. */
const unwatched = (over: AbortController): AbortController => {
  setMaxListeners(0, over.signal);
  return over;
};

const settingsOf = (generation: number) => ({
  connectionName: 'chronology',
  throwOnAppendFailure: true,
  keepAliveInterval: 10_000 + (generation % 1_000),
  keepAliveTimeout: ATTEMPT_MS,
  defaultDeadline: ATTEMPT_MS,
});

/** One round through the hosts: trying again is done above, by time. */
const discovering = { nodePreference: 'leader', maxDiscoverAttempts: 1, gossipTimeout: 2 } as const;

const securityOf = ({ tls, caFile }: EventStoreDbConnection) => ({
  insecure: !tls,
  ...(caFile === undefined ? {} : { rootCertificate: readFileSync(caFile) }),
});

const credentialsOf = ({ username, password }: EventStoreDbConnection) =>
  username === undefined || password === undefined ? undefined : { username, password };
