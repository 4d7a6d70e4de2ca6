// The protocol server as a program of its own, compiled on the fly:
//   node test/eventstoredb/serve.mjs [--port P] [--file F] [--cold-ms N] [--no-batch-append]
// It prints "EventStoreDB protocol server at 127.0.0.1:P" when it listens. With --file every transaction is on disk
// before it is acknowledged, so it may be killed and started again. With --cold-ms a start takes so long: refused for
// two thirds of it, then not ready, with reads open a twentieth of it before appends.
// SIGTERM ends it as a server that is told to stop. A line on standard input, or a message by IPC, is an order:
//   freeze | thaw | lose-ack | withhold-position | hold-acks | release-acks | refuse N | crash | restart | stop
//   | open-calls
// Each is answered, the way it came, with "done: <order>", open-calls with "open-calls: N".
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { transformSync } from '@swc/core';

const here = fileURLToPath(new URL('.', import.meta.url));
const require = createRequire(import.meta.url);
const swcrc = JSON.parse(readFileSync(resolve(here, '../../.swcrc'), 'utf8'));
delete swcrc.jsc.baseUrl;
delete swcrc.jsc.paths;

require.extensions['.ts'] = (module, filename) => {
  const source = readFileSync(filename, 'utf8');
  const { code } = transformSync(source, {
    ...swcrc,
    swcrc: false,
    configFile: false,
    sourceMaps: false,
    filename,
  });
  module._compile(code, filename);
};

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    file: { type: 'string' },
    'cold-ms': { type: 'string' },
    'no-batch-append': { type: 'boolean' },
  },
});

const coldMs = Number(values['cold-ms'] ?? 0);
const { startEventStoreDb } = require('./server.ts');
const server = await startEventStoreDb({
  port: Number(values.port ?? 0),
  file: values.file,
  startsCold: coldMs > 0,
  coldMs: { refused: (coldMs * 2) / 3, notReady: (coldMs * 17) / 60, appendsLater: coldMs / 20 },
  hasBatchAppend: !values['no-batch-append'],
  whenListening: (address) => console.log(`EventStoreDB protocol server at ${address}`),
});

const { faults } = server;
let release = () => undefined;
const orders = {
  freeze: () => faults.freeze(),
  thaw: () => faults.thaw(),
  'lose-ack': () => faults.loseAcknowledgementOnce(),
  'withhold-position': () => faults.withholdPositionOnce(),
  'hold-acks': () => {
    release = faults.holdAcknowledgements();
  },
  'release-acks': () => release(),
  refuse: (times) => faults.refuseNext(Number(times)),
  crash: () => faults.crash(),
  restart: () => faults.restart(),
  stop: () => server.stopGracefully(),
};

const obey = async (text, say) => {
  const [order, ...words] = String(text).trim().split(/\s+/);
  if (order === 'open-calls') return say(`open-calls: ${faults.openCalls()}`);
  if (!Object.hasOwn(orders, order)) return say(`unknown: ${order}`);
  await orders[order](...words);
  say(`done: ${order}`);
};

createInterface({ input: process.stdin }).on('line', (line) => void obey(line, console.log));
process.on('message', (order) => void obey(order, (line) => process.send(line)));
process.on('SIGTERM', async () => {
  await server.stopGracefully();
  await server.stop();
  process.exit(0);
});
