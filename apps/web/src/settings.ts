import { join, resolve } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The file of the screens’ own secret, `WEB_SECRET_FILE`; made once in the data folder where nothing is said. */
export const webSecretFile = (environment: Environment, dataDir: string): string =>
  resolve(environment['WEB_SECRET_FILE'] || join(dataDir, 'web-secret'));
