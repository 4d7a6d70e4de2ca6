import 'reflect-metadata';
import { start } from '@chronology/service';
import { socialWorkModule } from './social-work.module';

start({ name: 'Social work’s service', port: 4103, module: socialWorkModule });
