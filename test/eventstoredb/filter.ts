import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import type { Recorded } from './records';
import { handlerThrew } from './refusals';

const WINDOW = 32;

/** A filter on the server: which records pass, how many a page considers, and after how many a checkpoint is told. */
export type Filter = Readonly<{ passes: (record: Recorded) => boolean; window: number; interval: number }>;

const expressionOf = (pattern: string): RegExp => {
  try {
    return new RegExp(pattern);
  } catch {
    throw handlerThrew();
  }
};

/** Undefined where nothing is filtered; an invalid expression throws. */
export const filterOf = (options: ReadReq.Options): Filter | undefined => {
  const asked = options.getFilter();
  if (!asked) return undefined;
  const byStream = asked.hasStreamIdentifier();
  const expression = byStream ? asked.getStreamIdentifier() : asked.getEventType();
  const prefixes = expression?.getPrefixList() ?? [];
  const pattern = expression?.getRegex() ? expressionOf(expression.getRegex()) : undefined;
  const window = asked.hasMax() ? asked.getMax() : WINDOW;
  return {
    passes: ({ stream, type }) => {
      const value = byStream ? stream : type;
      return pattern ? pattern.test(value) : prefixes.some((prefix) => value.startsWith(prefix));
    },
    window,
    interval: window * (asked.getCheckpointintervalmultiplier() || 1),
  };
};
