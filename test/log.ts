import { secretFrom, type Secret } from '@chronology/access';
import { toStored, type RecordedFact } from '@chronology/domain';
import { openSqliteEventStore, type SqliteEventStore } from '@chronology/event-store';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real log in a file of its own, for one test file. */
export type TestLog = Readonly<{
  store: SqliteEventStore;
  secret: Secret;
  /** Appends example facts to their own streams as they stand, each with an id made of its example’s. */
  hold: (...facts: readonly RecordedFact[]) => Promise<void>;
  idOf: (example: string) => string;
  /** The folder that it lies in; it goes with the log. */
  folder: string;
  close: () => Promise<void>;
}>;

const REFS = [
  'entryRef',
  'supersedes',
  'withdraws',
  'endingRef',
  'viewRef',
  'childViewRef',
  'childAnsweredRef',
];

const renamed = (value: unknown, idOf: (example: string) => string): unknown => {
  if (Array.isArray(value)) return value.map((each) => renamed(each, idOf));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      REFS.includes(key) && typeof each === 'string' ? idOf(each) : renamed(each, idOf),
    ]),
  );
};

const revisionOf = async (store: SqliteEventStore, stream: string): Promise<bigint | undefined> => {
  for await (const event of store.readStream(stream, { backwards: true, limit: 1 })) return event.revision;
  return undefined;
};

/** Opens a log in a new folder that goes when it is closed. */
export const openTestLog = (): TestLog => {
  const folder = mkdtempSync(join(tmpdir(), 'chronology-'));
  const store = openSqliteEventStore({ file: join(folder, 'log.sqlite') });
  const secret = secretFrom(Buffer.alloc(32, 7));
  const idOf = (example: string) => secret.idOf('example', example);
  const hold = async (...facts: readonly RecordedFact[]) => {
    for (const { stream, id, type, data, recordedAt } of facts) {
      const stored = { type, data: renamed(data, idOf) } as Parameters<typeof toStored>[0];
      const event = toStored(stored, idOf(id), { schemaVersion: 1, recordedAt });
      await store.append(stream, [event], { expected: (await revisionOf(store, stream)) ?? 'no-stream' });
    }
  };
  const close = async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  };
  return { store, secret, hold, idOf, folder, close };
};

/** Waits until something holds, looking often; fails after the deadline. */
export const eventually = async (holds: () => boolean, deadlineMs = 5_000): Promise<void> => {
  const end = Date.now() + deadlineMs;
  while (!holds()) {
    if (Date.now() > end) throw new Error('It did not come about in time.');
    await new Promise((resolve) => setImmediate(resolve));
  }
};
