import { LIMITS } from '../encode';
import {
  AccessDenied,
  ConcurrencyConflict,
  EventStoreError,
  EventTooLarge,
  InvalidEvent,
  PositionUnknown,
  StoreUnavailable,
  StreamGone,
} from '../errors';
import type { Expected, Position } from '../port';

type Outcome = StoreUnavailable['outcome'];

/** What the client's errors carry, when they are its own; half of what it throws is not. */
type Traits = Readonly<{
  type?: string;
  code?: number;
  message: string;
  actualVersion?: unknown;
  maxAppendSize?: unknown;
  leader?: Readonly<{ address: string; port: number }>;
}>;

/** What was being done when it failed. */
export type Doing = Readonly<
  { what: 'append'; stream: string; expected: Expected; bytes: number } | { what: 'read'; after?: Position }
>;

/** Words of the client and the server for what certainly never reached the log. */
const BEFORE_THE_LOG =
  /No connection established|ECONNREFUSED|Name resolution failed|Failed to discover|Server Is Not Ready|Server Is (Too )?Busy|No leader info available/i;

const REASONS: readonly (readonly [RegExp, string])[] = [
  [
    /, open '|PEM routines/,
    'is not asked without the certificate of EVENTSTOREDB_CA_FILE, which cannot be read',
  ],
  [/certificate|self.signed|SSL routines/i, 'shows no certificate that EVENTSTOREDB_CA_FILE vouches for'],
  [/No connection|ECONNREFUSED|Name resolution|Failed to discover/i, 'cannot be reached'],
  [/Not Ready|Busy|No leader/i, 'is not ready'],
  [/deadline|in time|timed? ?out/i, 'did not answer in time'],
];

const AFTERWARDS: Record<Outcome, string> = {
  'not-applied': 'Nothing was saved.',
  unknown: 'It may have been saved: the same again is safe.',
};

/** What an attempt fails with that was given up because no answer came. */
export const noAnswer = (): Error =>
  Object.assign(new Error('no answer in time'), { type: 'deadline-exceeded' });

/** True for the answer to reading a stream that has no events. */
export const isAbsentStream = (failure: unknown): boolean => traitsOf(failure).type === 'stream-not-found';

/** The server that leads, when that is why another one refused. */
export const leaderNamedBy = (failure: unknown): Traits['leader'] => traitsOf(failure).leader;

/** A failure of the client in the port's words. What it does not know for certain may have been saved. */
export const inPortWords = (failure: unknown, doing: Doing): EventStoreError => {
  if (failure instanceof EventStoreError) return failure;
  const traits = traitsOf(failure);
  return refusalOf(failure, traits, doing) ?? unavailable(failure, outcomeOf(traits, doing));
};

/** `StoreUnavailable` in plain words; what the client said is its cause, and in no message. */
export const unavailable = (cause: unknown, outcome: Outcome): StoreUnavailable => {
  const { message } = traitsOf(cause);
  const reason = REASONS.find(([words]) => words.test(message))?.[1] ?? 'was lost';
  return new StoreUnavailable(`The log's server ${reason}. ${AFTERWARDS[outcome]}`, outcome, { cause });
};

const traitsOf = (failure: unknown): Traits =>
  failure instanceof Error ? failure : { message: String(failure) };

const outcomeOf = ({ type, message }: Traits, { what }: Doing): Outcome =>
  what === 'read' || type === 'not-leader' || BEFORE_THE_LOG.test(message) ? 'not-applied' : 'unknown';

const refusalOf = (cause: unknown, traits: Traits, doing: Doing): EventStoreError | undefined => {
  if (traits.type === 'access-denied' || traits.code === 7 || traits.code === 16)
    return new AccessDenied(
      "The log's server does not let this process do that: check EVENTSTOREDB_USERNAME and its password.",
      { cause },
    );
  if (traits.type === 'stream-deleted')
    return new StreamGone('The stream was removed from the log for good.', { cause });
  return doing.what === 'append'
    ? refusalOfAppend(cause, traits, doing)
    : refusalOfRead(cause, traits, doing);
};

const refusalOfAppend = (
  cause: unknown,
  { type, code, actualVersion, maxAppendSize }: Traits,
  { stream, expected, bytes }: Extract<Doing, { what: 'append' }>,
): EventStoreError | undefined => {
  if (type === 'wrong-expected-version')
    return new ConcurrencyConflict(
      stream,
      expected,
      typeof actualVersion === 'bigint' ? actualVersion : 'no-stream',
    );
  if (type === 'maximum-append-size-exceeded')
    return new EventTooLarge(typeof maxAppendSize === 'number' ? maxAppendSize : LIMITS.appendBytes, bytes);
  if (type === 'invalid-argument' || type === 'missing-required-metadata-property' || code === 3)
    return new InvalidEvent('events', "events: the log's server refused them as it was given them.", {
      cause,
    });
  return undefined;
};

/** A read says "InvalidPosition" with the code of an unknown error, a subscription says it as an invalid argument. */
const refusalOfRead = (
  cause: unknown,
  { type, code, message }: Traits,
  { after }: Extract<Doing, { what: 'read' }>,
): EventStoreError | undefined => {
  if (after === undefined) return undefined;
  const refused = type === 'invalid-argument' || code === 3 || /invalid ?position/i.test(message);
  return refused ? new PositionUnknown(after, { cause }) : undefined;
};
