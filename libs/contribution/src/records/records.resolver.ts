import { mayStateHere, type Actor, type Agency } from '@chronology/access';
import type { Handled } from '@chronology/commands';
import { AskedBy } from '@chronology/graphql';
import type { MutationjoinRecordArgs, MutationpartRecordArgs } from '@chronology/schema';
import { Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AGENCIES_HERE } from '../agencies-here';
import { JoinRecord, PartRecord } from './records.commands';

@Resolver()
export class RecordsResolver {
  constructor(
    private readonly bus: CommandBus,
    @Inject(AGENCIES_HERE) private readonly agencies: readonly Agency[],
  ) {}

  @Mutation()
  joinRecord(@AskedBy() actor: Actor, @Args() args: MutationjoinRecordArgs): Promise<Handled> {
    mayStateHere(actor, this.agencies);
    const { childId, commandId, recordId, evidence, knowingTheyWereKeptApart } = args;
    const command = { recordId, evidence, knowingTheyWereKeptApart: knowingTheyWereKeptApart ?? false };
    return this.bus.execute(new JoinRecord({ actor, childId, commandId, command }));
  }

  @Mutation()
  partRecord(@AskedBy() actor: Actor, @Args() args: MutationpartRecordArgs): Promise<Handled> {
    mayStateHere(actor, this.agencies);
    const { childId, commandId, recordId, why, keepApart } = args;
    return this.bus.execute(
      new PartRecord({ actor, childId, commandId, command: { recordId, why, keepApart } }),
    );
  }
}
