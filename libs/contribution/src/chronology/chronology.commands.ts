import type { Handled } from '@chronology/commands';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DESK, type Ask, type Desk } from '../desk';
import {
  closeChronology,
  describeChild,
  openChronology,
  type CloseChronologyCommand,
  type DescribeChildCommand,
  type OpenAsk,
  type Opened,
} from './change-chronology';

export class OpenChronology extends Command<Opened> {
  constructor(readonly ask: OpenAsk) {
    super();
  }
}

export class DescribeChild extends Command<Handled> {
  constructor(readonly ask: Ask<DescribeChildCommand>) {
    super();
  }
}

export class CloseChronology extends Command<Handled> {
  constructor(readonly ask: Ask<CloseChronologyCommand>) {
    super();
  }
}

@CommandHandler(OpenChronology)
export class OpenChronologyHandler implements ICommandHandler<OpenChronology> {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  execute({ ask }: OpenChronology): Promise<Opened> {
    return openChronology(this.desk, ask);
  }
}

@CommandHandler(DescribeChild)
export class DescribeChildHandler implements ICommandHandler<DescribeChild> {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  execute({ ask }: DescribeChild): Promise<Handled> {
    return describeChild(this.desk, ask);
  }
}

@CommandHandler(CloseChronology)
export class CloseChronologyHandler implements ICommandHandler<CloseChronology> {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  execute({ ask }: CloseChronology): Promise<Handled> {
    return closeChronology(this.desk, ask);
  }
}
