import { openSecretFile, type Secret } from '@chronology/access';
import {
  isImportUnfinished,
  openEventStoreDb,
  openSqliteEventStore,
  type EventStore,
  type LogSettings,
} from '@chronology/event-store';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './settings';

/** What every service of one deployment shares: the log, and the secret that belongs to it. */
export type House = Readonly<{ store: EventStore & LogSettings; secret: Secret }>;

type HouseSettings = Pick<Settings, 'dataDir' | 'secretFile' | 'isProduction' | 'eventStoreDb'> &
  Readonly<{ takesUnfinished?: boolean }>;

const FINGERPRINT = 'secret-fingerprint';
/** The setting that marks a log as the demonstration’s. */
export const DEMONSTRATION = 'demonstration';

const SAYS_NO = {
  secret:
    'This log was begun with another secret than the one in SECRET_FILE. Please give the secret that belongs to it.',
  demonstration: ({ eventStoreDb }: HouseSettings) =>
    `This log holds the demonstration’s made-up children. It is refused in production: please set ${
      eventStoreDb ? 'EVENTSTOREDB_HOSTS to another server' : 'DATA_DIR to another folder'
    }.`,
};

/** Said of a log that an import has left unfinished. */
export const UNFINISHED =
  'An import into this log was begun and is not whole. Please run `chronology log import` with the same file until it says “Imported”.';

const refusalOf = async ({ store, secret }: House, settings: HouseSettings): Promise<string | undefined> => {
  if ((await store.writeSettingOnce(FINGERPRINT, secret.fingerprint)) !== secret.fingerprint)
    return SAYS_NO.secret;
  const isMarked = settings.isProduction && (await store.readSetting(DEMONSTRATION)) !== null;
  if (isMarked) return SAYS_NO.demonstration(settings);
  const isHalf = !settings.takesUnfinished && (await isImportUnfinished(store));
  return isHalf ? UNFINISHED : undefined;
};

/**
 * The house before anybody looked whether its log is the right one: `checkHouse` does. A log on EventStoreDB may still
 * be out of reach; a log file is opened, and one that cannot be is refused in one sentence.
 */
export const buildHouse = ({ dataDir, secretFile, eventStoreDb }: HouseSettings): House => {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const secret = openSecretFile(secretFile);
  const store = eventStoreDb
    ? openEventStoreDb(eventStoreDb)
    : openSqliteEventStore({ file: join(dataDir, 'log.sqlite') });
  return { store, secret };
};

/**
 * Refuses, in one sentence, a log that was begun with another secret: ids and digests made with this one would not be
 * the same, and every import would begin anew. Refuses the demonstration's log in production, and one that an import
 * has left unfinished unless `takesUnfinished` says that this is what goes on with it.
 */
export const checkHouse = async (house: House, settings: HouseSettings): Promise<void> => {
  const refusal = await refusalOf(house, settings);
  if (refusal !== undefined) throw new Error(refusal);
};

/** Opens the log with the deployment's secret, checked; where that cannot be done nothing stays open. */
export const openHouse = async (settings: HouseSettings): Promise<House> => {
  const house = buildHouse(settings);
  try {
    await checkHouse(house, settings);
    return house;
  } catch (error) {
    await house.store.close();
    throw error;
  }
};
