import type { Secret } from '@chronology/access';
import type { EventLog } from '@chronology/event-store';
import { factReader, FACT_READER, type FactReader } from '@chronology/identity';
import { FOLLOWERS, LOG, SECRET, type Followers } from '@chronology/service';
import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { followChanges, type Changes } from './changes/changes';
import { CHANGES, ChangesResolver } from './changes/changes.resolver';
import { GetChildHandler } from './child/child.query';
import { ChildResolver } from './child/child.resolver';
import { directoryProviders } from './directory/directory.module';
import { GetEndingPreviewHandler } from './help/ending-preview.query';
import { HelpViewResolver } from './help/help-view.resolver';
import { GetHelpHandler } from './help/help.query';
import { GetKnownByHandler } from './known-by/known-by.query';
import { KnownByResolver } from './known-by/known-by.resolver';
import { READING, type Reading } from './reading/reading';
import { AmountResolver } from './reading/shared-types.resolver';
import { recordsProviders } from './records/records.module';
import { GetEntryHandler } from './timeline/entry.query';
import { GetTimelineHandler } from './timeline/timeline.query';
import { TimelineResolver } from './timeline/timeline.resolver';

/** The reading side: it is given the log without its writing half, so that no view can state anything. */
@Module({
  imports: [CqrsModule],
  providers: [
    {
      provide: READING,
      inject: [LOG, SECRET, { token: FACT_READER, optional: true }],
      useFactory: (log: EventLog, secret: Secret, reader?: FactReader): Reading => ({
        log,
        reader: reader ?? factReader(log),
        secret,
      }),
    },
    {
      provide: CHANGES,
      inject: [READING, { token: FOLLOWERS, optional: true }],
      useFactory: ({ log, reader }: Reading, followers?: Followers): Changes => {
        const changes = followChanges(log, reader);
        followers?.add('changes', () => ({ state: changes.state() }));
        return changes;
      },
    },
    GetTimelineHandler,
    GetEntryHandler,
    GetHelpHandler,
    GetEndingPreviewHandler,
    GetKnownByHandler,
    GetChildHandler,
    TimelineResolver,
    HelpViewResolver,
    KnownByResolver,
    ChildResolver,
    ChangesResolver,
    AmountResolver,
    ...directoryProviders,
    ...recordsProviders,
  ],
  exports: [READING],
})
export class ChronologyModule implements OnApplicationShutdown {
  constructor(@Inject(CHANGES) private readonly changes: Changes) {}

  async onApplicationShutdown(): Promise<void> {
    await this.changes.close();
  }
}
