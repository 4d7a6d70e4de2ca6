import type { Provider } from '@nestjs/common';
import { RecordsHandler } from './records.query';
import { RecordsResolver } from './records.resolver';

/** The records that are joined to a child, for the module that mounts the reading side. */
export const recordsProviders: readonly Provider[] = [RecordsHandler, RecordsResolver];
