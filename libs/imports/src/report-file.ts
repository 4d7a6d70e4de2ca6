import { closeSync, openSync, realpathSync, writeSync, fchmodSync } from 'node:fs';
import type { ReportedRow } from './staging/staged';

const LINES_AT_ONCE = 500;

/** Makes the report’s file, or fails while nothing has been read yet; what stands in it stays for now. */
export const beginReport = (file: string): void => closeSync(openSync(file, 'a', 0o600));

/** Empties the report’s file, or fails while nothing has been stated yet: a file that is imported is never written over. */
export const emptyReport = (file: string, imported: readonly Readonly<{ path: string }>[]): void => {
  const place = realpathSync(file);
  if (imported.some(({ path }) => realpathSync(path) === place))
    throw new Error(
      `The report would be written over “${file}”, which is imported: please name another file.`,
    );
  closeSync(openSync(file, 'w', 0o600));
};

/** Writes one line of JSON for every row, in the order of the files, into a file that its owner alone can read. */
export const writeReport = (file: string, rows: Iterable<ReportedRow>): void => {
  const handle = openSync(file, 'w', 0o600);
  try {
    fchmodSync(handle, 0o600);
    let lines: string[] = [];
    const flush = () => {
      if (lines.length > 0) writeSync(handle, lines.join(''));
      lines = [];
    };
    for (const { more, ...row } of rows) {
      lines.push(`${JSON.stringify({ ...row, ...more })}\n`);
      if (lines.length >= LINES_AT_ONCE) flush();
    }
    flush();
  } finally {
    closeSync(handle);
  }
};
