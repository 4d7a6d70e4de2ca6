import { LOG_OUT_OF_REACH } from '@chronology/graphql';
import type { RequestListener } from 'node:http';
import type { Health } from './readiness';

const RETRY_AFTER_SECONDS = '2';

/**
 * Answers while the service has not yet seen its log: that it lives, that it is not ready, and to everybody else in
 * kind words that they should come again. Nothing that is sent is read.
 */
export const waiting = (): RequestListener => {
  const since = new Date().toISOString();
  const notReady: Health = { status: 'not-ready', since, log: 'not-checked' };
  return ({ url = '' }, response) => {
    const path = url.split('?')[0];
    const isLive = path === '/health/live';
    const body = isLive ? { status: 'live' } : path === '/health/ready' ? notReady : LOG_OUT_OF_REACH;
    response.writeHead(isLive ? 200 : 503, {
      'content-type': 'application/json; charset=utf-8',
      connection: 'close',
      ...(!isLive && { 'retry-after': RETRY_AFTER_SECONDS }),
    });
    response.end(JSON.stringify(body));
  };
};
