import { StoreUnavailable, type EventLog } from '@chronology/event-store';
import type { FactReader } from '@chronology/identity';
import { runProjection } from '@chronology/projections';
import type { Database } from '@chronology/sql';
import { setTimeout as pause } from 'node:timers/promises';
import { directoryRows } from './directory-rows';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Keeping the list of chronologies up to date. `live`: it has caught up; `behind`: it is catching up; `lagging`: the log
 * is out of reach; `failing`: something else went wrong and it tries again.
 */
export type Following = Readonly<{
  state: () => 'live' | 'behind' | 'lagging' | 'failing';
  /** Answers once it has caught up for the first time, has lost the log, has failed, or was stopped. */
  begun: Promise<void>;
  /** Ends it; answers once nothing of it runs any more. */
  stop: () => Promise<void>;
}>;

/** Says in the service’s own log that it failed: the kind of error and nothing of what was read. */
const report = (error: unknown): void => {
  const name = error instanceof Error ? error.name : typeof error;
  process.stderr.write(
    `${JSON.stringify({ level: 'error', what: 'the list of chronologies stands still', name })}\n`,
  );
};

/** Follows the log until it is stopped or the log closes; after a failure it goes on from its last checkpoint. */
export const followDirectory = (
  log: EventLog,
  reader: FactReader,
  database: Database,
  firstPauseMs: number = FIRST_PAUSE_MS,
): Following => {
  const stopping = new AbortController();
  const { signal } = stopping;
  let state: ReturnType<Following['state']> = 'behind';
  let failures = 0;
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));

  const caughtUp = () => {
    state = 'live';
    failures = 0;
    begin();
  };
  /** What was missed is coming in: that the log is out of reach would not be true any more. */
  const goingOn = () => {
    if (state !== 'live') state = 'behind';
  };
  const lagging = () => {
    state = 'lagging';
    begin();
  };
  /** A log that is away has been waited for already; what else fails is tried again less and less often. */
  const failed = (error: unknown): number => {
    report(error);
    begin();
    state = error instanceof StoreUnavailable ? 'lagging' : 'failing';
    return state === 'lagging' ? firstPauseMs : Math.min(firstPauseMs * 2 ** failures++, LONGEST_PAUSE_MS);
  };
  const follow = async (): Promise<void> => {
    while (!signal.aborted)
      try {
        return await runProjection(log, database, directoryRows(reader), signal, {
          caughtUp,
          goingOn,
          lagging,
        });
      } catch (error) {
        await pause(failed(error), undefined, { signal, ref: false }).catch(() => undefined);
      }
  };

  const following = follow().finally(begin);
  return {
    state: () => state,
    begun,
    stop: async () => {
      stopping.abort();
      await following;
    },
  };
};
