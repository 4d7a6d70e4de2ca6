import { type Handled } from '@chronology/commands';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DESK, type Ask, type Desk } from '../desk';
import {
  correctEntry,
  withdrawEntry,
  type CorrectEntryCommand,
  type WithdrawEntryCommand,
} from './put-entry-right';

export class CorrectEntry extends Command<Handled> {
  constructor(readonly ask: Ask<CorrectEntryCommand>) {
    super();
  }
}

export class WithdrawEntry extends Command<Handled> {
  constructor(readonly ask: Ask<WithdrawEntryCommand>) {
    super();
  }
}

@CommandHandler(CorrectEntry)
export class CorrectEntryHandler implements ICommandHandler<CorrectEntry> {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  execute({ ask }: CorrectEntry): Promise<Handled> {
    return correctEntry(this.desk, ask);
  }
}

@CommandHandler(WithdrawEntry)
export class WithdrawEntryHandler implements ICommandHandler<WithdrawEntry> {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  execute({ ask }: WithdrawEntry): Promise<Handled> {
    return withdrawEntry(this.desk, ask);
  }
}
