import { noAnswer } from './failure';
import type { Recorded } from './stored-event';

/** Calls `act` when one of the signals aborts, at once when one has; the answer takes that back. */
const whenAborted = (signals: readonly AbortSignal[], act: () => void): (() => void) => {
  if (signals.some(({ aborted }) => aborted)) {
    act();
    return () => undefined;
  }
  for (const signal of signals) signal.addEventListener('abort', act);
  return () => signals.forEach((signal) => signal.removeEventListener('abort', act));
};

/**
 * Settles as the work does; fails when that takes longer or a signal aborts. The work itself is left to end, and how
 * it ends is then nobody's concern.
 */
export const inTime = <T>(
  work: Promise<T>,
  milliseconds: number,
  signals: readonly AbortSignal[],
): Promise<T> =>
  new Promise((resolve, reject) => {
    let release = (): void => undefined;
    const settle = (end: () => void): void => {
      clearTimeout(late);
      release();
      end();
    };
    const giveUp = (): void => settle(() => reject(noAnswer()));
    const late = setTimeout(giveUp, milliseconds);
    release = whenAborted(signals, giveUp);
    work.then(
      (result) => settle(() => resolve(result)),
      (failure: Error) => settle(() => reject(failure)),
    );
  });

/** Waits, or until a signal aborts. */
export const waitFor = (milliseconds: number, signals: readonly AbortSignal[]): Promise<void> =>
  inTime(new Promise<never>(() => undefined), milliseconds, signals).catch(() => undefined);

/** A read of the client, as far as it is used here. */
type Reading = NodeJS.EventEmitter & Readonly<{ cancel: () => Promise<void> }>;

/**
 * Reads to the end and answers with all of it; fails when nothing comes for that long or a signal aborts. A read is
 * never just left: a hundred that are neither read to their end nor cancelled leave a connection no room for more.
 */
export const drained = (
  reading: Reading,
  milliseconds: number,
  signals: readonly AbortSignal[],
): Promise<readonly Recorded[]> =>
  new Promise((resolve, reject) => {
    const events: Recorded[] = [];
    let release = (): void => undefined;
    const settle = (end: () => void): void => {
      clearTimeout(silence);
      release();
      end();
    };
    const giveUp = (): void => {
      reading.cancel().catch(() => undefined);
      settle(() => reject(noAnswer()));
    };
    const silence = setTimeout(giveUp, milliseconds);
    reading.on('data', ({ event }: Readonly<{ event?: Recorded }>) => {
      silence.refresh();
      if (event !== undefined) events.push(event);
    });
    reading.on('end', () => settle(() => resolve(events)));
    reading.on('error', (failure: Error) => settle(() => reject(failure)));
    release = whenAborted(signals, giveUp);
  });
