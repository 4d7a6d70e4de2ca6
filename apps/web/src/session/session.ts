import type { Secret } from '@chronology/access';
import { parseCookie, stringifySetCookie } from 'cookie';
import { endedSessions } from './ended-sessions';
import { randomUUID } from 'node:crypto';
import { headerOf, type Request } from '../frame/http';
import type { People } from './people';
import type { Visitor } from './visitor';

/** Who asks. `was` still tells who it was where the time ran out. */
export type Session = Readonly<{ visitor?: Visitor; was?: Visitor }>;

/** How people are known from one page to the next. */
export type Sessions = Readonly<{
  of: (request: Request) => Session;
  /** The cookie of somebody who has just signed in; whatever sign-in came with the request has ended. */
  begin: (visitor: Visitor, request: Request) => string;
  /** The cookie of nobody. Every copy of the one that came with the request is refused from now on. */
  end: (request: Request) => string;
}>;

/** The token by which Nest hands them out. */
export const SESSIONS = Symbol('who is signed in');

const COOKIE = 'chronology-session';
/** How long a sign-in lasts: one working day. */
const LASTS_MS = 12 * 60 * 60 * 1000;

type Kept = Readonly<{ is: 'session'; id: string; personId: string; at: number }>;

const isKept = (value: unknown): value is Kept => {
  if (typeof value !== 'object' || value === null) return false;
  const { is, id, personId, at } = value as Partial<Kept>;
  return [
    is === 'session',
    typeof id === 'string',
    typeof personId === 'string',
    typeof at === 'number',
  ].every(Boolean);
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

/**
 * Signs people in by a sealed cookie that ends with the browser, after twelve hours, and for every copy of it when they
 * sign out. Which have ended is known to this process: one that starts anew knows the twelve hours alone.
 */
export const sessionsWith = (secret: Secret, people: People, now: () => number = Date.now): Sessions => {
  const ended = endedSessions();
  const keptIn = (request: Request): Kept | undefined => {
    const kept = secret.open(parseCookie(headerOf(request, 'cookie'))[COOKIE] ?? '');
    return isKept(kept) ? kept : undefined;
  };
  const leave = (request: Request) => {
    const kept = keptIn(request);
    if (kept) ended.add(kept.id, kept.at + LASTS_MS, now());
  };
  return {
    of: (request) => {
      const kept = keptIn(request);
      const visitor = kept && people.find(kept.personId);
      if (!visitor || ended.has(kept.id)) return {};
      const age = now() - kept.at;
      return age >= 0 && age < LASTS_MS ? { visitor } : { was: visitor };
    },
    begin: ({ personId }, request) => {
      leave(request);
      const kept: Kept = { is: 'session', id: randomUUID(), personId, at: now() };
      return cookieOf(secret.seal(kept), request);
    },
    end: (request) => {
      leave(request);
      return cookieOf('', request, 0);
    },
  };
};

const seen = new WeakMap<object, Session>();

/** Keeps who asks beside the request, for those who answer it. */
export const keepSession = (request: Request, session: Session): void => void seen.set(request.raw, session);

/** Who asks, as it was kept; nobody where nothing was. */
export const sessionOf = (request: Request): Session => seen.get(request.raw) ?? {};
