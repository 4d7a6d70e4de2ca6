export { AskedBy } from './asked-by';
export { formatError, LOG_OUT_OF_REACH } from './errors';
export { graphqlModule, LIMITS, type AskContext, type FindActor } from './graphql.module';
export { inputPipe } from './input-pipe';
export { ResolverErrors } from './resolver-errors';
export { readSchema, schemaFolder } from './schema-files';
