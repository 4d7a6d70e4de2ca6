import { openSecretFile, type Secret } from '@chronology/access';
import { openSqliteEventStore, type SqliteEventStore } from '@chronology/event-store';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './settings';

/** What every service of one deployment shares: the log, and the secret that belongs to it. */
export type House = Readonly<{ store: SqliteEventStore; secret: Secret }>;

const FINGERPRINT = 'secret-fingerprint';
/** The setting that marks a log as the demonstration’s. */
export const DEMONSTRATION = 'demonstration';

const SAYS_NO = {
  secret:
    'This log was begun with another secret than the one in SECRET_FILE. Please give the secret that belongs to it.',
  demonstration:
    'This log holds the demonstration’s made-up children. It is refused in production: please set DATA_DIR to another folder.',
};

const refusalOf = async ({ store, secret }: House, isProduction: boolean): Promise<string | undefined> => {
  if ((await store.writeSettingOnce(FINGERPRINT, secret.fingerprint)) !== secret.fingerprint)
    return SAYS_NO.secret;
  const isMarked = isProduction && (await store.readSetting(DEMONSTRATION)) !== null;
  return isMarked ? SAYS_NO.demonstration : undefined;
};

/**
 * Opens the log with the deployment's secret. A log that was begun with another secret is refused: ids and digests
 * made with this one would not be the same, and every import would begin anew.
 */
export const openHouse = async (
  settings: Pick<Settings, 'dataDir' | 'secretFile' | 'isProduction'>,
): Promise<House> => {
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
  const secret = openSecretFile(settings.secretFile);
  const store = openSqliteEventStore({ file: join(settings.dataDir, 'log.sqlite') });
  const house = { store, secret };
  const refusal = await refusalOf(house, settings.isProduction);
  if (refusal === undefined) return house;
  await store.close();
  throw new Error(refusal);
};
