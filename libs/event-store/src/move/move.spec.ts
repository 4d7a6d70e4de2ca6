import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { allOf, numbered, several } from '../contract/harness';
import type { NewEvent } from '../port';
import { openSqliteEventStore, type SqliteEventStore } from '../sqlite/sqlite.event-store';
import { verifyLog } from '../verify';
import { checkLog } from './check-log';
import { exportLog } from './export-log';
import { importLog } from './import-log';
import { LONGEST_LINE } from './log-line';
import { MoveRefused } from './move-refused';
import { exported, fileOf, fill, moved, SECRET, SETTINGS, TAKES, type Store } from './moving.contract';
import type { MoveProgress } from './progress';
import { isImportUnfinished } from './unfinished-import';

/** On a machine that may be busy. */
jest.setTimeout(60_000);

const opened: SqliteEventStore[] = [];
const newLog = (): SqliteEventStore => {
  const store = openSqliteEventStore({ file: ':memory:' });
  opened.push(store);
  return store;
};
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

/** Why a move was refused; fails where it was not. */
const refusal = async (moving: Promise<unknown>): Promise<string> => {
  const failure: unknown = await moving.then(
    () => new Error('it was not refused'),
    (reason: unknown) => reason,
  );
  expect(failure).toBeInstanceOf(MoveRefused);
  return (failure as MoveRefused).message;
};

const filled = async (appends?: number): Promise<SqliteEventStore> => {
  const store = newLog();
  await fill(store, appends);
  return store;
};

/** A store that takes only so many appends, then fails like one that was lost. */
const dyingAfter = (store: Store, appends: number): Store => {
  let left = appends;
  return {
    ...store,
    append: (...asked) => {
      if (left-- <= 0) throw new Error('the machine was switched off');
      return store.append(...asked);
    },
  };
};

const linesOf = (text: string): string[] => text.split('\n').slice(0, -1);
const asText = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

describe('moving a log', () => {
  it('gives what was stated, both clocks with it, in the order in which it was recorded', async () => {
    const [from, to] = [await filled(), newLog()];
    const { events, streams, there } = await moved(await exported(from), to);
    expect([events, streams, there]).toEqual([50, 3, 0]);
    const travelling = async (store: Store) =>
      (await allOf(store.readAll())).map(({ id, type, data, metadata, stream, revision }) =>
        JSON.stringify([stream, String(revision), id, type, data, metadata]),
      );
    expect(await travelling(to)).toEqual(await travelling(from));
    expect((await travelling(to))[0]).toContain('"recordedAt":"2024-03-01T09:00:00.000Z"');
    expect((await travelling(to))[0]).toContain('"occurred":{"from":"2019-02-18"}');
    expect((await verifyLog(to)).holds).toBe(true);
  });

  it('writes a header, a line for each event and a last line that the lines before it add up to', async () => {
    const store = await filled(1);
    await store.writeSettingOnce('told', 'whole');
    await store.writeSettingOnce('other', 'stays');
    const [header, event, sum, ...more] = linesOf(await exported(store));
    expect(header).toBe(
      `{"format":"chronology-log/1","secretFingerprint":"${SECRET}","settings":{"told":"whole"}}`,
    );
    expect(event).toMatch(
      /^\{"stream":"record-0","revision":0,"id":"[^"]+","type":"Noted","data":\{.*"raw":\{"10":3,"z":1,"a":2\}\},"metadata":\{"schemaVersion":1,.*\}\}$/,
    );
    const digest = createHash('sha256').update(`${header}\n${event}\n`).digest('hex');
    expect(JSON.parse(sum!)).toEqual({
      events: 1,
      streams: 1,
      streamsDigest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      digest,
    });
    expect(more).toEqual([]);
  });

  it('brings along the settings that travel, and no others', async () => {
    const [from, to] = [await filled(), newLog()];
    await from.writeSettingOnce('demonstration', 'made-up');
    await from.writeSettingOnce('secret-fingerprint', SECRET);
    await moved(await exported(from), to);
    expect(await to.readSetting('demonstration')).toBe('made-up');
    expect(await to.readSetting('secret-fingerprint')).toBeNull();
  });

  it('moves a log without events', async () => {
    const text = await exported(newLog());
    expect(linesOf(text)).toHaveLength(2);
    expect((await moved(text, newLog())).events).toBe(0);
  });

  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
  const name = word.filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text) && !/^(\$|setting-)/.test(text));
  const content = fc.dictionary(
    fc.oneof(word, fc.constant('__proto__'), fc.nat().map(String)),
    fc.jsonValue(),
  );
  const append = fc.record({
    stream: fc.oneof(fc.constantFrom('a', 'b', 'c'), name),
    events: fc.array(fc.record({ id: fc.uuid(), type: name, data: content, metadata: content }), {
      minLength: 1,
      maxLength: 5,
    }),
  });

  it('gives the same bytes again from the store that it was moved to, whatever the log', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(append, { maxLength: 12 }), async (appends) => {
        const [from, to] = [newLog(), newLog()];
        const [next, ids] = [new Map<string, bigint>(), new Set<string>()];
        for (const { stream, events } of appends) {
          const fresh = events.filter(({ id }) => !ids.has(id) && ids.add(id));
          const revision = next.get(stream) ?? 0n;
          if (fresh.length === 0) continue;
          await from.append(stream, fresh, { expected: revision === 0n ? 'no-stream' : revision - 1n });
          next.set(stream, revision + BigInt(fresh.length));
        }
        const text = await exported(from);
        await moved(text, to);
        expect(await exported(to)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps together what may go in one append, within the limits of every store', async () => {
    const from = newLog();
    await from.append('record-1', several(500), { expected: 'no-stream' });
    await from.append('record-1', several(200, 500), { expected: 499n });
    await from.append('record-2', several(3), { expected: 'no-stream' });
    const large = { data: { text: 'é'.repeat(200_000) } };
    for (const revision of [699n, 700n, 701n])
      await from.append('record-1', [numbered(0, large)], { expected: revision });
    const to = newLog();
    const sizes: number[] = [];
    const counting: Store = {
      ...to,
      append: (stream, events, options) => {
        sizes.push(events.length);
        return to.append(stream, events, options);
      },
    };
    await moved(await exported(from), counting);
    expect(sizes).toEqual([500, 200, 3, 2, 1]);
  });

  it('exports one moment of a log that is being written to', async () => {
    const store = await filled(30);
    const moment = await exported(store);
    let text = '';
    let isFirst = true;
    const write = async (lines: string): Promise<void> => {
      text += lines;
      if (isFirst) await store.append('record-new', several(3), { expected: 'no-stream' });
      isFirst = false;
    };
    const busy: Store = {
      ...store,
      head: async () => {
        const head = await store.head();
        await store.append('record-9', several(400), { expected: 'no-stream' });
        return head;
      },
    };
    await exportLog(busy, { ...TAKES, write });
    expect(text).toBe(moment);
  });

  it('tells how far it has come', async () => {
    const store = newLog();
    await store.append('record-1', several(500), { expected: 'no-stream' });
    await store.append('record-1', several(300, 500), { expected: 499n });
    const told: MoveProgress[] = [];
    let text = '';
    const noting = (progress: MoveProgress): void => void told.push(progress);
    await exportLog(store, { ...TAKES, write: async (lines) => void (text += lines), noting });
    const log = await checkLog(fileOf(text), TAKES, noting);
    await importLog(newLog(), log, { settings: SETTINGS, noting });
    expect(told).toEqual([
      { phase: 'exporting', events: 500 },
      { phase: 'checking', events: 500 },
      { phase: 'appending', events: 500, of: 800 },
      { phase: 'appending', events: 800, of: 800 },
      { phase: 'reading back', events: 500, of: 800 },
      { phase: 'reading back', events: 800, of: 800 },
    ]);
  });
});

describe('an import that was cut off', () => {
  it.each([0, 1, 7, 12])('goes on after %i appends, with nothing twice', async (appends) => {
    const [text, to] = [await exported(await filled()), newLog()];
    await expect(moved(text, dyingAfter(to, appends))).rejects.toThrow('switched off');
    const there = (await allOf(to.readAll())).length;
    expect((await moved(text, to)).there).toBe(there);
    expect(await exported(to)).toBe(text);
  });

  it('is told from a whole one until the same file has been read back', async () => {
    const [text, to] = [await exported(await filled()), newLog()];
    expect(await isImportUnfinished(to)).toBe(false);
    for (let attempt = 0; attempt < 2; attempt++) {
      await expect(moved(text, dyingAfter(to, 3))).rejects.toThrow('switched off');
      expect(await isImportUnfinished(to)).toBe(true);
    }
    await moved(text, to);
    expect(await isImportUnfinished(to)).toBe(false);
  });

  it('is told from a whole one also where an earlier import came to its end', async () => {
    const [from, to] = [await filled(3), newLog()];
    await moved(await exported(from), to);
    await from.append('record-late', several(3), { expected: 'no-stream' });
    const longer = await exported(from);
    await expect(moved(longer, dyingAfter(to, 0))).rejects.toThrow('switched off');
    expect(await isImportUnfinished(to)).toBe(true);
    await moved(longer, to);
    expect(await isImportUnfinished(to)).toBe(false);
  });

  it('goes on in the middle of what the file would have appended together', async () => {
    const [from, to] = [newLog(), newLog()];
    const events = several(10);
    await from.append('record-1', events, { expected: 'no-stream' });
    await to.append('record-1', events.slice(0, 4), { expected: 'no-stream' });
    expect(await moved(await exported(from), to)).toMatchObject({ events: 10, there: 4 });
    expect(await exported(to)).toBe(await exported(from));
  });

  it('changes nothing when it was whole already', async () => {
    const [text, to] = [await exported(await filled()), newLog()];
    await moved(text, to);
    expect(await moved(text, dyingAfter(to, 0))).toMatchObject({ events: 50, there: 50 });
  });

  it('keeps nobody out of a log that was whole already, though somebody states something meanwhile', async () => {
    const [text, to] = [await exported(await filled()), newLog()];
    await moved(text, to);
    const live: Store = {
      ...to,
      readAll: async function* (options) {
        yield* to.readAll(options);
        await to.append('record-live', several(1), { expected: 'no-stream' }).catch(() => undefined);
      },
    };
    expect(await moved(text, live)).toMatchObject({ events: 50, there: 50 });
    expect(await isImportUnfinished(to)).toBe(false);
    expect(await allOf(to.readAll())).toHaveLength(51);
  });

  it('stops between two appends when it is told to', async () => {
    const [text, to, stop] = [await exported(await filled()), newLog(), new AbortController()];
    const log = await checkLog(fileOf(text), TAKES);
    const stopping: Store = {
      ...to,
      append: (...asked) => {
        stop.abort(new Error('enough'));
        return to.append(...asked);
      },
    };
    await expect(importLog(stopping, log, { settings: SETTINGS, signal: stop.signal })).rejects.toThrow(
      'enough',
    );
    expect(await allOf(to.readAll())).toHaveLength(1);
  });
});

describe('a log that is there already', () => {
  const altered = async (change: (lines: string[]) => readonly string[]): Promise<SqliteEventStore> => {
    const store = newLog();
    for (const line of change(linesOf(await exported(await theSame())).slice(1, -1))) {
      const { stream, revision, ...event } = JSON.parse(line) as NewEvent & {
        stream: string;
        revision: number;
      };
      await store.append(stream, [event], { expected: revision === 0 ? 'no-stream' : BigInt(revision - 1) });
    }
    return store;
  };
  let text = '';
  let theSame: () => Promise<SqliteEventStore>;
  beforeEach(async () => {
    const store = await filled(6);
    theSame = async () => store;
    text = await exported(store);
  });

  it.each<[string, (lines: string[]) => readonly string[], string]>([
    [
      'says something else',
      (lines) => [lines[0]!, lines[1]!.replace('Ailsa laughed', 'Ailsa cried')],
      'The log holds record-1@0 otherwise than the file. Nothing was appended: please use an empty log.',
    ],
    [
      'has another order',
      (lines) => [lines[1]!, lines[0]!],
      'The log holds record-1@0 where the file has record-0@0. Nothing was appended: please use an empty log.',
    ],
    [
      'goes on where the file ends',
      (lines) => [...lines, lines[0]!.replace('record-0', 'record-7')],
      'The log goes on where the file ends: record-7@0 is not in the file.',
    ],
  ])('is left as it is when it %s', async (_, change, why) => {
    const store = await altered(change);
    const before = await exported(store);
    expect(await refusal(moved(text, store))).toBe(why);
    expect(await exported(store)).toBe(before);
  });

  it.each([
    ['is marked and the file is not', {}, { demonstration: 'made-up' }],
    ['is marked otherwise than the file', { demonstration: 'made-up' }, { demonstration: 'other' }],
  ])('is left as it is when it %s', async (_, ofFile, ofLog) => {
    const [from, to] = [await theSame(), newLog()];
    for (const [key, value] of Object.entries(ofFile)) await from.writeSettingOnce(key, value);
    for (const [key, value] of Object.entries(ofLog)) await to.writeSettingOnce(key, value);
    expect(await refusal(moved(await exported(from), to))).toBe(
      'The log has the setting "demonstration" otherwise than the file: please use an empty log.',
    );
    expect(await to.head()).toBeNull();
  });

  it('is noticed to be written to by somebody else meanwhile', async () => {
    const to = newLog();
    let isFirst = true;
    const shared: Store = {
      ...to,
      append: async (...asked) => {
        if (isFirst) await to.append('record-9', several(1), { expected: 'no-stream' });
        isFirst = false;
        return to.append(...asked);
      },
    };
    expect(await refusal(moved(text, shared))).toContain('The log was written to meanwhile.');
  });

  it('is noticed to be written to in the very stream that comes next', async () => {
    const to = newLog();
    const shared: Store = {
      ...to,
      append: async (stream, ...asked) => {
        await to.append(stream, several(1), { expected: 'no-stream' });
        return to.append(stream, ...asked);
      },
    };
    expect(await refusal(moved(text, shared))).toContain('The log was written to meanwhile.');
  });

  it('is read back, and a store that keeps something else than it was given is found out', async () => {
    const to = newLog();
    const forgetful: Store = {
      ...to,
      append: (stream, events, options) =>
        to.append(
          stream,
          events.map((event) => ({ ...event, data: { ...event.data, text: '' } })),
          options,
        ),
    };
    expect(await refusal(moved(text, forgetful))).toContain(
      'Read back from the log, record-0 is not as in the file.',
    );
  });
});

describe('a file that is not a whole, unaltered export', () => {
  let lines: string[] = [];
  beforeEach(async () => {
    lines = linesOf(await exported(await filled(6)));
  });
  const [header, sum] = [(): string => lines[0]!, (): string => lines.at(-1)!];
  const events = (): string[] => lines.slice(1, -1);
  const again = (text: string, from: string, to: string): string => {
    expect(text).toContain(from);
    return text.replace(from, to);
  };

  it.each<[string, () => string | Buffer, string]>([
    ['is empty', () => '', 'The file is empty'],
    ['is not JSON', () => 'name,born\nAilsa,2017\n', 'Line 1 of the file: this is not an exported log'],
    [
      'begins with a byte order mark',
      () => `\ufeff${asText(lines)}`,
      'Line 1 of the file: this is not an exported log',
    ],
    [
      'is something else in JSON',
      () => '{"resourceType":"Patient"}\n',
      'Line 1 of the file: this is not an exported log',
    ],
    ['has no header', () => asText([...events(), sum()]), 'Line 1 of the file: this is not an exported log'],
    [
      'is of another format',
      () => asText([again(header(), 'log/1', 'log/2'), ...events(), sum()]),
      'Line 1 of the file: this release reads the format chronology-log/1',
    ],
    [
      'has a header with more in it',
      () => asText([again(header(), '"settings":{}', '"settings":{},"more":1'), ...events(), sum()]),
      'Line 1 of the file: it is not as an export writes it',
    ],
    [
      'has settings that are no texts',
      () => asText([again(header(), '"settings":{}', '"settings":{"told":1}'), ...events(), sum()]),
      'Line 1 of the file: it is not as an export writes it',
    ],
    [
      'belongs to another secret',
      () => asText([again(header(), SECRET, 'a'.repeat(64)), ...events(), sum()]),
      'This log was begun with another secret than the one in SECRET_FILE.',
    ],
    [
      'has a setting that is not taken here',
      () => asText([again(header(), '"settings":{}', '"settings":{"later":"x"}'), ...events(), sum()]),
      'This log has the setting "later", which this deployment does not take.',
    ],
    ['breaks off between lines', () => asText(lines.slice(0, -1)), 'The file breaks off before its end'],
    ['breaks off after its header', () => asText(lines.slice(0, 1)), 'The file breaks off before its end'],
    [
      'breaks off in a line',
      () => asText(lines).slice(0, -1),
      `of the file: the file breaks off in the middle of it.`,
    ],
    [
      'goes on after its end',
      () => asText([...lines, events()[0]!]),
      'nothing may follow the line of the sums.',
    ],
    [
      'has one word altered',
      () => asText([header(), again(events()[0]!, 'laughed', 'cried'), ...events().slice(1), sum()]),
      'the lines before it do not add up to it',
    ],
    ['lacks the last event', () => asText([header(), ...events().slice(0, -1), sum()]), 'do not add up'],
    ['lacks an event', () => asText([header(), ...events().toSpliced(1, 1), sum()]), 'revision 0 was due.'],
    [
      'has two events the other way round',
      () => asText([header(), events()[1]!, events()[0]!, ...events().slice(2), sum()]),
      'do not add up',
    ],
    [
      'has a line twice',
      () => asText([header(), events()[0]!, ...events(), sum()]),
      'record-0@0: revision 1 was due.',
    ],
    [
      'has an id twice in a stream',
      () => asText([header(), events()[0]!, again(events()[0]!, '"revision":0', '"revision":1'), sum()]),
      'record-0@1: its id stands in the stream already.',
    ],
    [
      'has an event of the streams that hold settings',
      () => asText([header(), again(events()[0]!, '"record-0"', '"setting-demonstration"'), sum()]),
      'Line 2 of the file: stream: the name must not begin as the names of settings do.',
    ],
    [
      'has an event of a stream of the store',
      () => asText([header(), again(events()[0]!, '"record-0"', '"$settings"'), sum()]),
      'Line 2 of the file: stream: the name must not begin with "$"',
    ],
    [
      'has an id that is none',
      () => asText([header(), again(events()[0]!, '"id":"', '"id":"X'), sum()]),
      'Line 2 of the file: id: must be a UUID in lower case.',
    ],
    [
      'has a revision that is none',
      () => asText([header(), again(events()[0]!, '"revision":0', '"revision":0.5'), sum()]),
      'Line 2 of the file: it is not as an export writes it',
    ],
    [
      'has a revision below the first',
      () => asText([header(), again(events()[0]!, '"revision":0', '"revision":-1'), sum()]),
      'Line 2 of the file: it is not as an export writes it',
    ],
    [
      'has data that is a list',
      () =>
        asText([header(), events()[0]!.replace(/"data":\{.*\},"metadata"/, '"data":[],"metadata"'), sum()]),
      'Line 2 of the file: it is not as an export writes it',
    ],
    [
      'has more in a line than an export writes',
      () => asText([header(), again(events()[0]!, '"revision"', '"by":"me","revision"'), sum()]),
      'Line 2 of the file: it is not as an export writes it',
    ],
    [
      'names a value twice',
      () => asText([header(), again(events()[0]!, '"data":{', '"data":{"n":9,'), sum()]),
      'Line 2 of the file: it is not as an export writes it',
    ],
    [
      'has lines that end as Windows ends them',
      () => asText(lines).replaceAll('\n', '\r\n'),
      'Line 1 of the file: it is not',
    ],
    [
      'has a line that is not JSON',
      () => asText([header(), 'Ailsa', sum()]),
      'Line 2 of the file: it is not JSON',
    ],
    [
      'has an empty line',
      () => asText([header(), '', ...events(), sum()]),
      'Line 2 of the file: it is not JSON',
    ],
    [
      'has a line too long',
      () => asText([header(), `{"stream":"${'x'.repeat(LONGEST_LINE)}"`, sum()]),
      'Line 2 of the file: it is longer than',
    ],
    [
      'is one line without an end',
      () => `{"format":"${'x'.repeat(3 * LONGEST_LINE)}`,
      'Line 1 of the file: it is longer than',
    ],
    [
      'has an event too large for any store',
      () => asText([header(), again(events()[0]!, 'Ailsa laughed', 'x'.repeat(1_000_001)), sum()]),
      'Line 2 of the file: One append holds at most 1000000 bytes',
    ],
    [
      'nests too deeply',
      () =>
        asText([
          header(),
          again(events()[0]!, '"n":0', `"n":${'['.repeat(200_000)}${']'.repeat(200_000)}`),
          sum(),
        ]),
      'Line 2 of the file: data: must be a JSON object without circles.',
    ],
    [
      'is not UTF-8',
      () => Buffer.from(asText(lines).replace('Ailsa', 'Ail\u00a7a'), 'latin1'),
      'Line 2 of the file: it is not text in UTF-8.',
    ],
    [
      'has sums of another make',
      () => asText([header(), ...events(), again(sum(), '"streams"', '"more":1,"streams"')]),
      'it is not as an export writes it',
    ],
    [
      'has another digest of its streams',
      () => asText([header(), ...events(), sum().replace(/"streamsDigest":"./, '"streamsDigest":"_')]),
      'do not add up',
    ],
  ])('is refused when it %s, and nothing of what it says is repeated', async (_, content, why) => {
    const message = await refusal(checkLog(fileOf(content(), 60_000), TAKES));
    expect(message).toContain(why);
    expect(message).not.toMatch(/Ailsa|Ail.a|laughed|cried/);
  });
});

describe('a log that does not keep its promises', () => {
  it.each<[string, (store: SqliteEventStore) => Store, string]>([
    [
      'has a gap',
      (store) => ({
        ...store,
        readAll: async function* (options) {
          for await (const event of store.readAll(options)) if (event.revision !== 1n) yield event;
        },
      }),
      'record-2@2: revision 1 was due.',
    ],
    [
      'holds what no store of ours takes',
      (store) => ({
        ...store,
        readAll: async function* (options) {
          for await (const event of store.readAll(options)) yield { ...event, type: '$' };
        },
      }),
      'record-0@0 cannot be moved: type: the name must not begin with "$"',
    ],
    [
      'holds a stream of facts with the name of a setting',
      (store) => ({
        ...store,
        readAll: async function* (options) {
          for await (const event of store.readAll(options)) yield { ...event, stream: 'setting-told' };
        },
      }),
      'setting-told@0 cannot be moved: stream: the name must not begin as the names of settings do.',
    ],
  ])('is not exported when it %s', async (_, spoil, why) => {
    expect(await refusal(exported(spoil(await filled())))).toContain(why);
  });
});
