import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Acknowledged, Harness, WorkElsewhere } from '../contract/harness';
import { openSqliteEventStore, type SqliteEventStore } from './sqlite.event-store';

/** The program that writes from another process; found from the repository's root, where every test starts. */
const WRITERS = resolve('test/crash/writers.mjs');

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
    elsewhere: (work) => writeElsewhere(dist(), file, work),
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

const writeElsewhere = (dist: string, file: string, work: WorkElsewhere): Promise<readonly Acknowledged[]> =>
  new Promise((settle, fail) => {
    const child = spawn(process.execPath, [WRITERS, JSON.stringify({ dist, file, ...work })]);
    let [written, errors] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (written += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) settle(written.trim().split('\n').map(asAcknowledged));
      else fail(new Error(`the other process ended with ${code}: ${errors}`));
    });
  });

const asAcknowledged = (line: string): Acknowledged => {
  const said = JSON.parse(line) as Omit<Acknowledged, 'revision'> & { revision: string };
  return { ...said, revision: BigInt(said.revision) };
};
