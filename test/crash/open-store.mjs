// Opens the log for the programs of this folder: the SQLite file where one is named, EventStoreDB by its environment
// otherwise. `dist` is the folder of the compiled product.
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

export const libraryOf = (dist, name) =>
  createRequire(join(resolve(dist), 'libs', name, 'src', 'index.js'))('./index.js');

export const openStore = (dist, file) => {
  const { openSqliteEventStore, openEventStoreDb, readEventStoreDbConnection } = libraryOf(
    dist,
    'event-store',
  );
  return file === undefined
    ? openEventStoreDb(readEventStoreDbConnection(process.env))
    : openSqliteEventStore({ file });
};
