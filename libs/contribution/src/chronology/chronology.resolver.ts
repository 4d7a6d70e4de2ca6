import { mayStateHere, type Actor, type Agency } from '@chronology/access';
import type { Handled } from '@chronology/commands';
import { AskedBy } from '@chronology/graphql';
import { Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AGENCIES_HERE } from '../agencies-here';
import type { Opened } from './change-chronology';
import { CloseChronology, DescribeChild, OpenChronology } from './chronology.commands';
import { ChildDescribedInput, ChronologyClosedInput, OpeningInput } from './chronology.input';

@Resolver()
export class ChronologyResolver {
  constructor(
    private readonly bus: CommandBus,
    @Inject(AGENCIES_HERE) private readonly agencies: readonly Agency[],
  ) {}

  @Mutation()
  openChronology(
    @AskedBy() actor: Actor,
    @Args() { commandId, childId, opening, child }: OpeningInput,
  ): Promise<Opened> {
    mayStateHere(actor, this.agencies);
    return this.bus.execute(
      new OpenChronology({ actor, childId: childId ?? undefined, commandId, command: { opening, child } }),
    );
  }

  @Mutation()
  describeChild(
    @AskedBy() actor: Actor,
    @Args('childId') childId: string,
    @Args('commandId') commandId: string,
    @Args('child') child: ChildDescribedInput,
  ): Promise<Handled> {
    mayStateHere(actor, this.agencies);
    return this.bus.execute(new DescribeChild({ actor, childId, commandId, command: { child } }));
  }

  @Mutation()
  closeChronology(
    @AskedBy() actor: Actor,
    @Args('childId') childId: string,
    @Args('commandId') commandId: string,
    @Args('closing') closing: ChronologyClosedInput,
  ): Promise<Handled> {
    mayStateHere(actor, this.agencies);
    return this.bus.execute(new CloseChronology({ actor, childId, commandId, command: { closing } }));
  }
}
