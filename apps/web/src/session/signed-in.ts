import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from '../frame/http';
import { sessionOf } from './session';
import type { Visitor } from './visitor';

/** Nobody is signed in, or no longer. */
export class NotSignedIn extends Error {}

/** `@SignedIn() visitor: Visitor`: who looks. A screen that takes it is shown to nobody who is not signed in. */
export const SignedIn = createParamDecorator((_: unknown, execution: ExecutionContext): Visitor => {
  const { visitor } = sessionOf(execution.switchToHttp().getRequest<Request>());
  if (!visitor) throw new NotSignedIn();
  return visitor;
});
