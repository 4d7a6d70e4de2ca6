import { openSqliteEventStore, type EventLog, type StoredEvent } from '@chronology/event-store';
import { openViews } from '@chronology/sql';
import { randomUUID } from 'node:crypto';
import { isOfThisLog, moveCheckpoint, readCheckpoint, type Checkpoint } from './checkpoint';

const eventsIn = async (log: EventLog): Promise<readonly StoredEvent[]> => {
  const events: StoredEvent[] = [];
  for await (const event of log.readAll()) events.push(event);
  return events;
};

const openWithTwo = async () => {
  const store = openSqliteEventStore({ file: ':memory:' });
  const event = () => ({ id: randomUUID(), type: 'StrengthNoted', data: {} });
  await store.append('chronology-a', [event(), event()], { expected: 'no-stream' });
  const [first, second] = (await eventsIn(store)) as [StoredEvent, StoredEvent];
  const { database } = await openViews({ file: ':memory:' });
  return { store, first, second, database };
};

describe('a checkpoint', () => {
  it('that moves remembers the event it has moved to', async () => {
    const { first, second, database } = await openWithTwo();
    expect(await moveCheckpoint(database, 'list', undefined, first)).toBe(true);
    expect(await moveCheckpoint(database, 'list', first.position, second)).toBe(true);
    expect(await readCheckpoint(database, 'list')).toEqual({
      position: second.position,
      stream: 'chronology-a',
      revision: 1,
      fact_id: second.id,
      stored_at: second.storedAt.toISOString(),
    });
  });

  it('that somebody else has moved since it was read stays where it is', async () => {
    const { first, second, database } = await openWithTwo();
    await moveCheckpoint(database, 'list', undefined, second);
    expect(await moveCheckpoint(database, 'list', undefined, first)).toBe(false);
    expect(await moveCheckpoint(database, 'list', first.position, first)).toBe(false);
    expect(await readCheckpoint(database, 'list')).toMatchObject({ fact_id: second.id });
  });

  it('is of a log that holds its very event, and of no other', async () => {
    const { store, first, database } = await openWithTwo();
    await moveCheckpoint(database, 'list', undefined, first);
    const checkpoint = (await readCheckpoint(database, 'list')) as Checkpoint;
    expect(await isOfThisLog(store, checkpoint)).toBe(true);
    for (const other of [
      { fact_id: randomUUID() },
      { revision: 1 },
      { revision: 2 },
      { stream: 'record-b' },
      { stored_at: new Date(first.storedAt.getTime() + 1).toISOString() },
    ])
      expect(await isOfThisLog(store, { ...checkpoint, ...other })).toBe(false);
  });
});
