import type { Handled } from '@chronology/commands';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DESK, type Ask, type Desk } from '../desk';
import { joinByPerson, partByPerson, type JoinRecordCommand, type PartRecordCommand } from './change-records';

export class JoinRecord extends Command<Handled> {
  constructor(readonly ask: Ask<JoinRecordCommand>) {
    super();
  }
}

export class PartRecord extends Command<Handled> {
  constructor(readonly ask: Ask<PartRecordCommand>) {
    super();
  }
}

@CommandHandler(JoinRecord)
export class JoinRecordHandler implements ICommandHandler<JoinRecord> {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  execute({ ask }: JoinRecord): Promise<Handled> {
    return joinByPerson(this.desk, ask);
  }
}

@CommandHandler(PartRecord)
export class PartRecordHandler implements ICommandHandler<PartRecord> {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  execute({ ask }: PartRecord): Promise<Handled> {
    return partByPerson(this.desk, ask);
  }
}
