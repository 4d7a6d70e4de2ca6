import { unwrapResolverError } from '@apollo/server/errors';
import { Refused } from '@chronology/domain';
import {
  EventStoreError,
  EventTooLarge,
  InvalidEvent,
  StoreClosed,
  StoreUnavailable,
} from '@chronology/event-store';
import { HttpException } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

const UNEXPECTED: GraphQLFormattedError = {
  message: 'Something went wrong on our side. Nothing was saved; please try again.',
  extensions: { code: 'something-went-wrong' },
};

const UNAVAILABLE: GraphQLFormattedError = {
  message: 'The record cannot be reached at this moment. Nothing was saved; please try again in a minute.',
  extensions: { code: 'store-unavailable' },
};

const MAY_BE_SAVED: GraphQLFormattedError = {
  message:
    'The record could not be reached, so it may or may not have been saved. Please try again with the same commandId: it is then saved once.',
  extensions: { code: 'may-be-saved' },
};

/** The whole answer to any question while the log has not been reached since the service started. */
export const LOG_OUT_OF_REACH: Readonly<{ errors: readonly GraphQLFormattedError[] }> = {
  errors: [UNAVAILABLE],
};

const TOO_LARGE: GraphQLFormattedError = {
  message: 'This is more than one entry may hold. Please say it in fewer words; nothing was saved.',
  extensions: { code: 'too-large' },
};

/** A log that this service closed while it stops may have been about to take what was sent. */
const mayBeSaved = (error: EventStoreError): boolean =>
  error instanceof StoreClosed || (error instanceof StoreUnavailable && error.outcome === 'unknown');

/** What the log cannot do for now, and what it can never take: only the first is worth trying again as it is. */
const refusedByLog = (error: EventStoreError): GraphQLFormattedError | undefined => {
  if (error instanceof EventTooLarge) return TOO_LARGE;
  if (mayBeSaved(error)) return MAY_BE_SAVED;
  return error instanceof InvalidEvent ? undefined : UNAVAILABLE;
};

/** Apollo's own codes, in our spelling; any other code is our own already. */
const CODES: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: 'not-graphql',
  GRAPHQL_VALIDATION_FAILED: 'bad-question',
  BAD_USER_INPUT: 'bad-input',
  BAD_REQUEST: 'bad-request',
  OPERATION_RESOLUTION_FAILURE: 'bad-question',
  PERSISTED_QUERY_NOT_FOUND: 'not-graphql',
  PERSISTED_QUERY_NOT_SUPPORTED: 'not-graphql',
};

/** The answer to somebody whom the service does not know. */
export const unknownPerson = (): GraphQLError =>
  new GraphQLError('Please say who you are: this service answers only people and systems it knows.', {
    extensions: { code: 'who-are-you', http: { status: 401 } },
  });

/** Apollo puts these words before what is refused while it finds out who is asking. */
const BEFORE_ASKING = /^Context creation failed: /;

/** What went wrong, for the log of the service: its kind and where, never its words, which may hold a child's. */
const report = (error: unknown): void => {
  const name = error instanceof Error ? error.name : typeof error;
  const lines =
    (error instanceof Error ? error.stack : undefined)?.split('\n').map((line) => line.trim()) ?? [];
  const at = lines.filter((line) => line.startsWith('at ')).slice(0, 4);
  process.stderr.write(`${JSON.stringify({ level: 'error', what: 'unexpected error', name, at })}\n`);
};

const refusal = (formatted: GraphQLFormattedError, refused: Refused): GraphQLFormattedError => ({
  message: refused.message,
  path: formatted.path,
  extensions: { code: refused.code, ...(refused.field !== undefined && { field: refused.field }) },
});

/**
 * A rule's "no" reaches the screen in its own words with its stable code; a mistake in the question says what would
 * be right; anything else says nothing about our insides.
 */
export const formatError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  const cause = unwrapResolverError(error);
  if (cause instanceof Refused) return refusal(formatted, cause);
  const byLog = cause instanceof EventStoreError ? refusedByLog(cause) : undefined;
  if (byLog) return { ...byLog, path: formatted.path };
  const code = formatted.extensions?.['code'];
  const ours = cause instanceof GraphQLError && typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR';
  if (ours)
    return {
      message: formatted.message.replace(BEFORE_ASKING, ''),
      path: formatted.path,
      extensions: { code: CODES[code] ?? code },
    };
  if (cause instanceof HttpException) return { message: cause.message, extensions: { code: 'bad-request' } };
  report(cause);
  return { ...UNEXPECTED, path: formatted.path };
};
