import { readEventStoreDbConnection, type EventStoreDbConnection } from '@chronology/event-store';
import { join, resolve } from 'node:path';
import { readHosts } from './hosts';

/** How one service is set up, by the names of its environment. */
export type Settings = Readonly<{
  dataDir: string;
  secretFile: string;
  organisationsFile: string;
  peopleFile: string;
  port: number;
  /** The names by which people come, beside this machine’s own. */
  allowedHosts: readonly string[];
  isProduction: boolean;
  /** The servers that hold the log; without them it is a file in `dataDir`. */
  eventStoreDb?: EventStoreDbConnection;
}>;

type Environment = Readonly<Record<string, string | undefined>>;

const portFrom = (text: string | undefined, otherwise: number): number => {
  if (text === undefined || text === '') return otherwise;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT must be a whole number from 0 to 65535, not “${text}”.`);
  return port;
};

/** Reads the settings from the environment, where empty is as good as unset; what is wrong is said by its name. */
export const readSettings = (
  environment: Environment,
  defaults: Readonly<{ port: number; root: string }>,
): Settings => {
  const dataDir = resolve(environment['DATA_DIR'] || join(defaults.root, 'data'));
  const eventStoreDb = readEventStoreDbConnection(environment);
  const sample = (file: string) => join(defaults.root, 'samples', file);
  return {
    dataDir,
    secretFile: resolve(environment['SECRET_FILE'] || join(dataDir, 'secret')),
    organisationsFile: resolve(environment['ORGANISATIONS_FILE'] || sample('organisations.json')),
    peopleFile: sample('people.json'),
    port: portFrom(environment['PORT'], defaults.port),
    allowedHosts: readHosts(environment),
    isProduction: environment['NODE_ENV'] === 'production',
    ...(eventStoreDb && { eventStoreDb }),
  };
};
