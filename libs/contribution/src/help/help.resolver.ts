import { mayStateHere, type Actor, type Agency } from '@chronology/access';
import type { Handled } from '@chronology/commands';
import { AskedBy } from '@chronology/graphql';
import { Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AGENCIES_HERE } from '../agencies-here';
import { DESK, type Ask, type Desk } from '../desk';
import { EntryInput } from '../statement/entry.input';
import { saidPlainly } from '../statement/said';
import { leavingSaid } from './as-said';
import { involvementIdOf, type SayOfHelp } from './change-help';
import { ChangeHelp } from './help.commands';
import {
  ChangeHelpInput,
  CorrectEndingInput,
  IncreaseHelpInput,
  ResumeHelpInput,
  StartHelpInput,
  TakeBackEndingInput,
  UseRouteBackInput,
} from './help.input';
import { EndHelpInput, PauseHelpInput, ReduceHelpInput } from './leaving.input';

/** New help: what was written, and the id under which everything later is said of it. */
type HelpStated = Handled & Readonly<{ involvementId: string }>;

@Resolver()
export class HelpResolver {
  constructor(
    private readonly bus: CommandBus,
    @Inject(DESK) private readonly desk: Desk,
    @Inject(AGENCIES_HERE) private readonly agencies: readonly Agency[],
  ) {}

  private async say({ command, ...ask }: Ask<SayOfHelp>): Promise<Handled> {
    mayStateHere(ask.actor, this.agencies);
    return this.bus.execute(new ChangeHelp({ ...ask, command: saidPlainly(command) }));
  }

  @Mutation()
  async startHelp(
    @AskedBy() actor: Actor,
    @Args('childId') childId: string,
    @Args('commandId') commandId: string,
    @Args('entry') entry: EntryInput,
    @Args('help') help: StartHelpInput,
  ): Promise<HelpStated> {
    const handled = await this.say({
      actor,
      childId,
      commandId,
      command: { type: 'StartHelp', entry, help },
    });
    return { ...handled, involvementId: involvementIdOf(this.desk, childId, commandId) };
  }

  @Mutation()
  changeHelp(
    @AskedBy() actor: Actor,
    @Args('childId') childId: string,
    @Args('commandId') commandId: string,
    @Args('entry') entry: EntryInput,
    @Args('help') help: ChangeHelpInput,
  ): Promise<Handled> {
    return this.say({ actor, childId, commandId, command: { type: 'ChangeHelp', entry, help } });
  }

  @Mutation()
  increaseHelp(
    @AskedBy() actor: Actor,
    @Args('childId') childId: string,
    @Args('commandId') commandId: string,
    @Args('entry') entry: EntryInput,
    @Args('help') help: IncreaseHelpInput,
  ): Promise<Handled> {
    return this.say({ actor, childId, commandId, command: { type: 'IncreaseHelp', entry, help } });
  }

  @Mutation()
  reduceHelp(
    @AskedBy() actor: Actor,
    @Args('childId') childId: string,
    @Args('commandId') commandId: string,
    @Args('entry') entry: EntryInput,
    @Args('help') help: ReduceHelpInput,
  ): Promise<Handled> {
    return this.say({
      actor,
      childId,
      commandId,
      command: { type: 'ReduceHelp', entry, help: leavingSaid(help) },
    });
  }

  @Mutation()
  pauseHelp(
    @AskedBy() actor: Actor,
    @Args('childId') childId: string,
    @Args('commandId') commandId: string,
    @Args('entry') entry: EntryInput,
    @Args('help') help: PauseHelpInput,
  ): Promise<Handled> {
    return this.say({
      actor,
      childId,
      commandId,
      command: { type: 'PauseHelp', entry, help: leavingSaid(help) },
    });
  }

  @Mutation()
  resumeHelp(
    @AskedBy() actor: Actor,
    @Args('childId') childId: string,
    @Args('commandId') commandId: string,
    @Args('entry') entry: EntryInput,
    @Args('help') help: ResumeHelpInput,
  ): Promise<Handled> {
    const { less, ...said } = help;
    return this.say({
      actor,
      childId,
      commandId,
      command: {
        type: 'ResumeHelp',
        entry,
        help: { ...said, ...(less && { less: leavingSaid(less, 'help.less') }) },
      },
    });
  }

  @Mutation()
  endHelp(
    @AskedBy() actor: Actor,
    @Args('childId') childId: string,
    @Args('commandId') commandId: string,
    @Args('entry') entry: EntryInput,
    @Args('help') help: EndHelpInput,
  ): Promise<Handled> {
    return this.say({
      actor,
      childId,
      commandId,
      command: { type: 'EndHelp', entry, help: leavingSaid(help) },
    });
  }

  @Mutation()
  takeBackEnding(
    @AskedBy() actor: Actor,
    @Args('childId') childId: string,
    @Args('commandId') commandId: string,
    @Args('entry') entry: EntryInput,
    @Args('help') help: TakeBackEndingInput,
  ): Promise<Handled> {
    return this.say({ actor, childId, commandId, command: { type: 'TakeBackEnding', entry, help } });
  }

  @Mutation()
  correctEnding(
    @AskedBy() actor: Actor,
    @Args('childId') childId: string,
    @Args('commandId') commandId: string,
    @Args('entry') entry: EntryInput,
    @Args('help') help: CorrectEndingInput,
  ): Promise<Handled> {
    return this.say({
      actor,
      childId,
      commandId,
      command: {
        type: 'CorrectEnding',
        entry,
        help: { ...help, corrected: leavingSaid(help.corrected, 'help.corrected') },
      },
    });
  }

  @Mutation()
  useRouteBack(
    @AskedBy() actor: Actor,
    @Args('childId') childId: string,
    @Args('commandId') commandId: string,
    @Args('entry') entry: EntryInput,
    @Args('help') help: UseRouteBackInput,
  ): Promise<Handled> {
    return this.say({ actor, childId, commandId, command: { type: 'UseRouteBack', entry, help } });
  }
}
