import { secretFrom } from '@chronology/access';
import { Refused, type Decider, type FactOf } from '@chronology/domain';
import { openSqliteEventStore, type EventStore, type Expected } from '@chronology/event-store';
import { factReader } from '@chronology/identity';
import { handleCommand, type Asked } from './handle-command';
import { recordingAt } from './story-clock';
import { openWriter } from './writer';
import { randomUUID } from 'node:crypto';

type Happened = FactOf<'GoodThingHappened'>;
type Count = Readonly<{ command: { readonly text: string; readonly upTo: number } }>['command'];

const happened = (text: string): Happened => ({
  type: 'GoodThingHappened',
  data: {
    occurred: { from: '2024-03-09', precision: 'day' },
    source: { agency: 'education', organisationId: 'school' },
    audience: { level: 'team' },
    content: { text },
  },
});

/** A rule of the test’s own: at most so many good things. */
const atMost: Decider<number, Count, Happened> = {
  handles: ['GoodThingHappened'],
  initialState: 0,
  evolve: (count) => count + 1,
  decide: ({ text, upTo }, count) => {
    if (text === '') return [];
    if (count >= upTo) throw new Refused('enough', `There are ${count} already.`);
    return [happened(text)];
  },
};

const STREAM = 'chronology-c1';
const open = () => {
  const store = openSqliteEventStore({ file: ':memory:' });
  return { store, writer: openWriter(store, secretFrom(Buffer.alloc(32, 7))) };
};
const asked = (text: string, commandId?: string, upTo = 9): Asked<Count> => ({
  stream: STREAM,
  about: 'c1',
  commandId,
  input: { text },
  command: { text, upTo },
});

describe('stating a fact', () => {
  it('appends what the rule decided, with the command it belongs to and the time we were told', async () => {
    const { store, writer } = open();
    const before = new Date().toISOString();
    const answer = await handleCommand(writer, atMost, asked('sang', 'k1'));
    const stored = [];
    for await (const event of store.readStream(STREAM)) stored.push(event);
    expect(answer).toMatchObject({ facts: [{ type: 'GoodThingHappened' }], repeated: false, revision: 0 });
    expect(stored).toMatchObject([
      {
        id: answer.facts[0]?.id,
        metadata: { schemaVersion: 1, commandId: writer.secret.idOf('command', 'k1') },
      },
    ]);
    expect(String(stored[0]?.metadata['recordedAt']) >= before).toBe(true);
  });

  it('appends nothing where the rule says that it was already so', async () => {
    const { writer } = open();
    expect(await handleCommand(writer, atMost, asked('', 'k1'))).toEqual({
      facts: [],
      repeated: false,
      revision: -1,
    });
  });

  it('answers a repeat as the first time, even when the rule would now refuse', async () => {
    const { writer } = open();
    const first = await handleCommand(writer, atMost, asked('sang', 'k1', 1));
    const again = await handleCommand(writer, atMost, asked('sang', 'k1', 1));
    expect(again).toEqual({ ...first, repeated: true });
  });

  it('answers one of many at once as the first, and every other as its repeat', async () => {
    const { writer } = open();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => handleCommand(writer, atMost, asked('sang', 'k1'))),
    );
    expect(answers.map(({ repeated }) => repeated)).toEqual([
      false,
      ...Array.from({ length: 9 }, () => true),
    ]);
    expect(new Set(answers.map(({ facts }) => facts[0]?.id)).size).toBe(1);
  });

  it('refuses the same id with another body', async () => {
    const { writer } = open();
    await handleCommand(writer, atMost, asked('sang', 'k1'));
    await expect(handleCommand(writer, atMost, asked('danced', 'k1'))).rejects.toMatchObject({
      code: 'id-reused',
    });
  });

  it('takes no key that is blank or longer than a key: it would be everybody’s', async () => {
    const { store, writer } = open();
    for (const commandId of ['', ' ', 'k'.repeat(201)])
      await expect(handleCommand(writer, atMost, asked('sang', commandId))).rejects.toMatchObject({
        code: 'bad-input',
        field: 'commandId',
      });
    expect(await store.head()).toBeNull();
    await handleCommand(writer, atMost, asked('sang', 'k'.repeat(200)));
  });

  it('decides again on what others wrote in between, so that each of eight at once is counted', async () => {
    const { writer } = open();
    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) =>
        handleCommand(writer, atMost, asked(`n${index}`, `k${index}`, 3)),
      ),
    );
    const refused = answers.filter((answer) => answer.status === 'rejected');
    expect(answers.length - refused.length).toBe(3);
    for (const { reason } of refused)
      expect(['enough', 'others-are-writing']).toContain((reason as Refused).code);
  });

  it('saves what forty people say at once in one stream, each of them once', async () => {
    const { store, writer } = open();
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, at) => handleCommand(writer, atMost, asked(`sang ${at}`, `k${at}`, 99))),
    );
    expect(new Set(answers.map(({ revision }) => revision)).size).toBe(40);
    const stored = [];
    for await (const event of store.readStream(STREAM)) stored.push(event);
    expect(stored).toHaveLength(40);
  });

  it('leaves nobody waiting behind somebody whose log does not answer', async () => {
    const { store, writer } = open();
    let hangs = true;
    const hanging: EventStore = {
      ...store,
      append: (...words) => {
        if (!hangs) return store.append(...words);
        hangs = false;
        return new Promise(() => undefined);
      },
    };
    const there = { ...writer, store: hanging };
    void handleCommand(there, atMost, asked('never answered', 'k1'));
    expect(await handleCommand(there, atMost, asked('sang', 'k2'))).toMatchObject({ revision: 0 });
  });

  it('states behind what somebody else put at the end of the stream, which its store passes over', async () => {
    const { store, writer } = open();
    const passing: EventStore = {
      ...store,
      async *readStream(...read) {
        for await (const event of store.readStream(...read)) if (event.type !== 'Foreign') yield event;
      },
    };
    const passingWriter = { ...writer, store: passing, reader: factReader(passing) };
    const putForeign = async (expected: Expected) =>
      store.append(STREAM, [{ id: randomUUID(), type: 'Foreign', data: {} }], { expected });
    await putForeign('no-stream');
    expect(await handleCommand(passingWriter, atMost, asked('sang', 'k1'))).toMatchObject({ revision: 1 });
    await putForeign(1n);
    expect(await handleCommand(passingWriter, atMost, asked('danced', 'k2'))).toMatchObject({ revision: 3 });
    expect(await handleCommand(passingWriter, atMost, asked('sang', 'k1'))).toMatchObject({ repeated: true });
  });

  it('never records a fact earlier than the one before it', async () => {
    const { store, writer } = open();
    await handleCommand(recordingAt(writer, '2030-01-01T00:00:00.000Z'), atMost, asked('sang', 'k1'));
    await handleCommand(recordingAt(writer, '2020-01-01T00:00:00.000Z'), atMost, asked('danced', 'k2'));
    const told = [];
    for await (const event of store.readStream(STREAM)) told.push(event.metadata['recordedAt']);
    expect(told).toEqual(['2030-01-01T00:00:00.000Z', '2030-01-01T00:00:00.000Z']);
  });

  it('gives ids that belong to the child and the command', async () => {
    const { writer } = open();
    const one = await handleCommand(writer, atMost, asked('sang', 'k1'));
    const other = await handleCommand(writer, atMost, {
      ...asked('sang', 'k1'),
      stream: 'chronology-c2',
      about: 'c2',
    });
    expect(one.facts[0]?.id).not.toBe(other.facts[0]?.id);
  });

  it('decides on what was written past its own memory, as if it had read the stream anew', async () => {
    const { store, writer } = open();
    const remembering = openWriter(store, writer.secret, factReader(store));
    await handleCommand(remembering, atMost, asked('sang', 'k1', 2));
    await handleCommand(writer, atMost, asked('danced', 'k2', 2));
    await expect(handleCommand(remembering, atMost, asked('ran', 'k3', 2))).rejects.toMatchObject({
      code: 'enough',
    });
    expect(await handleCommand(remembering, atMost, asked('danced', 'k2', 2))).toMatchObject({
      repeated: true,
      revision: 1,
    });
  });

  it('reads what is on record by its reader: the last that it remembers, and what came since', async () => {
    const { store, writer } = open();
    const decoded: string[] = [];
    const log = {
      readStream: (...words: Parameters<typeof store.readStream>) =>
        (async function* () {
          for await (const event of store.readStream(...words)) {
            decoded.push(`${event.stream} ${event.revision}`);
            yield event;
          }
        })(),
    };
    const remembering = openWriter(store, writer.secret, factReader(log));
    for (const key of ['k1', 'k2', 'k3']) await handleCommand(remembering, atMost, asked('sang', key));
    expect(decoded).toEqual([`${STREAM} 0`, `${STREAM} 0`, `${STREAM} 1`]);
  });
});
