import { AccessDenied, StoreUnavailable } from '../errors';
import { callsOn } from './calls';
import type { OwnedClient } from './client';
import type { LogClient } from './log-client';

const client: OwnedClient = {
  current: () => Promise.resolve({} as LogClient),
  lost: () => undefined,
  end: () => Promise.resolve(),
};
const lost = new Error('14 UNAVAILABLE: Connection dropped');
const denied = Object.assign(new Error('Access denied'), { type: 'access-denied' });

/** How an append ends whose attempts fail with these, one after the other. */
const endOf = (...failures: readonly Error[]): Promise<unknown> => {
  let attempt = 0;
  return callsOn(client, new AbortController().signal)
    .answered(() => Promise.reject(failures[attempt++] ?? new Error('No more was expected.')), {
      what: 'append',
      stream: 'child-1',
      expected: 'no-stream',
      bytes: 1,
    })
    .catch((failure: unknown) => failure);
};

it('says of an append that the server does not allow that it is not allowed', async () => {
  expect(await endOf(denied)).toBeInstanceOf(AccessDenied);
});

it('says that it may have been saved where only a later attempt was not allowed', async () => {
  const end = await endOf(lost, denied);
  expect(end).toBeInstanceOf(StoreUnavailable);
  expect(end).toMatchObject({ outcome: 'unknown', cause: denied });
});
