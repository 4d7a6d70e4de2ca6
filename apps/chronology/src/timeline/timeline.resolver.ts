import type { Actor } from '@chronology/access';
import { AskedBy } from '@chronology/graphql';
import type { QuerychronologyArgs, QueryentryArgs } from '@chronology/schema';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { given } from '../reading/given';
import { GetEntry } from './entry.query';
import { pageShown } from './page-shown';
import { GetTimeline } from './timeline.query';

@Resolver()
export class TimelineResolver {
  constructor(private readonly queries: QueryBus) {}

  @Query()
  async chronology(@AskedBy() viewer: Actor, @Args() args: QuerychronologyArgs) {
    const { childId, filter = {}, first = 50, after, asKnownAt } = given(args);
    return pageShown(
      await this.queries.execute(
        new GetTimeline({ viewer, childId, choice: filter, first, after, asKnownAt }),
      ),
    );
  }

  @Query()
  entry(@AskedBy() viewer: Actor, @Args() args: QueryentryArgs) {
    const { childId, entryRef, asKnownAt } = given(args);
    return this.queries.execute(new GetEntry({ viewer, childId, entryRef, asKnownAt }));
  }
}
