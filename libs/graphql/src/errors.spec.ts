import {
  ConcurrencyConflict,
  EventTooLarge,
  InvalidEvent,
  StoreClosed,
  StoreUnavailable,
} from '@chronology/event-store';
import { formatError } from './errors';

const formatted = { message: 'A child’s name', path: ['agreePlan'] };

describe('what the log says no to', () => {
  it('is said to be too large, and not that trying again would help', () => {
    expect(formatError(formatted, new EventTooLarge(1_000, 2_000))).toEqual({
      message: 'This is more than one entry may hold. Please say it in fewer words; nothing was saved.',
      path: ['agreePlan'],
      extensions: { code: 'too-large' },
    });
  });

  it.each([
    ['out of reach', new StoreUnavailable('disk full', 'not-applied')],
    ['busy', new ConcurrencyConflict('chronology-1', 'no-stream', 1n)],
  ])('is worth another try where it is %s, and nothing was saved', (_what, error) => {
    const { message, extensions } = formatError(formatted, error);
    expect(extensions).toEqual({ code: 'store-unavailable' });
    expect(message).toContain('Nothing was saved; please try again');
  });

  it.each([
    ['was lost before it answered', new StoreUnavailable('connection lost', 'unknown')],
    ['was closed because the service stops', new StoreClosed()],
  ])('may have been saved where it %s, and says how to be sure', (_what, error) => {
    const { message, extensions } = formatError(formatted, error);
    expect(extensions).toEqual({ code: 'may-be-saved' });
    expect(message).toContain('may or may not have been saved. Please try again with the same commandId');
  });

  it('is a fault of ours where it can never be stored, and nothing of it is said', () => {
    const { message, extensions } = formatError(formatted, new InvalidEvent('id', 'id: of Ailsa'));
    expect(extensions).toEqual({ code: 'something-went-wrong' });
    expect(message).not.toContain('Ailsa');
  });
});
