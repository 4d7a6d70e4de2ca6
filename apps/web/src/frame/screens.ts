import { h } from 'preact';
import { OutOfReach, Refused } from '../asking/ask';
import type { Assets } from '../assets/assets';
import type { People } from '../session/people';
import { sessionOf } from '../session/session';
import { signInPage } from '../session/sign-in.page';
import { NotSignedIn } from '../session/signed-in';
import { readForm, textOf, type Typed } from './form';
import { wantsPage, type Reply, type Request } from './http';
import type { Elsewhere, Page } from './page';
import { render } from './render';
import { sorryFor } from './sorry';
import { SorryPage } from './SorryPage';
import { WRITTEN_BY } from '../writing/WrittenBy';

/** How screens answer: the HTML to send; status and headers are set on the reply. */
export type Screens = Readonly<{
  show: (answer: Page | Elsewhere, request: Request, reply: Reply) => string;
  /** The kind page for whatever went wrong. */
  showSorry: (error: unknown, request: Request, reply: Reply) => string;
}>;

/** The token by which Nest hands it out. */
export const SCREENS = Symbol('how screens answer');

const isStating = ({ method }: Request): boolean => method !== 'GET' && method !== 'HEAD';

const typedIn = ({ body }: Request): Typed =>
  typeof body === 'object' && body !== null ? (body as Typed) : readForm('');

/** Of what nobody foresaw: its kind and where it was, never its words, which may hold a child’s. */
const report = (error: unknown): void => {
  const name = error instanceof Error ? error.name : typeof error;
  const at = (error instanceof Error ? (error.stack ?? '').replace(error.message, () => '') : '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 4);
  process.stderr.write(
    `${JSON.stringify({ level: 'error', what: 'unexpected error of a screen', name, at })}\n`,
  );
};

const isForeseen = (error: unknown): boolean => error instanceof Refused || error instanceof OutOfReach;

const notSignedIn = (people: People, request: Request): Page | Elsewhere => {
  if (isStating(request)) {
    const typed = typedIn(request);
    const as = people.find(textOf(typed, WRITTEN_BY)) ?? sessionOf(request).was;
    return signInPage(people, request.url, { typed, ...(as && { as }) });
  }
  if (wantsPage(request)) return { seeOther: `/sign-in?then=${encodeURIComponent(request.url)}` };
  return { ...signInPage(people, request.url), status: 401 };
};

const sorryPage = (error: unknown, request: Request): Page => {
  const sorry = sorryFor(error, isStating(request));
  if (sorry.status === 500 && !isForeseen(error)) report(error);
  const typed = sorry.mayTryAgain && isStating(request) ? typedIn(request) : undefined;
  const isSignedIn = sessionOf(request).visitor !== undefined;
  const body = h(SorryPage, { sorry, isSignedIn, path: request.url, ...(typed && { typed }) });
  return { title: sorry.title, status: sorry.status, body };
};

const isUnknownPerson = (error: unknown): boolean => error instanceof Refused && error.code === 'who-are-you';

/** What screens are shown with. */
export type Surroundings = Readonly<{
  assets: Assets;
  people: People;
  organisations: ReadonlyMap<string, string>;
}>;

/** An address as a header may carry it: whatever else is in it is written in its code, so that it is one line of ASCII. */
const locationOf = (address: string): string =>
  address.replace(/\p{Cs}/gu, '\ufffd').replace(/[^\x21-\x7e]/gu, encodeURIComponent);

/** Screens that stand in the frame, with what was built for browsers. */
export const screensWith = ({ assets, people, organisations }: Surroundings): Screens => {
  const show: Screens['show'] = (answer, request, reply) => {
    if ('seeOther' in answer) {
      void reply.status(303).header('location', locationOf(answer.seeOther));
      return '';
    }
    const { visitor } = sessionOf(request);
    void reply.status(answer.status ?? 200).header('content-type', 'text/html; charset=utf-8');
    return render(answer, { assets, organisations, path: request.url, ...(visitor && { visitor }) });
  };
  return {
    show,
    showSorry: (error, request, reply) =>
      show(
        error instanceof NotSignedIn || isUnknownPerson(error)
          ? notSignedIn(people, request)
          : sorryPage(error, request),
        request,
        reply,
      ),
  };
};
