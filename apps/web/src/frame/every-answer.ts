import { BadRequestException, NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { keepSession, type Sessions } from '../session/session';
import { isText, isTooMuch, readForm } from './form';
import { acceptedOf, type Encoding, type Reply, type Request } from './http';
import type { Screens } from './screens';

/** What one form may carry: many times what anybody types. */
const FORM_BYTES = 100_000;
/** Below this nothing is gained by making it small. */
const WORTH_IT_BYTES = 1_200;

const FORM = 'application/x-www-form-urlencoded';

const POLICY = [
  "default-src 'none'",
  ...['script', 'style', 'img', 'font', 'connect'].map((what) => `${what}-src 'self'`),
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What every answer of the screens says to the browser: nothing from elsewhere, nothing kept, nothing told onwards. */
export const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** Where the API and those who watch over it are answered; the screens leave these alone. */
export const isOfTheApi = (url: string): boolean => /^\/(graphql|health)(\/|\?|$)/.test(url);

const small: Readonly<Record<Encoding, (text: string) => Promise<Buffer>>> = {
  br: (text) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (text) => promisify(gzip)(text, { level: 6 }),
};

const sayHeaders = async (request: Request, reply: Reply, payload: unknown): Promise<unknown> => {
  if (isOfTheApi(request.url)) return payload;
  for (const [name, value] of Object.entries(HEADERS))
    if (!reply.hasHeader(name)) void reply.header(name, value);
  return payload;
};

const makeSmall = async (request: Request, reply: Reply, payload: unknown): Promise<unknown> => {
  if (isOfTheApi(request.url)) return payload;
  if (typeof payload !== 'string') return payload;
  void reply.header('vary', 'accept-encoding');
  const encoding = acceptedOf(request.headers['accept-encoding'], ['br', 'gzip']);
  if (!encoding || payload.length < WORTH_IT_BYTES) return payload;
  void reply.header('content-encoding', encoding);
  return small[encoding](payload);
};

type Hook = (request: Request, reply: Reply) => Promise<unknown>;

type Route = {
  method: string | readonly string[];
  url: string;
  onRequest?: Hook;
  onSend?: unknown;
  errorHandler?: (error: Error, request: Request, reply: Reply) => void;
};

/** The server, as far as the screens set it up. */
export type Server = Readonly<{
  addHook: ((name: 'onRoute', hook: (route: Route) => void) => unknown) &
    ((name: 'onSend', hook: typeof sayHeaders) => unknown);
  removeContentTypeParser: (type: string) => void;
  addContentTypeParser: (
    type: string,
    options: Readonly<{ parseAs: 'string'; bodyLimit: number }>,
    parse: (request: unknown, body: string, done: (error: Error | null, body?: unknown) => void) => void,
  ) => unknown;
}>;

/** What is wrong with an address before anybody looks at it. */
const wrongWith = ({ url, params }: Request): Error | undefined => {
  if (Object.values(params).includes('')) return new NotFoundException();
  return isText(url) ? undefined : new BadRequestException();
};

/** Sees who comes to every address that is not the API’s, and sets headers, size and kind errors. Called before addresses are made. */
export const watchEveryAnswer = (server: Server, screens: Screens, sessions: Sessions): void => {
  const onRequest: Hook = async (request, reply) => {
    keepSession(request, sessions.of(request));
    const wrong = wrongWith(request);
    return wrong ? reply.send(screens.showSorry(wrong, request, reply)) : undefined;
  };
  // Also for what no address takes, such as a method that nobody knows.
  server.addHook('onSend', sayHeaders);
  server.addHook('onRoute', (route) => {
    if (isOfTheApi(route.url)) return;
    route.onRequest = onRequest;
    // Whatever else is done to an answer, such as leaving its body out for HEAD, is done to the whole of it.
    route.onSend = [makeSmall, ...[route.onSend ?? []].flat()];
    route.errorHandler = (error, request, reply) => void reply.send(screens.showSorry(error, request, reply));
  });
};

/** Reads forms in our own way, in place of Nest’s. */
export const takeForms = (server: Server): void => {
  server.removeContentTypeParser(FORM);
  server.addContentTypeParser(FORM, { parseAs: 'string', bodyLimit: FORM_BYTES }, (_request, body, done) => {
    // Half of what was sent is never taken for the whole.
    if (isTooMuch(body)) return done(new PayloadTooLargeException());
    if (!isText(body)) return done(new BadRequestException());
    done(null, readForm(body));
  });
};
