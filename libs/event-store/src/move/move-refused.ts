import { EventStoreError } from '../errors';

/** The log cannot be moved as asked. The message names a line, a stream and a revision at most, and nothing that is said there. */
export class MoveRefused extends EventStoreError {
  readonly code = 'move-refused';
  readonly retryable = false;
}

/** The same of one line of a file; lines count from 1. */
export const refusedLine = (line: number, why: string): MoveRefused =>
  new MoveRefused(`Line ${line} of the file: ${why}`);
