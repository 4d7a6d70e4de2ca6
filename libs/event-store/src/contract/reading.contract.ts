import assert from 'node:assert/strict';
import { PositionUnknown } from '../errors';
import type { Position, ReadStreamOptions } from '../port';
import {
  type ContractCase,
  allOf,
  assertInOrder,
  idsOf,
  insist,
  needed,
  numberOf,
  numbered,
  revisionsOf,
  several,
  until,
  upTo,
} from './harness';

/** What a read gives, and that the one order of the log is the same for everybody. */
export const reading: readonly ContractCase[] = [
  {
    name: '15 an absent stream reads as empty',
    run: async ({ store }) => {
      assert.deepEqual(await allOf(store.readStream('child-none')), []);
      assert.deepEqual(await allOf(store.readStream('child-none', { backwards: true })), []);
      assert.deepEqual(await allOf(store.readAll({ streamPrefixes: ['child-'] })), []);
    },
  },
  {
    name: '16 from, limit and backwards, inside and outside the stream',
    run: async ({ store }) => {
      await store.append('child-1', several(10), { expected: 'no-stream' });
      await store.append('child-2', several(3), { expected: 'no-stream' });
      const read = async (options: ReadStreamOptions) =>
        revisionsOf(await allOf(store.readStream('child-1', options))).join();
      assert.equal(await read({ from: 7n }), '7,8,9');
      assert.equal(await read({ from: 3n, limit: 2 }), '3,4');
      assert.equal(await read({ limit: 0 }), '');
      assert.equal(await read({ backwards: true, limit: 3 }), '9,8,7');
      assert.equal(await read({ backwards: true, from: 2n }), '2,1,0');
      assert.equal(await read({ backwards: true, from: 99n, limit: 1 }), '9');
      assert.equal(await read({ from: 99n }), '');
      assert.equal(await read({ from: 2n ** 70n }), '');
    },
  },
  {
    name: '17 reads that are broken off leave nothing behind',
    run: async ({ store, faults }) => {
      const heavy = (n: number) => numbered(n, { data: { n, x: 'a'.repeat(1_000) } });
      for (let first = 0; first < 800; first += 200) {
        const events = upTo(200).map((n) => heavy(first + n));
        await store.append('child-1', events, { expected: first === 0 ? 'no-stream' : BigInt(first - 1) });
      }
      for (let round = 0; round < 150; round++) {
        for await (const event of store.readStream('child-1')) if (event.revision === 1n) break;
        for await (const event of store.readAll({ streamPrefixes: ['child-'] }))
          if (event.revision === 1n) break;
      }
      assert.deepEqual((await allOf(store.readStream('child-1'))).map(numberOf), upTo(800));
      await store.append('child-1', [numbered(800)], { expected: 799n });
      if (faults) assert.ok(faults.openCalls() <= 5, `${faults.openCalls()} reads are still open`);
    },
  },
  {
    name: '18 positions increase along the log and agree with every stream, under two writers',
    run: async ({ store, second }) => {
      const other = await second();
      const writes = upTo(40).map((n) => insist(n % 2 ? store : other, `child-${n % 7}`, several(2)));
      const answers = await Promise.all(writes);
      const log = await allOf(store.readAll({ streamPrefixes: ['child-'] }));
      assert.equal(log.length, 80);
      assertInOrder(store, log);
      const positions = new Set(log.map(({ position }) => position));
      assert.ok(answers.every(({ position }) => positions.has(position)));
      assert.deepEqual(await allOf(other.readAll({ streamPrefixes: ['child-'] })), log);
      for (const stream of new Set(log.map((event) => event.stream))) {
        const alone = await allOf(store.readStream(stream));
        assert.deepEqual(
          alone,
          log.filter((event) => event.stream === stream),
        );
      }
    },
  },
  {
    name: '19 the events of one append stay together in the log',
    run: async ({ store, second }) => {
      const other = await second();
      const writes = upTo(20).map((n) =>
        (n % 2 ? store : other).append(`child-${n}`, several(3), { expected: 'no-stream' }),
      );
      await Promise.all(writes);
      const log = await allOf(store.readAll({ streamPrefixes: ['child-'] }));
      assert.equal(log.length, 60);
      log.forEach((event, place) => assert.equal(Number(event.revision), place % 3));
    },
  },
  {
    name: '20 reading the log goes on after a position; prefixes are taken letter for letter',
    run: async ({ store }) => {
      const streams = [
        'child-1',
        'agency-1',
        'child_2',
        'childX2',
        'Child_2',
        'child%3',
        'child*[a]4',
        'xchild_2',
      ];
      for (const stream of streams) await store.append(stream, [numbered(0)], { expected: 'no-stream' });
      const read = async (streamPrefixes: readonly string[], after?: Position) =>
        (await allOf(store.readAll({ streamPrefixes, after }))).map(({ stream }) => stream).join();
      assert.equal(await read(['child_', 'child%']), 'child_2,child%3');
      assert.equal(await read(['child*[']), 'child*[a]4');
      assert.equal(await read(['child_2', 'child']), 'child-1,child_2,childX2,child%3,child*[a]4');
      assert.equal(await read([]), '');
      const [first, ...others] = await allOf(
        store.readAll({ streamPrefixes: ['child_', 'child%'], limit: 1 }),
      );
      assert.equal(first?.stream, 'child_2');
      assert.deepEqual(others, []);
      assert.deepEqual(await allOf(store.readAll({ limit: 0 })), []);
      assert.equal(await read(['child_', 'child%'], first?.position), 'child%3');
      assert.equal(await read(['child-'], first?.position), '');
    },
  },
  {
    name: '21 who has appended reads it at once, through every handle',
    run: async ({ store, second }) => {
      const other = await second();
      for (let n = 0; n < 20; n++) {
        const { position } = await store.append('child-1', [numbered(n)], {
          expected: n === 0 ? 'no-stream' : BigInt(n - 1),
        });
        assert.equal((await allOf(other.readStream('child-1'))).length, n + 1);
        assert.equal((await allOf(other.readAll({ streamPrefixes: ['child-'] }))).length, n + 1);
        assert.ok(other.compare((await other.head())!, position) >= 0);
      }
    },
  },
  {
    name: '22 the head is never behind an append that was answered',
    run: async ({ store }) => {
      for (const stream of ['child-1', 'other-1', 'child-2']) {
        const { position } = await store.append(stream, several(2), { expected: 'no-stream' });
        const head = await store.head();
        assert.ok(head !== null && store.compare(head, position) >= 0);
      }
    },
  },
  {
    name: '40 storedAt is the time of storing and never goes back along the log',
    run: async ({ store }) => {
      for (let n = 0; n < 10; n++) await insist(store, `child-${n % 2}`, [numbered(n)]);
      const read = async () =>
        (await allOf(store.readAll({ streamPrefixes: ['child-'] }))).map(({ storedAt }) => +storedAt);
      const times = await read();
      const readAt = Date.now();
      assert.equal(times.length, 10);
      assert.deepEqual(
        times,
        times.toSorted((a, b) => a - b),
      );
      assert.ok(times.every((time) => Math.abs(readAt - time) < 60_000));
      await until('the clock to move on', () => Date.now() > readAt);
      assert.deepEqual(await read(), times);
    },
  },
  {
    name: '44 a position that is no place of this log is refused, not taken for a near one',
    run: async ({ store }) => {
      await store.append('child-1', several(2), { expected: 'no-stream' });
      for (const after of [
        '',
        'nowhere',
        '7',
        '99999999999999999999',
        `${'9'.repeat(20)}:${'9'.repeat(20)}`,
      ]) {
        await assert.rejects(allOf(store.readAll({ after })), PositionUnknown, after);
        const feed = store.subscribe({
          after,
          streamPrefixes: ['child-'],
          signal: new AbortController().signal,
        });
        await assert.rejects(allOf(feed), PositionUnknown, after);
      }
    },
  },
  {
    name: '47 a call that was given up before it began does nothing',
    run: async ({ store }) => {
      const signal = AbortSignal.abort();
      const givenUp = { name: 'AbortError' };
      await assert.rejects(
        store.append('child-1', [numbered(0)], { expected: 'no-stream', signal }),
        givenUp,
      );
      await store.append('child-1', several(300), { expected: 'no-stream' });
      await assert.rejects(allOf(store.readStream('child-1', { signal })), givenUp);
      await assert.rejects(allOf(store.readAll({ streamPrefixes: ['child-'], signal })), givenUp);
      const whileReading = new AbortController();
      const broken = (async () => {
        for await (const event of store.readStream('child-1', { signal: whileReading.signal })) {
          if (event.revision === 3n) whileReading.abort();
          assert.ok(event.revision <= 3n, 'nothing is given after giving up');
        }
      })();
      await assert.rejects(broken, givenUp);
      assert.deepEqual(
        await allOf(store.subscribe({ after: 'start', streamPrefixes: ['child-'], signal })),
        [],
      );
    },
  },
  {
    name: '48 two processes that write at once lose nothing, double nothing and keep one order',
    needs: 'elsewhere',
    run: async (harness) => {
      const { store } = harness;
      const streams = ['child-1', 'child-2', 'child-3'];
      const there = needed(harness, 'elsewhere')({ writers: 4, appends: 150, streams });
      let finished = false;
      void there.finally(() => (finished = true)).catch(() => undefined);
      const here: string[] = [];
      for (let n = 0; !finished; n++) {
        const events = several(1 + (n % 3));
        await insist(store, streams[n % 3]!, events);
        here.push(...idsOf(events));
      }
      const acknowledged = await there;
      const log = await allOf(store.readAll({ streamPrefixes: ['child-'] }));
      assertInOrder(store, log);
      const thereIds = acknowledged.flatMap(({ ids }) => ids);
      assert.equal(acknowledged.length, 150);
      assert.deepEqual(idsOf(log).toSorted(), [...here, ...thereIds].toSorted());
      for (const { stream, ids, revision, position } of acknowledged) {
        const place = log.findIndex((event) => event.stream === stream && event.revision === revision);
        assert.deepEqual(idsOf(log.slice(place + 1 - ids.length, place + 1)), ids);
        assert.equal(log[place]?.position, position);
      }
      const whose = idsOf(log).map((id) => thereIds.includes(id));
      const turns = whose.filter((theirs, place) => theirs !== whose[place - 1]).length;
      assert.ok(turns > 4, 'the two wrote in turns, or this case has shown nothing');
    },
  },
];
