import type { Actor } from '@chronology/access';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import { formatError, unknownPerson } from './errors';
import { keptNowhere } from './kept-nowhere';
import { liveConnection, noSubscriptionOverHttp } from './live-connection';
import { occurred } from './occurred-in-words';
import { scalars } from './scalars';
import { readEnumValues, readSchema } from './schema-files';

/** What every resolver may ask of a request: who is asking. */
export type AskContext = Readonly<{ actor?: Actor }>;

/** Finds who is asking from the headers of a request; undefined where they do not say. */
export type FindActor = (headers: Readonly<Record<string, unknown>>) => Actor | undefined;

/** Limits that hold before anything runs. */
export const LIMITS = { depth: 12, aliases: 15, tokens: 2_000, bodyBytes: 1_000_000, lines: 100 } as const;

type WithHeaders = Readonly<{ headers?: Readonly<Record<string, unknown>> }>;
type ContextArgument = WithHeaders &
  Readonly<{
    extra?: Readonly<{ request?: WithHeaders }>;
    connectionParams?: Readonly<Record<string, unknown>>;
  }>;

const headersOf = (argument: ContextArgument) => ({
  ...(argument.extra?.request?.headers ?? argument.headers ?? {}),
  ...(argument.connectionParams ?? {}),
});

const enumsOf = (sdl: string) =>
  Object.fromEntries(
    Object.entries(readEnumValues()).filter(([name]) => new RegExp(`^enum ${name}\\b`, 'm').test(sdl)),
  );

/** What is asked at once is bounded; what goes beyond is refused with every other mistake of the question. */
const bounded = (message: string) => ({
  propagateOnRejection: false,
  onReject: [(context: unknown) => (context as ValidationContext).reportError(new GraphQLError(message))],
});

const limits = () =>
  [
    maxDepthRule({
      n: LIMITS.depth,
      ...bounded(`Please ask for no more than ${LIMITS.depth} levels at once.`),
    }),
    maxAliasesRule({
      n: LIMITS.aliases,
      ...bounded(`Please use no more than ${LIMITS.aliases} aliases at once.`),
    }),
  ] as unknown as ValidationRule[];

/** Over HTTP nobody is answered whom the service does not know; a live connection is asked by each resolver. */
const contextOf =
  (findActor: FindActor) =>
  (argument: ContextArgument): AskContext => {
    const actor = findActor(headersOf(argument));
    if (!actor && argument.extra === undefined) throw unknownPerson();
    return { actor };
  };

/** Serves the named subjects of the schema. Every service is set up in this one way. */
export const graphqlModule = (subjects: readonly string[], findActor: FindActor): DynamicModule => {
  const sdl = readSchema(subjects);
  const isProduction = process.env['NODE_ENV'] === 'production';
  return GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    typeDefs: sdl,
    resolvers: { ...scalars, ...occurred, ...enumsOf(sdl) },
    resolverValidationOptions: { requireResolversToMatchSchema: 'ignore' },
    context: contextOf(findActor),
    subscriptions: {
      'graphql-ws': liveConnection(
        sdl,
        { maxTokens: LIMITS.tokens, rules: limits(), isProduction, mostLines: LIMITS.lines },
        (connected) => findActor(headersOf(connected as ContextArgument)),
      ),
    },
    validationRules: limits(),
    parseOptions: { maxTokens: LIMITS.tokens },
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: isProduction,
    introspection: !isProduction,
    csrfPrevention: true,
    playground: false,
    graphiql: false,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      keptNowhere,
      noSubscriptionOverHttp,
    ],
    formatError,
  });
};
