import { mayStateHere, type Actor, type Agency } from '@chronology/access';
import type { Handled } from '@chronology/commands';
import { AskedBy } from '@chronology/graphql';
import { Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AGENCIES_HERE } from '../agencies-here';
import { CorrectionInput, WithdrawalInput } from './correction.input';
import { CorrectEntry, WithdrawEntry } from './entry.commands';

@Resolver()
export class EntryResolver {
  constructor(
    private readonly bus: CommandBus,
    @Inject(AGENCIES_HERE) private readonly agencies: readonly Agency[],
  ) {}

  @Mutation()
  correctEntry(
    @AskedBy() actor: Actor,
    @Args('childId') childId: string,
    @Args('commandId') commandId: string,
    @Args('entryRef') entryRef: string,
    @Args('correction') correction: CorrectionInput,
  ): Promise<Handled> {
    mayStateHere(actor, this.agencies);
    return this.bus.execute(
      new CorrectEntry({ actor, childId, commandId, command: { entryRef, correction } }),
    );
  }

  @Mutation()
  withdrawEntry(
    @AskedBy() actor: Actor,
    @Args() { childId, commandId, ...command }: WithdrawalInput,
  ): Promise<Handled> {
    mayStateHere(actor, this.agencies);
    return this.bus.execute(new WithdrawEntry({ actor, childId, commandId, command }));
  }
}
