import { randomUUID } from 'node:crypto';
import { type EventStoreDbServer, startEventStoreDb } from '../../../../test/eventstoredb/server';
import type { Harness } from '../contract/harness';
import { writeElsewhere } from '../contract/writing-elsewhere';
import type { LogSettings } from '../log-settings';
import type { EventStore } from '../port';
import type { EventStoreDbConnection } from './connection';
import { openEventStoreDb } from './eventstoredb.event-store';
import { inAWorldOfItsOwn } from './world-of-its-own.contract';

/** A start as a real server's, only shorter: refused, then not ready, then reads, then appends. */
export const SHORT_START = { refused: 120, notReady: 80, appendsLater: 60 } as const;

/** A harness that also gives its server, whose store has settings, and which opens more stores on it. */
export type ServedHarness = Harness &
  Readonly<{ server: EventStoreDbServer; open: () => EventStore & LogSettings }>;

/** A new server of the protocol in this process, with an empty log. `dist` is where the other process finds this library. */
export const openServedHarness = async (dist: () => string): Promise<ServedHarness> => {
  const server = await startEventStoreDb({ coldMs: SHORT_START });
  const stores: EventStore[] = [];
  const open = (): EventStore & LogSettings => {
    const store = openEventStoreDb({ hosts: [server.address], tls: false });
    stores.push(store);
    return store;
  };
  return {
    server,
    open,
    store: open(),
    second: async () => open(),
    elsewhere: (work) => writeElsewhere({ dist: dist(), server: server.address }, work),
    faults: server.faults,
    end: async () => {
      for (const store of stores) await store.close();
      await server.stop();
    },
  };
};

/** A real server, which is never emptied: each case is given streams of its own, which it takes for the whole log. */
export const openRealHarness = async (
  connection: EventStoreDbConnection,
  dist: () => string,
): Promise<Harness> => {
  const stores: EventStore[] = [];
  const world = `case-${randomUUID()}-`;
  const open = (): EventStore => {
    const store = openEventStoreDb(connection);
    stores.push(store);
    return store;
  };
  const store = open();
  const beginning = (await store.head()) ?? undefined;
  return {
    store: inAWorldOfItsOwn(store, world, beginning),
    second: async () => inAWorldOfItsOwn(open(), world, beginning),
    elsewhere: async (work) => {
      const streams = work.streams.map((stream) => world + stream);
      const there = { dist: dist(), server: connection.hosts[0]! };
      const acknowledged = await writeElsewhere(there, { ...work, streams });
      return acknowledged.map((each) => ({ ...each, stream: each.stream.slice(world.length) }));
    },
    end: async () => {
      for (const each of stores) await each.close();
    },
  };
};
