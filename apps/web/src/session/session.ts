import type { Secret } from '@chronology/access';
import { parseCookie, stringifySetCookie } from 'cookie';
import { headerOf, type Request } from '../frame/http';
import type { People } from './people';
import type { Visitor } from './visitor';

/** Who asks. `was` still tells who it was where the time ran out. */
export type Session = Readonly<{ visitor?: Visitor; was?: Visitor }>;

/** How people are known from one page to the next. */
export type Sessions = Readonly<{
  of: (request: Request) => Session;
  /** The cookie of somebody who has just signed in. */
  begin: (visitor: Visitor, request: Request) => string;
  /** The cookie of nobody. */
  end: (request: Request) => string;
}>;

/** The token by which Nest hands them out. */
export const SESSIONS = Symbol('who is signed in');

const COOKIE = 'chronology-session';
/** How long a sign-in lasts: one working day. */
const LASTS_MS = 12 * 60 * 60 * 1000;

type Kept = Readonly<{ is: 'session'; personId: string; at: number }>;

const isKept = (value: unknown): value is Kept => {
  if (typeof value !== 'object' || value === null) return false;
  const { is, personId, at } = value as Partial<Kept>;
  return is === 'session' && typeof personId === 'string' && typeof at === 'number';
};

/** Whether the browser came by https, to this server or to the proxy before it. */
const cameByHttps = (request: Request): boolean =>
  'encrypted' in request.raw.socket ||
  headerOf(request, 'x-forwarded-proto').split(',')[0]?.trim() === 'https';

const cookieOf = (value: string, request: Request, maxAge?: number): string =>
  stringifySetCookie({
    name: COOKIE,
    value,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: cameByHttps(request),
    ...(maxAge !== undefined && { maxAge }),
  });

/** Signs people in by a sealed cookie that ends with the browser, and after twelve hours. */
export const sessionsWith = (secret: Secret, people: People, now: () => number = Date.now): Sessions => ({
  of: (request) => {
    const kept = secret.open(parseCookie(headerOf(request, 'cookie'))[COOKIE] ?? '');
    const visitor = isKept(kept) ? people.find(kept.personId) : undefined;
    if (!isKept(kept) || !visitor) return {};
    const age = now() - kept.at;
    return age >= 0 && age < LASTS_MS ? { visitor } : { was: visitor };
  },
  begin: ({ personId }, request) => {
    const kept: Kept = { is: 'session', personId, at: now() };
    return cookieOf(secret.seal(kept), request);
  },
  end: (request) => cookieOf('', request, 0),
});

const seen = new WeakMap<object, Session>();

/** Keeps who asks beside the request, for those who answer it. */
export const keepSession = (request: Request, session: Session): void => void seen.set(request.raw, session);

/** Who asks, as it was kept; nobody where nothing was. */
export const sessionOf = (request: Request): Session => seen.get(request.raw) ?? {};
