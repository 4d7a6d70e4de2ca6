import { SPEAKS_FOR, type Secret } from '@chronology/access';
import { openWriter } from '@chronology/commands';
import type { EventStore } from '@chronology/event-store';
import { factReader, FACT_READER, type FactReader } from '@chronology/identity';
import { SECRET, STORE } from '@chronology/service';
import type { DynamicModule, Provider } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AGENCIES_HERE } from './agencies-here';
import {
  CloseChronologyHandler,
  DescribeChildHandler,
  OpenChronologyHandler,
} from './chronology/chronology.commands';
import { ChronologyResolver } from './chronology/chronology.resolver';
import { DESK, type Desk } from './desk';
import { CorrectEntryHandler, WithdrawEntryHandler } from './entry/entry.commands';
import { EntryResolver } from './entry/entry.resolver';
import { ChangeHelpHandler } from './help/help.commands';
import { HelpResolver } from './help/help.resolver';
import { JoinRecordHandler, PartRecordHandler } from './records/records.commands';
import { RecordsResolver } from './records/records.resolver';
import { StateEntryHandler } from './statement/statement.commands';
import { statementResolver } from './statement/statement.resolver';
import type { Service } from './statement/statements';

class ContributionModule {}

const desk: Provider = {
  provide: DESK,
  inject: [STORE, SECRET, { token: FACT_READER, optional: true }],
  useFactory: (store: EventStore, secret: Secret, reader: FactReader = factReader(store)): Desk => ({
    writer: openWriter(store, secret, reader),
    reader,
  }),
};

/**
 * What every agency offers alike, for the services that this process speaks for. Mounted once a process; it hands the
 * desk and the command bus to the modules of the agencies, which add `statementResolver(['health'])` and the like.
 */
export const contributionModule = ({
  agencies,
}: Readonly<{ agencies: readonly Service[] }>): DynamicModule => ({
  module: ContributionModule,
  global: true,
  imports: [CqrsModule.forRoot()],
  providers: [
    desk,
    { provide: AGENCIES_HERE, useValue: agencies.flatMap((service) => SPEAKS_FOR[service]) },
    statementResolver(['all']),
    ChronologyResolver,
    EntryResolver,
    HelpResolver,
    RecordsResolver,
    JoinRecordHandler,
    PartRecordHandler,
    ChangeHelpHandler,
    StateEntryHandler,
    OpenChronologyHandler,
    DescribeChildHandler,
    CloseChronologyHandler,
    CorrectEntryHandler,
    WithdrawEntryHandler,
  ],
  exports: [DESK, AGENCIES_HERE],
});
