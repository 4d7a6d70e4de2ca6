import 'reflect-metadata';
import { start } from '@chronology/service';
import { educationModule } from './education.module';

start({ name: 'Education’s service', port: 4102, module: educationModule });
