// Moves a big log there and back by the command line, and says how fast and in how much memory. Plausible facts are
// written to an embedded log, exported, imported into a server that speaks EventStoreDB's protocol and keeps every
// transaction on the disk, and exported again from there: both files must be the same to the byte, and both logs hold.
// Then the same file goes into another embedded log and out again. Some minutes.
//   node libs/event-store/move-big.mjs [--facts 100000] [--store sqlite|eventstoredb|both]
// Ends with 1 if anything is otherwise than it should be.
import { spawn } from 'node:child_process';
import { createHash, randomInt } from 'node:crypto';
import { createReadStream, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { facts: { type: 'string', default: '100000' }, store: { type: 'string', default: 'both' } },
});
const facts = Number(values.facts);
const FACTS_OF_A_CHILD = 50;
const MOST_TOGETHER = 8;

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
mkdirSync(join(repository, '.cache'), { recursive: true });
/** Inside the repository, where the packages are found; the logs lie elsewhere. */
const dist = mkdtempSync(join(repository, '.cache', 'move-big-'));
const folder = mkdtempSync(join(tmpdir(), 'chronology-move-'));
const started = [];

/** Runs in every process of the command line, and says in how much memory it got by. */
const PEAK = `process.on('exit', () => process._rawDebug('peak ' + process.resourceUsage().maxRSS))`;

const run = (args, environment = {}) =>
  new Promise((settle, fail) => {
    const child = spawn(process.execPath, args, {
      cwd: repository,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    started.push(child);
    let [written, errors] = ['', ''];
    child.stdout.on('data', (text) => (written += text));
    child.stderr.on('data', (text) => (errors += text));
    child.on('close', (code) =>
      code === 0
        ? settle({ written, errors })
        : fail(new Error(`${args.at(-2)} ended with ${code}: ${written}${errors}`)),
    );
  });

const chronology = async (environment, ...words) => {
  const since = performance.now();
  const hook = `--import=data:text/javascript,${encodeURIComponent(PEAK)}`;
  const { written, errors } = await run([hook, join(dist, 'apps/cli/src/main.js'), ...words], environment);
  const seconds = (performance.now() - since) / 1000;
  const peak = Math.round(Number(/peak (\d+)/.exec(errors)?.[1]) / 1024);
  const rate = Math.round(facts / seconds);
  console.log(
    `  ${words.slice(0, 2).join(' ')}: ${seconds.toFixed(1)} s, ${rate} events/s, peak memory ${peak} MB`,
  );
  return written.trim();
};

const uuid = (...parts) => {
  const hex = createHash('sha256').update(parts.join('/')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const WORDS =
  'She came in singing, sat by the window with her drawing and told us all about the boat and her gran. ';

const factOf = (number) => ({
  id: uuid('fact', number),
  type: 'GoodThingHappened',
  data: {
    occurred: { from: '2024-02-01', precision: 'day' },
    knownToSourceAt: { at: '2024-02-01' },
    source: { agency: 'education', organisationId: 'northshire-education', role: 'class teacher' },
    basis: 'seen',
    wellbeing: ['nurtured', 'included'],
    audience: { level: 'named' },
    commandDigest: createHash('sha256').update(String(number)).digest('base64url'),
    content: { text: `${number}: ${WORDS.repeat(4)}` },
  },
  metadata: {
    schemaVersion: 1,
    recordedAt: new Date(Date.UTC(2020, 0, 1) + number * 1_000).toISOString(),
    commandId: uuid('command', number),
    correlationId: uuid('command', number),
  },
});

/** One to eight facts at a time, to whichever child: people write one, an import some for a file. */
const write = async (dataDir) => {
  const { openSqliteEventStore } = createRequire(import.meta.url)(
    join(dist, 'libs/event-store/src/index.js'),
  );
  const store = openSqliteEventStore({ file: join(dataDir, 'log.sqlite') });
  const next = new Map();
  for (let number = 0; number < facts;) {
    const stream = `chronology-${uuid('child', randomInt(Math.ceil(facts / FACTS_OF_A_CHILD)))}`;
    const count = Math.min(randomInt(1, MOST_TOGETHER + 1), facts - number);
    const events = Array.from({ length: count }, (_, i) => factOf(number + i));
    const revision = next.get(stream) ?? 0n;
    await store.append(stream, events, { expected: revision === 0n ? 'no-stream' : revision - 1n });
    next.set(stream, revision + BigInt(count));
    number += count;
  }
  await store.close();
};

const digestOf = async (file) => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
};

const freePort = () =>
  new Promise((settle) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => settle(port));
    });
  });

const startServer = async () => {
  const port = await freePort();
  const serve = join(repository, 'test/eventstoredb/serve.mjs');
  const args = [serve, '--port', String(port), '--file', join(folder, 'server.log'), '--cold-ms', '0'];
  const server = spawn(process.execPath, args, { cwd: repository, stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(server);
  for await (const line of createInterface({ input: server.stdout })) if (line.includes('127.0.0.1')) break;
  server.stdout.resume();
  return { EVENTSTOREDB_HOSTS: `127.0.0.1:${port}`, EVENTSTOREDB_TLS: 'false' };
};

const newDeployment = (name, secret, more = {}) => {
  const dataDir = join(folder, name);
  mkdirSync(dataDir, { mode: 0o700 });
  writeFileSync(join(dataDir, 'secret'), secret, { mode: 0o600 });
  return { DATA_DIR: dataDir, EVENTSTOREDB_HOSTS: '', ...more };
};

const thereAndBack = async (name, target, first) => {
  console.log(`${name}:`);
  console.log(await chronology(target, 'log', 'import', first));
  const second = `${first}.from-${name}`;
  await chronology(target, 'log', 'export', second);
  console.log(await chronology(target, 'log', 'verify'));
  if ((await digestOf(first)) !== (await digestOf(second)))
    throw new Error('the second export is not the first');
  console.log('  the second export is the first to the byte');
  rmSync(second);
};

const main = async () => {
  await run([join(repository, 'node_modules/@swc/cli/bin/swc.js'), 'apps', 'libs', '-d', dist, '--quiet']);
  const secret = createHash('sha256').update('made up').digest();
  const source = newDeployment('source', secret);
  const since = performance.now();
  await write(source.DATA_DIR);
  console.log(`wrote ${facts} facts in ${((performance.now() - since) / 1000).toFixed(1)} s`);
  const first = join(folder, 'exported.log');
  console.log(await chronology(source, 'log', 'export', first));
  console.log(
    `  ${(statSync(first).size / 1e6).toFixed(1)} MB, ${Math.round(statSync(first).size / facts)} bytes a fact`,
  );
  console.log(await chronology(source, 'log', 'verify'));
  if (values.store !== 'sqlite')
    await thereAndBack('eventstoredb', newDeployment('eventstoredb', secret, await startServer()), first);
  if (values.store !== 'eventstoredb') await thereAndBack('sqlite', newDeployment('sqlite', secret), first);
};

process.on('exit', () => {
  for (const child of started) child.kill();
  rmSync(folder, { recursive: true, force: true });
  rmSync(dist, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

try {
  await main();
} catch (failure) {
  console.error(failure.message);
  process.exitCode = 1;
} finally {
  for (const child of started) child.kill();
}
