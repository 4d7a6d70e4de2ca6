import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { SECRET_BYTES, secretFrom, type Secret } from './secret';

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';
const isThere = (error: unknown) => (error as NodeJS.ErrnoException).code === 'EEXIST';

/** Written aside and linked into place, so that two processes starting at once agree on one whole file. */
const makeOnce = (file: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(aside, randomBytes(SECRET_BYTES), { mode: 0o600, flush: true });
  try {
    linkSync(aside, file);
  } catch (error) {
    if (!isThere(error)) throw error;
  } finally {
    unlinkSync(aside);
  }
};

/** Opens the deployment's secret, made once where there is none yet (32 bytes, readable by its owner alone). */
export const openSecretFile = (file: string): Secret => {
  try {
    return secretFrom(readFileSync(file));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  makeOnce(file);
  return secretFrom(readFileSync(file));
};
