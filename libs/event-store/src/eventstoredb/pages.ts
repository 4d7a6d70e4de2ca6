import type { Position } from '../port';
import type { Calls } from './calls';
import { isAbsentStream } from './failure';
import { drained } from './in-time';
import { ATTEMPT_MS } from './limits';
import type { LogClient } from './log-client';
import type { Place } from './position';
import { positionOf, type Recorded } from './stored-event';

type Direction = 'forwards' | 'backwards';

/** One read of a stream: `from` is included. */
export type StreamPage = Readonly<{
  stream: string;
  from: 'end' | bigint;
  direction: Direction;
  count: number;
}>;

/** One read of the log: forwards `from` is included, backwards it is not. */
export type LogPage = Readonly<{ from: 'start' | 'end' | Place; direction: Direction; count: number }>;

/** One call. An absent stream has no events. */
export const pageOfStream = (
  calls: Calls,
  { stream, from, direction, count }: StreamPage,
  signal?: AbortSignal,
): Promise<readonly Recorded[]> =>
  calls.answered(
    (client) =>
      drained(
        client.readStream(stream, {
          fromRevision: from,
          direction,
          maxCount: count,
          requiresLeader: true,
        }),
        ATTEMPT_MS,
        [...calls.ending(signal), client.ending],
      ).catch(asNoEvents),
    { what: 'read' },
    signal,
  );

const asNoEvents = (failure: unknown): readonly Recorded[] => {
  if (isAbsentStream(failure)) return [];
  throw failure;
};

/** One call. `after` is the position it goes on from, if any: the server may not know it. */
export const pageOfLog = (
  calls: Calls,
  page: LogPage,
  after?: Position,
  signal?: AbortSignal,
): Promise<readonly Recorded[]> =>
  calls.answered(
    (client) => logPageFrom(client, page, calls.ending(signal)),
    { what: 'read', ...(after === undefined ? {} : { after }) },
    signal,
  );

/** The same, asked once. */
export const logPageFrom = (
  client: LogClient,
  { from, direction, count }: LogPage,
  signals: readonly AbortSignal[],
): Promise<readonly Recorded[]> =>
  drained(
    client.readAll({ fromPosition: from, direction, maxCount: count, requiresLeader: true }),
    ATTEMPT_MS,
    [...signals, client.ending],
  );

const NEWEST: LogPage = { from: 'end', direction: 'backwards', count: 1 };

/** Where the newest event stands, whoever wrote it. */
export const newestPosition = async (calls: Calls, signal?: AbortSignal): Promise<Position | undefined> => {
  const [newest] = await pageOfLog(calls, NEWEST, undefined, signal);
  return newest && positionOf(newest);
};

/** The same, asked once. */
export const newestPositionFrom = async (
  client: LogClient,
  signals: readonly AbortSignal[],
): Promise<Position | undefined> => {
  const [newest] = await logPageFrom(client, NEWEST, signals);
  return newest && positionOf(newest);
};
