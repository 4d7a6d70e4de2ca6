import type { Actor } from '@chronology/access';
import { AskedBy } from '@chronology/graphql';
import type { QueryendingPreviewArgs, QueryhelpArgs } from '@chronology/schema';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { given } from '../reading/given';
import { GetEndingPreview } from './ending-preview.query';
import type { EndingResult, EndingShown } from './ending-shown';
import { GetHelp } from './help.query';
import type { HelpView } from './help.projection';
import { proposedEnding } from './proposed-ending';

@Resolver('EndingResult')
export class HelpViewResolver {
  constructor(private readonly queries: QueryBus) {}

  @Query()
  help(@AskedBy() viewer: Actor, @Args() args: QueryhelpArgs): Promise<HelpView> {
    const { childId, asKnownAt } = given(args);
    return this.queries.execute(new GetHelp({ viewer, childId, asKnownAt }));
  }

  @Query()
  endingPreview(@AskedBy() viewer: Actor, @Args() args: QueryendingPreviewArgs): Promise<EndingShown> {
    const { childId, involvementRef, ending } = given(args);
    return this.queries.execute(
      new GetEndingPreview({ viewer, childId, involvementRef, ending: proposedEnding(ending) }),
    );
  }

  @ResolveField()
  parameters(@Parent() { parameters }: EndingResult) {
    return Object.entries(parameters).map(([name, value]) => ({ name, value }));
  }
}
