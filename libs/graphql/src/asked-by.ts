import type { Actor } from '@chronology/access';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { unknownPerson } from './errors';
import type { AskContext } from './graphql.module';

/** Who is asking. A resolver that takes it answers nobody whom the service does not know. */
export const AskedBy = createParamDecorator((_: unknown, execution: ExecutionContext): Actor => {
  const { actor } = GqlExecutionContext.create(execution).getContext<AskContext>();
  if (!actor) throw unknownPerson();
  return actor;
});
