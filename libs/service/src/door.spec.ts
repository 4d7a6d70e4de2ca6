import { request } from 'node:http';
import { connect } from 'node:net';
import { openDoor, type Door } from './door';
import { hostsOf } from './hosts';

const PATIENCE = { headersTimeout: 300, requestTimeout: 600, lookEvery: 50 };

let door: Door;
let port: number;
beforeAll(async () => {
  door = await openDoor(
    0,
    (asked, answer) => {
      asked.resume();
      asked.on('end', () => answer.end('answered'));
    },
    hostsOf(['chronology.example']),
    PATIENCE,
  );
  port = Number(new URL(door.address).port);
});
afterAll(() => door.close());

type Came = Readonly<{ status: number; type: string; body: string }>;

const ask = (path: string, headers: Readonly<Record<string, string>>) =>
  new Promise<Came>((settle, fail) => {
    const sent = request({ host: '127.0.0.1', port, path, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () =>
        settle({
          status: response.statusCode ?? 0,
          type: String(response.headers['content-type']),
          body,
        }),
      );
    });
    sent.on('error', fail).end();
  });

/** Sends this as it stands, and then a sign every now and again; answers with all that comes back. */
const sendRaw = (text: string, drip?: string): Promise<string> =>
  new Promise((settle) => {
    const line = connect(port, '127.0.0.1', () => line.write(text));
    let heard = '';
    const dripping = drip === undefined ? undefined : setInterval(() => line.write(drip), 100);
    line.setEncoding('utf8').on('data', (part: string) => (heard += part));
    line.on('error', () => undefined);
    line.on('close', () => {
      clearInterval(dripping);
      settle(heard);
    });
  });

describe('a door', () => {
  it('opens under its own names', async () => {
    for (const host of [`127.0.0.1:${port}`, 'localhost:8080', '[::1]', 'chronology.example'])
      expect(await ask('/', { host })).toMatchObject({ status: 200, body: 'answered' });
  });

  it('is shut for every other name, in words for people and for programs', async () => {
    const host = `evil.example:${port}`;
    const page = await ask('/children?search=Ailsa', { host, accept: 'text/html' });
    expect(page).toMatchObject({ status: 421, type: 'text/html; charset=utf-8' });
    expect(page.body).toContain('Please use the address that you were given.');
    expect(page.body).not.toMatch(/Ailsa|evil/);
    for (const path of ['/graphql', '/health/ready', '/children']) {
      const { status, body } = await ask(path, { host });
      expect([status, JSON.parse(body)]).toMatchObject([
        421,
        { errors: [{ extensions: { code: 'not-this-host' } }] },
      ]);
    }
    expect(await sendRaw('GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 421 /);
  });

  const upgrade = (path: string, headers: string) =>
    sendRaw(
      `GET ${path} HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n${headers}\r\n\r\n`,
    );

  it.each([
    ['/graphql', 'Host: evil.example', 421],
    ['/graphql', 'Host: localhost\r\nOrigin: https://evil.example', 403],
    ['/graphql', 'Host: localhost:4100\r\nOrigin: http://localhost:3000', 403],
    ['/graphql', 'Host: localhost\r\nOrigin: null', 403],
    ['/children', 'Host: localhost', 404],
    ['/graphqlx', 'Host: localhost', 404],
    ['/graphql', 'Host: localhost\r\nOrigin: http://localhost', 503],
  ])('opens no live connection at %s for %j, and leaves no line open: %i', async (path, headers, status) => {
    const answer = await upgrade(path, headers);
    expect(answer).toMatch(
      new RegExp(`^HTTP/1\\.1 ${status} [^]*\\r\\n\\r\\n\\{"errors":\\[\\{"message":"[A-Z]`),
    );
  });
});

describe('whoever is slow, or sends what cannot be read', () => {
  const words = (answer: string) => /^HTTP\/1\.1 (\d+) [^]*?\r\n\r\n([A-Z][^]*\.)\n$/.exec(answer)?.slice(1);

  it('a body that comes sign by sign is not waited for', async () => {
    const answer = await sendRaw('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n', 'x');
    expect(words(answer)).toEqual(['408', expect.stringContaining('Nothing of it was saved.')]);
  });

  it('headers that come sign by sign are not waited for', async () => {
    const answer = await sendRaw('GET / HTTP/1.1\r\nHost: localhost\r\nX: ', 'x');
    expect(words(answer)).toEqual(['408', expect.any(String)]);
  });

  it.each([
    [
      'an address of a million signs',
      `GET /${'a'.repeat(1_000_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
      '431',
    ],
    ['ten thousand headers', `GET / HTTP/1.1\r\nHost: localhost\r\n${'a: b\r\n'.repeat(10_000)}\r\n`, '431'],
    ['no HTTP', `Ailsa ${'\0'.repeat(100)}\r\n\r\n`, '400'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', '400'],
  ])('%s is answered in words', async (_what, text, status) => {
    const answer = await sendRaw(text);
    if (status === '400') expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    else expect(words(answer)).toEqual([status, expect.stringMatching(/^The address/)]);
    expect(answer).not.toContain('Ailsa');
  });

  it('and the door stays open for everybody else', async () => {
    expect(await ask('/', { host: 'localhost' })).toMatchObject({ status: 200 });
  });
});
