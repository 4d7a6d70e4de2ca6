import type LibsqlDatabase from 'libsql';
import {
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Dialect,
  type DialectAdapter,
  type Driver,
} from 'kysely';
import { inTurn } from './patience';

/**
 * A transaction takes the file's write lock when it begins, so that it never finds half-way that somebody else wrote;
 * it waits for the lock without blocking the process. What the engine undid by itself is not undone again.
 */
const driverOf = (database: LibsqlDatabase.Database): Driver => {
  const driver = new SqliteDriver({ database });
  return {
    init: () => driver.init(),
    acquireConnection: () => driver.acquireConnection(),
    releaseConnection: () => driver.releaseConnection(),
    // Not prepared: libsql keeps a prepared statement that was refused open, and the next commit would fail on it.
    beginTransaction: () => inTurn(async () => void database.exec('begin immediate')),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: async (connection) => {
      if (database.inTransaction) await driver.rollbackTransaction(connection);
    },
    destroy: () => driver.destroy(),
  };
};

/** Kysely’s SQLite on libsql. Changes of the tables run in one transaction, so two processes may open a file at once. */
export const sqliteDialect = (database: LibsqlDatabase.Database): Dialect => ({
  createDriver: () => driverOf(database),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createIntrospector: (kysely) => new SqliteIntrospector(kysely),
  createAdapter: (): DialectAdapter => {
    const adapter = new SqliteAdapter();
    return {
      supportsCreateIfNotExists: adapter.supportsCreateIfNotExists,
      supportsReturning: adapter.supportsReturning,
      supportsTransactionalDdl: true,
      acquireMigrationLock: async () => undefined,
      releaseMigrationLock: async () => undefined,
    };
  },
});
