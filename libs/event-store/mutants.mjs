// Shows that the contract suite has teeth: each mutant is the SQLite adapter with one fault put in, and the case
// named beside it must fail on it. Prints one line for each; ends with 1 if any survives.
//   node libs/event-store/mutants.mjs [words of a mutant's name]
// Each mutant replaces one text that stands in its source file exactly once; when the source has moved on, this says
// so instead of passing. Before anything else every named case must pass on the adapter as it is. A minute or two.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const LONGEST_CASE_MS = 25_000;

const here = dirname(fileURLToPath(import.meta.url));

/** What is wrong, in which file, the text that is right, the text that is wrong, and the cases that must notice. */
const MUTANTS = JSON.parse(readFileSync(join(here, 'mutants.json'), 'utf8'));

const repository = resolve(here, '../..');
const swcrc = JSON.parse(readFileSync(join(repository, '.swcrc'), 'utf8'));
swcrc.jsc.baseUrl = repository;

const compiled = (file, source) =>
  transformSync(source, {
    ...swcrc,
    swcrc: false,
    configFile: false,
    sourceMaps: false,
    filename: join(here, 'src', file),
  }).code;

const compileInto = (dist, file, source) => {
  const target = join(dist, 'libs/event-store/src', file.replace(/\.ts$/, '.js'));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, compiled(file, source));
};

const sourceOf = (file) => readFileSync(join(here, 'src', file), 'utf8');

const altered = (source, right, wrong) => {
  const times = source.split(right).length - 1;
  if (times !== 1) throw new Error(`the text to replace stands ${times} times: ${right}`);
  return source.replace(right, () => wrong);
};

/** Runs cases on the adapter compiled in `dist`, in a process of its own, and answers with those that failed. */
const failuresOf = (dist, cases) =>
  new Promise((settle, fail) => {
    const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--run', dist, cases.join()], {
      cwd: repository,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let written = '';
    child.stdout.on('data', (text) => (written += text));
    child.on('close', () => {
      const failed = written.split('\n').filter((line) => /^\d\d /.test(line));
      if (written.includes('\ndone') || written.startsWith('done')) settle(failed);
      else fail(new Error(`the cases ${cases.join()} did not run: ${written}`));
    });
  });

/** The other half: this program in the process of a mutant. Says each case that failed, then "done". */
const runCases = async (dist, numbers) => {
  const require = createRequire(join(dist, 'libs/event-store/src/index.js'));
  const { contractCases } = require('./event-store.contract.js');
  const { openSqliteHarness } = require('./sqlite/sqlite.contract.js');
  for (const number of numbers) {
    const { run } = contractCases.find(({ name }) => name.startsWith(`${number} `));
    const harness = await openSqliteHarness(() => dist);
    try {
      await inTime(run(harness));
      await inTime(harness.end());
    } catch (failure) {
      console.log(`${number} ${String(failure?.message ?? failure).split('\n')[0]}`);
    }
  }
  console.log('done');
  process.exit();
};

const inTime = (running) => {
  let late;
  const over = new Promise((_, fail) => {
    late = setTimeout(() => fail(new Error(`still running after ${LONGEST_CASE_MS} ms`)), LONGEST_CASE_MS);
  });
  return Promise.race([running, over]).finally(() => clearTimeout(late));
};

const tryMutants = async (words) => {
  mkdirSync(join(repository, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(repository, '.cache', 'mutants-'));
  try {
    const unaltered = join(folder, 'unaltered');
    const files = readdirSync(join(here, 'src'), { recursive: true }).filter((file) =>
      /(?<!\.spec)\.ts$/.test(file),
    );
    for (const file of files) compileInto(unaltered, file, sourceOf(file));
    const chosen = MUTANTS.filter(({ fault }) => fault.includes(words));
    const named = [...new Set(chosen.flatMap(({ cases }) => cases))].sort();
    const failing = await failuresOf(unaltered, named);
    if (failing.length > 0) throw new Error(`without any fault these fail: ${failing.join('; ')}`);

    let survivors = 0;
    for (const { fault, file, right, wrong, cases } of chosen) {
      const dist = join(folder, 'mutant');
      cpSync(unaltered, dist, { recursive: true });
      compileInto(dist, file, altered(sourceOf(file), right, wrong));
      const failed = await failuresOf(dist, cases);
      rmSync(dist, { recursive: true });
      if (failed.length === 0) survivors += 1;
      const verdict = failed.length === 0 ? `SURVIVED ${cases.join()}` : `caught by ${failed.join('; ')}`;
      console.log(`${fault}: ${verdict}`.slice(0, 160));
    }
    console.log(`${chosen.length} mutants, ${survivors} survived`);
    process.exitCode = survivors === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const [first = '', dist, numbers] = process.argv.slice(2);
await (first === '--run' ? runCases(dist, numbers.split(',')) : tryMutants(first));
