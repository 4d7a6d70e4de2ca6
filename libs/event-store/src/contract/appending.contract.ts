import assert from 'node:assert/strict';
import { ConcurrencyConflict } from '../errors';
import { type ContractCase, allOf, idsOf, numbered, revisionsOf, several, upTo } from './harness';

const isConflict = (actual: unknown) => (failure: unknown) =>
  failure instanceof ConcurrencyConflict && failure.actual === actual && failure.stream === 'child-1';

/** Whose turn it is, and what a repeat is answered. */
export const appending: readonly ContractCase[] = [
  {
    name: '01 the first append to a new stream is revision 0',
    run: async ({ store }) => {
      const { revision } = await store.append('child-1', [numbered(0)], { expected: 'no-stream' });
      assert.equal(revision, 0n);
    },
  },
  {
    name: '02 several events in one append are consecutive and answered with the place of the last',
    run: async ({ store }) => {
      const answer = await store.append('child-1', several(3), { expected: 'no-stream' });
      const stored = await allOf(store.readStream('child-1'));
      assert.deepEqual(revisionsOf(stored), [0, 1, 2]);
      assert.deepEqual(answer, { revision: 2n, position: stored[2]!.position });
    },
  },
  {
    name: '03 a revision that is behind is a conflict that says where the stream is, and nothing is written',
    run: async ({ store }) => {
      await store.append('child-1', several(2), { expected: 'no-stream' });
      const late = store.append('child-1', [numbered(9)], { expected: 0n });
      await assert.rejects(late, (failure: unknown) => {
        assert.ok(failure instanceof ConcurrencyConflict);
        assert.equal(failure.expected, 0n);
        return isConflict(1n)(failure);
      });
      assert.equal((await allOf(store.readStream('child-1'))).length, 2);
    },
  },
  {
    name: '04 a revision that is ahead is a conflict',
    run: async ({ store }) => {
      await store.append('child-1', [numbered(0)], { expected: 'no-stream' });
      await assert.rejects(store.append('child-1', [numbered(9)], { expected: 5n }), isConflict(0n));
      await assert.rejects(store.append('child-1', [numbered(9)], { expected: 2n ** 70n }), isConflict(0n));
      assert.equal((await allOf(store.readStream('child-1'))).length, 1);
    },
  },
  {
    name: '05 a revision of an absent stream is a conflict: there is no stream',
    run: async ({ store }) => {
      await assert.rejects(store.append('child-1', [numbered(9)], { expected: 3n }), isConflict('no-stream'));
      await assert.rejects(store.append('child-1', [numbered(9)], { expected: 0n }), isConflict('no-stream'));
    },
  },
  {
    name: '06 no-stream on a stream that exists is a conflict',
    run: async ({ store }) => {
      await store.append('child-1', [numbered(0)], { expected: 'no-stream' });
      await assert.rejects(store.append('child-1', [numbered(9)], { expected: 'no-stream' }), isConflict(0n));
    },
  },
  {
    name: '07 of two writers who race for one revision exactly one wins, twenty times',
    run: async ({ store, second }) => {
      const other = await second();
      await store.append('child-1', [numbered(0)], { expected: 'no-stream' });
      for (let round = 0; round < 20; round++) {
        const race = [store, other].map((writer) =>
          writer.append('child-1', [numbered(round)], { expected: BigInt(round) }),
        );
        const ends = await Promise.allSettled(race);
        assert.equal(ends.filter(({ status }) => status === 'fulfilled').length, 1);
        assert.ok(ends.some((end) => end.status === 'rejected' && isConflict(BigInt(round + 1))(end.reason)));
      }
      assert.deepEqual(revisionsOf(await allOf(store.readStream('child-1'))), upTo(21));
    },
  },
  {
    name: '08 the same append again is given the same answer, also after later appends, and is applied once',
    run: async ({ store, second }) => {
      const [first, more] = [several(2), several(2, 2)];
      const answer = await store.append('child-1', first, { expected: 'no-stream' });
      const answerToMore = await store.append('child-1', more, { expected: 1n });
      await store.append('child-2', [numbered(9)], { expected: 'no-stream' });
      for (const writer of [store, await second()]) {
        assert.deepEqual(await writer.append('child-1', first, { expected: 'no-stream' }), answer);
        assert.deepEqual(await writer.append('child-1', more, { expected: 1n }), answerToMore);
      }
      assert.deepEqual(idsOf(await allOf(store.readStream('child-1'))), idsOf([...first, ...more]));
    },
  },
  {
    name: '09 a repeat that differs anywhere from what was appended is a conflict, and nothing is written',
    run: async ({ store }) => {
      const [a, b, c] = several(3) as [
        ReturnType<typeof numbered>,
        ReturnType<typeof numbered>,
        ReturnType<typeof numbered>,
      ];
      await store.append('child-1', [a, b], { expected: 'no-stream' });
      for (const differing of [[a, c], [c, b], [b, a], [b], [a, b, c]]) {
        const repeat = store.append('child-1', differing, { expected: 'no-stream' });
        await assert.rejects(repeat, isConflict(1n));
      }
      await assert.rejects(store.append('child-1', [a, b], { expected: 0n }), isConflict(1n));
      assert.deepEqual(idsOf(await allOf(store.readStream('child-1'))), idsOf([a, b]));
    },
  },
  {
    name: '10 the same id in another stream is another event',
    run: async ({ store }) => {
      const event = numbered(0);
      await store.append('child-1', [event], { expected: 'no-stream' });
      await store.append('child-2', [event], { expected: 'no-stream' });
      const log = await allOf(store.readAll({ streamPrefixes: ['child-'] }));
      assert.deepEqual(
        log.map(({ id, stream }) => [id, stream]),
        [
          [event.id, 'child-1'],
          [event.id, 'child-2'],
        ],
      );
    },
  },
];
