import type { Message } from 'google-protobuf';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import {
  AccessDenied,
  BadRequest,
  MaximumAppendSizeExceeded,
  StreamDeleted,
  Timeout,
  WrongExpectedVersion,
  type StreamIdentifier,
} from '@eventstore/db-client/generated/shared_pb';
import { Code } from '@eventstore/db-client/generated/code_pb';
import { Status } from '@eventstore/db-client/generated/status_pb';
import type { Refusing } from './faults';
import type { Expected, Outcome } from './records';

/** A failure within the stream of answers: the client tells its type by the name of the details. */
const statusIn = (code: Code, message: string, name: string, details: Message): Status => {
  const status = new Status();
  const packed = new Any();
  packed.pack(details.serializeBinary(), name);
  status.setCode(code);
  status.setMessage(message);
  status.setDetails(packed);
  return status;
};

const client = (name: string): string => `event_store.client.${name}`;

export const badRequest = (): Status =>
  statusIn(Code.INVALID_ARGUMENT, 'BadRequest', client('BadRequest'), new BadRequest());

export const timedOut = (): Status =>
  statusIn(Code.DEADLINE_EXCEEDED, 'Timeout', client('Timeout'), new Timeout());

export const denied = (): Status =>
  statusIn(Code.PERMISSION_DENIED, 'AccessDenied', client('AccessDenied'), new AccessDenied());

export const tooLarge = (limit: number): Status => {
  const details = new MaximumAppendSizeExceeded();
  details.setMaxappendsize(limit);
  const name = client('MaximumAppendSizeExceeded');
  return statusIn(Code.INVALID_ARGUMENT, 'MaximumAppendSizeExceeded', name, details);
};

const REFUSALS: Readonly<Record<Refusing, string>> = {
  'not-ready': 'Server Is Not Ready',
  busy: 'Server Is Busy',
  'no-leader': 'No leader info available in response',
};

/** A refusal by the state of the server has no details of any type the client knows: "Could not recognize ...". */
export const refusedInStream = (refusing: Refusing): Status =>
  statusIn(Code.UNKNOWN, REFUSALS[refusing], 'google.protobuf.Empty', new Empty());

/** The status of a write that was refused for what the stream holds. */
export const failureOf = (
  outcome: Exclude<Outcome, { kind: 'written' }>,
  expected: Expected,
  stream: StreamIdentifier | undefined,
): Status => {
  if (outcome.kind === 'deleted') {
    const details = new StreamDeleted();
    details.setStreamIdentifier(stream);
    return statusIn(Code.FAILED_PRECONDITION, 'StreamDeleted', client('StreamDeleted'), details);
  }
  const details = wrongVersion(expected, outcome.current);
  const name = client('WrongExpectedVersion');
  return statusIn(Code.FAILED_PRECONDITION, 'WrongExpectedVersion', name, details);
};

const wrongVersion = (expected: Expected, current: bigint): WrongExpectedVersion => {
  const wrong = new WrongExpectedVersion();
  if (current < 0n) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentStreamRevision(String(current));
  if (expected === 'any') wrong.setExpectedAny(new Empty());
  else if (expected === 'no-stream') wrong.setExpectedNoStream(new Empty());
  else if (expected === 'stream-exists') wrong.setExpectedStreamExists(new Empty());
  else wrong.setExpectedStreamPosition(String(expected));
  return wrong;
};
