import {
  ConcurrencyConflict,
  openSqliteEventStore,
  StoreUnavailable,
  type EventStore,
} from '@chronology/event-store';
import { randomUUID } from 'node:crypto';
import { watchingWrites } from './watched-store';

const newEvents = () => [{ id: randomUUID(), type: 'Noted', data: {} }];

const store = openSqliteEventStore({ file: ':memory:' });
afterAll(() => store.close());

/** A log whose disk a test may fill. */
const logWith = () => {
  let isFull = false;
  const filling: EventStore = {
    ...store,
    append: (...asked) =>
      isFull
        ? Promise.reject(new StoreUnavailable('The disk is full.', 'not-applied'))
        : store.append(...asked),
  };
  return { filling, fill: (full: boolean) => void (isFull = full) };
};

const stating = ({ store }: Readonly<{ store: EventStore }>, stream = `chronology-${randomUUID()}`) =>
  store.append(stream, newEvents(), { expected: 'no-stream' });

describe('a log that is watched', () => {
  it('is not writing from an append that failed until one is taken, and tells the first failure of each time', async () => {
    const [{ filling, fill }, told] = [logWith(), [] as string[]];
    const watched = watchingWrites(filling, (words) => told.push(words));
    expect(watched.isWriting()).toBe(true);
    for (const time of [1, 2]) {
      fill(true);
      for (const _ of [1, 2, 3]) await expect(stating(watched)).rejects.toThrow('The disk is full.');
      expect(watched.isWriting()).toBe(false);
      fill(false);
      await stating(watched);
      expect(watched.isWriting()).toBe(true);
      expect(told).toEqual(Array<string>(time).fill('The log took nothing. The disk is full.'));
    }
  });

  it('is asked about again after a while, where nobody writes', async () => {
    const { filling, fill } = logWith();
    const watched = watchingWrites(filling, () => undefined, 0);
    fill(true);
    await expect(stating(watched)).rejects.toThrow();
    expect(watched.isWriting()).toBe(true);
  });

  it('is writing where it refuses what it should', async () => {
    const { filling } = logWith();
    const watched = watchingWrites(filling, () => undefined);
    await stating(watched, 'chronology-1');
    await expect(stating(watched, 'chronology-1')).rejects.toThrow(ConcurrencyConflict);
    expect(watched.isWriting()).toBe(true);
  });
});
