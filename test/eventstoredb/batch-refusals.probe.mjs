// Appends one event that the server refuses for what it holds, on the batch way, and says what comes of it: the first
// answer, and whether the second, which finds nobody waiting, ends this process.
//   node batch-refusals.probe.mjs ADDRESS bad-id|empty-type
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { EventStoreDBClient, jsonEvent } = require('@eventstore/db-client');

const [address, what] = process.argv.slice(2);
const client = EventStoreDBClient.connectionString(`esdb://${address}?tls=false`);
const event = jsonEvent({ type: 'Noted', data: {} });
const bad = what === 'bad-id' ? { ...event, id: 'no-id' } : { ...event, type: '' };
process.on('uncaughtException', (cause) => {
  console.log(`ended by: ${cause.message}`);
  process.exit(1);
});
await client.appendToStream('child-1', bad).catch((cause) => console.log(`refused: ${cause.message}`));
await new Promise((settle) => setTimeout(settle, 20_000));
