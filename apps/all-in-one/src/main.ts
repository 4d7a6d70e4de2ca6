import 'reflect-metadata';
import { start } from '@chronology/service';
import { allInOneModule } from './all-in-one.module';

start({ name: 'Everything', port: 4100, module: allInOneModule });
