import { StoreUnavailable } from '@chronology/event-store';
import { openFollowers, type FollowerState } from './followers';
import { watchReadiness as watch, type Looked } from './readiness';

const away = () => Promise.reject(new StoreUnavailable('The server is away.', 'not-applied'));
const there = () => Promise.resolve('1');
const atOnce = { freshMs: 0, longestLookMs: 50 };

const watchReadiness = (
  log: Looked['log'],
  ...rest: Parameters<typeof watch> extends [unknown, ...infer R] ? R : never
) => watch({ log, isWriting: () => true }, ...rest);

it('is not ready while the log is read but takes nothing', async () => {
  let isWriting = false;
  const readiness = watch({ log: { head: there }, isWriting: () => isWriting }, openFollowers(), atOnce);
  expect(await readiness()).toMatchObject({ status: 'not-ready', log: 'not-written' });
  isWriting = true;
  expect(await readiness()).toMatchObject({ status: 'ready', log: 'reached' });
});

/** A log whose head a test may change. */
const logWith = (first: () => Promise<string>) => {
  let [answer, looks] = [first, 0];
  return {
    head: () => {
      looks += 1;
      return answer();
    },
    becomes: (next: () => Promise<string>) => void (answer = next),
    looks: () => looks,
  };
};

it('is ready while the log answers, not while it does not, and again by itself; the moment of each change is said', async () => {
  const log = logWith(there);
  const readiness = watchReadiness(log, openFollowers(), atOnce);
  const first = await readiness();
  expect(first).toEqual({ status: 'ready', log: 'reached', since: expect.any(String) as string });
  expect((await readiness()).since).toBe(first.since);
  log.becomes(away);
  expect(await readiness()).toMatchObject({ status: 'not-ready', log: 'not-reached' });
  log.becomes(there);
  expect(await readiness()).toMatchObject({ status: 'ready', log: 'reached' });
});

it('is not ready while the log says nothing, and asks it no second time meanwhile', async () => {
  let answer: (head: string) => void = () => undefined;
  const log = logWith(() => new Promise((resolve) => (answer = resolve)));
  const readiness = watchReadiness(log, openFollowers(), atOnce);
  for (const _ of [1, 2, 3]) expect(await readiness()).toMatchObject({ status: 'not-ready' });
  expect(log.looks()).toBe(1);
  answer('1');
  log.becomes(there);
  expect(await readiness()).toMatchObject({ status: 'ready' });
});

it('looks once for however many who ask within a second', async () => {
  const log = logWith(there);
  const readiness = watchReadiness(log, openFollowers());
  await Promise.all(Array.from({ length: 50 }, readiness));
  await readiness();
  expect(log.looks()).toBe(1);
});

it.each<[FollowerState, string]>([
  ['live', 'ready'],
  ['idle', 'ready'],
  ['behind', 'ready'],
  ['failing', 'ready'],
  ['lagging', 'not-ready'],
])(
  'with a follower that is %s it is %s, and says how many facts could not be read',
  async (state, status) => {
    const followers = openFollowers();
    followers.add('directory', () => ({ state, unreadable: 3 }));
    const health = await watchReadiness(logWith(there), followers, atOnce)();
    expect(health).toMatchObject({ status, following: { directory: { state, unreadable: 3 } } });
  },
);

it('says of a follower that cannot be looked at that it fails', async () => {
  const followers = openFollowers();
  followers.add('directory', () => Promise.reject(new Error('The tables are gone.')));
  expect(await watchReadiness(logWith(there), followers, atOnce)()).toMatchObject({
    following: { directory: { state: 'failing' } },
  });
});
