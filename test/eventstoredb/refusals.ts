import { Metadata, status, type ServiceError } from '@grpc/grpc-js';

/** An answer of the server that is no success: a status, its text, and what the client reads its error type from. */
const refusal = (code: status, details: string, trailers: Record<string, string> = {}): ServiceError => {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  return Object.assign(new Error(details), { code, details, metadata });
};

/** What any exception that the server did not foresee looks like from outside. */
export const handlerThrew = (): ServiceError => refusal(status.UNKNOWN, 'Exception was thrown by handler.');

export const serverNotReady = (): ServiceError => refusal(status.UNAVAILABLE, 'Server Is Not Ready');
export const serverTooBusy = (): ServiceError => refusal(status.UNAVAILABLE, 'Server Is Too Busy');
export const noLeaderInfo = (): ServiceError =>
  refusal(status.UNKNOWN, 'No leader info available in response');

export const notLeader = (host: string, port: number): ServiceError =>
  refusal(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': host,
    'leader-endpoint-port': String(port),
  });

export const accessDenied = (): ServiceError =>
  refusal(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });

export const unauthenticated = (): ServiceError =>
  refusal(status.UNAUTHENTICATED, 'Bad gRPC response. HTTP status code: 401');

export const streamDeleted = (stream: string): ServiceError =>
  refusal(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

export const appendTooLarge = (limit: number): ServiceError =>
  refusal(status.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(limit),
  });

export const metadataMissing = (name: string): ServiceError =>
  refusal(status.INVALID_ARGUMENT, `Required Metadata Property '${name}' is missing`, {
    exception: 'missing-required-metadata-property',
    'required-metadata-properties': 'type,content-type',
  });

export const wrongExpectedVersion = (
  operation: string,
  stream: string,
  expected: bigint,
  current: bigint,
): ServiceError => {
  const actual = current < 0n ? '' : String(current);
  const details = `${operation} failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${expected}, Actual version: ${actual}`;
  return refusal(status.FAILED_PRECONDITION, details, {
    exception: 'wrong-expected-version',
    'stream-name': stream,
    'expected-version': String(expected),
    'actual-version': actual,
  });
};

/** A read from a position at which no record stands. */
export const noSuchPosition = (): ServiceError =>
  refusal(status.UNKNOWN, 'Unexpected ReadAllResult: InvalidPosition');

/** A subscription from a position at which no record stands. */
export const noSuchPositionToFollow = (): ServiceError =>
  refusal(status.INVALID_ARGUMENT, 'Trying to read from an invalid position.');

export const isRefusal = (cause: unknown): cause is ServiceError =>
  cause instanceof Error && 'code' in cause && 'details' in cause;

/** The status of whatever was thrown while a call was answered. */
export const refusalOf = (cause: unknown): ServiceError => (isRefusal(cause) ? cause : handlerThrew());
