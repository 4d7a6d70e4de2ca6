import { readFileSync } from 'node:fs';
import { hostsIn } from './address';

/**
 * How to reach the log's servers. `hosts` are `host:port`, one for a single server or every member of a cluster.
 * Username and password go together and need TLS; `caFile` is the certificate that signed the servers' own.
 */
export type EventStoreDbConnection = Readonly<{
  hosts: readonly string[];
  tls: boolean;
  username?: string;
  password?: string;
  caFile?: string;
}>;

type Environment = Readonly<Record<string, string | undefined>>;
type Credentials = Pick<EventStoreDbConnection, 'username' | 'password'>;

/**
 * Reads how to reach the log's servers from EVENTSTOREDB_HOSTS, EVENTSTOREDB_TLS (true unless 'false'),
 * EVENTSTOREDB_USERNAME, EVENTSTOREDB_PASSWORD or EVENTSTOREDB_PASSWORD_FILE, and EVENTSTOREDB_CA_FILE; undefined
 * when no hosts are named. Throws one sentence that names the variable and repeats no value.
 */
export const readEventStoreDbConnection = (environment: Environment): EventStoreDbConnection | undefined => {
  const list = valueOf(environment, 'EVENTSTOREDB_HOSTS');
  if (list === undefined) return undefined;
  refuseTalking(environment);
  const hosts = hostsIn(list, 'EVENTSTOREDB_HOSTS').map(({ address, port }) => `${address}:${port}`);
  const tls = tlsFrom(environment);
  if (!tls) refuseWhatNeedsTls(environment);
  return { hosts: [...new Set(hosts)], tls, ...credentialsFrom(environment), ...caFrom(environment) };
};

const valueOf = (environment: Environment, name: string): string | undefined => {
  const value = environment[name];
  return value === undefined || value.trim() === '' ? undefined : value;
};

const tlsFrom = (environment: Environment): boolean => {
  const tls = valueOf(environment, 'EVENTSTOREDB_TLS') ?? 'true';
  if (tls === 'true' || tls === 'false') return tls === 'true';
  throw new Error('EVENTSTOREDB_TLS must be true or false.');
};

/** Without TLS the client drops a password without a word and asks nobody for a certificate. */
const refuseWhatNeedsTls = (environment: Environment): void => {
  const [name] = [
    'EVENTSTOREDB_USERNAME',
    'EVENTSTOREDB_PASSWORD',
    'EVENTSTOREDB_PASSWORD_FILE',
    'EVENTSTOREDB_CA_FILE',
  ].filter((each) => valueOf(environment, each) !== undefined);
  if (name === undefined) return;
  throw new Error(`${name} is used only with TLS: leave it out, or leave out EVENTSTOREDB_TLS=false.`);
};

const credentialsFrom = (environment: Environment): Credentials => {
  const username = valueOf(environment, 'EVENTSTOREDB_USERNAME');
  const password = passwordFrom(environment);
  if (username === undefined && password === undefined) return {};
  if (username === undefined) throw new Error('EVENTSTOREDB_USERNAME is missing: a password needs its name.');
  if (password === undefined)
    throw new Error(
      'EVENTSTOREDB_PASSWORD or EVENTSTOREDB_PASSWORD_FILE is missing: a name needs its password.',
    );
  if (username.includes(':')) throw new Error('EVENTSTOREDB_USERNAME must not hold a colon.');
  return { username, password };
};

/** A text editor ends a file with a line break that nobody means to be part of the password. */
const passwordFrom = (environment: Environment): string | undefined => {
  const password = valueOf(environment, 'EVENTSTOREDB_PASSWORD');
  const file = valueOf(environment, 'EVENTSTOREDB_PASSWORD_FILE');
  if (file === undefined) return password;
  if (password !== undefined)
    throw new Error('EVENTSTOREDB_PASSWORD and EVENTSTOREDB_PASSWORD_FILE are both there: keep one of them.');
  const inFile = textOf(file, 'EVENTSTOREDB_PASSWORD_FILE').replace(/\r?\n$/, '');
  if (inFile === '') throw new Error('EVENTSTOREDB_PASSWORD_FILE names a file that is empty.');
  return inFile;
};

const caFrom = (environment: Environment): Pick<EventStoreDbConnection, 'caFile'> => {
  const caFile = valueOf(environment, 'EVENTSTOREDB_CA_FILE');
  if (caFile === undefined) return {};
  if (textOf(caFile, 'EVENTSTOREDB_CA_FILE').includes('-----BEGIN CERTIFICATE-----')) return { caFile };
  throw new Error('EVENTSTOREDB_CA_FILE must name a file with a certificate in it, in PEM form.');
};

const textOf = (file: string, variable: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error(`${variable} names a file that cannot be read.`, { cause });
  }
};

/** Asked to, the client writes what it sends to standard error: facts of children, and the password. */
const refuseTalking = (environment: Environment): void => {
  const patterns = (valueOf(environment, 'DEBUG') ?? '').split(/[\s,]+/);
  const talks = patterns.some((pattern) => pattern.startsWith('esdb') || pattern.startsWith('*'));
  const [name] = [
    ...(talks ? ['DEBUG'] : []),
    ...['GRPC_TRACE', 'GRPC_NODE_TRACE'].filter((each) => valueOf(environment, each) !== undefined),
  ];
  if (name === undefined) return;
  throw new Error(`${name} would write what children's records say to the console: please leave it out.`);
};
