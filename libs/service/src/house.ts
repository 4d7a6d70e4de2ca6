import { openSecretFile, type Secret } from '@chronology/access';
import { openSqliteEventStore, type SqliteEventStore } from '@chronology/event-store';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './settings';

/** What every service of one deployment shares: the log, and the secret that belongs to it. */
export type House = Readonly<{ store: SqliteEventStore; secret: Secret }>;

const FINGERPRINT = 'secret-fingerprint';

/**
 * Opens the log with the deployment's secret. A log that was begun with another secret is refused: ids and digests
 * made with this one would not be the same, and every import would begin anew.
 */
export const openHouse = async (settings: Pick<Settings, 'dataDir' | 'secretFile'>): Promise<House> => {
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
  const secret = openSecretFile(settings.secretFile);
  const store = openSqliteEventStore({ file: join(settings.dataDir, 'log.sqlite') });
  const stands = await store.writeSettingOnce(FINGERPRINT, secret.fingerprint);
  if (stands === secret.fingerprint) return { store, secret };
  await store.close();
  throw new Error(
    'This log was begun with another secret than the one in SECRET_FILE. Please give the secret that belongs to it.',
  );
};
