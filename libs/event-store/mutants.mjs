// Shows that the contract suite has teeth: each mutant is an adapter with one fault put in, and the case named beside
// it must fail on it. Prints one line for each; ends with 1 if any survives.
//   node libs/event-store/mutants.mjs [sqlite | eventstoredb | words of a mutant's name]
// Each mutant replaces one text that stands in its source file exactly once; when the source has moved on, this says
// so instead of passing. Before anything else every named case must pass on the adapter as it is. Some minutes.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const LONGEST_CASE_MS = 40_000;

const here = dirname(fileURLToPath(import.meta.url));

/** What is wrong, in which file, the text that is right, the text that is wrong, and the cases that must notice. */
const mutantsOf = (adapter) => JSON.parse(readFileSync(join(here, 'mutants', `${adapter}.json`), 'utf8'));

const ADAPTERS = ['sqlite', 'eventstoredb'];

const repository = resolve(here, '../..');
const swcrc = JSON.parse(readFileSync(join(repository, '.swcrc'), 'utf8'));
swcrc.jsc.baseUrl = repository;

const compiled = (path, source) =>
  transformSync(source, {
    ...swcrc,
    swcrc: false,
    configFile: false,
    sourceMaps: false,
    filename: join(repository, path),
  }).code;

const compileInto = (dist, path, source) => {
  const target = join(dist, path.replace(/\.ts$/, '.js'));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, compiled(path, source));
};

/** The library, and the server that its adapter of EventStoreDB is tried on. */
const FOLDERS = ['libs/event-store/src', 'test/eventstoredb'];

const sourceOf = (path) => readFileSync(join(repository, path), 'utf8');

const altered = (source, right, wrong) => {
  const times = source.split(right).length - 1;
  if (times !== 1) throw new Error(`the text to replace stands ${times} times: ${right}`);
  return source.replace(right, () => wrong);
};

/** Runs cases on an adapter compiled in `dist`, in a process of its own, and answers with those that failed. */
const failuresOf = (dist, adapter, cases) =>
  new Promise((settle, fail) => {
    const child = spawn(
      process.execPath,
      [fileURLToPath(import.meta.url), '--run', dist, adapter, cases.join()],
      {
        cwd: repository,
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let written = '';
    child.stdout.on('data', (text) => (written += text));
    child.on('close', () => {
      const failed = written.split('\n').filter((line) => /^\d\d /.test(line));
      if (written.includes('\ndone') || written.startsWith('done')) settle(failed);
      else fail(new Error(`the cases ${cases.join()} did not run: ${written}`));
    });
  });

/** The other half: this program in the process of a mutant. Says each case that failed, then "done". */
const runCases = async (dist, adapter, numbers) => {
  const require = createRequire(join(dist, 'libs/event-store/src/index.js'));
  const { cases, open } = suiteOf(adapter, require);
  let unexpected;
  for (const event of ['unhandledRejection', 'uncaughtException'])
    process.on(event, (failure) => (unexpected = failure));
  for (const number of numbers) {
    const { run } = cases.find(({ name }) => name.startsWith(`${number} `));
    const harness = await open(() => dist);
    try {
      await inTime(run(harness));
      if (unexpected !== undefined) throw unexpected;
    } catch (failure) {
      console.log(`${number} ${String(failure?.message ?? failure).split('\n')[0]}`);
    }
    await inTime(harness.end()).catch((failure) => console.log(`${number} ${failure.message}`));
  }
  console.log('done');
  process.exit();
};

const suiteOf = (adapter, require) => {
  const { contractCases } = require('./event-store.contract.js');
  if (adapter === 'sqlite')
    return { cases: contractCases, open: require('./sqlite/sqlite.contract.js').openSqliteHarness };
  const { ruleCases } = require('./eventstoredb/rules.contract.js');
  const open = require('./eventstoredb/eventstoredb.contract.js').openServedHarness;
  return { cases: [...contractCases, ...ruleCases], open };
};

const inTime = (running) => {
  let late;
  const over = new Promise((_, fail) => {
    late = setTimeout(() => fail(new Error(`still running after ${LONGEST_CASE_MS} ms`)), LONGEST_CASE_MS);
  });
  return Promise.race([running, over]).finally(() => clearTimeout(late));
};

const sourcesIn = (folder) =>
  readdirSync(join(repository, folder), { recursive: true })
    .filter((file) => /(?<!\.spec)\.ts$/.test(file))
    .map((file) => join(folder, file));

const failuresOfMutant = async (folder, unaltered, adapter, { file, right, wrong, cases }) => {
  const dist = join(folder, 'mutant');
  const path = join('libs/event-store/src', file);
  cpSync(unaltered, dist, { recursive: true });
  compileInto(dist, path, altered(sourceOf(path), right, wrong));
  const failed = await failuresOf(dist, adapter, cases);
  rmSync(dist, { recursive: true });
  return failed;
};

const tryMutants = async (words) => {
  mkdirSync(join(repository, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(repository, '.cache', 'mutants-'));
  try {
    const unaltered = join(folder, 'unaltered');
    for (const path of FOLDERS.flatMap(sourcesIn)) compileInto(unaltered, path, sourceOf(path));
    let [tried, survivors] = [0, 0];
    for (const adapter of ADAPTERS) {
      const chosen = mutantsOf(adapter).filter(({ fault }) => `${adapter}: ${fault}`.includes(words));
      const named = [...new Set(chosen.flatMap(({ cases }) => cases))].sort();
      const failing = named.length === 0 ? [] : await failuresOf(unaltered, adapter, named);
      if (failing.length > 0) throw new Error(`without any fault these fail: ${failing.join('; ')}`);
      for (const mutant of chosen) {
        const failed = await failuresOfMutant(folder, unaltered, adapter, mutant);
        tried += 1;
        if (failed.length === 0) survivors += 1;
        const verdict =
          failed.length === 0 ? `SURVIVED ${mutant.cases.join()}` : `caught by ${failed.join('; ')}`;
        console.log(`${adapter}: ${mutant.fault}: ${verdict}`.slice(0, 160));
      }
    }
    console.log(`${tried} mutants, ${survivors} survived`);
    process.exitCode = survivors === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const [first = '', dist, adapter, numbers] = process.argv.slice(2);
await (first === '--run' ? runCases(dist, adapter, numbers.split(',')) : tryMutants(first));
