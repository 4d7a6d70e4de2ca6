import { setMaxListeners } from 'node:events';
import { encode } from '../encode';
import type { LogSettings } from '../log-settings';
import type { EventStore } from '../port';
import { append } from './append';
import { callsOn } from './calls';
import { ownedClient } from './client';
import type { EventStoreDbConnection } from './connection';
import { follow } from './follow';
import { headOn } from './head';
import { comparePositions } from './position';
import { readAll, readStream } from './read';
import { settingsOn } from './settings';

/**
 * The log on EventStoreDB's servers, or KurrentDB's, from version 24.2 on. Nothing is sent before the first call.
 * A call waits through a restart of the server, up to seven seconds and five more for its last attempt. One store a
 * process is enough, however much it asks.
 */
export const openEventStoreDb = (connection: EventStoreDbConnection): EventStore & LogSettings => {
  refuseWithoutTls(connection);
  const closing = new AbortController();
  setMaxListeners(0, closing.signal);
  const client = ownedClient(connection, closing.signal);
  const calls = callsOn(client, closing.signal);
  const head = headOn(calls);

  return {
    append: async (stream, events, { expected, signal }) =>
      append(calls, stream, encode(stream, events, expected), expected, signal),
    readStream: (stream, options = {}) => readStream(calls, stream, options),
    readAll: (options = {}) => readAll(calls, options),
    subscribe: (options) => follow(calls, options),
    head,
    compare: comparePositions,
    ...settingsOn(calls),
    close: async () => {
      closing.abort();
      await client.end();
    },
  };
};

/** Without TLS the client drops a password without a word. */
const refuseWithoutTls = ({ tls, username, password, caFile }: EventStoreDbConnection): void => {
  if (tls || [username, password, caFile].every((each) => each === undefined)) return;
  throw new Error(
    'A username, a password or a CA file is used only with TLS: leave them out, or turn TLS on.',
  );
};
