import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { openAssets } from '../assets/assets';
import { peopleOf } from '../session/people';
import type { Reply, Request } from './http';
import { screensWith } from './screens';

const raw = new IncomingMessage(new Socket());
const request: Request = { method: 'GET', url: '/children', headers: {}, params: {}, raw };
const reply: Reply = {
  raw: new ServerResponse(raw),
  sent: false,
  status: () => reply,
  header: () => reply,
  hasHeader: () => false,
  send: () => reply,
  hijack: () => reply,
};

describe('an error of a screen that nobody foresaw', () => {
  it('is written down by where it was, and by no word of it: not where a line of it looks like a place', () => {
    const screens = screensWith({
      assets: openAssets('/nowhere'),
      people: peopleOf([], false),
      organisations: new Map(),
    });
    const written: string[] = [];
    const write = process.stderr.write.bind(process.stderr);
    process.stderr.write = (text: string | Uint8Array) => written.push(String(text)) > 0;
    let html = '';
    try {
      html = screens.showSorry(new TypeError('Not readable:\nat home Ailsa cried'), request, reply);
    } finally {
      process.stderr.write = write;
    }
    expect(written.join('')).toContain('screens.spec.ts');
    expect(`${written.join('')}${html}`).not.toMatch(/Ailsa|cried|Not readable/);
  });
});
