import { compiledDist } from '../../../../test/processes';
import { eventStoreContract } from '../event-store.contract';
import { openMemoryHarness, openSqliteHarness } from './sqlite.contract';

eventStoreContract('SQLite in a file', () => openSqliteHarness(compiledDist), ['elsewhere']);
eventStoreContract('SQLite in memory', openMemoryHarness);
