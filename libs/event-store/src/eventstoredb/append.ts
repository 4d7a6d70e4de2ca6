import { bytesOf, type EncodedEvent } from '../encode';
import { ConcurrencyConflict, StoreUnavailable } from '../errors';
import type { Appended, Expected, Position } from '../port';
import type { Calls } from './calls';
import { unavailable } from './failure';
import { inTime } from './in-time';
import { ATTEMPT_MS, LONGEST_APPEND_MS } from './limits';
import { asPosition } from './position';
import { newestPosition, pageOfStream } from './pages';
import { positionOf } from './stored-event';

/** No revision is larger; a larger number would reach the server as another one. */
const LARGEST_REVISION = 2n ** 63n - 1n;

/**
 * Appends what is encoded, trying again with the same ids until the server has answered: whether an attempt was saved
 * is unknown until then, and a second one is answered as the first would have been.
 */
export const append = async (
  calls: Calls,
  stream: string,
  events: readonly EncodedEvent[],
  expected: Expected,
  signal?: AbortSignal,
): Promise<Appended> => {
  if (expected !== 'no-stream' && expected > LARGEST_REVISION)
    throw new ConcurrencyConflict(stream, expected, await lastRevisionOf(calls, stream, signal));
  const proposed = events.map(asProposed);
  const bytes = events.reduce((sum, event) => sum + bytesOf(event), 0);
  const { nextExpectedRevision: revision, position } = await calls.answered(
    (client) =>
      inTime(
        client.appendToStream(stream, proposed, {
          expectedRevision: expected === 'no-stream' ? 'no_stream' : expected,
          requiresLeader: true,
          deadline: LONGEST_APPEND_MS,
        }),
        ATTEMPT_MS,
        calls.ending(signal),
      ),
    { what: 'append', stream, expected, bytes },
    signal,
  );
  return {
    revision,
    position: position === undefined ? await whereIs(calls, stream, revision) : asPosition(position),
  };
};

const asProposed = ({ id, type, data, metadata }: EncodedEvent) => ({
  id,
  type,
  contentType: 'application/json' as const,
  data: JSON.parse(data) as Record<string, unknown>,
  metadata: JSON.parse(metadata) as Record<string, unknown>,
});

const lastRevisionOf = async (calls: Calls, stream: string, signal?: AbortSignal): Promise<Expected> => {
  const [last] = await pageOfStream(calls, { stream, from: 'end', direction: 'backwards', count: 1 }, signal);
  return last?.revision ?? 'no-stream';
};

/** A repeat may be answered without a place. What its operator has removed stands nowhere; the head lies behind it. */
const placeFound = async (calls: Calls, stream: string, revision: bigint): Promise<Position> => {
  const [event] = await pageOfStream(calls, { stream, from: revision, direction: 'forwards', count: 1 });
  if (event?.revision === revision) return positionOf(event);
  return (await newestPosition(calls)) ?? asPosition({ commit: 0n, prepare: 0n });
};

/** By then it is saved: that its place cannot be read is no reason to say that nothing was. */
const whereIs = (calls: Calls, stream: string, revision: bigint): Promise<Position> =>
  placeFound(calls, stream, revision).catch((failure: unknown) => {
    throw failure instanceof StoreUnavailable ? unavailable(failure.cause, 'unknown') : failure;
  });
