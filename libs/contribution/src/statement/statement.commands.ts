import type { Handled } from '@chronology/commands';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DESK, type Ask, type Desk } from '../desk';
import type { StateEntryCommand } from './prepare';
import { stateEntry } from './state-entry';

export class StateEntry extends Command<Handled> {
  constructor(readonly ask: Ask<StateEntryCommand>) {
    super();
  }
}

@CommandHandler(StateEntry)
export class StateEntryHandler implements ICommandHandler<StateEntry> {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  execute({ ask }: StateEntry): Promise<Handled> {
    return stateEntry(this.desk, ask);
  }
}
