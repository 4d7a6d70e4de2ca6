import { readHosts } from '@chronology/service';
import { join, resolve } from 'node:path';
import type { Addresses } from './asking/over-http';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The file of the screens’ own secret, `WEB_SECRET_FILE`; made once in the data folder where nothing is said. */
export const webSecretFile = (environment: Environment, dataDir: string): string =>
  resolve(environment['WEB_SECRET_FILE'] || join(dataDir, 'web-secret'));

/** How the screens are set up where they stand alone. */
export type StandaloneSettings = Readonly<{
  port: number;
  /** The names by which people come, beside this machine’s own. */
  allowedHosts: readonly string[];
  secretFile: string;
  organisationsFile: string;
  peopleFile: string;
  isProduction: boolean;
  addresses: Addresses;
}>;

const wholeNumber = /^\d+$/;

const portFrom = (text: string | undefined, otherwise: number): number => {
  if (text === undefined || text === '') return otherwise;
  const port = Number(text);
  if (!wholeNumber.test(text) || port > 65_535)
    throw new Error(`PORT must be a whole number from 0 to 65535, not “${text}”.`);
  return port;
};

const EXAMPLE = 'http://127.0.0.1:4104';

const isBare = ({ protocol, username, password, search, hash }: URL): boolean =>
  ['http:', 'https:'].includes(protocol) && [username, password, search, hash].every((part) => part === '');

const addressFrom = (environment: Environment, name: string, otherwise: string): string => {
  const text = environment[name] || otherwise;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // What was given is not repeated: an address may hold a password.
  if (!url || !isBare(url))
    throw new Error(`${name} must be the address of a service, such as ${EXAMPLE}, with no password in it.`);
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
};

/** Reads the settings from the environment, where empty is as good as unset; what is wrong is said by its name. */
export const readStandaloneSettings = (environment: Environment, root: string): StandaloneSettings => ({
  port: portFrom(environment['PORT'], 4105),
  allowedHosts: readHosts(environment),
  secretFile: webSecretFile(environment, resolve(environment['DATA_DIR'] || join(root, 'data'))),
  organisationsFile: resolve(environment['ORGANISATIONS_FILE'] || join(root, 'samples/organisations.json')),
  peopleFile: join(root, 'samples/people.json'),
  isProduction: environment['NODE_ENV'] === 'production',
  addresses: {
    chronology: addressFrom(environment, 'CHRONOLOGY_URL', 'http://127.0.0.1:4104'),
    agencies: {
      HEALTH: addressFrom(environment, 'HEALTH_URL', 'http://127.0.0.1:4101'),
      EDUCATION: addressFrom(environment, 'EDUCATION_URL', 'http://127.0.0.1:4102'),
      SOCIAL_WORK: addressFrom(environment, 'SOCIAL_WORK_URL', 'http://127.0.0.1:4103'),
    },
  },
});
