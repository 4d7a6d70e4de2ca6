import { Catch, HttpException, type ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';

const sayingOnly = (message: string, code: string) => ({ errors: [{ message, extensions: { code } }] });

const tooLarge = sayingOnly('This is more than one request may carry.', 'too-large');
const notReadable = sayingOnly('This request could not be read as GraphQL over HTTP.', 'bad-request');

const statusOf = (error: unknown): number => (error instanceof HttpException ? error.getStatus() : 500);

/**
 * Hands what a resolver throws on to `formatError`, which alone decides what is said and what is logged: a refusal
 * speaks of a child, so its words go to the caller and never into the service’s log. What is refused before anything
 * reads it (a body that is too large, or no JSON) is answered in the same shape.
 */
@Catch()
export class ResolverErrors extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return error;
    const status = statusOf(error);
    if (status >= 500) super.catch(error, host);
    else this.applicationRef?.reply(host.getArgByIndex(1), status === 413 ? tooLarge : notReadable, status);
    return undefined;
  }
}
