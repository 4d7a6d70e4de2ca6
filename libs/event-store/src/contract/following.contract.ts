import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { StoreClosed } from '../errors';
import type { Position } from '../port';
import {
  type ContractCase,
  allOf,
  assertInOrder,
  follow,
  idsOf,
  insist,
  needed,
  numberOf,
  numbered,
  revisionsOf,
  several,
  until,
  upTo,
  within,
} from './harness';

/** What a feed gives and, above all, what it may be trusted with after a crash: its positions. */
export const following: readonly ContractCase[] = [
  {
    name: '23 a feed gives the history, then says it is live, then gives what is new; to a slow reader too',
    run: async ({ store }) => {
      await insist(store, 'child-1', several(150));
      const given: string[] = [];
      const stopping = new AbortController();
      const feed = store.subscribe({ after: 'start', streamPrefixes: ['child-'], signal: stopping.signal });
      const reading = (async () => {
        for await (const item of feed) {
          for (let turns = 0; turns < 3; turns++) await turn();
          if (item.kind === 'live' || item.kind === 'event') given.push(item.kind);
        }
      })();
      await until('live', () => given.includes('live'));
      assert.equal(given.indexOf('live'), 150, 'live comes after the whole history');
      await store.append('child-2', [numbered(2)], { expected: 'no-stream' });
      await until('the new event', () => given.length >= 152);
      stopping.abort();
      await within(5_000, 'the feed to end', reading);
      assert.deepEqual(given.slice(150), ['live', 'event']);
    },
  },
  {
    name: '24 from history to new events under a writer who does not wait: no gap, nothing twice',
    run: async ({ store, second }) => {
      const writer = await second();
      let written = 0;
      const writing = (async () => {
        for (; written < 300; written++) await insist(writer, 'child-1', several(2, 2 * written));
      })();
      await until('some history', () => written > 20);
      const feed = follow(store, 'start');
      await writing;
      await writer.append('child-2', [numbered(-1)], { expected: 'no-stream' });
      await until('the last event', () => numberOf(feed.events().at(-1)) === -1, 20_000);
      await feed.stop();
      assert.deepEqual(feed.events().slice(0, -1).map(numberOf), upTo(600));
    },
  },
  {
    name: '25 a feed from a remembered position goes on exactly behind it',
    run: async ({ store }) => {
      await store.append('child-1', several(200), { expected: 'no-stream' });
      const log = await allOf(store.readAll({ streamPrefixes: ['child-'] }));
      for (const place of [0, 7, 127, 128, 199]) {
        const feed = follow(store, log[place]!.position);
        await until('live', feed.isLive);
        await feed.stop();
        assert.deepEqual(idsOf(feed.events()), idsOf(log.slice(place + 1)));
      }
    },
  },
  {
    name: '26 a checkpoint is never ahead of an event that a slow reader has not been given',
    run: async ({ store }) => {
      for (let n = 0; n < 60; n++) await insist(store, n % 3 ? 'child-1' : 'other-1', [numbered(n)]);
      await insist(store, 'other-1', several(5));
      const due = await allOf(store.readAll({ streamPrefixes: ['child-'] }));
      const stopping = new AbortController();
      const feed = store.subscribe({ after: 'start', streamPrefixes: ['child-'], signal: stopping.signal });
      let given = 0;
      for await (const item of feed) {
        if (item.kind === 'live') break;
        for (let turns = 0; turns < 3; turns++) await turn();
        if (item.kind === 'event') given += 1;
        if (item.kind !== 'checkpoint') continue;
        const covered = due.filter(({ position }) => store.compare(position, item.position) <= 0).length;
        assert.ok(given >= covered, `the checkpoint covers ${covered} events, ${given} were given`);
      }
      stopping.abort();
      assert.equal(given, 40);
    },
  },
  {
    name: '27 checkpoints advance over events that the filter drops',
    run: async ({ store }) => {
      await store.append('child-1', [numbered(0)], { expected: 'no-stream' });
      for (let n = 0; n < 60; n++) await insist(store, 'other-1', [numbered(n)]);
      const feed = follow(store, 'start');
      await until('live', feed.isLive);
      await feed.stop();
      const last = feed.checkpoints().at(-1);
      assert.ok(last !== undefined, 'there is a checkpoint');
      assert.equal(store.compare(last, feed.events()[0]!.position), 1);
      const next = follow(store, last);
      await until('live', next.isLive);
      await next.stop();
      assert.deepEqual(next.events(), []);
    },
  },
  {
    name: '28 a feed from a checkpoint misses nothing that came later',
    run: async ({ store }) => {
      for (let n = 0; n < 40; n++) await insist(store, 'other-1', [numbered(n)]);
      const feed = follow(store, 'start');
      await until('a checkpoint', () => feed.checkpoints().length > 0);
      await feed.stop();
      const event = numbered(1);
      await store.append('child-1', [event], { expected: 'no-stream' });
      for (const checkpoint of feed.checkpoints()) {
        const next = follow(store, checkpoint);
        await until('the later event', () => next.events().length > 0);
        await next.stop();
        assert.deepEqual(idsOf(next.events()), [event.id]);
      }
    },
  },
  {
    name: '29 a reader who fails ends the feed; a new feed from the remembered position gives that event again',
    run: async ({ store }) => {
      const events = several(3);
      await store.append('child-1', events, { expected: 'no-stream' });
      let remembered: Position = 'start';
      const failing = (async () => {
        const signal = new AbortController().signal;
        for await (const item of store.subscribe({ after: 'start', streamPrefixes: ['child-'], signal })) {
          if (item.kind !== 'event') continue;
          if (numberOf(item.event) === 1) throw new Error('cannot read this one');
          remembered = item.event.position;
        }
      })();
      await assert.rejects(failing, /cannot read this one/);
      const feed = follow(store, remembered);
      await until('two events', () => feed.events().length >= 2);
      await feed.stop();
      assert.deepEqual(idsOf(feed.events()), idsOf(events.slice(1)));
    },
  },
  {
    name: '31 two readers see one order',
    run: async ({ store, second }) => {
      const other = await second();
      const feeds = [follow(store, 'start'), follow(other, 'start')] as const;
      await Promise.all(upTo(50).map((n) => insist(n % 2 ? store : other, `child-${n % 5}`, [numbered(n)])));
      await until('all in both', () => feeds.every((feed) => feed.events().length >= 50));
      for (const feed of feeds) await feed.stop();
      const log = await allOf(store.readAll({ streamPrefixes: ['child-'] }));
      for (const feed of feeds) assert.deepEqual(feed.events(), log);
    },
  },
  {
    name: '32 giving up ends a feed at once, wherever it is, and leaves nothing open',
    run: async ({ store, faults }) => {
      await store.append('child-1', several(10), { expected: 'no-stream' });
      for (let round = 0; round < 20; round++) {
        const feed = follow(store, 'start');
        if (round % 2) await until('live', feed.isLive);
        else await until('an event', () => feed.events().length > 0);
        await feed.stop();
      }
      const stopping = new AbortController();
      let given = 0;
      const feed = store.subscribe({ after: 'start', streamPrefixes: ['child-'], signal: stopping.signal });
      for await (const item of feed) if (item.kind === 'event' && ++given === 4) stopping.abort();
      assert.equal(given, 4, 'nothing is given after giving up');
      if (faults) await until('every call closed', () => faults.openCalls() === 0);
    },
  },
  {
    name: '39 closing ends feeds, refuses every later call, and is harmless twice',
    run: async ({ store }) => {
      await store.append('child-1', several(3), { expected: 'no-stream' });
      const feed = follow(store, 'start');
      await until('live', feed.isLive);
      const halfRead = store.readStream('child-1')[Symbol.asyncIterator]();
      await halfRead.next();
      await store.close();
      const signal = new AbortController().signal;
      await within(5_000, 'the feed to end', feed.ended);
      await assert.rejects(halfRead.next(), StoreClosed, 'a read that was cut short does not look finished');
      await assert.rejects(store.append('child-1', [numbered(1)], { expected: 2n }), StoreClosed);
      await assert.rejects(allOf(store.readStream('child-1')), StoreClosed);
      await assert.rejects(allOf(store.readAll()), StoreClosed);
      await assert.rejects(store.head(), StoreClosed);
      await assert.rejects(allOf(store.subscribe({ after: 'start', signal })), StoreClosed);
      await store.close();
    },
  },
  {
    name: '41 a feed on an empty log, then an append, then a feed from its position',
    run: async ({ store }) => {
      const early = follow(store, 'start');
      await until('live on an empty log', early.isLive);
      const [first, second] = several(2) as [ReturnType<typeof numbered>, ReturnType<typeof numbered>];
      await store.append('child-1', [first], { expected: 'no-stream' });
      await until('the first event', () => early.events().length === 1);
      await early.stop();
      for (const position of [early.events()[0]!.position, ...early.checkpoints()]) {
        const later = follow(store, position);
        await until('live', later.isLive);
        assert.ok(later.events().length <= 1);
        await later.stop();
      }
      const later = follow(store, early.events()[0]!.position);
      await store.append('child-1', [second], { expected: 0n });
      await until('the second event', () => later.events().length >= 1);
      await later.stop();
      assert.deepEqual(idsOf(later.events()), [second.id]);
    },
  },
  {
    name: '42 a feed that has only been shown other streams loses nothing of its own',
    run: async ({ store }) => {
      for (let n = 0; n < 5; n++) await insist(store, 'other-1', [numbered(n)]);
      const feed = follow(store, 'start');
      await until('live', feed.isLive);
      for (let n = 0; n < 6; n++) await insist(store, 'child-1', [numbered(n)]);
      await until('its own six', () => feed.events().length >= 6);
      await feed.stop();
      assert.deepEqual(revisionsOf(feed.events()), upTo(6));
      for (const position of feed.checkpoints()) {
        const next = follow(store, position);
        await until('live', next.isLive);
        await next.stop();
        const log = await allOf(store.readAll({ streamPrefixes: ['child-'] }));
        const due = log.filter((event) => store.compare(event.position, position) === 1);
        assert.deepEqual(idsOf(next.events()), idsOf(due));
      }
    },
  },
  {
    name: '51 an append at any moment while a feed settles down to wait is given at once',
    run: async ({ store, second }) => {
      const writers = [store, await second()];
      const stopping = new AbortController();
      const feed = store.subscribe({ after: 'start', streamPrefixes: ['child-'], signal: stopping.signal });
      const appendAfter = async (moments: number, n: number): Promise<void> => {
        for (let moment = 0; moment < moments; moment++) await (n % 4 < 2 ? undefined : turn());
        const expected = n === 0 ? 'no-stream' : BigInt(n - 1);
        await writers[n % 2]!.append('child-1', [numbered(n)], { expected });
      };
      const given: unknown[] = [];
      const reading = (async () => {
        let begun: Promise<void> | undefined;
        for await (const item of feed) {
          if (item.kind === 'event') given.push(numberOf(item.event));
          const first = item.kind === 'live' && begun === undefined;
          if (item.kind !== 'event' && !first) continue;
          begun = appendAfter(Math.floor(given.length / 4), given.length);
          if (given.length % 8 < 4) await begun;
        }
        await begun;
      })();
      await until('64 events, each appended when the last was given', () => given.length >= 64, 15_000);
      stopping.abort();
      await within(5_000, 'the feed to end', reading);
      assert.deepEqual(given.slice(0, 64), upTo(64));
    },
  },
  {
    name: '49 a feed sees what another process writes, in order, nothing missed and nothing twice',
    needs: 'elsewhere',
    run: async (harness) => {
      const { store } = harness;
      await insist(store, 'child-1', several(10));
      const feed = follow(store, 'start');
      await until('live', feed.isLive);
      const there = needed(
        harness,
        'elsewhere',
      )({ writers: 3, appends: 120, streams: ['child-1', 'child-2', 'other-1'] });
      let finished = false;
      void there.finally(() => (finished = true)).catch(() => undefined);
      for (let n = 0; !finished; n++) await insist(store, `child-${1 + (n % 2)}`, [numbered(n)]);
      await there;
      const log = await allOf(store.readAll({ streamPrefixes: ['child-'] }));
      await until('the last event', () => feed.events().at(-1)?.id === log.at(-1)?.id);
      await feed.stop();
      assert.deepEqual(feed.events(), log);
      assertInOrder(store, feed.events());
    },
  },
  {
    name: '50 a feed that waits is woken by another process alone',
    needs: 'elsewhere',
    run: async (harness) => {
      const feed = follow(harness.store, 'start');
      await until('live', feed.isLive);
      const [only] = await needed(harness, 'elsewhere')({ writers: 1, appends: 1, streams: ['child-1'] });
      await until('what was written there', () => feed.events().length >= only!.ids.length);
      await feed.stop();
      assert.deepEqual(idsOf(feed.events()), only!.ids);
    },
  },
];
