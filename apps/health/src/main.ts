import 'reflect-metadata';
import { start } from '@chronology/service';
import { healthModule } from './health.module';

start({ name: 'Health’s service', port: 4101, module: healthModule });
