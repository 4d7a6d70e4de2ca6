import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, Migrator } from 'kysely';
import LibsqlDatabase from 'libsql';
import { MIGRATIONS } from './migrations';
import { inTurn, ONE_ATTEMPT_MS } from './patience';
import { sqliteDialect } from './sqlite-dialect';
import type { Database, Tables, Views } from './views';

const makeReadableByUsAlone = (file: string): void => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
};

/** The tables can be made again from the log, so a power cut may cost their last rows: those are followed again. */
const openFile = (file: string): LibsqlDatabase.Database => {
  if (file !== ':memory:') makeReadableByUsAlone(file);
  const raw = new LibsqlDatabase(file, { timeout: ONE_ATTEMPT_MS });
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = NORMAL');
  return raw;
};

/** Brings the tables up to date. Where they are of a newer release it throws, and touches nothing. */
export const migrate = async (database: Database): Promise<void> => {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
  });
  await inTurn(async () => {
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error as Error;
  });
};

/**
 * Opens the tables in `file`, making or updating them as needed; several processes may. They are made from the log:
 * a file that cannot be used may be removed.
 */
export const openViews = async ({ file }: Readonly<{ file: string }>): Promise<Views> => {
  try {
    const raw = await inTurn(async () => openFile(file));
    const database = new Kysely<Tables>({ dialect: sqliteDialect(raw) });
    await migrate(database).catch(async (error: unknown) => {
      await database.destroy();
      throw error;
    });
    return { database, close: () => database.destroy() };
  } catch (cause) {
    const why = 'it is damaged, or a newer release made it';
    throw new Error(`${file} cannot be used: ${why}. Please remove it; it is made again from the log.`, {
      cause,
    });
  }
};
