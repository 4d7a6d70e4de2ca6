import type { Actor } from '@chronology/access';
import { AskedBy } from '@chronology/graphql';
import { Inject } from '@nestjs/common';
import { Args, Resolver, Subscription } from '@nestjs/graphql';
import type { Changes } from './changes';
import type { Change } from './listener';

/** The name under which Nest hands out the one feed of changes. */
export const CHANGES = Symbol('Changes');

@Resolver()
export class ChangesResolver {
  constructor(@Inject(CHANGES) private readonly changes: Changes) {}

  @Subscription('chronologyChanged', { resolve: (change: Change) => change })
  chronologyChanged(
    @AskedBy() _viewer: Actor,
    @Args('childId') childId: string,
  ): AsyncIterableIterator<Change> {
    return this.changes.of(childId);
  }
}
