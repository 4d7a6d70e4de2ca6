import type { Expected, Position } from './port';

/** Everything the log refuses or fails at. `code` is stable; only what is `retryable` may succeed when tried again as it is. */
export abstract class EventStoreError extends Error {
  abstract readonly code: string;
  abstract readonly retryable: boolean;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** Someone else wrote to the stream since the writer read it. Read again, decide again. (HTTP 409) */
export class ConcurrencyConflict extends EventStoreError {
  readonly code = 'concurrency-conflict';
  readonly retryable = false;

  constructor(
    readonly stream: string,
    readonly expected: Expected,
    readonly actual: Expected,
  ) {
    super(`${stream} was expected at ${expected} and is at ${actual}: read it again before writing.`);
  }
}

/** The events of one append are too big together; both figures are bytes of UTF-8. (HTTP 413) */
export class EventTooLarge extends EventStoreError {
  readonly code = 'event-too-large';
  readonly retryable = false;

  constructor(
    readonly limitBytes: number,
    readonly actualBytes: number,
  ) {
    super(`One append holds at most ${limitBytes} bytes; this one has ${actualBytes}.`);
  }
}

/** What was given can never be stored. `field` names what is wrong, the message says what would be right. (HTTP 422) */
export class InvalidEvent extends EventStoreError {
  readonly code = 'invalid-event';
  readonly retryable = false;

  constructor(
    readonly field: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The stream was removed from the store for good by its operator. (HTTP 410) */
export class StreamGone extends EventStoreError {
  readonly code = 'stream-gone';
  readonly retryable = false;
}

/** The store does not let this process do that. (HTTP 403) */
export class AccessDenied extends EventStoreError {
  readonly code = 'access-denied';
  readonly retryable = false;
}

/** A place to read on from that this log never gave: it is another log's, or this log was put back to an older copy. */
export class PositionUnknown extends EventStoreError {
  readonly code = 'position-unknown';
  readonly retryable = false;

  constructor(
    readonly position: Position,
    options?: ErrorOptions,
  ) {
    super(
      'That position is not in this log: begin again from the start, or from a position this log gave.',
      options,
    );
  }
}

/**
 * The store cannot be reached or cannot work. `not-applied`: certainly nothing was saved. `unknown`: it may have been;
 * repeating the same append with the same ids is safe either way. (HTTP 503, with Retry-After)
 */
export class StoreUnavailable extends EventStoreError {
  readonly code = 'store-unavailable';
  readonly retryable = true;

  constructor(
    message: string,
    readonly outcome: 'not-applied' | 'unknown',
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** This process has closed the store. (HTTP 503) */
export class StoreClosed extends EventStoreError {
  readonly code = 'store-closed';
  readonly retryable = false;

  constructor() {
    super('The log has been closed.');
  }
}

/** The file is not a log of ours, is of another version, or cannot be kept safely where it lies. Nothing in it was touched. */
export class LogFileRefused extends EventStoreError {
  readonly code = 'log-file-refused';
  readonly retryable = false;
}
