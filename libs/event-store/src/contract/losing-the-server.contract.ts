import assert from 'node:assert/strict';
import { StoreUnavailable } from '../errors';
import {
  type ContractCase,
  allOf,
  follow,
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

/** A server takes up to 3.5 s to be back, and a call may take some more to notice. */
const BACK_WITHIN_MS = 12_000;

/** A frozen server answers nothing and refuses nothing; no call may wait for it longer than this. */
const GIVEN_UP_WITHIN_MS = 15_000;

/** What holds when there is a server between us and the log, and it is lost, slow or not ready. */
export const losingTheServer: readonly ContractCase[] = [
  {
    name: '30 events that no store of ours would write do not stop a feed or a read',
    needs: 'faults',
    run: async (harness) => {
      const { store } = harness;
      const foreign = await needed(harness, 'faults').writeForeign('child-1');
      const { revision } = await store.append('child-1', [numbered(5)], { expected: BigInt(foreign - 1) });
      assert.equal(revision, BigInt(foreign));
      const feed = follow(store, 'start');
      await until('our event', () => feed.events().some((event) => numberOf(event) === 5));
      await feed.stop();
      assert.deepEqual(feed.events().map(numberOf), [5]);
      assert.deepEqual((await allOf(store.readStream('child-1'))).map(numberOf), [5]);
      assert.deepEqual((await allOf(store.readAll({ streamPrefixes: ['child-'] }))).map(numberOf), [5]);
    },
  },
  {
    name: '34 an append whose answer was lost, with the connection or the server, is applied once and answered',
    needs: 'faults',
    run: async (harness) => {
      const { store } = harness;
      const faults = needed(harness, 'faults');
      await store.append('child-1', [numbered(0)], { expected: 'no-stream' });
      faults.loseAcknowledgementOnce();
      const append = store.append('child-1', [numbered(1)], { expected: 0n });
      const answer = await within(BACK_WITHIN_MS, 'an answer', append);

      const feed = follow(store, answer.position);
      await until('live', feed.isLive);
      const release = faults.holdAcknowledgements();
      const cutShort = store.append('child-1', [numbered(2)], { expected: 1n });
      await until('the append to be applied', () => feed.events().length === 1);
      await faults.crash();
      release();
      await faults.restart();
      const answerToCutShort = await within(BACK_WITHIN_MS, 'an answer', cutShort);
      await feed.stop();

      const stored = await allOf(store.readStream('child-1'));
      assert.deepEqual(stored.map(numberOf), [0, 1, 2]);
      assert.deepEqual(answer, { revision: 1n, position: stored[1]?.position });
      assert.deepEqual(answerToCutShort, { revision: 2n, position: stored[2]?.position });
    },
  },
  {
    name: '35 without a server every call says so in bounded time; the same store works again when it is back',
    needs: 'faults',
    run: async (harness) => {
      const { store } = harness;
      const faults = needed(harness, 'faults');
      await store.append('child-1', [numbered(0)], { expected: 'no-stream' });
      const feed = follow(store, 'start');
      await until('live', feed.isLive);
      await faults.crash();
      await until(
        'the store to notice',
        () => feed.items.some(({ kind }) => kind === 'lagging'),
        BACK_WITHIN_MS,
      );
      const attempts = [
        store.append('child-1', [numbered(1)], { expected: 0n }),
        allOf(store.readStream('child-1')),
        allOf(store.readAll()),
        store.head(),
      ];
      const ends = await within(GIVEN_UP_WITHIN_MS, 'every call to end', Promise.allSettled(attempts));
      for (const end of ends) {
        assert.ok(end.status === 'rejected' && end.reason instanceof StoreUnavailable);
        assert.ok(end.reason.outcome === 'not-applied' && end.reason.retryable);
      }
      await faults.restart();
      const again = store.append('child-1', [numbered(1)], { expected: 0n });
      assert.equal((await within(BACK_WITHIN_MS, 'the append', again)).revision, 1n);
      assert.deepEqual((await allOf(store.readStream('child-1'))).map(numberOf), [0, 1]);
      await feed.stop();
    },
  },
  {
    name: '36 a feed whose server is lost three times says so and goes on: no gap, nothing twice',
    needs: 'faults',
    run: async (harness) => {
      const { store } = harness;
      const faults = needed(harness, 'faults');
      await store.append('child-1', several(10), { expected: 'no-stream' });
      const feed = follow(store, 'start');
      await until('the history', () => feed.events().length === 10);
      for (let loss = 0; loss < 3; loss++) {
        const lagging = () => feed.items.filter(({ kind }) => kind === 'lagging').length;
        const before = lagging();
        await faults.crash();
        await until('the feed to notice', () => lagging() > before, BACK_WITHIN_MS);
        await faults.restart();
        for (let n = 0; n < 5; n++) await insist(store, 'child-1', [numbered(n)]);
      }
      await until('everything', () => feed.events().length >= 25, BACK_WITHIN_MS);
      await feed.stop();
      assert.deepEqual(revisionsOf(feed.events()), upTo(25));
    },
  },
  {
    name: '37 a store that was opened before its server works once the server is there',
    needs: 'faults',
    run: async (harness) => {
      const faults = needed(harness, 'faults');
      await faults.crash();
      const early = await harness.second();
      const attempts = [
        allOf(early.readStream('child-1')),
        early.append('child-1', [numbered(9)], { expected: 'no-stream' }),
      ];
      const ends = await within(
        GIVEN_UP_WITHIN_MS,
        'every call to end',
        Promise.allSettled<unknown>(attempts),
      );
      for (const end of ends) assert.ok(end.status === 'rejected' && end.reason instanceof StoreUnavailable);
      await faults.restart();
      const append = early.append('child-1', [numbered(0)], { expected: 'no-stream' });
      assert.equal((await within(BACK_WITHIN_MS, 'the append', append)).revision, 0n);
      assert.deepEqual((await allOf(early.readStream('child-1'))).map(numberOf), [0]);
    },
  },
  {
    name: '38 a refusal that passes is tried again inside the append',
    needs: 'faults',
    run: async (harness) => {
      const { store } = harness;
      await store.append('child-1', [numbered(0)], { expected: 'no-stream' });
      needed(harness, 'faults').refuseNext(2);
      const append = store.append('child-1', [numbered(1)], { expected: 0n });
      assert.equal((await within(BACK_WITHIN_MS, 'the append', append)).revision, 1n);
    },
  },
  {
    name: '43 an answer that does not say where is completed from the stream',
    needs: 'faults',
    run: async (harness) => {
      const { store } = harness;
      const events = several(2);
      const first = await store.append('child-1', events, { expected: 'no-stream' });
      await store.append('child-1', [numbered(2)], { expected: 1n });
      needed(harness, 'faults').withholdPositionOnce();
      assert.deepEqual(await store.append('child-1', events, { expected: 'no-stream' }), first);
    },
  },
  {
    name: '45 a frozen server holds nobody for ever, neither a new store nor a used one',
    needs: 'faults',
    run: async (harness) => {
      const faults = needed(harness, 'faults');
      await harness.store.append('child-1', [numbered(0)], { expected: 'no-stream' });
      await faults.freeze();
      const cold = await harness.second();
      const attempts = [cold, harness.store].flatMap((store) => [
        store.append('child-1', [numbered(1)], { expected: 0n }),
        allOf(store.readStream('child-1')),
        store.head(),
      ]);
      const ends = await within(GIVEN_UP_WITHIN_MS, 'every call to end', Promise.allSettled(attempts));
      for (const end of ends) assert.ok(end.status === 'rejected' && end.reason instanceof StoreUnavailable);
      await faults.thaw();
      await within(BACK_WITHIN_MS, 'reading again', allOf(cold.readStream('child-1')));
    },
  },
  {
    name: '46 an event that a feed shows before its append was answered is there, and stays',
    needs: 'faults',
    run: async (harness) => {
      const { store } = harness;
      const feed = follow(store, 'start');
      await until('live', feed.isLive);
      const release = needed(harness, 'faults').holdAcknowledgements();
      const append = store.append('child-1', [numbered(0)], { expected: 'no-stream' });
      await until('the event', () => feed.events().length === 1);
      const seen = feed.events()[0]!;
      release();
      const answer = await within(BACK_WITHIN_MS, 'the answer', append);
      await feed.stop();
      assert.deepEqual(answer, { revision: seen.revision, position: seen.position });
      assert.deepEqual(await allOf(store.readStream('child-1')), [seen]);
    },
  },
];
