import {
  Injectable,
  UnsupportedMediaTypeException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { headerOf, type Request } from '../frame/http';

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

/** Turns away what another site sends, and what is no form, before a screen is asked. */
@Injectable()
export class DoorGuard implements CanActivate {
  canActivate(execution: ExecutionContext): boolean {
    const request = execution.switchToHttp().getRequest<Request>();
    if (request.method !== 'GET' && request.method !== 'HEAD') takeForm(request);
    return true;
  }
}
