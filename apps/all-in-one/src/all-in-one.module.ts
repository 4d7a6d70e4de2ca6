import { contributionModule } from '@chronology/contribution';
import { serviceModule, type House, type Settings } from '@chronology/service';
import type { DynamicModule } from '@nestjs/common';
import { ChronologyModule } from '../../chronology/src/chronology.module';
import { educationResolvers } from '../../education/src/education.module';
import { healthResolvers } from '../../health/src/health.module';
import { socialWorkResolvers } from '../../social-work/src/social-work.module';
import { webSecretFile } from '../../web/src/settings';
import { webModule } from '../../web/src/web.module';
import { askingHere } from './asking-here';

const SUBJECTS = [
  'contribution',
  'help',
  'health',
  'education',
  'social-work',
  'identity',
  'records',
  'directory',
  'child',
  'chronology',
] as const;

/** Every agency’s service, the chronology and the screens in one process, on one address. */
export const allInOneModule = (house: House, settings: Settings): DynamicModule =>
  serviceModule(house, settings, {
    subjects: SUBJECTS,
    imports: [
      contributionModule({ agencies: ['health', 'education', 'social_work'] }),
      ChronologyModule,
      webModule(
        {
          secretFile: webSecretFile(process.env, settings.dataDir),
          peopleFile: settings.peopleFile,
          organisationsFile: settings.organisationsFile,
          isProduction: settings.isProduction,
        },
        askingHere(settings),
      ),
    ],
    providers: [...healthResolvers, ...educationResolvers, ...socialWorkResolvers],
  });
