import { parse, subscribe, type GraphQLSchema } from 'graphql';
import type { Visitor } from '../session/visitor';
import { answerIn, questionOf } from './answer';
import { OutOfReach, type Ask, type Asking } from './ask';
import { chronologyChanged, type chronologyChangedSubscription } from './changed.operations.generated';

type Injected = Readonly<{ payload: string }>;
type ToInject = Readonly<{
  method: 'POST';
  url: string;
  headers: Readonly<Record<string, string>>;
  payload: string;
}>;

/** The API beside which the screens stand, as it is reached without a socket. */
export type ApiBeside = Readonly<{
  /** Answers a request as if it had come over the wire: the same limits, words and errors. */
  inject: (request: ToInject) => Promise<Injected>;
  schema: () => GraphQLSchema;
  /** What a resolver is told of who asks. */
  contextOf: (visitor: Visitor) => unknown;
}>;

const rings = async (
  { schema, contextOf }: ApiBeside,
  visitor: Visitor,
  childId: string,
): Promise<AsyncGenerator<{ data?: unknown }>> => {
  const result = await subscribe({
    schema: schema(),
    document: parse(chronologyChanged.text),
    variableValues: { childId },
    contextValue: contextOf(visitor),
  });
  if (!(Symbol.asyncIterator in result)) throw new OutOfReach('Nobody rings for this child.');
  return result;
};

/** Asks the API of the same process. */
export const askingBeside = (api: ApiBeside): Asking => ({
  as:
    (visitor): Ask =>
    async (operation, variables) => {
      const { payload } = await api.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json', 'x-demo-person': visitor.personId },
        payload: questionOf(operation, variables),
      });
      return answerIn(payload);
    },

  listen: (visitor, childId, ring, over) => {
    let stop: (() => void) | undefined;
    let isOver = false;
    const hear = async () => {
      const heard = await rings(api, visitor, childId);
      stop = () => void heard.return(undefined);
      if (isOver) return stop();
      for await (const { data } of heard) {
        const { chronologyChanged: change } = data as chronologyChangedSubscription;
        ring(change.reason);
      }
    };
    hear().then(over, over);
    return () => {
      isOver = true;
      stop?.();
    };
  },
});
