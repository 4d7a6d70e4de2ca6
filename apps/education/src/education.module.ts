import { contributionModule, statementResolver } from '@chronology/contribution';
import { serviceModule, type House, type Settings } from '@chronology/service';
import type { DynamicModule, Provider } from '@nestjs/common';

/** What only this agency can state. */
export const educationResolvers: readonly Provider[] = [statementResolver(['education'])];

/** The subjects of the schema that this service serves. */
export const SUBJECTS = ['contribution', 'help', 'identity', 'education'] as const;

/** Education’s service: what every agency states alike, and what only it can. */
export const educationModule = (house: House, settings: Settings): DynamicModule =>
  serviceModule(house, settings, {
    subjects: SUBJECTS,
    imports: [contributionModule({ agencies: ['education'] })],
    providers: [...educationResolvers],
  });
