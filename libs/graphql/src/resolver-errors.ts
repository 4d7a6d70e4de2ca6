import { Catch, type ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';

/**
 * Hands what a resolver throws on to `formatError`, which alone decides what is said and what is logged: a refusal
 * speaks of a child, so its words go to the caller and never into the service’s log.
 */
@Catch()
export class ResolverErrors extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return error;
    super.catch(error, host);
    return undefined;
  }
}
