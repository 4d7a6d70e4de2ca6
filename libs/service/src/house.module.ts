import type { Secret } from '@chronology/access';
import type { EventLog, EventStore } from '@chronology/event-store';
import { factReader, FACT_READER } from '@chronology/identity';
import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { House } from './house';
import type { Settings } from './settings';

/** The names under which Nest hands out what a service is built on. */
export const STORE = Symbol('EventStore');
export const LOG = Symbol('EventLog');
export const SECRET = Symbol('Secret');
export const SETTINGS = Symbol('Settings');

/** Hands out the log and the secret; closes the log when the service stops. The read side takes `LOG`: it cannot write. */
@Module({})
export class HouseModule implements OnApplicationShutdown {
  constructor(@Inject(STORE) private readonly store: EventStore) {}

  static of(house: House, settings: Settings): DynamicModule {
    const store: EventStore = house.store;
    const log: EventLog = house.store;
    const secret: Secret = house.secret;
    return {
      module: HouseModule,
      global: true,
      providers: [
        { provide: STORE, useValue: store },
        { provide: LOG, useValue: log },
        { provide: SECRET, useValue: secret },
        { provide: SETTINGS, useValue: settings },
        { provide: FACT_READER, useValue: factReader(log) },
      ],
      exports: [STORE, LOG, SECRET, SETTINGS, FACT_READER],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
  }
}
