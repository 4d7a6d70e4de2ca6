/*
 * Does what the Dockerfile says, without Docker: copies what is committed, installs and builds it stage by stage, and
 * starts every service of the compose file from the last stage, on the EventStoreDB protocol server. What is missing
 * there would be missing in the image. Prints what it measured.
 *   node test/deployment/install.mjs [--keep]
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'chronology-install-'));
const WORKDIR = '/srv/chronology';
const DEADLINE_MS = 60_000;
const started = [];

const say = (line) => console.log(line);
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(0)} s`;

/** Only what the install and the services need: no variable of this process reaches them unasked. */
const environment = (more = {}) => ({ PATH: process.env.PATH, HOME: process.env.HOME, ...more });

const megabytes = (folder) => {
  const size = (path) =>
    readdirSync(path, { withFileTypes: true }).reduce(
      (sum, each) =>
        sum +
        (each.isDirectory()
          ? size(join(path, each.name))
          : each.isFile()
            ? statSync(join(path, each.name)).size
            : 0),
      0,
    );
  return `${(size(folder) / 1e6).toFixed(1)} MB`;
};

/** The files that a build is given: what is committed, less what .dockerignore keeps out. */
const context = () => {
  const folder = join(work, 'context');
  mkdirSync(folder);
  const archive = execFileSync('git', ['archive', 'HEAD'], { cwd: root, maxBuffer: 1e9 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  const lines = readFileSync(join(folder, 'apps/Dockerfile.dockerignore'), 'utf8')
    .split('\n')
    .filter(Boolean);
  const kept = new Set(lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1)));
  const endings = lines.filter((line) => line.startsWith('**/*')).map((line) => line.slice(4));
  for (const name of readdirSync(folder))
    if (!kept.has(name)) rmSync(join(folder, name), { recursive: true });
  for (const name of readdirSync(folder, { recursive: true }))
    if (endings.some((ending) => name.endsWith(ending))) rmSync(join(folder, name));
  return folder;
};

const copy = (words, from, to) => {
  const target = words.at(-1);
  for (const source of words.slice(0, -1)) {
    const path = source.startsWith(WORKDIR) ? relative(WORKDIR, source) : source;
    const into = target.endsWith('/') ? join(to, target, path) : join(to, target);
    mkdirSync(dirname(into), { recursive: true });
    cpSync(join(from, path), into, { recursive: true, verbatimSymlinks: true });
  }
};

/** Carries out the COPY lines and the RUN lines of npm, stage by stage; answers with the folder of the last stage. */
const buildStages = (files) => {
  const folders = new Map();
  let folder = '';
  for (const line of readFileSync(join(root, 'apps/Dockerfile'), 'utf8').split('\n')) {
    const [word, ...words] = line.split(/\s+/);
    if (word === 'FROM') {
      folder = join(work, words[2]);
      mkdirSync(folder);
      folders.set(words[2], folder);
    }
    if (word === 'COPY') {
      const stage = /^--from=(.+)/.exec(words[0])?.[1];
      if (stage) copy(words.slice(1), folders.get(stage), folder);
      else copy(words, files, folder);
    }
    if (word === 'RUN' && words[0] === 'npm') {
      const since = performance.now();
      execFileSync(words[0], words.slice(1), {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'inherit'],
        env: environment(),
      });
      say(`${words.join(' ')}: ${seconds(since)}`);
    }
  }
  return folder;
};

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

const serviceCommands = () => {
  const { services } = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true });
  return Object.entries(services)
    .filter(([, { command }]) => command?.[0] === 'node')
    .map(([name, { command }]) => [name, command.slice(1)]);
};

const run = async () => {
  const image = buildStages(context());
  say(`node_modules of production: ${megabytes(join(image, 'node_modules'))}`);
  say(`node_modules of the build: ${megabytes(join(work, 'build', 'node_modules'))}`);
  say(`dist: ${megabytes(join(image, 'dist'))}`);
  demand(
    !existsSync(join(image, 'node_modules/typescript')),
    'A module of development is among those of production.',
  );

  const server = startProgram(['test/eventstoredb/serve.mjs', '--port', '0'], root, environment());
  const hosts = await addressOf(server, /protocol server at (\S+)/);
  const data = (name) => join(work, 'data', name);
  const log = { SECRET_FILE: data('secret'), EVENTSTOREDB_HOSTS: hosts, EVENTSTOREDB_TLS: 'false' };
  for (const [name, command] of serviceCommands()) {
    const since = performance.now();
    const env = environment({ ...log, DATA_DIR: data(name), PORT: '0' });
    const service = startProgram(command, image, env);
    await askService(name, await addressOf(service, /(http:\/\/127\.0\.0\.1:\d+)\/graphql/));
    say(`${name}: live, ready and answering after ${seconds(since)}, by its command in the compose file`);
  }
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
