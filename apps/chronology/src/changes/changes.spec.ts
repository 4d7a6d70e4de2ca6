import { StoreUnavailable, type EventLog, type FeedItem, type StoredEvent } from '@chronology/event-store';
import { factReader } from '@chronology/identity';
import { CHILD, chronologyOpened, recorded, strengthNoted } from '../../../../test/examples';
import { eventually, openTestLog, type TestLog } from '../../../../test/log';
import { followChanges, type Changes } from './changes';
import type { Change } from './listener';

const OTHER = 'another-child';
const RECORD = 'a-record';

let log: TestLog;
let changes: Changes;
beforeEach(() => {
  log = openTestLog();
  changes = followChanges(log.store, factReader(log.store), 5);
});
afterEach(async () => {
  await changes.close();
  await log.close();
});

/** Listens, and keeps everything that it is told. */
const listen = (childId = CHILD) => {
  const told: Change[] = [];
  const iterator = changes.of(childId);
  const over = (async () => {
    for await (const change of iterator) told.push(change);
  })();
  return { told, reasons: () => told.map(({ reason }) => reason), iterator, over };
};
const hears = async (count: number, { told }: ReturnType<typeof listen>) =>
  eventually(() => told.length >= count);

const link = { linkId: 'link-1', recordId: RECORD, childId: CHILD, decidedBy: 'Jo' };
const evidence = { kind: 'decided_by_person', text: 'The same child' } as const;
const linkedIn = (stream: string, childId = CHILD, linkId = 'link-1') =>
  recorded('RecordLinked', { ...link, childId, linkId, evidence }, { id: `${linkId}-${stream}`, stream });
const partedIn = (stream: string) =>
  recorded(
    'RecordLinkWithdrawn',
    { ...link, why: 'Another child', keepApart: true },
    { id: 'parted', stream },
  );
const inRecord = (id: string, recordId = RECORD) => strengthNoted({}, { id, stream: `record-${recordId}` });
const join = () => log.hold(linkedIn(`record-${RECORD}`), linkedIn(`chronology-${CHILD}`));

it('begins every subscription with a refresh, and says nothing but whose and why', async () => {
  const first = listen();
  await hears(1, first);
  await log.hold(chronologyOpened());
  await hears(2, first);
  const second = listen();
  await hears(1, second);
  expect(first.told).toEqual([
    { childId: CHILD, reason: 'refresh' },
    { childId: CHILD, reason: 'stated' },
  ]);
  expect(second.told).toEqual([{ childId: CHILD, reason: 'refresh' }]);
});

it('tells only those who look at that child', async () => {
  const [here, there] = [listen(), listen(OTHER)];
  await Promise.all([hears(1, here), hears(1, there)]);
  await log.hold(chronologyOpened());
  await hears(2, here);
  expect(there.reasons()).toEqual(['refresh']);
});

it('tells of a joined record, also where it was joined before anybody listened', async () => {
  await log.hold(chronologyOpened(), inRecord('opening'));
  await join();
  const here = listen();
  await hears(1, here);
  await log.hold(inRecord('new'));
  await hears(2, here);
  expect(here.reasons()).toEqual(['refresh', 'stated']);
});

it('tells nothing of a record that is not joined, or only half', async () => {
  const here = listen();
  await hears(1, here);
  await log.hold(inRecord('before'), linkedIn(`record-${RECORD}`), inRecord('half'), chronologyOpened());
  await hears(2, here);
  expect(here.reasons()).toEqual(['refresh', 'stated']);
});

/** Joins another record: told as `joined`, so that whatever came before it has been heard. */
const joinAnother = () =>
  log.hold(
    recorded(
      'RecordLinked',
      { ...link, recordId: 'another', linkId: 'last', evidence },
      { id: 'l-r', stream: 'record-another' },
    ),
    recorded('RecordLinked', { ...link, recordId: 'another', linkId: 'last', evidence }, { id: 'l-c' }),
  );

it('follows links: tells of joining, then of what is stated, and of the parting before the record leaves', async () => {
  const here = listen();
  await hears(1, here);
  await join();
  await hears(2, here);
  await log.hold(inRecord('joined'));
  await hears(3, here);
  await log.hold(partedIn(`record-${RECORD}`));
  await hears(4, here);
  await log.hold(inRecord('after'));
  await joinAnother();
  await hears(5, here);
  expect(here.reasons()).toEqual(['refresh', 'joined', 'stated', 'parted', 'joined']);
});

it('follows a record to the child that it is joined to later', async () => {
  await join();
  const [here, there] = [listen(), listen(OTHER)];
  await Promise.all([hears(1, here), hears(1, there)]);
  await log.hold(inRecord('first'));
  await hears(2, here);
  await log.hold(partedIn(`record-${RECORD}`));
  await hears(3, here);
  await log.hold(
    linkedIn(`record-${RECORD}`, OTHER, 'link-2'),
    linkedIn(`chronology-${OTHER}`, OTHER, 'link-2'),
  );
  await hears(2, there);
  await log.hold(inRecord('second'));
  await hears(3, there);
  expect(there.reasons()).toEqual(['refresh', 'joined', 'stated']);
  expect(here.reasons()).toEqual(['refresh', 'stated', 'parted']);
});

it('rings no bell for what is sealed', async () => {
  const here = listen();
  await hears(1, here);
  await log.hold(strengthNoted({}, { id: 'sealed', audience: { level: 'sealed' } }));
  await joinAnother();
  await hears(2, here);
  expect(here.reasons()).toEqual(['refresh', 'joined']);
});

it('keeps at most one change for a slow client: a refresh', async () => {
  const fast = listen();
  const slow = changes.of(CHILD);
  await hears(1, fast);
  expect(await slow.next()).toEqual({ done: false, value: { childId: CHILD, reason: 'refresh' } });
  for (let count = 0; count < 20; count += 1) await log.hold(strengthNoted({}, { id: `strength-${count}` }));
  await eventually(() => fast.told.length > 1);
  await log.hold(strengthNoted({}, { id: 'last' }));
  const heard = fast.told.length;
  await eventually(() => fast.told.length > heard);
  expect(await slow.next()).toEqual({ done: false, value: { childId: CHILD, reason: 'refresh' } });
  const waits = slow.next();
  expect(await Promise.race([waits, Promise.resolve('waiting')])).toBe('waiting');
  await slow.return?.();
  expect(await waits).toEqual({ done: true, value: undefined });
});

describe('clients that vanish', () => {
  it('leave nothing behind: two hundred come and go', async () => {
    const several = Array.from({ length: 200 }, (_, index) => listen(`child-${index % 50}`));
    await Promise.all(several.map((one) => hears(1, one)));
    expect(changes.held()).toEqual({ listeners: 200, children: 50 });
    await Promise.all(several.map(async ({ iterator, over }) => (await iterator.return?.(), over)));
    expect(changes.held()).toEqual({ listeners: 0, children: 0 });
  });

  it('leave nothing behind when they go before they were told anything, twice, or by an error', async () => {
    const [early, twice, failing] = [changes.of(CHILD), changes.of(CHILD), changes.of(CHILD)];
    await early.return?.();
    await twice.return?.();
    await twice.return?.();
    await failing.throw?.(new Error('The connection broke.'));
    expect(changes.held()).toEqual({ listeners: 0, children: 0 });
    expect(await early.next()).toEqual({ done: true, value: undefined });
  });

  it('leave the others listening', async () => {
    const [stays, goes] = [listen(), listen()];
    await Promise.all([hears(1, stays), hears(1, goes)]);
    await goes.iterator.return?.();
    await log.hold(chronologyOpened());
    await hears(2, stays);
    expect(goes.reasons()).toEqual(['refresh']);
  });
});

describe('the end', () => {
  it('comes to everybody when the feed is closed', async () => {
    const here = listen();
    await hears(1, here);
    await changes.close();
    await here.over;
    expect(changes.held()).toEqual({ listeners: 0, children: 0 });
    expect(await changes.of(CHILD).next()).toEqual({ done: true, value: undefined });
  });

  it('comes to everybody when the log is closed', async () => {
    const here = listen();
    await hears(1, here);
    await log.store.close();
    await here.over;
    expect(changes.held().listeners).toBe(0);
  });
});

describe('a feed that falls behind or breaks', () => {
  type Said = FeedItem | 'breaks';
  const event: StoredEvent = {
    id: 'event',
    type: 'SomethingNew',
    data: {},
    metadata: {},
    stream: `chronology-${CHILD}`,
    revision: 0n,
    position: '1',
    storedAt: new Date(0),
  };
  /** The real log, whose feed says what the test lets it say. */
  const saying = () => {
    const said: Said[] = [];
    let begun = 0;
    const feed = async function* (signal: AbortSignal): AsyncGenerator<FeedItem> {
      begun += 1;
      while (!signal.aborted) {
        const next = said.shift();
        if (next === 'breaks') throw new Error('The feed broke.');
        if (next) yield next;
        else await new Promise((resolve) => setImmediate(resolve));
      }
    };
    const scripted: EventLog = { ...log.store, subscribe: ({ signal }) => feed(signal) };
    return { scripted, say: (...items: readonly Said[]) => said.push(...items), begun: () => begun };
  };

  it('tells everybody while it lasts, whoever comes meanwhile too, and to look again once it has caught up', async () => {
    const { scripted, say } = saying();
    await changes.close();
    changes = followChanges(scripted, factReader(log.store), 1);
    const here = listen();
    await hears(1, here);
    say({ kind: 'lagging', reason: 'The disk is busy.' });
    say({ kind: 'lagging', reason: 'Still.' });
    await hears(2, here);
    const late = listen();
    await hears(1, late);
    expect([here.reasons(), late.reasons(), changes.state()]).toEqual([
      ['refresh', 'lagging'],
      ['lagging'],
      'lagging',
    ]);
    say({ kind: 'live' }, { kind: 'live' });
    await hears(3, here);
    say({ kind: 'event', event });
    await hears(4, here);
    expect(here.reasons()).toEqual(['refresh', 'lagging', 'refresh', 'stated']);
    expect(late.reasons()).toEqual(['lagging', 'refresh', 'stated']);
    expect(changes.state()).toBe('live');
  });

  it('keeps for a slow client that it lags, whatever waited before, and then the refresh', async () => {
    const { scripted, say } = saying();
    await changes.close();
    changes = followChanges(scripted, factReader(log.store), 1);
    const fast = listen();
    const slow = changes.of(CHILD);
    await hears(1, fast);
    say({ kind: 'event', event }, { kind: 'lagging', reason: 'The disk is busy.' });
    await hears(3, fast);
    expect(await slow.next()).toMatchObject({ value: { reason: 'lagging' } });
    say({ kind: 'lagging', reason: 'Still.' }, { kind: 'live' });
    await hears(4, fast);
    expect(await slow.next()).toMatchObject({ value: { reason: 'refresh' } });
  });

  it('says that it lags to whoever comes before it could begin, and to look once it could', async () => {
    let isThere = false;
    const head = async () => {
      if (!isThere) throw new StoreUnavailable('The server is away.', 'not-applied');
      return log.store.head();
    };
    await changes.close();
    changes = followChanges({ ...log.store, head }, factReader(log.store), 1);
    const here = listen();
    await hears(1, here);
    isThere = true;
    await hears(2, here);
    expect(here.reasons()).toEqual(['lagging', 'refresh']);
  });

  it('begins again from the head when it breaks, and tells everybody to look again', async () => {
    const { scripted, say, begun } = saying();
    await changes.close();
    changes = followChanges(scripted, factReader(log.store), 1);
    const here = listen();
    await hears(1, here);
    say('breaks');
    await hears(3, here);
    say({ kind: 'event', event });
    await hears(4, here);
    expect([begun(), here.reasons()]).toEqual([2, ['refresh', 'lagging', 'refresh', 'stated']]);
  });
});

it('tells of a parting that this release cannot read, and of nothing that comes after it', async () => {
  const here = listen();
  await hears(1, here);
  await join();
  await hears(2, here);
  await log.store.append(
    `record-${RECORD}`,
    [
      {
        id: '00000000-0000-4000-8000-00000000000a',
        type: 'RecordLinkWithdrawn',
        data: { audience: { level: 'team' } },
        metadata: { schemaVersion: 99, recordedAt: '2025-06-01T10:00:00.000Z' },
      },
    ],
    { expected: 0n },
  );
  await hears(3, here);
  await log.hold(inRecord('after'));
  await joinAnother();
  await hears(4, here);
  expect(here.reasons()).toEqual(['refresh', 'joined', 'parted', 'joined']);
});
