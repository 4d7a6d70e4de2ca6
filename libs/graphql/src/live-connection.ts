import type { ApolloServerPlugin } from '@apollo/server';
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

type Asked = Readonly<{ query: string; operationName?: string | null }>;
type Limits = Readonly<{ maxTokens: number; rules: readonly ValidationRule[]; isProduction: boolean }>;

const refused = (code: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code } });

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
  { maxTokens, rules, isProduction }: Limits,
): GraphQLWsSubscriptionsConfig => {
  const schema = buildSchema(sdl);

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
    onSubscribe: (_context, _id, asked) => {
      const refusals = refusalsOf(asked);
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
