import { HttpException } from '@nestjs/common';
import { OutOfReach, Refused } from '../asking/ask';
import { FromElsewhere } from '../session/door.guard';
import { SORRY } from '../words/frame';

/** What is said where something cannot be shown or done. `mayTryAgain`: what was typed goes along with a button. */
export type Sorry = Readonly<{
  status: number;
  title: string;
  words: readonly string[];
  mayTryAgain?: boolean;
}>;

type Said = Readonly<{ title: string; words: readonly string[] }>;

const asIs = (status: number, { title, words }: Said): Sorry => ({ status, title, words });

const again = (status: number, said: Said) => (): Sorry => ({ ...asIs(status, said), mayTryAgain: true });

const notThere = ({ message }: Refused): Sorry => ({
  status: 404,
  title: SORRY.notThere.title,
  words: [message],
});

const notTheirs = ({ message }: Refused): Sorry => ({
  status: 403,
  title: SORRY.noAccess.title,
  words: [message, SORRY.noAccess.ask],
});

const BY_CODE: Readonly<Record<string, (refused: Refused) => Sorry>> = {
  'not-found': notThere,
  'no-chronology': notThere,
  'entry-not-found': notThere,
  'no-such-help': notThere,
  'no-such-ending': notThere,
  'help-not-found': notThere,
  forbidden: notTheirs,
  'not-your-entry': notTheirs,
  'not-this-service': notTheirs,
  'too-large': () => asIs(413, SORRY.tooMuch),
  'store-unavailable': again(503, SORRY.outOfReach),
  'others-are-writing': again(503, SORRY.others),
  'may-be-saved': again(503, SORRY.mayBeSaved),
  'something-went-wrong': again(500, SORRY.unexpected),
};

const ofRefused = (refused: Refused): Sorry =>
  BY_CODE[refused.code]?.(refused) ?? { status: 422, title: SORRY.refused.title, words: [refused.message] };

const ofStatus = (status: number): Sorry => {
  if (status === 404 || status === 405) return asIs(404, SORRY.notFound);
  if (status === 413) return asIs(413, SORRY.tooMuch);
  return status < 500 ? asIs(status, SORRY.notReadable) : asIs(500, SORRY.unexpected);
};

/** What Nest refuses, and what Fastify refuses before anybody reads it, carries its status. */
const statusOf = (error: unknown): number => {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = error instanceof Error ? (error as Error & { statusCode?: unknown }) : {};
  return typeof statusCode === 'number' && statusCode >= 400 ? statusCode : 500;
};

/** The kind page for whatever went wrong. `wasStating`: something was sent that may have been taken. */
export const sorryFor = (error: unknown, wasStating: boolean): Sorry => {
  if (error instanceof Refused) return ofRefused(error);
  if (error instanceof OutOfReach)
    return { ...asIs(503, wasStating ? SORRY.mayBeSaved : SORRY.outOfReach), mayTryAgain: true };
  if (error instanceof FromElsewhere) return asIs(403, SORRY.fromElsewhere);
  return ofStatus(statusOf(error));
};
