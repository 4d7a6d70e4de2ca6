import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** Why somebody is turned away before anything is read. */
export type No = Readonly<{ status: number; code: string; title: string; words: string }>;

export const NOT_OURS: No = {
  status: 421,
  code: 'not-this-host',
  title: 'This is not an address of the chronology',
  words:
    'This service was asked for by a name that is not one of its own. Please use the address that you were given.',
};

export const FROM_ELSEWHERE: No = {
  status: 403,
  code: 'from-elsewhere',
  title: 'This came from another site',
  words: 'A page of another site may not listen here.',
};

export const NOTHING_TO_HEAR: No = {
  status: 404,
  code: 'not-found',
  title: 'Nothing is here',
  words: 'There is nothing to listen to at this address. Live connections are opened at /graphql.',
};

export const NOT_YET: No = {
  status: 503,
  code: 'store-unavailable',
  title: 'Getting ready',
  words: 'The chronology is being opened. Please try again in a minute.',
};

const TOO_SLOW: No = {
  status: 408,
  code: 'too-slow',
  title: 'This took too long',
  words:
    'What you sent took too long to arrive. Nothing of it was saved. Please go back, and try again when the line is better.',
};

const TOO_LONG: No = {
  status: 431,
  code: 'too-large',
  title: 'This is too long',
  words:
    'The address, or what the browser sends with it, is longer than can be read. Please go back and begin from a shorter address.',
};

const NOT_READABLE: No = {
  status: 400,
  code: 'bad-request',
  title: 'This could not be read',
  words: 'What was sent could not be read. Please go back and try again.',
};

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  connection: 'close',
} as const;

type Kind = 'page' | 'data' | 'words';

const TYPES: Readonly<Record<Kind, string>> = {
  page: 'text/html; charset=utf-8',
  data: 'application/json; charset=utf-8',
  words: 'text/plain; charset=utf-8',
};

const BODIES: Readonly<Record<Kind, (no: No) => string>> = {
  page: ({ title, words }) =>
    [
      '<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<title>${title}</title></head><body><h1>${title}</h1><p>${words}</p></body></html>`,
    ].join(''),
  data: ({ words, code }) => JSON.stringify({ errors: [{ message: words, extensions: { code } }] }),
  words: ({ words }) => `${words}\n`,
};

const said = (no: No, kind: Kind) => {
  const body = BODIES[kind](no);
  return {
    body,
    headers: { ...HEADERS, 'content-type': TYPES[kind], 'content-length': String(Buffer.byteLength(body)) },
  };
};

/** Whether a page is looked at there, and not an answer for programs. */
export const isForPeople = (path: string, accept = ''): boolean =>
  accept.includes('text/html') && !/^\/(graphql|health)/.test(path);

/** Says no to a request, as a page or as data, and takes no other on this connection. */
export const turnAway = (no: No, { url = '', headers: asked }: IncomingMessage, to: ServerResponse): void => {
  const { body, headers } = said(no, isForPeople(url, asked.accept) ? 'page' : 'data');
  to.writeHead(no.status, headers);
  to.end(body);
};

/** So long somebody who is still sending may read why nobody listens any more. */
const LEAVE_MS = 2_000;

/** Says no where there is nothing but a line: in plain words, since nobody knows who is at its end. */
export const hangUp = (no: No, line: Duplex, kind: Kind = 'words'): void => {
  line.on('error', () => line.destroy());
  if (!line.writable) return void line.destroy();
  const { body, headers } = said(no, kind);
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  line.end(`HTTP/1.1 ${no.status} ${STATUS_CODES[no.status]}\r\n${head.join('')}\r\n${body}`);
  line.resume();
  const late = setTimeout(() => line.destroy(), LEAVE_MS).unref();
  line.once('close', () => clearTimeout(late));
};

const BY_ERROR: Readonly<Record<string, No>> = {
  ERR_HTTP_REQUEST_TIMEOUT: TOO_SLOW,
  HPE_HEADER_OVERFLOW: TOO_LONG,
};

const leaving = new WeakSet<Duplex>();

/** Answers, once, what the server itself cannot read or will not wait for, and lets go of the line. */
export const sayUnreadable = (error: NodeJS.ErrnoException, line: Duplex): void => {
  if (leaving.has(line)) return;
  leaving.add(line);
  if (error.code === 'ECONNRESET' || line.destroyed) return void line.destroy();
  hangUp(BY_ERROR[error.code ?? ''] ?? NOT_READABLE, line);
};
