import type { Handled } from '@chronology/commands';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DESK, type Ask, type Desk } from '../desk';
import { changeHelp, type SayOfHelp } from './change-help';

/** Carries everything that is said of help over the command bus, which routes by class. */
export class ChangeHelp extends Command<Handled> {
  constructor(readonly ask: Ask<SayOfHelp>) {
    super();
  }
}

@CommandHandler(ChangeHelp)
export class ChangeHelpHandler implements ICommandHandler<ChangeHelp> {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  execute({ ask }: ChangeHelp): Promise<Handled> {
    return changeHelp(this.desk, ask);
  }
}
