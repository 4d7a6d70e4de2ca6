import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { waiting } from './waiting';

let server: Server;
let address: string;
beforeAll(async () => {
  server = createServer(waiting());
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const ask = (path: string, accept: string) => fetch(`${address}${path}`, { headers: { accept } });

describe('a service that has not seen its log yet', () => {
  it('shows a browser a page that looks again by itself', async () => {
    const answer = await ask('/children/1?search=Ailsa', 'text/html,*/*');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const page = await answer.text();
    expect(page).toContain('http-equiv="refresh"');
    expect(page).not.toContain('Ailsa');
  });

  it.each([
    ['/graphql', 503, 'store-unavailable'],
    ['/health/ready', 503, 'not-ready'],
    ['/health/live', 200, 'live'],
  ])('answers systems at %s as ever, whatever they accept', async (path, status, word) => {
    const answer = await ask(path, 'text/html');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      'application/json; charset=utf-8',
    ]);
    expect(await answer.text()).toContain(word);
  });
});
