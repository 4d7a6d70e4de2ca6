import type { Actor } from '@chronology/access';
import { AskedBy } from '@chronology/graphql';
import type { QueryknownByArgs } from '@chronology/schema';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { given } from '../reading/given';
import { pageShown } from '../timeline/page-shown';
import { GetKnownBy } from './known-by.query';

@Resolver()
export class KnownByResolver {
  constructor(private readonly queries: QueryBus) {}

  @Query()
  async knownBy(@AskedBy() viewer: Actor, @Args() args: QueryknownByArgs) {
    const { childId, organisation, on, filter = {}, first = 50, after } = given(args);
    return pageShown(
      await this.queries.execute(
        new GetKnownBy({ viewer, childId, organisationId: organisation, on, choice: filter, first, after }),
      ),
    );
  }
}
