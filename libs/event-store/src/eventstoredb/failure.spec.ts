import {
  AccessDenied,
  ConcurrencyConflict,
  EventTooLarge,
  InvalidEvent,
  PositionUnknown,
  StoreUnavailable,
  StreamGone,
} from '../errors';
import { type Doing, inPortWords, noAnswer } from './failure';

const appending: Doing = { what: 'append', stream: 'child-1', expected: 3n, bytes: 1_100_000 };
const reading: Doing = { what: 'read' };
const goingOn: Doing = { what: 'read', after: '1' };

const said = (message: string, traits: Readonly<Record<string, unknown>> = {}): Error =>
  Object.assign(new Error(message), traits);

describe('what the client fails with, in the words of the log', () => {
  it('says of a conflict where the stream is', () => {
    const behind = inPortWords(said('', { type: 'wrong-expected-version', actualVersion: 7n }), appending);
    expect(behind).toEqual(new ConcurrencyConflict('child-1', 3n, 7n));
    const absent = inPortWords(
      said('', { type: 'wrong-expected-version', actualVersion: 'no_stream' }),
      appending,
    );
    expect(absent).toEqual(new ConcurrencyConflict('child-1', 3n, 'no-stream'));
  });

  it.each([
    ['a stream that is gone', { type: 'stream-deleted' }, StreamGone],
    ['access denied', { type: 'access-denied' }, AccessDenied],
    ['permission denied, by code', { code: 7 }, AccessDenied],
    ['not signed in, by code', { code: 16 }, AccessDenied],
    ['too large', { type: 'maximum-append-size-exceeded', maxAppendSize: 1_048_576 }, EventTooLarge],
    ['an invalid argument', { type: 'invalid-argument' }, InvalidEvent],
    ['an invalid argument, by code', { code: 3 }, InvalidEvent],
    ['no type', { type: 'missing-required-metadata-property' }, InvalidEvent],
  ] as const)('never tries again after %s', (_, traits, kind) => {
    const failure = inPortWords(said('no', traits), appending);
    expect(failure).toBeInstanceOf(kind);
    expect(failure.retryable).toBe(false);
  });

  it.each([
    ['a read', said('UNKNOWN: InvalidPosition', { type: 'unknown', code: 2 })],
    ['a subscription', said('invalid position', { type: 'unknown', code: 3 })],
  ])('knows a position that is none from what %s answers', (_, failure) => {
    expect(inPortWords(failure, goingOn)).toBeInstanceOf(PositionUnknown);
    expect(inPortWords(failure, reading)).toBeInstanceOf(StoreUnavailable);
  });

  it.each([
    ['14 UNAVAILABLE: No connection established. Last error: connect ECONNREFUSED', {}, 'cannot be reached'],
    ['Failed to discover after 1 attempts.', {}, 'cannot be reached'],
    ['Name resolution failed for target dns:nowhere:2113', { code: 14 }, 'cannot be reached'],
    ['No connection established. Last error: self-signed certificate', {}, 'shows no certificate'],
    ['14 UNAVAILABLE: Server Is Not Ready', { type: 'unavailable' }, 'is not ready'],
    ['Could not recognize Server Is Not Ready', { type: 'unknown' }, 'is not ready'],
    ['Could not recognize Server Is Busy', { type: 'unknown' }, 'is not ready'],
    ['14 UNAVAILABLE: Server Is Too Busy', {}, 'is not ready'],
    ['No leader info available in response', {}, 'is not ready'],
    ['', { type: 'not-leader' }, 'was lost'],
  ])('is certain that nothing was saved after %j', (message, traits, reason) => {
    const failure = inPortWords(said(message, traits), appending);
    expect(failure).toMatchObject({ outcome: 'not-applied', retryable: true });
    expect(failure.message).toMatch(reason);
  });

  it.each([
    ['read ECONNRESET', { type: 'unavailable', code: 14 }],
    ['RST_STREAM with code 0', { type: 'unknown', code: 13 }],
    ['Deadline exceeded', { type: 'deadline-exceeded', code: 4 }],
    ['cancelled', { type: 'cancelled', code: 1 }],
    ['Could not recognize BadRequest', { type: 'unknown' }],
    ['anything else', {}],
  ])('does not know whether it was saved after %j', (message, traits) => {
    expect(inPortWords(said(message, traits), appending)).toMatchObject({
      outcome: 'unknown',
      retryable: true,
    });
    expect(inPortWords(said(message, traits), reading)).toMatchObject({ outcome: 'not-applied' });
  });

  it('does not know it after no answer either, nor after what is no error at all', () => {
    expect(inPortWords(noAnswer(), appending)).toMatchObject({ outcome: 'unknown' });
    expect(inPortWords('thrown as a text', appending)).toMatchObject({ outcome: 'unknown' });
  });

  it('repeats nothing of what the client said, which is the cause', () => {
    const cause = said('No connection established to 10.0.0.1:2113');
    const failure = inPortWords(cause, appending);
    expect(failure.message).toBe("The log's server cannot be reached. Nothing was saved.");
    expect(failure.cause).toBe(cause);
  });
});
