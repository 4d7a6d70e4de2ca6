import { openSecretFile } from '@chronology/access';
import {
  checkLog,
  EventStoreError,
  importLog,
  withExportedLog,
  type CheckedLog,
  type Imported,
} from '@chronology/event-store';
import { existsSync } from 'node:fs';
import { say } from './command';
import { interruptible } from './interrupted';
import { showMove } from './progress-line';
import { settings, withHouse } from './root';
import { takenBy } from './travelling-settings';
import { theOneFile } from './words';

const AGAIN = 'What was appended stays; the same command goes on from there.';

/** The fingerprint of the secret that is there; none is made, because one that was just made fits no log. */
const fingerprintIn = (secretFile: string): string => {
  if (existsSync(secretFile)) return openSecretFile(secretFile).fingerprint;
  throw new Error(
    `There is no secret at ${secretFile}. Please put the secret there that belongs to the log.`,
  );
};

const bringIn = (log: CheckedLog, taken: readonly string[], noting: ReturnType<typeof showMove>) =>
  withHouse(async ({ store }): Promise<Imported> => {
    try {
      return await interruptible(`Stopped. ${AGAIN}`, (signal) =>
        importLog(store, log, { settings: taken, noting, signal }),
      );
    } catch (failure) {
      if (!(failure instanceof EventStoreError) || !failure.retryable) throw failure;
      throw new Error(`${failure.message} ${AGAIN}`, { cause: failure });
    }
  }, true);

/**
 * `chronology log import`: brings an exported log into this deployment’s store, which must be empty or hold a
 * beginning of it. The file is read to its end and compared with the secret before the store is opened at all, since
 * opening an empty store binds it to the secret.
 */
export const importFrom = async (words: readonly string[]): Promise<number> => {
  const file = theOneFile(words, 'Please name the file to import, or - for standard input.');
  const read = settings();
  const takes = { secretFingerprint: fingerprintIn(read.secretFile), settings: takenBy(read) };
  const noting = showMove();
  const source = file === '-' ? process.stdin : file;
  const imported = await withExportedLog(source, read.dataDir, async (exported) =>
    bringIn(await checkLog(exported, takes, noting), takes.settings, noting),
  );
  const { events, streams, there } = imported;
  const before = there === 0 ? '' : `, ${there} of them there before`;
  say(`Imported: ${events} events in ${streams} streams${before}. Read back, the log is as the file says.`);
  return 0;
};
