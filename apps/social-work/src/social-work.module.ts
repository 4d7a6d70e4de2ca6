import { contributionModule, statementResolver } from '@chronology/contribution';
import { serviceModule, type House, type Settings } from '@chronology/service';
import type { DynamicModule, Provider } from '@nestjs/common';

/** What only this agency can state. */
export const socialWorkResolvers: readonly Provider[] = [statementResolver(['social_work'])];

/** The subjects of the schema that this service serves. */
export const SUBJECTS = ['contribution', 'help', 'identity', 'social-work'] as const;

/** Social work’s service: what every agency states alike, and what only it can. */
export const socialWorkModule = (house: House, settings: Settings): DynamicModule =>
  serviceModule(house, settings, {
    subjects: SUBJECTS,
    imports: [contributionModule({ agencies: ['social_work'] })],
    providers: [...socialWorkResolvers],
  });
