import type { ServerWritableStream } from '@grpc/grpc-js';
import { ReadResp, type ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { eventBytes } from './event-bytes';
import { whileFrozen, type Misbehaviour } from './faults';
import type { Recorded } from './records';
import { identifierOf } from './wire';

/** A message of a read's answer: as a class of the protocol, or as bytes that were written before. */
export type Answer = ReadResp | Buffer;

export type ReadCall = ServerWritableStream<ReadReq, Answer>;

/** The way out of a read, one message at a time and only as fast as they are taken. */
export type Sending = Readonly<{
  send: (answer: Answer) => Promise<void>;
  isOver: () => boolean;
  /** Calls back once the call is over. */
  whenOver: (listener: () => void) => void;
  /** Resolves with what `await` calls back, or when the call is over. */
  until: (awaits: (listener: () => void) => () => void) => Promise<void>;
}>;

export const sendingOn = (call: ReadCall, misbehaviour: Misbehaviour): Sending => {
  let over = false;
  const listeners = new Set<() => void>();
  const end = (): void => {
    over = true;
    for (const listener of listeners) listener();
    listeners.clear();
  };
  for (const event of ['cancelled', 'close', 'error', 'finish']) call.on(event, end);
  const until = (awaits: (listener: () => void) => () => void): Promise<void> =>
    new Promise((settle) => {
      if (over) return settle();
      const done = (): void => {
        stop();
        listeners.delete(done);
        settle();
      };
      const stop = awaits(done);
      listeners.add(done);
    });
  const drained = (): Promise<void> =>
    until((listener) => {
      call.on('drain', listener);
      return () => call.off('drain', listener);
    });
  return {
    send: async (answer) => {
      if (misbehaviour.isFrozen) await whileFrozen(misbehaviour, () => over);
      if (over || call.write(answer)) return;
      await drained();
    },
    isOver: () => over,
    whenOver: (listener) => void listeners.add(listener),
    until,
  };
};

export const recorded = (record: Recorded, structured: boolean): Answer => eventBytes(record, structured);

export const notFound = (stream: string): Answer => {
  const response = new ReadResp();
  const missing = new ReadResp.StreamNotFound();
  missing.setStreamIdentifier(identifierOf(stream));
  response.setStreamNotFound(missing);
  return response;
};

export const confirmation = (id: string): Answer => {
  const response = new ReadResp();
  const confirmed = new ReadResp.SubscriptionConfirmation();
  confirmed.setSubscriptionId(id);
  response.setConfirmation(confirmed);
  return response;
};

export const checkpoint = (commit: bigint, prepare: bigint): Answer => {
  const response = new ReadResp();
  const reached = new ReadResp.Checkpoint();
  reached.setCommitPosition(String(commit));
  reached.setPreparePosition(String(prepare));
  response.setCheckpoint(reached);
  return response;
};

export const caughtUp = (): Answer => {
  const response = new ReadResp();
  response.setCaughtUp(new ReadResp.CaughtUp());
  return response;
};
