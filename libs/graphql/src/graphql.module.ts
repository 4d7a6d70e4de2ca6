import type { Actor } from '@chronology/access';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { ValidationRule } from 'graphql';
import { formatError } from './errors';
import { scalars } from './scalars';
import { readEnumValues, readSchema } from './schema-files';

/** What every resolver may ask of a request: who is asking. */
export type AskContext = Readonly<{ actor?: Actor }>;

/** Finds who is asking from the headers of a request; undefined where they do not say. */
export type FindActor = (headers: Readonly<Record<string, unknown>>) => Actor | undefined;

/** Limits that hold before anything runs. */
export const LIMITS = { depth: 12, aliases: 15, tokens: 2_000, bodyBytes: 1_000_000 } as const;

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

const limits = () =>
  [
    maxDepthRule({ n: LIMITS.depth, flattenFragments: true, exposeLimits: true }),
    maxAliasesRule({ n: LIMITS.aliases, exposeLimits: true }),
  ] as unknown as ValidationRule[];

/** Serves the named subjects of the schema. Every service is set up in this one way. */
export const graphqlModule = (subjects: readonly string[], findActor: FindActor): DynamicModule => {
  const sdl = readSchema(subjects);
  const isProduction = process.env['NODE_ENV'] === 'production';
  const context = (argument: ContextArgument): AskContext => ({ actor: findActor(headersOf(argument)) });
  return GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    typeDefs: sdl,
    resolvers: { ...scalars, ...enumsOf(sdl) },
    resolverValidationOptions: { requireResolversToMatchSchema: 'ignore' },
    context,
    subscriptions: { 'graphql-ws': true },
    validationRules: limits(),
    parseOptions: { maxTokens: LIMITS.tokens },
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: isProduction,
    introspection: !isProduction,
    csrfPrevention: true,
    playground: false,
    graphiql: false,
    plugins: [ApolloServerPluginLandingPageDisabled()],
    formatError,
  });
};
