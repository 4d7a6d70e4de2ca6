import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { headerOf, type Request } from '../frame/http';
import { keepSession, SESSIONS, type Sessions } from './session';

/** Another site sent this form. */
export class FromElsewhere extends Error {}

const hostOf = (origin: string): string | undefined => {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
};

/** What states something comes from a page of ours: browsers say where a form came from. */
const cameFromElsewhere = (request: Request): boolean => {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  const site = headerOf(request, 'sec-fetch-site');
  if (site !== '') return site !== 'same-origin' && site !== 'none';
  const origin = headerOf(request, 'origin');
  return origin !== '' && hostOf(origin) !== headerOf(request, 'host');
};

/** Sees who comes before a screen is asked, and turns away what another site sends. */
@Injectable()
export class DoorGuard implements CanActivate {
  constructor(@Inject(SESSIONS) private readonly sessions: Sessions) {}

  canActivate(execution: ExecutionContext): boolean {
    const request = execution.switchToHttp().getRequest<Request>();
    keepSession(request, this.sessions.of(request));
    if (cameFromElsewhere(request)) throw new FromElsewhere();
    return true;
  }
}
