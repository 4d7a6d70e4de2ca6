// Measures the product against its peers and floors, in one run, so that whatever else the machine does hits all alike.
//
//   npm run bench                            every line
//   npm run bench -- timeline handle         the lines whose file or name holds one of these words
//   npm run bench -- --rounds 9              more rounds (5 unless said)
//   npm run bench -- --smoke                 two tiny rounds: does it run? Its figures mean nothing
//   npm run bench -- --dist FOLDER           another build than dist/
//
// Each file of bench/lines/ exports `lines`, a list of `Line` (below). A line is measured like this: every place opens
// in a process of its own (what several contestants must share, such as one server, is one place with several
// contestants); each contestant does one round that is not counted; then come the rounds: in each, every contestant
// has its turn, in changing order. A ratio compares what was measured in the same round.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { findPostgres } from './postgres.mjs';
import { reportOf } from './report.mjs';
import { measure, openPlaces } from './rounds.mjs';

/**
 * What a place is given. Everything it starts or makes goes with it: `folder` is removed when it ends.
 * @typedef {object} Context
 * @property {string} folder an empty folder of this place's own
 * @property {string} dist the compiled product
 * @property {boolean} smoke true while only trying whether it runs
 * @property {<Size extends number>(whole: Size, tiny: Size) => Size} size `whole`, or `tiny` in a smoke
 * @property {(path: string) => any} product a module of the product: `product('libs/commands/src/index.js')`
 * @property {(name: string) => any} packageOfProduct a package that the product depends on
 * @property {import('pg').ClientConfig | undefined} postgres where PostgreSQL answers, for places that need it; the
 *   database is this place's own and empty
 * @property {(program: string, args?: readonly string[]) => Promise<Started>} start starts `node program ...args` and
 *   answers once it has written its first line; it is ended with the place
 */

/**
 * A process that a place started: the first line it wrote, and its number.
 * @typedef {object} Started
 * @property {string} said
 * @property {number} pid
 * @property {() => Promise<void>} end
 */

/**
 * One turn of one contestant: does the work once more and says what it measured, by the names of the line's measures.
 * @typedef {() => Promise<Readonly<Record<string, number>>>} Turn
 */

/**
 * A process. Opening it gives the turns of its contestants by their names, and `end` where there is something to end.
 * `needs: ['postgres']`: its contestants are skipped, loudly, where PostgreSQL is not installed.
 * `fresh`: the process is opened anew for every turn (peak memory, cold starts), without the round that is not counted.
 * @typedef {object} Place
 * @property {readonly 'postgres'[]} [needs]
 * @property {boolean} [fresh]
 * @property {(context: Context) => Promise<Readonly<Record<string, Turn>> & { end?: () => Promise<void> }>} open
 */

/**
 * What is measured: which way is better, and what is hoped for: `{ raw: 0.5 }` means that ours over that of `raw` is at
 * least 0.5 where more is better, and at most where less is. A contestant without a goal is shown beside the others.
 * `bounds` names, for a goal, the contestant that does only what cannot be left out, so that a reader sees how far the
 * goal can be reached at all: `{ idle: 'idle and durable' }`.
 * @typedef {object} Measure
 * @property {'more' | 'less'} better
 * @property {string} unit
 * @property {Readonly<Record<string, number>>} goals
 * @property {Readonly<Record<string, string>>} [bounds]
 */

/**
 * One comparison. `ours` names the contestant that is the product; `contestants` says in words what each one does.
 * @typedef {object} Line
 * @property {string} name
 * @property {string} work what one turn does, in a sentence
 * @property {string} [ours] 'ours' unless said
 * @property {Readonly<Record<string, string>>} contestants
 * @property {Readonly<Record<string, Measure>>} measures
 * @property {Readonly<Record<string, Place>>} places
 */

const here = dirname(fileURLToPath(import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string' },
    smoke: { type: 'boolean', default: false },
    dist: { type: 'string', default: join(here, '..', 'dist') },
  },
});
const rounds = Number(values.rounds ?? (values.smoke ? 2 : 5));
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds: say a whole number of at least 1.');
const dist = resolve(values.dist);

const context = { dist, smoke: values.smoke };
const say = (text) => process.stdout.write(`${text}\n`);
const complain = (text) => process.stderr.write(`${text}\n`);

/** The measurements' own packages are installed as their lock file says, the first time. */
const install = () => {
  const installed = join(here, 'node_modules', '.package-lock.json');
  if (existsSync(installed)) return;
  complain('Installing what the measurements compare with (npm ci --prefix bench) …');
  execFileSync('npm', ['ci', '--prefix', here, '--ignore-scripts', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 2, 2],
  });
};

const machine = () => {
  const load = loadavg().map((each) => each.toFixed(2));
  return `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), load ${load.join(' ')}, Node ${process.version}`;
};

/** Every line that was asked for, with the file and number by which its processes find it again. */
const chosenLines = async () => {
  const files = readdirSync(join(here, 'lines')).filter((file) => file.endsWith('.mjs'));
  const all = [];
  for (const file of files.toSorted()) {
    const address = pathToFileURL(join(here, 'lines', file)).href;
    /** @type {{ lines: readonly Line[] }} */
    const { lines } = await import(address);
    all.push(...lines.map((line, number) => ({ line, file, address, number, context })));
  }
  if (positionals.length === 0) return all;
  return all.filter(({ line, file }) =>
    positionals.some((word) => `${file} ${line.name}`.toLowerCase().includes(word.toLowerCase())),
  );
};

/** One line, from opening its places to saying what they measured; answers whether it could be measured. */
const measureLine = async (chosen, postgres) => {
  let places;
  try {
    places = await openPlaces(chosen, postgres);
    for (const text of reportOf(chosen.line, await measure(places.turns, rounds))) say(text);
    return true;
  } catch (error) {
    complain(`FAILED: ${chosen.line.name}: ${error.stack ?? error}`);
    return false;
  } finally {
    await places?.end();
  }
};

const run = async () => {
  if (!existsSync(dist)) throw new Error('There is no build to measure. Please run `npm run build` first.');
  install();
  const chosen = await chosenLines();
  if (chosen.length === 0) throw new Error(`No line is called ${positionals.join(' or ')}.`);
  const postgres = findPostgres();
  if (!postgres.isHere) complain(`NO POSTGRESQL: every comparison with it is skipped: ${postgres.why}`);
  say(`Begun ${new Date().toISOString()}: ${machine()}; ${rounds} rounds${values.smoke ? ', SMOKE' : ''}`);
  try {
    for (const each of chosen) if (!(await measureLine(each, postgres))) process.exitCode = 1;
  } finally {
    await postgres.stop();
  }
  say(`Ended ${new Date().toISOString()}: ${machine()}`);
};

run().catch((error) => {
  complain(error.stack ?? String(error));
  process.exitCode = 1;
});
