import { closeSync, existsSync, openSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';

/**
 * A file of its own beside the store, readable by its owner alone, in which the rows of one import are sorted by
 * child. It holds what the files hold and is gone when the import ends; one that a crash left behind is begun anew.
 */
export type Scratch = Readonly<{ database: Database.Database; bytes: () => number; discard: () => void }>;

const SCHEMA = `
  CREATE TABLE file (id INTEGER PRIMARY KEY, name TEXT, kind TEXT, version TEXT);
  CREATE TABLE row (
    ref INTEGER PRIMARY KEY, file INTEGER, kind TEXT, form TEXT, at TEXT, child TEXT, reference TEXT, cells TEXT,
    outcome TEXT, rule TEXT, message TEXT, more TEXT
  );
  CREATE TABLE explained (file INTEGER, reference TEXT, child TEXT, PRIMARY KEY (file, reference)) WITHOUT ROWID;
  CREATE TABLE named (file INTEGER, reference TEXT, name TEXT, PRIMARY KEY (file, reference)) WITHOUT ROWID;
  CREATE TABLE covered (file INTEGER, name TEXT, first TEXT, last TEXT, PRIMARY KEY (file, name)) WITHOUT ROWID;
`;

/** Begins the scratch file of one import in this folder. */
export const openScratch = (folder: string, importId: string): Scratch => {
  const file = join(folder, `import-${importId}.scratch`);
  remove(file);
  closeSync(openSync(file, 'wx', 0o600));
  const database = new Database(file);
  database.exec(
    `PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; ${SCHEMA}`,
  );
  return {
    database,
    bytes: () => (existsSync(file) ? statSync(file).size : 0),
    discard: () => {
      database.close();
      remove(file);
    },
  };
};

const remove = (file: string): void => {
  for (const each of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) rmSync(each, { force: true });
};
