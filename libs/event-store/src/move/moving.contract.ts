import { numbered } from '../contract/harness';
import type { LogSettings } from '../log-settings';
import type { EventStore, NewEvent } from '../port';
import { checkLog, type ExportedLog } from './check-log';
import { exportLog } from './export-log';
import { importLog, type Imported } from './import-log';

/** A store as it is moved from and to. */
export type Store = EventStore & LogSettings;

export const SECRET = 'f'.repeat(64);
export const SETTINGS = ['demonstration', 'told'];
export const TAKES = { secretFingerprint: SECRET, settings: SETTINGS };

/** The whole file that an export of the store gives. */
export const exported = async (store: Store): Promise<string> => {
  let text = '';
  await exportLog(store, { ...TAKES, write: async (lines) => void (text += lines) });
  return text;
};

/** The bytes of a file, in pieces of a length that no line knows of. */
export const fileOf = (content: string | Buffer, piece = 1_000): ExportedLog =>
  async function* () {
    const bytes = Buffer.from(content);
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  };

/** Brings a file into a store. */
export const moved = async (text: string | Buffer, target: Store): Promise<Imported> =>
  importLog(target, await checkLog(fileOf(text), TAKES), { settings: SETTINGS });

const fact = (n: number): NewEvent =>
  numbered(n, {
    data: { n, occurred: { from: '2019-02-18' }, text: 'Ailsa laughed', raw: { z: 1, a: 2, '10': 3 } },
    metadata: { schemaVersion: 1, recordedAt: new Date(Date.UTC(2024, 2, 1, 9) + n * 1_000).toISOString() },
  });

/** Writes appends of one to four events to three streams, in turns. */
export const fill = async (store: Store, appends = 20): Promise<void> => {
  const next = new Map<string, bigint>();
  for (let n = 0; n < appends; n += 1) {
    const stream = `record-${n % 3}`;
    const revision = next.get(stream) ?? 0n;
    const events = Array.from({ length: 1 + (n % 4) }, (_, i) => fact(n * 4 + i));
    await store.append(stream, events, { expected: revision === 0n ? 'no-stream' : revision - 1n });
    next.set(stream, revision + BigInt(events.length));
  }
};
