import type { Secret } from '@chronology/access';
import type { EventLog, EventStore } from '@chronology/event-store';
import { factReader, FACT_READER } from '@chronology/identity';
import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { openFollowers } from './followers';
import { HealthController } from './health.controller';
import type { House } from './house';
import { FOLLOWERS, LOG, READINESS, SECRET, SETTINGS, STORE } from './names';
import { watchReadiness } from './readiness';
import type { Settings } from './settings';
import { watchingWrites } from './watched-store';

/**
 * Hands out the log and the secret, and says how the service is; closes the log when the service stops. The read side
 * takes `LOG`: it cannot write.
 */
@Module({})
export class HouseModule implements OnApplicationShutdown {
  constructor(@Inject(STORE) private readonly store: EventStore) {}

  static of(house: House, settings: Settings): DynamicModule {
    const { store, isWriting } = watchingWrites(
      house.store,
      (words) => void process.stderr.write(`${words}\n`),
    );
    const log: EventLog = house.store;
    const secret: Secret = house.secret;
    const followers = openFollowers();
    return {
      module: HouseModule,
      global: true,
      controllers: [HealthController],
      providers: [
        { provide: STORE, useValue: store },
        { provide: LOG, useValue: log },
        { provide: SECRET, useValue: secret },
        { provide: SETTINGS, useValue: settings },
        { provide: FACT_READER, useValue: factReader(log) },
        { provide: FOLLOWERS, useValue: followers },
        { provide: READINESS, useValue: watchReadiness({ log, isWriting }, followers) },
      ],
      exports: [STORE, LOG, SECRET, SETTINGS, FACT_READER, FOLLOWERS],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
  }
}
