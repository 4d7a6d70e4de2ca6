import { setTimeout as pause } from 'node:timers/promises';
import type Database from 'libsql';
import { StoreClosed } from '../errors';
import { inPortWords, isBusy, outcomeOfFailedCommit } from './sqlite-failure';
import { writingTogether, type Write } from './together';

/** How every step on the file is taken: at once when it is free, in turn with other processes when it is not. */
export type Turns = Readonly<{
  /** Throws `StoreClosed` after closing, or the signal's reason once it has aborted. */
  mayGoOn: (signal?: AbortSignal) => void;
  /** Throws `StoreUnavailable` when the file stayed busy too long, `StoreClosed` after closing, or the signal's reason. */
  read: <T>(work: () => T, signal?: AbortSignal) => Promise<T>;
  /**
   * The same inside one transaction, which others share who ask at the same moment: all of the work is on the disk
   * when it answers, or none of it. A refusal must come before its first write, and the same again must be harmless.
   */
  write: Write;
}>;

/** `closed` is asked before every attempt, so nothing begins after closing. */
export const takingTurns = (
  database: Database.Database,
  busyTimeoutMs: number,
  closed: () => boolean,
): Turns => {
  const [begin, commit, rollback] = ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'].map((sql) =>
    database.prepare(sql),
  ) as [Database.Statement, Database.Statement, Database.Statement];

  const mayGoOn = (signal?: AbortSignal): void => {
    if (closed()) throw new StoreClosed();
    signal?.throwIfAborted();
  };

  const inTurn = async <T>(work: () => T, signal?: AbortSignal): Promise<T> => {
    const deadline = performance.now() + busyTimeoutMs;
    for (;;) {
      mayGoOn(signal);
      try {
        return work();
      } catch (failure) {
        if (!isBusy(failure) || performance.now() >= deadline) throw inPortWords(failure);
      }
      await pause(2 + Math.random() * 18, undefined, { signal });
    }
  };

  const inTransaction = <T>(work: () => T): T => {
    begin.run();
    try {
      const result = work();
      committing(() => commit.run());
      return result;
    } finally {
      if (database.inTransaction) rollback.run();
    }
  };

  return { mayGoOn, read: inTurn, write: writingTogether(inTransaction, mayGoOn, busyTimeoutMs) };
};

const committing = (commit: () => unknown): void => {
  try {
    commit();
  } catch (failure) {
    throw inPortWords(failure, outcomeOfFailedCommit(failure));
  }
};
