import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { Log } from '../../../../test/eventstoredb/log';
import { startEventStoreDb } from '../../../../test/eventstoredb/server';
import {
  allOf,
  assertInOrder,
  follow,
  idsOf,
  insist,
  numbered,
  numberOf,
  several,
  until,
  upTo,
  within,
} from '../contract/harness';
import { PositionUnknown, StoreUnavailable } from '../errors';
import type { FeedItem, SubscribeOptions } from '../port';
import { verifyLog } from '../verify';
import type { ServedHarness } from './eventstoredb.contract';
import { openEventStoreDb } from './eventstoredb.event-store';

/** A rule of this store alone, or of living with this client and these servers. */
export type RuleCase = Readonly<{ name: string; run: (harness: ServedHarness) => Promise<void> }>;

/** Longer than any call may take. */
const EVERY_CALL_HAS_ENDED_MS = 15_000;

/** Events as the server itself writes them. */
const writeTheServersOwn = async (log: Log, count: number): Promise<void> => {
  const events = upTo(count).map((n) => ({
    id: randomUUID(),
    type: '$statsCollected',
    isJson: true,
    data: Buffer.from(JSON.stringify({ n })),
    metadata: Buffer.from(''),
  }));
  log.append('$stats-127.0.0.1', 'any', events);
  await log.settled();
};

const everything = (open: ServedHarness['store'], options: Omit<SubscribeOptions, 'signal'>) => {
  const stopping = new AbortController();
  const items: FeedItem[] = [];
  const reading = (async () => {
    for await (const item of open.subscribe({ ...options, signal: stopping.signal })) items.push(item);
  })();
  reading.catch(() => undefined);
  const isLive = () => items.some(({ kind }) => kind === 'live');
  return { items, isLive, stop: () => (stopping.abort(), reading) };
};

export const ruleCases: readonly RuleCase[] = [
  {
    name: '60 a setting is written once, and no read, feed or head shows it',
    run: async ({ open }) => {
      const store = open();
      assert.equal(await store.readSetting('secret-fingerprint'), null);
      const answers = await Promise.all(
        ['a', 'b'].map((each) => open().writeSettingOnce('fingerprint', each)),
      );
      const standing = await store.readSetting('fingerprint');
      assert.ok(standing === 'a' || standing === 'b');
      assert.deepEqual(answers, [standing, standing]);
      assert.equal(await store.writeSettingOnce('fingerprint', 'c'), standing);
      assert.equal(await store.head(), null);
      assert.deepEqual(await allOf(store.readAll()), []);
      assert.deepEqual(await allOf(store.readAll({ streamPrefixes: ['setting-'] })), []);
      assert.deepEqual(await allOf(store.readStream('setting-fingerprint')), []);
      for (const streamPrefixes of [undefined, ['setting-'], []]) {
        const feed = everything(store, { after: 'start', ...(streamPrefixes && { streamPrefixes }) });
        await until('live', feed.isLive);
        await feed.stop();
        assert.deepEqual(
          feed.items.filter(({ kind }) => kind === 'event'),
          [],
        );
      }
    },
  },
  {
    name: '61 the head is the newest event of ours, however much the server has written behind it',
    run: async ({ server, open }) => {
      const store = open();
      await writeTheServersOwn(server.log, 700);
      assert.equal(await store.head(), null);
      const { position } = await store.append('child-1', several(2), { expected: 'no-stream' });
      assert.equal(await store.head(), position);
      await store.writeSettingOnce('a', 'b');
      for (const count of [3, 700, 1]) {
        await writeTheServersOwn(server.log, count);
        assert.equal(await store.head(), position);
        assert.equal(await open().head(), position);
      }
      const later = await store.append('child-1', [numbered(2)], { expected: 1n });
      await writeTheServersOwn(server.log, 300);
      assert.equal(await store.head(), later.position);
    },
  },
  {
    name: '62 a position behind the end, or between two records, is refused by reads and feeds',
    run: async ({ store }) => {
      const { position } = await store.append('child-1', several(3), { expected: 'no-stream' });
      const digits = (change: bigint) => String(BigInt(position.slice(0, 20)) + change).padStart(20, '0');
      for (const change of [10_000n, -1n, 1n]) {
        const after = `${digits(change)}:${digits(change)}`;
        await assert.rejects(allOf(store.readAll({ after })), PositionUnknown, `read ${change}`);
        const signal = new AbortController().signal;
        const feed = allOf(store.subscribe({ after, streamPrefixes: ['child-'], signal }));
        await assert.rejects(within(5_000, 'the refusal', feed), PositionUnknown, `feed ${change}`);
      }
    },
  },
  {
    name: "63 a feed without prefixes gives every event of ours, and none of the server's",
    run: async ({ server, store, open }) => {
      await store.append('child-1', several(2), { expected: 'no-stream' });
      await writeTheServersOwn(server.log, 40);
      await open().writeSettingOnce('a', 'b');
      await store.append('other-1', [numbered(2)], { expected: 'no-stream' });
      const feed = everything(store, { after: 'start' });
      await until('live', feed.isLive);
      await store.append('child-1', [numbered(3)], { expected: 1n });
      await until('the new event', () => feed.items.filter(({ kind }) => kind === 'event').length === 4);
      await feed.stop();
      const given = feed.items.flatMap((item) => (item.kind === 'event' ? [item.event] : []));
      assert.deepEqual(given, await allOf(store.readAll()));
      assert.deepEqual(given.map(numberOf), upTo(4));
    },
  },
  {
    name: '64 a server that does not lead names the one that does, and that one is used',
    run: async ({ server, store }) => {
      const leader = await startEventStoreDb();
      try {
        server.followLeaderAt({ host: '127.0.0.1', port: leader.port });
        await store.append('child-1', [numbered(1)], { expected: 'no-stream' });
        assert.deepEqual((await allOf(store.readStream('child-1'))).map(numberOf), [1]);
        assert.equal(leader.log.append('child-1', 'no-stream', []).kind, 'wrong-version');
      } finally {
        await leader.stop();
      }
      server.followLeaderAt();
      const back = store.append('child-2', [numbered(2)], { expected: 'no-stream' });
      assert.equal((await within(EVERY_CALL_HAS_ENDED_MS, 'the append', back)).revision, 0n);
    },
  },
  {
    name: '65 a server that is busy, or has no leader for the moment, is asked again, by reads too',
    run: async ({ server, store }) => {
      let expected: bigint | 'no-stream' = 'no-stream';
      for (const as of ['busy', 'no-leader', 'not-ready'] as const) {
        server.refuse('appends', 2, as);
        expected = (await store.append('child-1', [numbered(0)], { expected })).revision;
        server.refuse('reads', 2, as);
        assert.equal((await allOf(store.readStream('child-1'))).length, Number(expected) + 1);
      }
    },
  },
  {
    name: '66 a store that loses its connection takes no answer from another store, and leaves no promise to end the process',
    run: async ({ server, store, open }) => {
      const unexpected: unknown[] = [];
      const note = (reason: unknown) => void unexpected.push(reason);
      process.on('unhandledRejection', note);
      const other = open();
      await other.append('child-1', [numbered(0)], { expected: 'no-stream' });
      const feed = follow(store, 'start', ['child-', 'other-']);
      await until('live', feed.isLive);
      const release = server.faults.holdAcknowledgements();
      const waiting = store.append('child-1', [numbered(1)], { expected: 0n });
      await until('the first append to be applied', () => feed.events().length === 2);
      server.faults.loseAcknowledgementOnce();
      const cutShort = other.append('other-1', [numbered(2)], { expected: 'no-stream' });
      await until('the second append to be applied', () => feed.events().length === 3);
      await turn();
      release();
      const answers = await within(EVERY_CALL_HAS_ENDED_MS, 'both answers', Promise.all([waiting, cutShort]));
      for (const each of [store, other]) await insist(each, 'child-2', several(2));
      await feed.stop();
      process.off('unhandledRejection', note);
      assert.deepEqual(
        answers.map(({ revision }) => revision),
        [1n, 0n],
      );
      assert.deepEqual(unexpected, []);
      assertInOrder(store, await allOf(store.readAll()));
    },
  },
  {
    name: '67 a feed that a frozen server does not confirm says that it is lagging; closing does not wait for the server',
    run: async ({ server, open }) => {
      const store = open();
      await server.faults.freeze();
      const feed = follow(store, 'start');
      await until('lagging', () => feed.items.some(({ kind }) => kind === 'lagging'), 9_000);
      await within(5_000, 'closing', store.close());
      await within(1_000, 'the feed to end', feed.ended);
    },
  },
  {
    name: '68 an append that may have been saved is not called unsaved because of what came after',
    run: async ({ server, store, open }) => {
      await store.append('child-1', [numbered(0)], { expected: 'no-stream' });
      await server.faults.freeze();
      const append = store.append('child-1', [numbered(1)], { expected: 0n });
      append.catch(() => undefined);
      const feed = follow(open(), 'start');
      await until('the first attempt to be over', () => feed.items.length > 0, 9_000);
      await server.faults.crash();
      await assert.rejects(within(EVERY_CALL_HAS_ENDED_MS, 'the append', append), (failure: unknown) => {
        assert.ok(failure instanceof StoreUnavailable);
        return failure.outcome === 'unknown';
      });
      await feed.stop();
    },
  },
  {
    name: '69 a feed asked for letters that no filter of a server means otherwise gives exactly those streams',
    run: async ({ store }) => {
      for (const stream of ['child.1', 'childx1', 'child*1', 'Child.1'])
        await store.append(stream, [numbered(0)], { expected: 'no-stream' });
      const feed = everything(store, { after: 'start', streamPrefixes: ['child.', 'child*'] });
      await until('live', feed.isLive);
      await feed.stop();
      const given = feed.items.flatMap((item) => (item.kind === 'event' ? [item.event.stream] : []));
      assert.deepEqual(given, ['child.1', 'child*1']);
    },
  },
  {
    name: '70 a stream of several pages is read whole and in order, both ways, and the log holds',
    run: async ({ server, store, open }) => {
      const events = several(700);
      await store.append('child-1', events.slice(0, 400), { expected: 'no-stream' });
      await writeTheServersOwn(server.log, 5);
      await store.append('child-1', events.slice(400), { expected: 399n });
      await open().writeSettingOnce('a', 'b');
      assert.deepEqual(idsOf(await allOf(store.readStream('child-1'))), idsOf(events));
      const backwards = await allOf(store.readStream('child-1', { backwards: true }));
      assert.deepEqual(idsOf(backwards), idsOf(events).toReversed());
      assert.deepEqual(idsOf(await allOf(store.readAll({ limit: 650 }))), idsOf(events.slice(0, 650)));
      assert.deepEqual(await verifyLog(store), { holds: true, events: 700, streams: 1, problems: [] });
    },
  },
  {
    name: '71 a store with several hosts, opened before any of them, appends and reads once one is there',
    run: async ({ server }) => {
      await server.faults.crash();
      const store = openEventStoreDb({ hosts: ['127.0.0.1:1', server.address], tls: false });
      try {
        const early = store.append('child-1', [numbered(0)], { expected: 'no-stream' });
        const reading = allOf(store.readStream('child-1'));
        await server.faults.restart();
        assert.equal((await within(EVERY_CALL_HAS_ENDED_MS, 'the append', early)).revision, 0n);
        assert.ok((await within(EVERY_CALL_HAS_ENDED_MS, 'the read', reading)).length <= 1);
        await server.faults.crash();
        const again = store.append('child-1', [numbered(1)], { expected: 0n });
        await server.faults.restart();
        assert.equal((await within(EVERY_CALL_HAS_ENDED_MS, 'the append', again)).revision, 1n);
      } finally {
        await store.close();
      }
    },
  },
  {
    name: '72 an append that was saved and answered without a place is not called unsaved where the place cannot be read',
    run: async ({ server, store }) => {
      server.faults.withholdPositionOnce();
      server.refuse('reads', Infinity, 'not-ready');
      const appended = store.append('child-1', [numbered(0)], { expected: 'no-stream' });
      await assert.rejects(within(EVERY_CALL_HAS_ENDED_MS, 'the append', appended), (failure: unknown) => {
        assert.ok(failure instanceof StoreUnavailable);
        assert.equal(failure.outcome, 'unknown');
        assert.match(failure.message, /It may have been saved/);
        return true;
      });
      server.refuse('reads', 0, 'not-ready');
      assert.equal((await allOf(store.readStream('child-1'))).length, 1);
    },
  },
  {
    name: '73 a setting in whose place somebody else put something is neither there nor absent: it is an error',
    run: async ({ server, open }) => {
      const store = open();
      await server.faults.writeForeign('setting-fingerprint');
      await assert.rejects(store.readSetting('fingerprint'), /was not written by this product/);
      await assert.rejects(store.writeSettingOnce('fingerprint', 'a'), /was not written by this product/);
    },
  },
  {
    name: '74 a feed is given by the leader, not by a server that follows and may have been left behind',
    run: async ({ server, open }) => {
      const leader = await startEventStoreDb();
      try {
        server.followLeaderAt({ host: '127.0.0.1', port: leader.port });
        const feed = everything(open(), { after: 'start' });
        const data = Buffer.from(JSON.stringify({ n: 0 }));
        const event = { id: randomUUID(), type: 'Noted', isJson: true, data, metadata: Buffer.from('') };
        leader.log.append('child-1', 'no-stream', [event]);
        await until('the event is given', () => feed.items.some(({ kind }) => kind === 'event'));
        await feed.stop();
      } finally {
        await leader.stop();
      }
    },
  },
  {
    name: '75 a read that nothing else fails beside is given up by itself where its server is frozen',
    run: async ({ server, open }) => {
      await server.faults.freeze();
      const read = within(EVERY_CALL_HAS_ENDED_MS, 'the read', allOf(open().readStream('child-1')));
      await assert.rejects(read, StoreUnavailable);
      await server.faults.thaw();
    },
  },
];
