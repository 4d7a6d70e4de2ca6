import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Harness } from '../contract/harness';
import { writeElsewhere } from '../contract/writing-elsewhere';
import { openSqliteEventStore, type SqliteEventStore } from './sqlite.event-store';

/** A new log in a folder of its own. `dist` is where the other process finds this library as JavaScript. */
export const openSqliteHarness = async (dist: () => string): Promise<Harness & { file: string }> => {
  const folder = mkdtempSync(join(tmpdir(), 'chronology-log-'));
  const file = join(folder, 'log.sqlite');
  const stores: SqliteEventStore[] = [];
  const open = (): SqliteEventStore => {
    const store = openSqliteEventStore({ file });
    stores.push(store);
    return store;
  };
  return {
    file,
    store: open(),
    second: async () => open(),
    elsewhere: (work) => writeElsewhere({ dist: dist(), file }, work),
    end: async () => {
      for (const store of stores) await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** A log in memory: one handle, one process, gone when it is closed. */
export const openMemoryHarness = async (): Promise<Harness> => {
  const store = openSqliteEventStore({ file: ':memory:' });
  return { store, second: async () => store, end: store.close };
};
