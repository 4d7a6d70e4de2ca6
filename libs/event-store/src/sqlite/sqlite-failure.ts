import Database from 'libsql';
import { LogFileRefused, StoreUnavailable } from '../errors';

type Outcome = StoreUnavailable['outcome'];

const REASONS: readonly (readonly [prefix: string, reason: string])[] = [
  ['SQLITE_BUSY', 'Another process is writing to the log and did not finish in time'],
  ['SQLITE_FULL', 'The disk that holds the log is full'],
  ['SQLITE_READONLY', 'The log file may be read but not written'],
  ['SQLITE_IOERR', 'The disk that holds the log failed'],
];

const AFTERWARDS: Record<Outcome, string> = {
  'not-applied': 'Nothing was saved.',
  unknown: 'It may have been saved: the same again is safe.',
};

/** True when another process holds the file for the moment. */
export const isBusy = (failure: unknown): boolean => codeOf(failure).startsWith('SQLITE_BUSY');

/** A failure of the engine in the port's words; anything else (a refusal, an abort, a defect) as it is. */
export const inPortWords = (failure: unknown, outcome: Outcome = 'not-applied'): unknown => {
  const code = codeOf(failure);
  if (code === '') return failure;
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') {
    return new LogFileRefused('The log file is damaged: stop, keep it, and restore a backup.', {
      cause: failure,
    });
  }
  const reason = REASONS.find(([prefix]) => code.startsWith(prefix))?.[1] ?? `The log failed (${code})`;
  return new StoreUnavailable(`${reason}. ${AFTERWARDS[outcome]}`, outcome, { cause: failure });
};

/**
 * Whether a commit that failed may be on the disk all the same: a failed write or sync leaves that open,
 * every other failure comes before the commit's last page is written.
 */
export const outcomeOfFailedCommit = (failure: unknown): Outcome =>
  codeOf(failure).startsWith('SQLITE_IOERR') ? 'unknown' : 'not-applied';

const codeOf = (failure: unknown): string => (failure instanceof Database.SqliteError ? failure.code : '');
