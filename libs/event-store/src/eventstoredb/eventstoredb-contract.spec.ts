import { compiledDist } from '../../../../test/processes';
import { eventStoreContract } from '../event-store.contract';
import { readEventStoreDbAddress } from './esdb-address.contract';
import { openRealHarness, openServedHarness } from './eventstoredb.contract';

eventStoreContract('EventStoreDB, its protocol', () => openServedHarness(compiledDist), [
  'elsewhere',
  'faults',
]);

const address = process.env['EVENTSTOREDB_URL'];
if (address === undefined || address === '') {
  console.warn('EVENTSTOREDB_URL is not set: a real EventStoreDB was not asked to keep these promises.');
} else {
  const connection = readEventStoreDbAddress(address);
  eventStoreContract('EventStoreDB, a real server', () => openRealHarness(connection, compiledDist), [
    'elsewhere',
  ]);
}
