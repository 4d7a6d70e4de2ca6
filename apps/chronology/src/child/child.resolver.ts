import type { Actor } from '@chronology/access';
import { AskedBy } from '@chronology/graphql';
import type { QuerychildArgs } from '@chronology/schema';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { given } from '../reading/given';
import { GetChild } from './child.query';
import type { ChildShown } from './child-shown';

@Resolver()
export class ChildResolver {
  constructor(private readonly queries: QueryBus) {}

  @Query()
  child(@AskedBy() viewer: Actor, @Args() args: QuerychildArgs): Promise<ChildShown> {
    const { childId, asKnownAt } = given(args);
    return this.queries.execute(new GetChild({ viewer, childId, asKnownAt }));
  }
}
