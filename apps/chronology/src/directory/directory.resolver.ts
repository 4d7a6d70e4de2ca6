import type { Actor } from '@chronology/access';
import { AskedBy } from '@chronology/graphql';
import type { ChildPage, ListedChild, QuerychildrenArgs } from '@chronology/schema';
import type { DirectoryRow } from '@chronology/sql';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { given } from '../reading/given';
import { Children } from './directory.query';
import { isWaiting } from './waiting-place';

const listed = (row: DirectoryRow): ListedChild => ({
  childId: row.child_id,
  knownAs: row.known_as,
  organisationId: row.organisation_id,
  openedOn: row.opened_on,
  isClosed: row.state === 'closed',
  closedOn: row.closed_on,
  born: row.born,
  isWaiting: isWaiting(row),
  waitingSince: row.waiting_since,
});

@Resolver()
export class DirectoryResolver {
  constructor(private readonly queries: QueryBus) {}

  @Query()
  async children(@AskedBy() viewer: Actor, @Args() args: QuerychildrenArgs): Promise<ChildPage> {
    const { search, first = 50, after } = given(args);
    const { rows, cursor } = await this.queries.execute(new Children({ viewer, search, first, after }));
    return { children: rows.map(listed), cursor };
  }
}
