import type { Actor } from '@chronology/access';
import { AskedBy } from '@chronology/graphql';
import type { QueryrecordsArgs } from '@chronology/schema';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Records, type RecordShown } from './records.query';

@Resolver()
export class RecordsResolver {
  constructor(private readonly queries: QueryBus) {}

  @Query()
  records(@AskedBy() _viewer: Actor, @Args() { childId }: QueryrecordsArgs): Promise<readonly RecordShown[]> {
    return this.queries.execute(new Records(childId));
  }
}
