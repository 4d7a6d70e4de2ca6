import { setTimeout as pause } from 'node:timers/promises';
import {
  EventStoreDBClient,
  binaryEvent,
  jsonEvent,
  type AppendResult,
  type AppendToStreamOptions,
  type EventData,
} from '@eventstore/db-client';
import type { EventStoreDbServer } from './server';

/** The two ways of the client to append: all in one call, or a call for each, which it chooses by given credentials. */
export type Way = 'batch' | 'classic';

export const WAYS: readonly Way[] = ['batch', 'classic'];

/** A real client of a server, without TLS. */
export const clientOf = ({ address }: Pick<EventStoreDbServer, 'address'>): EventStoreDBClient =>
  EventStoreDBClient.connectionString(`esdb://${address}?tls=false`);

/** Appends in one of the two ways. */
export const appendBy = (
  way: Way,
  client: EventStoreDBClient,
  stream: string,
  events: EventData | EventData[],
  options: AppendToStreamOptions = {},
): Promise<AppendResult> => {
  const credentials = way === 'classic' ? { credentials: { username: 'a', password: 'b' } } : {};
  return client.appendToStream(stream, events, { ...options, ...credentials });
};

/** An event that carries its number. */
export const numbered = (n: number, id?: string): EventData =>
  jsonEvent({ type: 'Noted', data: { n }, metadata: { schemaVersion: 1 }, ...(id ? { id } : {}) });

/** Bytes of a length, as an event. */
export const bytes = (length: number): EventData =>
  binaryEvent({ type: 'Bytes', data: Buffer.alloc(length, 1) });

/** What a promise failed with; fails itself when it did not. */
export const failureOf = async (promise: Promise<unknown>): Promise<Failure> => {
  const failure = await promise.then(
    () => undefined,
    (cause: Failure) => cause,
  );
  if (failure === undefined) throw new Error('this was to fail');
  return failure;
};

/** What the client's errors are told apart by. */
export type Failure = Error &
  Readonly<{
    type?: string;
    code?: number;
    actualVersion?: unknown;
    maxAppendSize?: number;
    leader?: unknown;
  }>;

/** Everything a read gives. */
export const everything = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

/** Asks until the server answers, for as long as a server takes to come back. */
export const untilAnswered = async <T>(ask: () => Promise<T>, milliseconds = 5_000): Promise<T> => {
  const deadline = performance.now() + milliseconds;
  for (;;) {
    try {
      return await ask();
    } catch (cause) {
      if (performance.now() > deadline) throw cause;
      await pause(5);
    }
  }
};
