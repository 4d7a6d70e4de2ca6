import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { WebSocket } from 'ws';
import {
  gaelic,
  longest,
  signsOf,
  stepIn,
  talk,
} from '../../apps/web/src/pages/change-help/long-answers.example';
import { openChronology } from '../e2e/opening';
import { afterwards, newFolder, openWire, until, type Wire } from '../e2e/wire';
import { asFields, hiddenIn, visitingAt } from '../visiting';

jest.setTimeout(60_000);

const NGINX = process.env['NGINX'] ?? '/usr/sbin/nginx';

const throughNginx = (name: string, tests: () => void): void => {
  if (existsSync(NGINX)) {
    describe(name, tests);
    return;
  }
  console.warn(`NO PROXY at ${NGINX}: skipped “${name}”. Debian’s package nginx brings one.`);
  describe.skip(name, tests);
};

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
};

/** The proxy as it stands in the repository, before the whole product in one process. */
const openProxy = async ({ address }: Wire) => {
  const [folder, port] = [newFolder(), await freePort()];
  mkdirSync(join(folder, 'tmp'));
  const conf = readFileSync(resolve(__dirname, '../../apps/proxy/nginx.conf'), 'utf8')
    .replaceAll(/127\.0\.0\.1:410\d;/g, `${new URL(address).host};`)
    .replaceAll('listen 8080', `listen 127.0.0.1:${port}`)
    .replaceAll(' /tmp/', ` ${folder}/tmp/`)
    .replaceAll('/dev/stdout', `${folder}/access.log`);
  writeFileSync(join(folder, 'nginx.conf'), conf);
  const nginx = spawn(NGINX, ['-e', 'stderr', '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  nginx.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const ended = new Promise((over) => nginx.on('close', over));
  afterwards(() => {
    nginx.kill();
    return ended;
  });
  const at = `http://127.0.0.1:${port}`;
  await until('the proxy answers', async () => {
    if (nginx.exitCode !== null) throw new Error(`The proxy does not start: ${errors}`);
    return fetch(`${at}/live`).then(
      ({ ok }) => ok,
      () => false,
    );
  });
  return { address: at, written: () => readFileSync(join(folder, 'access.log'), 'utf8') + errors };
};

throughNginx('the proxy, before the whole product', () => {
  let wire: Wire;
  let proxy: Awaited<ReturnType<typeof openProxy>>;
  beforeAll(async () => {
    wire = await openWire();
    proxy = await openProxy(wire);
  }, 60_000);

  const statusFor = (host: string, path: string) =>
    new Promise<number | undefined>((settle, fail) => {
      const { port } = new URL(proxy.address);
      request({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
        response.resume();
        settle(response.statusCode);
      })
        .on('error', fail)
        .end();
    });

  it('lets in by this machine’s own names, and by no other', async () => {
    for (const [host, status] of [
      ['localhost', 200],
      ['localhost:8080', 200],
      ['127.0.0.1:4100', 200],
      ['evil.example', 421],
    ] as const)
      expect([host, await statusFor(host, '/sign-in')]).toEqual([host, status]);
  });

  it('opens a live connection for its own pages, and for no page of another site', async () => {
    const opening = (origin: string) =>
      new Promise<string>((settle) => {
        const socket = new WebSocket(
          `${proxy.address.replace('http', 'ws')}/graphql`,
          'graphql-transport-ws',
          {
            headers: { origin },
          },
        );
        socket.on('error', ({ message }) => settle(message));
        socket.on('open', () => {
          socket.close();
          settle('opened');
        });
      });
    expect(await opening(proxy.address)).toBe('opened');
    expect(await opening('https://evil.example')).toBe('Unexpected server response: 403');
  });

  it.each([
    ['Gaelic', gaelic],
    ['Bengali letters', signsOf(0x985, 0x35)],
    ['twenty thousand signs', signsOf(0x4e00, 0x51a0)],
  ])('lets a conversation come to its end with the longest answers, in %s', async (_what, textOf) => {
    const childId = await openChronology(wire);
    const { involvementId } = await wire.say(
      'startHelp',
      {
        childId,
        entry: { occurred: { from: '2024-02-01', precision: 'DAY' }, basis: 'SEEN' },
        help: { name: 'Play therapy' },
      },
      'social-worker',
    );
    const visit = visitingAt(proxy.address);
    await visit.post('/sign-in', { person: 'social-worker' });
    const from = `/children/${childId}/help/${involvementId}/change/how`;
    const { location, refused } = await talk(visit, from, longest(textOf));
    expect([refused?.status, stepIn(location)]).toEqual([undefined, 'check']);
    const saved = await visit.post(location, asFields(hiddenIn((await visit.get(location)).html)));
    expect(saved.status).toBe(303);
    expect(proxy.written()).not.toMatch(new RegExp(`${childId}|so-far`));
  });
});
