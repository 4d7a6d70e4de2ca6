import { LOG_OUT_OF_REACH } from '@chronology/graphql';
import type { RequestListener } from 'node:http';
import type { Health } from './readiness';
import { isForPeople } from './turned-away';

const RETRY_AFTER_SECONDS = '2';

/** For whoever opens the screens too early: it looks again by itself. */
const READY_SOON = [
  '<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">',
  '<meta name="viewport" content="width=device-width, initial-scale=1">',
  `<meta http-equiv="refresh" content="${RETRY_AFTER_SECONDS}"><title>Getting ready</title></head>`,
  '<body><h1>Getting ready</h1><p>The chronology is being opened. This page looks again by itself.</p></body></html>',
].join('');

/**
 * Answers while the service has not yet seen its log: that it lives, that it is not ready, and to everybody else in
 * kind words that they should come again. Nothing that is sent is read.
 */
export const waiting = (): RequestListener => {
  const since = new Date().toISOString();
  const notReady: Health = { status: 'not-ready', since, log: 'not-checked' };
  return ({ url = '', headers }, response) => {
    const path = url.split('?')[0] ?? '';
    const isPage = isForPeople(path, headers.accept);
    const isLive = path === '/health/live';
    const body = isLive ? { status: 'live' } : path === '/health/ready' ? notReady : LOG_OUT_OF_REACH;
    response.writeHead(isLive ? 200 : 503, {
      'content-type': isPage ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'close',
      ...(!isLive && { 'retry-after': RETRY_AFTER_SECONDS }),
    });
    response.end(isPage ? READY_SOON : JSON.stringify(body));
  };
};
