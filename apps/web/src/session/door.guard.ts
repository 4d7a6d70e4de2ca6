import {
  Injectable,
  UnsupportedMediaTypeException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { textOf, type Typed } from '../frame/form';
import { headerOf, type Request } from '../frame/http';
import { WRITTEN_BY } from '../writing/WrittenBy';
import { sessionOf } from './session';
import { NotSignedIn } from './signed-in';

/** Another site sent this form. */
export class FromElsewhere extends Error {}

const hostOf = (origin: string): string | undefined => {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
};

/** Browsers say where a form came from; what says nothing is no browser, and carries nobody’s cookie. */
const cameFromElsewhere = (request: Request): boolean => {
  const site = headerOf(request, 'sec-fetch-site');
  if (site !== '') return site !== 'same-origin' && site !== 'none';
  const origin = headerOf(request, 'origin');
  return origin !== '' && hostOf(origin) !== headerOf(request, 'host');
};

const FORM = /^application\/x-www-form-urlencoded\s*(;|$)/i;

/** What is stated comes from a page of ours, as a form; an empty one has no fields. */
const takeForm = (request: Request & { body?: unknown }): void => {
  if (cameFromElsewhere(request)) throw new FromElsewhere();
  request.body ??= {};
  const type = headerOf(request, 'content-type');
  if (type !== '' && !FORM.test(type)) throw new UnsupportedMediaTypeException();
};

/** Whoever wrote is not signed in, but somebody else is, in the same browser. */
const isOfAnother = (request: Request): boolean => {
  const writer = textOf(request.body as Typed, WRITTEN_BY);
  const { visitor } = sessionOf(request);
  return writer !== '' && visitor !== undefined && visitor.personId !== writer;
};

/** Turns away what another site sends, what is no form, and what another person wrote, before a screen is asked. */
@Injectable()
export class DoorGuard implements CanActivate {
  canActivate(execution: ExecutionContext): boolean {
    const request = execution.switchToHttp().getRequest<Request>();
    if (request.method === 'GET' || request.method === 'HEAD') return true;
    takeForm(request);
    if (isOfAnother(request)) throw new NotSignedIn();
    return true;
  }
}
