import { contributionModule, statementResolver } from '@chronology/contribution';
import { serviceModule, type House, type Settings } from '@chronology/service';
import type { DynamicModule, Provider } from '@nestjs/common';

/** What only this agency can state. */
export const healthResolvers: readonly Provider[] = [statementResolver(['health'])];

/** The subjects of the schema that this service serves. */
export const SUBJECTS = ['contribution', 'help', 'identity', 'health'] as const;

/** Health’s service: what every agency states alike, and what only it can. */
export const healthModule = (house: House, settings: Settings): DynamicModule =>
  serviceModule(house, settings, {
    subjects: SUBJECTS,
    imports: [contributionModule({ agencies: ['health'] })],
    providers: [...healthResolvers],
  });
