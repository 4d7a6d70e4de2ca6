import type { ApolloServerPlugin } from '@apollo/server';
import type { Actor } from '@chronology/access';
import type { GraphQLWsSubscriptionsConfig } from '@nestjs/graphql';
import {
  buildSchema,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ValidationRule,
} from 'graphql';
import { formatError } from './errors';
import { liveLines } from './live-lines';

type Asked = Readonly<{ query: string; operationName?: string | null }>;
type Limits = Readonly<{
  maxTokens: number;
  rules: readonly ValidationRule[];
  isProduction: boolean;
  /** How many live connections one person or system has at once, and to how many children it listens. */
  mostLines: number;
}>;

type Extra = Readonly<{ socket: Readonly<{ close: (code: number, why: string) => void }> }>;
type Connected = Readonly<{ subscriptions: Readonly<Record<string, unknown>>; extra: unknown }>;

/** “Try again later”, as WebSocket has it: whoever asked does so by itself, after a while. */
const TRY_AGAIN_LATER = 1013;

const refused = (code: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code } });

const tooMany = (most: number): GraphQLError =>
  refused(
    'too-many-lines',
    `This is more than anybody may listen to at once. Please end one of your ${most} before you begin another.`,
  );

const parsed = (query: string, maxTokens: number): DocumentNode | GraphQLError => {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    return refused('not-graphql', error instanceof Error ? error.message : 'This is not GraphQL.');
  }
};

/**
 * A live connection is for hearing of changes, inside the limits that hold over HTTP and refused in the same words:
 * whatever else is asked there would pass by all of them.
 */
export const liveConnection = (
  sdl: string,
  { maxTokens, rules, isProduction, mostLines }: Limits,
  ownerOf: (connected: Connected) => Actor | undefined,
): GraphQLWsSubscriptionsConfig => {
  const schema = buildSchema(sdl);
  const lines = liveLines(mostLines);

  const refusalsOf = ({ query, operationName }: Asked): readonly GraphQLError[] => {
    const document = parsed(query, maxTokens);
    if (document instanceof GraphQLError) return [document];
    if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION)
      return [refused('bad-question', 'A live connection is for subscriptions. Please ask this over HTTP.')];
    return validate(schema, document, [...specifiedRules, ...rules], { hideSuggestions: isProduction }).map(
      ({ message }) => refused('bad-question', message),
    );
  };

  return {
    onConnect: (connected) => {
      if (lines.begin(connected, ownerOf(connected))) return true;
      (connected.extra as Extra).socket.close(TRY_AGAIN_LATER, 'Too many live connections at once.');
      return false;
    },
    onClose: (connected) => lines.end(connected),
    onSubscribe: (connected, _id, asked) => {
      const refusals = lines.isBeyond(connected) ? [tooMany(mostLines)] : refusalsOf(asked);
      return refusals.length > 0 ? refusals : undefined;
    },
    onNext: (_context, _id, _asked, _args, { errors, ...result }) =>
      errors && { ...result, errors: errors.map((error) => formatError(error.toJSON(), error)) },
  };
};

/** Over HTTP there is one answer and no second one: whoever would hear of changes is told where. */
export const noSubscriptionOverHttp: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation }) => {
      if (operation?.operation === OperationTypeNode.SUBSCRIPTION)
        throw new GraphQLError('Please subscribe over a live connection (graphql-ws) at this same address.', {
          extensions: { code: 'bad-question', http: { status: 400 } },
        });
    },
  }),
};
