import {
  exportLog,
  isImportUnfinished,
  writeTo,
  writeWholeFile,
  type WriteLines,
} from '@chronology/event-store';
import { UNFINISHED } from '@chronology/service';
import { say, tell, WrongCall } from './command';
import { interruptible } from './interrupted';
import { showMove } from './progress-line';
import { withHouse } from './root';
import { TRAVELLING } from './travelling-settings';
import { theOneFile } from './words';

const STOPPED = 'Stopped. No file was written.';

const toOutput = <T>(fill: (write: WriteLines) => Promise<T>): Promise<T> => {
  if (process.stdout.isTTY)
    throw new WrongCall('A log holds children’s records: please send it to a file or to another program.');
  return fill(writeTo(process.stdout));
};

/** `chronology log export`: the whole log as one file, which appears under its name only when it is whole. */
export const exportTo = async (words: readonly string[]): Promise<number> => {
  const file = theOneFile(words, 'Please name the file to export to, or - for standard output.');
  const { events, streams } = await withHouse(async ({ store, secret }) => {
    if (await isImportUnfinished(store)) tell(`${UNFINISHED} What it holds so far is exported.`);
    return interruptible(STOPPED, (signal) => {
      const fill = (write: WriteLines) =>
        exportLog(store, {
          secretFingerprint: secret.fingerprint,
          settings: TRAVELLING,
          write,
          noting: showMove(),
          signal,
        });
      return file === '-' ? toOutput(fill) : writeWholeFile(file, fill);
    });
  }, true);
  const verdict = `Exported: ${events} events in ${streams} streams. The file is of use only with the secret in SECRET_FILE.`;
  if (file === '-') tell(verdict);
  else say(verdict);
  return 0;
};
