import { allOf, insist, numbered, several } from './contract/harness';
import type { EventLog, StoredEvent } from './port';
import { openSqliteEventStore } from './sqlite/sqlite.event-store';
import { verdictLine, verifyLog } from './verify';

/** A log of three streams, written the proper way. */
const properEvents = async (): Promise<StoredEvent[]> => {
  const store = openSqliteEventStore({ file: ':memory:' });
  for (let n = 0; n < 30; n++) {
    const metadata = {
      schemaVersion: 1,
      recordedAt: `2024-03-0${1 + Math.floor(n / 10)}T09:00:00.000Z`,
      commandId: 'c',
    };
    await insist(store, `child-${n % 3}`, [numbered(n, { metadata })]);
  }
  const events = await allOf(store.readAll());
  await store.close();
  return events;
};

/** A log that gives just these events, and `alone` when one stream is read. */
const logOf = (events: readonly StoredEvent[], alone: readonly StoredEvent[] = events): EventLog => ({
  readAll: async function* () {
    yield* events;
  },
  readStream: async function* (stream, { limit = Infinity } = {}) {
    yield* alone.filter((event) => event.stream === stream).slice(0, limit);
  },
  subscribe: () => {
    throw new Error('walking a log needs no feed');
  },
  head: async () => events.at(-1)?.position ?? null,
  compare: (a, b) => (a === b ? 0 : a < b ? -1 : 1),
});

const changed = (
  events: readonly StoredEvent[],
  place: number,
  change: Partial<StoredEvent>,
): StoredEvent[] => events.map((event, i) => (i === place ? { ...event, ...change } : event));

describe('walking a log', () => {
  it('finds that a log written the proper way holds, and says so in one line', async () => {
    const verdict = await verifyLog(logOf(await properEvents()));
    expect(verdict).toEqual({ holds: true, events: 30, streams: 3, problems: [] });
    expect(verdictLine(verdict)).toBe('The log holds: 30 events in 3 streams, every promise kept.');
  });

  it('finds that an empty log holds', async () => {
    expect(await verifyLog(logOf([]))).toEqual({ holds: true, events: 0, streams: 0, problems: [] });
  });

  it('does not mind appends that arrive while it walks', async () => {
    const store = openSqliteEventStore({ file: ':memory:' });
    await insist(store, 'child-1', several(200));
    const walking = verifyLog(store);
    for (let n = 0; n < 20; n++) await insist(store, 'child-1', several(1));
    expect((await walking).holds).toBe(true);
    await store.close();
  });

  it.each<[string, (events: StoredEvent[]) => StoredEvent[], string]>([
    ['an event is missing', (events) => events.toSpliced(7, 1), 'child-1@3: revision 2 was due.'],
    ['an event comes twice', (events) => events.toSpliced(7, 0, events[7]!), 'its position is not after'],
    [
      'positions go back',
      (events) => changed(events, 9, { position: '0' }),
      'child-0@3: its position is not after',
    ],
    [
      'time goes back',
      (events) => changed(events, 9, { storedAt: new Date(0) }),
      'child-0@3: it was stored earlier',
    ],
    [
      'an id stands twice in a stream',
      (events) => changed(events, 9, { id: events[0]!.id }),
      'child-0@3: its id',
    ],
    ['an id is no id', (events) => changed(events, 9, { id: 'X' }), 'child-0@3: the id must be'],
    ['a type is no name', (events) => changed(events, 9, { type: '' }), 'child-0@3: the type must be'],
    [
      'a stream has a name of the store',
      (events) => changed(events, 9, { stream: '$x' }),
      '$x@3: the stream name',
    ],
    ['data is a list', (events) => changed(events, 9, { data: [] as never }), 'child-0@3: the data must be'],
    [
      'an event is too large',
      (events) => changed(events, 9, { data: { x: 'é'.repeat(500_000) } }),
      'child-0@3: it has 1000',
    ],
    [
      'metadata says more than it may',
      (events) => changed(events, 9, { metadata: { name: 'x' } }),
      'child-0@3: the metadata holds "name"',
    ],
    [
      'metadata is no object',
      (events) => changed(events, 9, { metadata: null as never }),
      'child-0@3: the metadata must be',
    ],
    [
      'recordedAt is no moment',
      (events) => changed(events, 9, { metadata: { recordedAt: 'soon' } }),
      'child-0@3: the recordedAt must be',
    ],
    [
      'recordedAt goes back in a stream',
      (events) => changed(events, 9, { metadata: { recordedAt: '2020-01-01T00:00:00.000Z' } }),
      'child-0@3: it was recorded earlier',
    ],
    [
      'schemaVersion is no version',
      (events) => changed(events, 9, { metadata: { schemaVersion: 0 } }),
      'child-0@3: the schemaVersion must be',
    ],
  ])('finds that %s', async (_, spoil, problem) => {
    const verdict = await verifyLog(logOf(spoil(await properEvents())));
    expect(verdict.holds).toBe(false);
    expect(verdict.problems).toContainEqual(expect.stringContaining(problem));
    expect(verdictLine(verdict)).toContain('The log does not hold: ');
  });

  it.each<[string, (events: StoredEvent[]) => StoredEvent[]]>([
    ['other data', (events) => changed(events, 9, { data: { n: -1 } })],
    ['another place', (events) => changed(events, 9, { position: '0' })],
    ['fewer events', (events) => events.slice(0, -3)],
  ])('finds that a stream read alone gives %s than the log', async (_, spoil) => {
    const events = await properEvents();
    const { problems } = await verifyLog(logOf(events, spoil(events)));
    expect(problems).toContain('child-0: read alone it differs from what the log holds.');
  });

  it('names places and never content, and stops listing at a hundred', async () => {
    const events = Array.from({ length: 300 }, (_, n) => ({
      ...numbered(n),
      stream: 'child-1',
      revision: 0n,
      position: '7',
      storedAt: new Date(0),
      data: { secret: 'Ailsa' },
      metadata: {},
    }));
    const { problems } = await verifyLog(logOf(events));
    expect(problems).toHaveLength(100);
    expect(problems.at(-1)).toMatch(/^and \d+ more problems\.$/);
    expect(problems.join()).not.toContain('Ailsa');
  });
});
