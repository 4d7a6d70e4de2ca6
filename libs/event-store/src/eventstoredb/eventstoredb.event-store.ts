import type { LogSettings } from '../log-settings';
import type { EventStore } from '../port';
import type { EventStoreDbConnection } from './connection';

/** The log on EventStoreDB's servers. */
export const openEventStoreDb = (_connection: EventStoreDbConnection): EventStore & LogSettings => {
  throw new Error('The log on EventStoreDB is not there yet.');
};
