import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { EventTooLarge, InvalidEvent } from '../errors';
import type { Expected, NewEvent } from '../port';
import { type ContractCase, allOf, numberOf, numbered, several, upTo } from './harness';

/** Every text that some store, driver or encoding is known to lose a part of. */
const awkward = {
  z: 'Zoë 👶🏽 \u0000 after NUL \u2028 ﷺ \ufeff \uffff',
  half: '\ud800x',
  otherHalf: 'x\udc00',
  numbers: [1.5, -0, 1e21, 5e-324, 9007199254740991, 0.1 + 0.2],
  tooLongForANumber: '9007199254740993',
  nested: { a: { b: { c: [null, true, { d: [] }] } } },
  'key with \u0000 and "quotes"': '\\ / \b\f\n\r\t',
  '': 'an empty key',
  absent: undefined,
};

const invalid: Readonly<Record<string, readonly NewEvent[]>> = {
  'a bigint': [numbered(0, { data: { n: 1n } })],
  'no data': [{ ...numbered(0), data: undefined as unknown as object }],
  'null as data': [{ ...numbered(0), data: null as unknown as object }],
  'a list as data': [numbered(0, { data: [1] })],
  'a date as data': [numbered(0, { data: new Date(0) })],
  'a number that JSON turns into null': [numbered(0, { data: { n: Number.NaN } })],
  'undefined in a list, which JSON turns into null': [numbered(0, { data: { list: [undefined] } })],
  'a Map, which JSON empties': [numbered(0, { data: { map: new Map([['a', 1]]) } })],
  'a list as metadata': [{ ...numbered(0), metadata: [1] as unknown as Record<string, unknown> }],
  'no id': [numbered(0, { id: '' })],
  'an id that is no UUID': [numbered(0, { id: 'x' })],
  'an id in capitals': [numbered(0, { id: randomUUID().toUpperCase() })],
  'a type of the store': [numbered(0, { type: '$x' })],
  'an empty type': [numbered(0, { type: '' })],
  'a type that is too long': [numbered(0, { type: 'x'.repeat(101) })],
  'a type with a control character': [numbered(0, { type: 'Not\u0000ed' })],
  'no events': [],
  'too many events': several(501),
  'one bad event among good ones': [numbered(0), numbered(1, { id: 'x' }), numbered(2)],
};

const sameTwice = numbered(0);
const badNames = [
  '',
  '$sys',
  'setting-x',
  'child-\u0000',
  'child-\n',
  'child-\ud800',
  `child-${'x'.repeat(195)}`,
];

const largest = 990_000;

/** What goes in comes out, and what cannot never goes in. */
export const content: readonly ContractCase[] = [
  {
    name: '11 data, metadata and names come back exactly: NUL, half characters, odd numbers, order of keys',
    run: async ({ store }) => {
      const event = numbered(0, { type: 'Noté', data: awkward, metadata: { ключ: awkward } });
      await store.append('child-é-👶🏽', [event], { expected: 'no-stream' });
      for (const read of [
        store.readStream('child-é-👶🏽'),
        store.readAll({ streamPrefixes: ['child-é-👶🏽'] }),
      ]) {
        const [stored] = await allOf(read);
        assert.ok(stored);
        assert.equal(JSON.stringify(stored.data), JSON.stringify(event.data));
        assert.equal(JSON.stringify(stored.metadata), JSON.stringify(event.metadata));
        assert.deepEqual([stored.id, stored.type, stored.stream], [event.id, 'Noté', 'child-é-👶🏽']);
      }
    },
  },
  {
    name: '12 what can never be stored is refused by name before anything is sent',
    run: async ({ store }) => {
      for (const [what, events] of Object.entries(invalid)) {
        const refused = store.append('child-1', events, { expected: 'no-stream' });
        await assert.rejects(refused, InvalidEvent, what);
      }
      const twice = store.append('child-1', [sameTwice, sameTwice], { expected: 'no-stream' });
      await assert.rejects(twice, InvalidEvent, 'the same id twice');
      for (const expected of [-1n, 0, 'any', undefined] as unknown as Expected[]) {
        await assert.rejects(
          store.append('child-1', [numbered(0)], { expected }),
          InvalidEvent,
          String(expected),
        );
      }
      for (const name of badNames) {
        const refused = store.append(name, [numbered(0)], { expected: 'no-stream' });
        await assert.rejects(refused, InvalidEvent, JSON.stringify(name));
      }
      assert.deepEqual(await allOf(store.readStream('child-1')), []);
      await store.append('child-1', [numbered(0)], { expected: 'no-stream' });
    },
  },
  {
    name: '13 an append just under the size limit passes; one over it, counted in bytes, is too large',
    run: async ({ store }) => {
      await store.append('child-1', [numbered(0, { data: { x: 'a'.repeat(largest) } })], {
        expected: 'no-stream',
      });
      const [stored] = await allOf(store.readStream('child-1'));
      assert.equal(stored?.data.x, 'a'.repeat(largest));
      const accented = [numbered(0, { data: { x: 'é'.repeat(600_000) } })];
      await assert.rejects(store.append('child-1', accented, { expected: 0n }), (failure: unknown) => {
        assert.ok(failure instanceof EventTooLarge);
        assert.equal(failure.limitBytes, 1_000_000);
        return failure.actualBytes > 1_200_000;
      });
      const together = [0, 1].map((n) => numbered(n, { data: { x: 'a'.repeat(600_000) } }));
      await assert.rejects(store.append('child-1', together, { expected: 0n }), EventTooLarge);
    },
  },
  {
    name: '14 500 events in one append come back in order',
    run: async ({ store }) => {
      await store.append('child-1', several(500), { expected: 'no-stream' });
      assert.deepEqual((await allOf(store.readStream('child-1'))).map(numberOf), upTo(500));
      const log = await allOf(store.readAll({ streamPrefixes: ['child-'] }));
      assert.deepEqual(log.map(numberOf), upTo(500));
    },
  },
];
