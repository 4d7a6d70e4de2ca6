import 'reflect-metadata';
import { start } from '@chronology/service';
import { allInOneModule } from './all-in-one.module';
import { greeting } from './demonstration/greeting';
import { tellDemonstration } from './demonstration/tell-demonstration';

const isDemonstration = !process.argv.includes('--no-demo');

start({
  name: 'The chronology',
  port: 4100,
  module: allInOneModule,
  ...(isDemonstration && { prepare: tellDemonstration, greet: greeting }),
});
