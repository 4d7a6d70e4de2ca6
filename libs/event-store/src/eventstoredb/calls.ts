import { AccessDenied, type EventStoreError, StoreClosed, StoreUnavailable } from '../errors';
import type { OwnedClient } from './client';
import { type Doing, inPortWords, unavailable } from './failure';
import { waitFor } from './in-time';
import type { LogClient } from './log-client';

/** How long a call is tried again: a server that is started again takes up to three and a half seconds. */
const PATIENCE_MS = 7_000;
const LONGEST_PAUSE_MS = 500;

/** How everything is asked of the server. */
export type Calls = Readonly<{
  client: OwnedClient;
  closing: AbortSignal;
  /** Throws `StoreClosed` after closing, or the signal's reason once it has aborted. */
  mayGoOn: (signal?: AbortSignal) => void;
  /** The signals that end a call: the caller's own, and closing. */
  ending: (signal?: AbortSignal) => readonly AbortSignal[];
  /** Asks until it is answered or refused, for a while; then throws `StoreUnavailable`. What is asked limits itself. */
  answered: <T>(ask: (client: LogClient) => Promise<T>, doing: Doing, signal?: AbortSignal) => Promise<T>;
}>;

export const callsOn = (client: OwnedClient, closing: AbortSignal): Calls => {
  const mayGoOn = (signal?: AbortSignal): void => {
    if (closing.aborted) throw new StoreClosed();
    signal?.throwIfAborted();
  };

  const ending = (signal?: AbortSignal) => (signal ? [closing, signal] : [closing]);

  const answered: Calls['answered'] = async (ask, doing, signal) => {
    const deadline = performance.now() + PATIENCE_MS;
    let mayBeSaved = false;
    for (let attempt = 0; ; attempt++) {
      mayGoOn(signal);
      let asked: LogClient | undefined;
      try {
        asked = await client.current();
        return await ask(asked);
      } catch (failure) {
        mayGoOn(signal);
        const said = inPortWords(failure, doing);
        if (!(said instanceof StoreUnavailable)) throw mayBeSaved ? afterUnknown(said) : said;
        if (asked) client.lost(asked, failure);
        mayBeSaved ||= said.outcome === 'unknown';
        if (performance.now() >= deadline) throw mayBeSaved ? unavailable(failure, 'unknown') : said;
      }
      await pauseAfter(attempt, ending(signal));
    }
  };

  return { client, closing, mayGoOn, ending, answered };
};

/** That a later attempt was not allowed says nothing of an earlier one; any other refusal looked at the log itself. */
const afterUnknown = (said: EventStoreError): EventStoreError =>
  said instanceof AccessDenied ? unavailable(said.cause, 'unknown') : said;

/** Waits longer from one attempt to the next, and never exactly as long as others do. */
export const pauseAfter = (attempt: number, signals: readonly AbortSignal[]): Promise<void> => {
  const longest = Math.min(LONGEST_PAUSE_MS, 25 * 2 ** Math.min(attempt, 10));
  return waitFor(longest * (0.5 + Math.random() / 2), signals);
};
