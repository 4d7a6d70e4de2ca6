import { createClient, type Client as LiveClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Changes, Held } from '../../apps/chronology/src/changes/changes';
import { CHANGES } from '../../apps/chronology/src/changes/changes.resolver';
import { entryOn, openChronology } from './opening';
import { openWire, until, type Person, type Wire } from './wire';

type Heard = Readonly<{ childId: string; reason: string }>;
type Refusal = Readonly<{ message: string; extensions: Readonly<{ code: string }> }>;
type Message = Readonly<{
  data?: Readonly<{ chronologyChanged: Heard }> | null;
  errors?: readonly Refusal[];
}>;

let wire: Wire;
let clients: LiveClient[] = [];
beforeAll(async () => {
  wire = await openWire();
});
afterEach(async () => {
  for (const client of clients) await client.dispose();
  clients = [];
});

const held = (): Held => wire.app.get<Changes>(CHANGES).held();
const urlOf = ({ address }: Wire) => `${address.replace('http', 'ws')}/graphql`;

/** A connection of its own, as a person or as nobody. */
const connect = (person?: Person | 'nobody'): LiveClient => {
  const client = createClient({
    url: urlOf(wire),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: person === undefined ? {} : { 'x-demo-person': person },
  });
  clients.push(client);
  return client;
};

/** Listens to one child; what was heard so far, message by message. */
const listenTo = (childId: string, client: LiveClient): readonly Message[] => {
  const messages: Message[] = [];
  const query = `subscription ($childId: ID!) { chronologyChanged(childId: $childId) { childId reason } }`;
  client.subscribe<Message['data']>(
    { query, variables: { childId } },
    {
      next: (message) => void messages.push(message as Message),
      error: () => undefined,
      complete: () => undefined,
    },
  );
  return messages;
};
const reasonsIn = (messages: readonly Message[]) =>
  messages.map(({ data }) => data?.chronologyChanged.reason);
const heard = (messages: readonly Message[], count: number) =>
  until(`${count} messages`, () => messages.length >= count);

/** The first answer to anything else that is asked over a live connection. */
const answerTo = async (client: LiveClient, query: string): Promise<readonly Refusal[]> => {
  try {
    for await (const { errors = [] } of client.iterate({ query }))
      return errors as unknown as readonly Refusal[];
    return [];
  } catch (error) {
    return error as readonly Refusal[];
  }
};
const joy = (childId: string, more: object = {}) => ({
  childId,
  entry: entryOn('2024-02-01', { ...more }),
  about: { text: 'Sang' },
});

describe('whoever looks at a child', () => {
  it('is first told to look again, and then hears whenever somebody states something', async () => {
    const childId = await openChronology(wire);
    const messages = listenTo(childId, connect('class-teacher'));
    await heard(messages, 1);
    expect(messages).toEqual([{ data: { chronologyChanged: { childId, reason: 'REFRESH' } } }]);
    await wire.say('noteGoodThing', joy(childId), 'health-visitor');
    await heard(messages, 2);
    expect(messages[1]).toEqual({ data: { chronologyChanged: { childId, reason: 'STATED' } } });
  });

  it('hears of that child alone, and nothing of what is sealed', async () => {
    const [childId, other] = [await openChronology(wire), await openChronology(wire, 'Finn')];
    const messages = listenTo(childId, connect('social-worker'));
    await heard(messages, 1);
    await wire.say('noteGoodThing', joy(other));
    await wire.say('noteGoodThing', joy(childId, { audience: { level: 'SEALED' } }));
    for (const count of [2, 3]) {
      await wire.say('noteGoodThing', joy(childId));
      await heard(messages, count);
    }
    expect(reasonsIn(messages)).toEqual(['REFRESH', 'STATED', 'STATED']);
  });

  it('is told whose and why, and there is nothing more to ask for', async () => {
    const { data } = await wire.ask<{ __type: { fields: { name: string }[] } }>(
      '{ __type(name: "ChronologyChanged") { fields { name } } }',
    );
    expect(data?.__type.fields.map(({ name }) => name)).toEqual(['childId', 'reason']);
    const more = 'subscription { chronologyChanged(childId: "x") { childId reason sentence } }';
    expect(await answerTo(connect('health-visitor'), more)).toMatchObject([
      {
        message: expect.stringContaining('Cannot query field "sentence"') as string,
        extensions: { code: 'bad-question' },
      },
    ]);
  });
});

describe('whoever is not known', () => {
  it.each([[undefined], ['nobody']] as const)('(%s) hears nothing', async (person) => {
    const childId = await openChronology(wire);
    const messages = listenTo(childId, connect(person));
    await heard(messages, 1);
    expect(messages[0]?.errors).toEqual([
      {
        message: 'Please say who you are: this service answers only people and systems it knows.',
        path: ['chronologyChanged'],
        extensions: { code: 'who-are-you' },
      },
    ]);
    await wire.say('noteGoodThing', joy(childId));
    expect(messages.filter(({ data }) => data)).toEqual([]);
  });
});

describe('a live connection', () => {
  it('is for hearing of changes: whatever else is asked there is sent elsewhere', async () => {
    const childId = await openChronology(wire);
    const client = connect('health-visitor');
    const statement = `mutation { noteGoodThing(childId: "${childId}", commandId: "k", entry: { occurred: { precision: UNKNOWN }, basis: SEEN }, about: { text: "Sang" }) { repeated } }`;
    for (const query of [
      statement,
      `{ chronology(childId: "${childId}") { count } }`,
      '{ __schema { types { name } } }',
    ])
      expect(await answerTo(client, query)).toEqual([
        {
          message: 'A live connection is for subscriptions. Please ask this over HTTP.',
          extensions: { code: 'bad-question' },
        },
      ]);
    expect((await wire.timeline(childId, 'key', { filter: { kinds: ['JOY'] } })).count).toBe(0);
  });

  it('keeps the limits, and takes a broken question without falling over or writing it down', async () => {
    const written: string[] = [];
    const [out, errors] = [console.error, process.stderr.write.bind(process.stderr)];
    console.error = (...words: unknown[]) => void written.push(words.join(' '));
    process.stderr.write = (text: string | Uint8Array) => written.push(String(text)) > 0;
    try {
      const client = connect('health-visitor');
      const many = `subscription { ${'chronologyChanged '.repeat(2_000)} }`;
      for (const query of [many, 'subscription { {', 'Ailsa'])
        expect((await answerTo(client, query))[0]?.extensions.code).toBe('not-graphql');
      const two =
        'subscription { a: chronologyChanged(childId: "x") { reason } b: chronologyChanged(childId: "y") { reason } }';
      expect((await answerTo(client, two))[0]?.extensions.code).toBe('bad-question');
      const socket = new WebSocket(urlOf(wire), 'graphql-transport-ws');
      const closed = new Promise((resolve) => socket.on('close', (code) => resolve(code)));
      socket.on('open', () => socket.send('{"type": "Ailsa'));
      expect(await closed).toBe(4400);
    } finally {
      console.error = out;
      process.stderr.write = errors;
    }
    expect(written).toEqual([]);
    expect((await wire.ask('{ about { name } }')).status).toBe(200);
  });

  it('of a hundred that vanish leaves nothing behind', async () => {
    const childId = await openChronology(wire);
    await until('nobody listens', () => held().listeners === 0);
    const sockets = () => process.getActiveResourcesInfo().filter((kind) => kind === 'TCPSocketWrap').length;
    const before = sockets();
    const all = Array.from({ length: 100 }, () => {
      const client = connect('health-visitor');
      return { client, messages: listenTo(childId, client) };
    });
    await until('all were told to look', () => all.every(({ messages }) => messages.length > 0));
    expect(held()).toEqual({ listeners: 100, children: 1 });
    expect(sockets()).toBeGreaterThanOrEqual(before + 100);

    for (const { client } of all) client.terminate();
    await until('nobody listens', () => held().listeners === 0);
    expect(held()).toEqual({ listeners: 0, children: 0 });
    await until('no socket is left', () => sockets() <= before);

    const messages = listenTo(childId, connect('health-visitor'));
    await heard(messages, 1);
    await wire.say('noteGoodThing', joy(childId));
    await heard(messages, 2);
    expect(reasonsIn(messages)).toEqual(['REFRESH', 'STATED']);
  });
});

describe('one person', () => {
  const MOST = 100;
  const closedOf = (socket: WebSocket) =>
    new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)));
  const openSocket = (person: string) => {
    const socket = new WebSocket(urlOf(wire), 'graphql-transport-ws');
    const payload = { 'x-demo-person': person };
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
    return socket;
  };

  it('has a hundred connections and no more, and takes none from anybody else', async () => {
    const childId = await openChronology(wire);
    const all = Array.from({ length: MOST }, () => listenTo(childId, connect('health-visitor')));
    await until('all were told to look', () => all.every((messages) => messages.length > 0));
    expect(await closedOf(openSocket('health-visitor'))).toBe(1013);
    await heard(listenTo(childId, connect('class-teacher')), 1);
    expect(held().listeners).toBe(MOST + 1);
    await clients[0]?.dispose();
    await until('one has gone', () => held().listeners === MOST);
    await heard(listenTo(childId, connect('health-visitor')), 1);
  });

  it('listens to a hundred children and no more, on however many connections', async () => {
    const childId = await openChronology(wire);
    await until('nobody listens', () => held().listeners === 0);
    const [one, other] = [connect('health-visitor'), connect('health-visitor')];
    const all = Array.from({ length: MOST }, (_, index) => listenTo(childId, index % 2 === 0 ? one : other));
    await until('all were told to look', () => all.every((messages) => messages.length > 0));
    const query = `subscription { chronologyChanged(childId: "${childId}") { reason } }`;
    expect(await answerTo(one, query)).toEqual([
      {
        message:
          'This is more than anybody may listen to at once. Please end one of your 100 before you begin another.',
        extensions: { code: 'too-many-lines' },
      },
    ]);
    await heard(listenTo(childId, connect('class-teacher')), 1);
    await other.dispose();
    await until('half have gone', () => held().listeners === MOST / 2 + 1);
    await heard(listenTo(childId, one), 1);
  });

  it('is let go of who says far more than anybody who listens', async () => {
    const socket = openSocket('health-visitor');
    const closed = closedOf(socket);
    socket.on('message', () =>
      socket.send(JSON.stringify({ type: 'ping', payload: { a: 'x'.repeat(2_000_000) } })),
    );
    socket.on('error', () => undefined);
    expect(await closed).toBe(1006);
    expect((await wire.ask('{ about { name } }')).status).toBe(200);
  });

  it('opens no connection for a page of another site', async () => {
    const refused = (headers: Readonly<Record<string, string>>) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(urlOf(wire), 'graphql-transport-ws', { headers });
        socket.on('open', () => resolve('opened')).on('error', ({ message }) => resolve(message));
        socket.on('open', () => socket.close());
      });
    const { host } = new URL(wire.address);
    expect(await refused({ origin: 'https://evil.example' })).toBe('Unexpected server response: 403');
    expect(await refused({ host: 'evil.example' })).toBe('Unexpected server response: 421');
    expect(await refused({ host, origin: `http://${host}` })).toBe('opened');
  });
});

describe('when the service stops', () => {
  it('whoever still listened is let go, and it stops', async () => {
    const own = await openWire();
    const childId = await openChronology(own);
    const client = createClient({
      url: urlOf(own),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { 'x-demo-person': 'health-visitor' },
    });
    const messages = listenTo(childId, client);
    await heard(messages, 1);
    await own.close();
    await client.dispose();
    expect(reasonsIn(messages)).toEqual(['REFRESH']);
  });
});
