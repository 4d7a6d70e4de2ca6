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

/** [what is wrong, file, the text that is right, the text that is wrong, the cases that must notice] */
const MUTANTS = [
  [
    'a revision that is behind is let through',
    'sqlite/append.ts',
    'if (wanted !== from)',
    'if (wanted > from)',
    '03',
  ],
  [
    'a revision that is ahead is let through',
    'sqlite/append.ts',
    'if (wanted !== from)',
    'if (wanted < from)',
    '04',
  ],
  [
    'no-stream is never checked',
    'sqlite/append.ts',
    'if (wanted !== from)',
    'if (wanted !== from && wanted >= 0n)',
    '06',
  ],
  [
    'a conflict does not say where the stream is',
    'sqlite/append.ts',
    'ConcurrencyConflict(stream, expected, actual)',
    'ConcurrencyConflict(stream, expected, expected)',
    '03',
  ],
  [
    'a repeat is always a conflict',
    'sqlite/append.ts',
    'const repeated = wanted < from ?',
    'const repeated = wanted > from ?',
    '08',
  ],
  [
    'a repeat is never compared',
    'sqlite/append.ts',
    'present[place]?.id === id',
    'present[place] !== undefined',
    '09',
  ],
  [
    'of a repeat only the first id is compared',
    'sqlite/append.ts',
    'present[place]?.id === id',
    'place > 0 ? present[place] !== undefined : present[place]?.id === id',
    '09',
  ],
  [
    'a repeat that goes on beyond the stream is taken for one',
    'sqlite/append.ts',
    'if (!events.every(({ id }, place) => present[place]?.id === id)) return null;\n    const last = present[events.length - 1]!;',
    'if (!present.every(({ id }, place) => events[place]?.id === id)) return null;\n    const last = present.at(-1)!;',
    '09',
  ],
  [
    'a repeat is answered with the head of the stream',
    'sqlite/append.ts',
    'const last = present[events.length - 1]!;',
    'const last = (presentAfter.all(stream, after, 999n) as Present[]).at(-1)!;',
    '08',
  ],
  [
    'a repeat is looked for in every stream',
    'sqlite/append.ts',
    'if (wanted !== from) throw',
    "const twin = database.prepare('SELECT revision, position FROM event WHERE id = ?').all(events[0]!.id) as Present[];\n    if (twin[0]) return { revision: BigInt(twin[0].revision), position: asPosition(twin[0].position) };\n    if (wanted !== from) throw",
    '10',
  ],
  [
    'the answer names the first event of the append',
    'sqlite/append.ts',
    'asPosition(before.position + events.length)',
    'asPosition(before.position + 1)',
    '02',
  ],
  [
    'the last event of an append is dropped',
    'sqlite/append.ts',
    'events.forEach(',
    'events.slice(0, -1).forEach(',
    '02',
  ],
  [
    'positions go down inside an append',
    'sqlite/append.ts',
    'BigInt(before.position + 1 + place)',
    'BigInt(before.position + events.length - place)',
    '18',
  ],
  [
    'writing is no transaction',
    'sqlite/turns.ts',
    "['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK']",
    "Array(3).fill('DELETE FROM log_setting WHERE FALSE')",
    '48',
  ],
  ['the append is never committed', 'sqlite/turns.ts', 'committing(() => commit.run());', '', '02', '21'],
  [
    'an append is made in two steps',
    'sqlite/sqlite.event-store.ts',
    'const appended = await turns.write(() => append(stream, encoded, expected, Date.now()), signal);',
    'let appended = await turns.write(() => append(stream, encoded.slice(0, 1), expected, Date.now()), signal);\n      const [, ...rest] = encoded;\n      if (rest[0]) appended = await turns.write(() => append(stream, rest, appended.revision, Date.now()), signal);',
    '19',
  ],
  ['an aborted call is made all the same', 'sqlite/turns.ts', 'signal?.throwIfAborted();', '', '47'],
  ['closing is forgotten', 'sqlite/turns.ts', 'if (closed()) throw new StoreClosed();', '', '39'],
  [
    'text is stored with NUL unescaped',
    'encode.ts',
    "if (text?.startsWith('{')) return text;",
    "if (text?.startsWith('{')) return text.replaceAll('\\\\u0000', '\\u0000');",
    '11',
  ],
  ['half characters are let into names', 'encode.ts', '/[\\p{Cc}\\p{Cs}]/u', '/[\\p{Cc}]/u', '12'],
  ['control characters are let into names', 'encode.ts', '/[\\p{Cc}\\p{Cs}]/u', '/[\\p{Cs}]/u', '12'],
  ['ids in capitals are let in', 'encode.ts', '[0-9a-f]{12}$/', '[0-9a-f]{12}$/i', '12'],
  ['the same id twice is let in', 'encode.ts', 'checkIdsDiffer(encoded);', '', '12'],
  ['any expectation is let in', 'encode.ts', 'checkExpected(expected);', '', '12'],
  [
    'values that JSON changes are let in',
    'encode.ts',
    'JSON.stringify(value, keepingWhole(field))',
    'JSON.stringify(value)',
    '12',
  ],
  ['characters are counted for bytes', 'encode.ts', 'Buffer.byteLength(data)', 'data.length', '13'],
  [
    'each event is weighed alone',
    'encode.ts',
    'reduce((sum, event) => sum + bytesOf(event), 0)',
    'reduce((sum, event) => Math.max(sum, bytesOf(event)), 0)',
    '13',
  ],
  [
    'a stream is read only to the end of its first page',
    'sqlite/read.ts',
    'if (events.length < count) return;',
    'return;',
    '14',
  ],
  [
    'an event is skipped between two pages of a stream',
    'sqlite/read.ts',
    '(backwards ? -1n : 1n);',
    '(backwards ? -1n : event.revision % 128n === 127n ? 2n : 1n);',
    '14',
  ],
  ['the limit of a stream is forgotten', 'sqlite/read.ts', 'Math.min(PAGE, left)', 'PAGE', '16'],
  ['the limit of the log is forgotten', 'sqlite/read.ts', 'if (left-- <= 0) return;', '', '20'],
  [
    'backwards without a revision begins at the start',
    'sqlite/read.ts',
    'backwards ? 2n ** 63n : 0n',
    '0n',
    '16',
  ],
  [
    'reading is not broken off by a signal between two events',
    'sqlite/read.ts',
    'turns.mayGoOn(signal);\n      yield event;\n      next =',
    'yield event;\n      next =',
    '39',
    '47',
  ],
  [
    'the log is read from the given position on',
    'sqlite/pages.ts',
    'position > ?1',
    'position >= ?1',
    '20',
    '25',
  ],
  [
    'prefixes are taken for patterns',
    'sqlite/pages.ts',
    'substr(stream, 1, length(?${i + 3})) = ?${i + 3}',
    "stream LIKE ?${i + 3} || '%'",
    '20',
  ],
  [
    'prefixes are taken for patterns of another kind',
    'sqlite/pages.ts',
    'substr(stream, 1, length(?${i + 3})) = ?${i + 3}',
    "stream GLOB ?${i + 3} || '*'",
    '20',
  ],
  [
    'capitals in prefixes are ignored',
    'sqlite/pages.ts',
    'substr(stream, 1, length(?${i + 3})) = ?${i + 3}',
    'lower(substr(stream, 1, length(?${i + 3}))) = lower(?${i + 3})',
    '20',
  ],
  [
    'a prefix is looked for anywhere in the name',
    'sqlite/pages.ts',
    'substr(stream, 1, length(?${i + 3})) = ?${i + 3}',
    'instr(stream, ?${i + 3}) > 0',
    '20',
  ],
  ['only the first prefix counts', 'sqlite/pages.ts', "begins.join(' OR ')", 'begins[0]', '20'],
  ['no prefixes are every stream', 'sqlite/pages.ts', "|| 'FALSE'", "|| 'TRUE'", '20'],
  [
    'the log is in the order of its streams',
    'sqlite/pages.ts',
    '${filter} ORDER BY position`',
    '${filter} ORDER BY stream, revision`',
    '18',
    '31',
  ],
  [
    'what is no position is taken for the start',
    'sqlite/position.ts',
    'if (place < 1 ||',
    'if (place < 0 ||',
    '44',
  ],
  [
    'the head is the one before',
    'sqlite/pages.ts',
    'SELECT coalesce(max(position), 0) AS position',
    'SELECT coalesce(max(position) - 1, 0) AS position',
    '22',
  ],
  [
    'storedAt is the time of reading',
    'sqlite/pages.ts',
    'storedAt: new Date(row.storedAt)',
    'storedAt: new Date()',
    '40',
  ],
  [
    'storedAt is in seconds',
    'sqlite/pages.ts',
    'storedAt: new Date(row.storedAt)',
    'storedAt: new Date(row.storedAt / 1000)',
    '40',
  ],
  [
    'a feed begins again from the start',
    'sqlite/follow.ts',
    "after === 'start' ? undefined : after",
    'undefined && after',
    '25',
  ],
  [
    'a checkpoint overtakes its events',
    'sqlite/follow.ts',
    "  for (const event of events) yield { kind: 'event', event };\n",
    "  if (events.length > 0) yield { kind: 'checkpoint', position: asPosition(through) };\n  for (const event of events) yield { kind: 'event', event };\n",
    '26',
  ],
  [
    'a checkpoint is the head of the log',
    'sqlite/follow.ts',
    '    for (const item of itemsOf(seen, place)) {\n',
    "    yield { kind: 'checkpoint', position: asPosition(pages.head()) };\n    for (const item of itemsOf(seen, place)) {\n",
    '26',
  ],
  [
    'checkpoints are swallowed',
    'sqlite/follow.ts',
    "if (given !== through) yield { kind: 'checkpoint', position: asPosition(through) };",
    '',
    '27',
    '28',
  ],
  [
    'live is said ahead of the history',
    'sqlite/follow.ts',
    '    for (const item of itemsOf(seen, place)) {\n',
    "    if (!live) yield { kind: 'live' };\n    live = true;\n    for (const item of itemsOf(seen, place)) {\n",
    '23',
  ],
  [
    'live is said after the first page',
    'sqlite/follow.ts',
    'atHead: page.through === head',
    'atHead: true',
    '23',
  ],
  ['live is said again and again', 'sqlite/follow.ts', 'live ||= seen.atHead;', '', '23'],
  [
    'the last event of a page comes twice',
    'sqlite/follow.ts',
    'place = seen.through;',
    'place = Math.max(0, seen.through - 1);',
    '24',
  ],
  [
    'an event between two pages is lost',
    'sqlite/follow.ts',
    'place = seen.through;',
    'place = seen.atHead ? seen.through : seen.through + 1;',
    '23',
    '25',
  ],
  [
    'a feed jumps to the head once it is live',
    'sqlite/follow.ts',
    'else if (live) await bell.heard(rung, over);',
    'else if (live) {\n      await bell.heard(rung, over);\n      place = Math.max(place, pages.head() - 1);\n    }',
    '24',
  ],
  [
    'a ring between looking and listening is missed',
    'sqlite/follow.ts',
    'await bell.heard(rung, over)',
    'await bell.heard(bell.count(), over)',
    '51',
  ],
  [
    'aborting does not end a feed that waits',
    'sqlite/bell.ts',
    "signal.addEventListener('abort', wake);",
    '',
    '32',
  ],
  [
    'aborting does not end a feed that is giving',
    'sqlite/follow.ts',
    '      if (over.aborted) return;\n    }',
    '    }',
    '32',
  ],
  [
    'closing does not end a feed',
    'sqlite/follow.ts',
    'AbortSignal.any([signal, closing])',
    'AbortSignal.any([signal])',
    '39',
  ],
  [
    'a feed of a closed store ends as if all were well',
    'sqlite/follow.ts',
    'if (closing.aborted) throw new StoreClosed();',
    '',
    '39',
  ],
  ["this process's own appends wake nobody", 'sqlite/sqlite.event-store.ts', 'bell.ring();', '', '23'],
  [
    "other processes' appends wake nobody",
    'sqlite/bell.ts',
    'if (now === seen) return;',
    'if (seen === seen) return;',
    '50',
  ],
  [
    'what another process wrote before listening began is not looked for',
    'sqlite/bell.ts',
    'looking ??= setInterval',
    'seen = versionOrTrouble(version);\n      looking ??= setInterval',
    '51',
  ],
];

const here = dirname(fileURLToPath(import.meta.url));
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
    const chosen = MUTANTS.filter(([name]) => name.includes(words));
    const cases = [...new Set(chosen.flatMap(([, , , , ...numbers]) => numbers))].sort();
    const failing = await failuresOf(unaltered, cases);
    if (failing.length > 0) throw new Error(`without any fault these fail: ${failing.join('; ')}`);

    let survivors = 0;
    for (const [name, file, right, wrong, ...numbers] of chosen) {
      const dist = join(folder, 'mutant');
      cpSync(unaltered, dist, { recursive: true });
      compileInto(dist, file, altered(sourceOf(file), right, wrong));
      const failed = await failuresOf(dist, numbers);
      rmSync(dist, { recursive: true });
      if (failed.length === 0) survivors += 1;
      const verdict = failed.length === 0 ? `SURVIVED ${numbers.join()}` : `caught by ${failed.join('; ')}`;
      console.log(`${name}: ${verdict}`.slice(0, 160));
    }
    console.log(`${chosen.length} mutants, ${survivors} survived`);
    process.exitCode = survivors === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const [first = '', dist, numbers] = process.argv.slice(2);
await (first === '--run' ? runCases(dist, numbers.split(',')) : tryMutants(first));
