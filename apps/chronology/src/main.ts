import 'reflect-metadata';
import { serviceModule, start, type House, type Settings } from '@chronology/service';
import type { DynamicModule } from '@nestjs/common';
import { ChronologyModule } from './chronology.module';

/** The subjects of the schema that the reading side serves. */
const SUBJECTS = ['chronology', 'child', 'directory', 'records'] as const;

const chronologyService = (house: House, settings: Settings): DynamicModule =>
  serviceModule(house, settings, { subjects: SUBJECTS, imports: [ChronologyModule] });

start({ name: 'The chronology’s service', port: 4104, module: chronologyService });
