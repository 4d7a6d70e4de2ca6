/*
 * Does what the Dockerfile says, without Docker: copies what is committed, installs and builds it stage by stage, and
 * starts every service of the compose file from the last stage, on the EventStoreDB protocol server. What is missing
 * there would be missing in the image. Prints what it measured.
 *   node test/deployment/install.mjs [--keep]
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parse } from 'yaml';
import { buildStages, megabytes } from './image-stages.mjs';
import { environment, root, say, seconds } from './own-process.mjs';

const work = mkdtempSync(join(tmpdir(), 'chronology-install-'));
const DEADLINE_MS = 60_000;
const started = [];

const startProgram = (words, cwd, env) => {
  const child = spawn(process.execPath, words, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const program = { child, said: '', ended: new Promise((settle) => child.on('close', settle)) };
  child.stdout.on('data', (text) => (program.said += text));
  child.stderr.on('data', (text) => (program.said += text));
  started.push(program);
  return program;
};

/** Waits until the program has said where it is. */
const addressOf = async (program, pattern) => {
  const until = performance.now() + DEADLINE_MS;
  for (;;) {
    const found = pattern.exec(program.said)?.[1];
    if (found) return found;
    if (program.child.exitCode !== null || performance.now() > until)
      throw new Error(`It did not start. ${program.said}`);
    await pause(20);
  }
};

const demand = (holds, what) => {
  if (!holds) throw new Error(what);
};

const askService = async (name, address) => {
  for (const path of ['live', 'ready']) {
    const answer = await fetch(`${address}/health/${path}`);
    demand(answer.ok, `${name} answers ${answer.status} at /health/${path}: ${await answer.text()}`);
  }
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-demo-person': 'social-worker' },
    body: JSON.stringify({ query: '{ about { name version } }' }),
  });
  const body = await answer.text();
  demand(
    answer.status === 200 && body.includes('"name":"chronology"'),
    `${name} answers GraphQL with ${body}`,
  );
};

/** The screens are there with what a browser is given beside them, which only the stage of the build can make. */
const askScreens = async (address) => {
  for (const path of ['/health/live', '/health/ready', '/sign-in']) {
    const answer = await fetch(`${address}${path}`);
    demand(answer.ok, `The screens answer ${answer.status} at ${path}: ${await answer.text()}`);
  }
  const page = await (await fetch(`${address}/sign-in`)).text();
  const given = [...page.matchAll(/\/assets\/[\w.-]+/g)].map(([path]) => path);
  demand(
    given.some((path) => path.endsWith('.css')),
    'The screens have no style.',
  );
  for (const path of given) demand((await fetch(`${address}${path}`)).ok, `The screens do not give ${path}.`);
};

const serviceCommands = () => {
  const { services } = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true });
  return Object.entries(services)
    .filter(([name, { command }]) => command?.[0] === 'node' && name !== 'web')
    .map(([name, { command }]) => [name, command.slice(1)]);
};

const run = async () => {
  const image = buildStages(work);
  say(`node_modules of production: ${megabytes(join(image, 'node_modules'))}`);
  say(`node_modules of the build: ${megabytes(join(work, 'build', 'node_modules'))}`);
  say(`dist: ${megabytes(join(image, 'dist'))}`);
  for (const module of ['typescript', 'esbuild', 'sass', 'govuk-frontend'])
    demand(
      !existsSync(join(image, 'node_modules', module)),
      `A module of development is among those of production: ${module}.`,
    );

  const server = startProgram(['test/eventstoredb/serve.mjs', '--port', '0'], root, environment());
  const hosts = await addressOf(server, /protocol server at (\S+)/);
  const data = (name) => join(work, 'data', name);
  const log = { SECRET_FILE: data('secret'), EVENTSTOREDB_HOSTS: hosts, EVENTSTOREDB_TLS: 'false' };
  const addresses = new Map();
  for (const [name, command] of serviceCommands()) {
    const since = performance.now();
    const env = environment({ ...log, DATA_DIR: data(name), PORT: '0' });
    const service = startProgram(command, image, env);
    const address = await addressOf(service, /(http:\/\/127\.0\.0\.1:\d+)\/graphql/);
    await askService(name, address);
    addresses.set(name, address);
    say(`${name}: live, ready and answering after ${seconds(since)}, by its command in the compose file`);
  }
  const since = performance.now();
  const screens = startProgram(
    ['dist/apps/web/src/main.js'],
    image,
    environment({
      DATA_DIR: data('web'),
      PORT: '0',
      CHRONOLOGY_URL: addresses.get('chronology'),
      HEALTH_URL: addresses.get('health'),
      EDUCATION_URL: addresses.get('education'),
      SOCIAL_WORK_URL: addresses.get('social-work'),
    }),
  );
  await askScreens(await addressOf(screens, /(http:\/\/127\.0\.0\.1:\d+)/));
  say(`web: live, ready and shown after ${seconds(since)}, with what a browser is given`);
  const cli = ['apps/cli/chronology.mjs', 'log', 'verify'];
  for (const [store, more] of [
    ['SQLite', {}],
    ['EventStoreDB', log],
  ])
    say(
      `chronology log verify on ${store}: ${execFileSync(process.execPath, cli, {
        cwd: image,
        env: environment({ DATA_DIR: data('cli'), ...more }),
        encoding: 'utf8',
      }).trim()}`,
    );
  for (const { child, ended } of started.slice(1)) {
    child.kill('SIGTERM');
    await ended;
  }
};

try {
  await run();
  say('Nothing is missing.');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  for (const { child } of started) child.kill('SIGKILL');
  if (!process.argv.includes('--keep')) rmSync(work, { recursive: true, force: true });
  else say(`Kept: ${work}`);
}
