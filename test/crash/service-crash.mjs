// Kills the service, again and again, while eight callers state facts through GraphQL, and looks after each start
// whether anything that was answered is missing, or there twice, or answered otherwise. Needs a build (npm run build).
//   node test/crash/service-crash.mjs [--kills 500] [--dist dist]
// One log for all kills; one kill in five comes while the service starts, the first three before it ever answered, the
// others at a moment that nobody chose, or just when something is written to the log.
// After ten kills everything that has the file open is killed, also the feed that follows it, so that the next start
// finds what a crash left. Every other ten, two services work on the log: each is killed while the other goes on.
// What a killed process had written and not synced is kept by the system, so this says nothing about power cuts.
// After a failure the folder is left for a look.
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startCallers } from './callers.mjs';
import { looksAt } from './looks.mjs';
import { startProgram, until } from './programs.mjs';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '500' }, dist: { type: 'string', default: 'dist' } },
});
const [dist, wantedKills] = [resolve(values.dist), Number(values.kills)];

const CALLERS = 8;
const FIRST_KILLS_BEFORE_AN_ANSWER = 3;
const LONGEST_START_MS = 800;
const MOST_ANSWERS_BEFORE_A_KILL = 60;
const LONGEST_WAIT_FOR_A_WRITE_MS = 100;
const KILLS_TO_A_ROUND = 10;

const folder = mkdtempSync(join(tmpdir(), 'chronology-crash-'));
const [file, seen] = [join(folder, 'log.sqlite'), join(folder, 'seen.txt')];
const problems = [];
const sums = { kills: 0, whileStarting: 0 };

/** Where services answer at this moment. */
const addresses = new Set();
const addressFor = (caller) => [...addresses][caller % addresses.size];
const callers = startCallers({ count: CALLERS, addressFor, problems });
const looks = looksAt({ dist, folder, commands: callers.commands, problems });
const isWell = () => problems.length + looks.sums.lost + looks.sums.twice === 0;

const startService = () => {
  const program = join(dist, 'apps', 'all-in-one', 'src', 'main.js');
  return startProgram(program, ['--no-demo'], { DATA_DIR: folder, PORT: '0' });
};
const addressOf = (service) =>
  service.says('the service answers', (line) => /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0]);
const startFeed = () =>
  startProgram(fileURLToPath(new URL('feed.mjs', import.meta.url)), [JSON.stringify({ dist, file, seen })]);
const killed = async (who, program) => {
  const oddity = await program.kill();
  if (oddity !== undefined) problems.push(`${who} ${oddity}`);
};

const killWhileItStarts = async () => {
  const service = startService();
  await pause(randomInt(LONGEST_START_MS));
  await killed('the service', service);
  sums.whileStarting += 1;
};

/** The next write to the log, or at most two milliseconds later: it may be saved by then and not answered yet. */
const nextWrite = async () => {
  const watching = watch(`${file}-wal`);
  const signal = AbortSignal.timeout(LONGEST_WAIT_FOR_A_WRITE_MS);
  await once(watching, 'change', { signal }).catch(() => undefined);
  watching.close();
  const end = performance.now() + randomInt(2_000) / 1_000;
  while (performance.now() < end);
};

const killInTraffic = async () => {
  const service = startService();
  const address = await addressOf(service);
  addresses.add(address);
  const goal = callers.sums.answered + randomInt(1, MOST_ANSWERS_BEFORE_A_KILL);
  await looks.look(address, callers.hotChild());
  await until('more is answered', () => callers.sums.answered >= goal || !isWell());
  if (randomInt(4) > 0) await nextWrite();
  const killing = killed('the service', service);
  addresses.delete(address);
  await killing;
};

/** So many kills, by as many services at a time; at the end of it nobody has the file open. */
const round = async (kills, services) => {
  const feed = sums.kills > 0 ? startFeed() : undefined;
  let left = kills;
  const startAndKill = async () => {
    while (left > 0 && isWell()) {
      left -= 1;
      sums.kills += 1;
      const comesEarly = sums.kills <= FIRST_KILLS_BEFORE_AN_ANSWER || randomInt(5) === 0;
      await (comesEarly ? killWhileItStarts() : killInTraffic());
    }
  };
  await Promise.all(Array.from({ length: services }, startAndKill));
  if (feed) await killed('the feed', feed);
};

const began = performance.now();
for (let rounds = 0; sums.kills < wantedKills && isWell(); rounds += 1) {
  await round(Math.min(KILLS_TO_A_ROUND, wantedKills - sums.kills), 1 + (rounds % 2));
  if (rounds % 2 === 1) await looks.lookAtAll();
}
const minutes = (performance.now() - began) / 60_000;

if (isWell()) {
  const [service, feed] = [startService(), startFeed()];
  const address = await addressOf(service);
  addresses.add(address);
  await callers.stop();
  await looks.lookAtTheEnd(address, seen);
  await killed('the service', service);
  await killed('the feed', feed);
}

for (const problem of problems.slice(0, 20)) console.error(problem);
const { answered, unanswered, unheard, left, askedTwice } = callers.sums;
const { lost, twice, leftAndSaved } = looks.sums;
console.log(
  `${sums.kills} kills (${sums.whileStarting} at the start) at ${Math.round(sums.kills / minutes)} a minute: ` +
    `${answered} answered, ${unanswered} times no answer (${unheard} then on record), ${left} left so (${leftAndSaved} on record), ` +
    `${askedTwice} asked twice, ${looks.facts()} facts; ${lost} lost, ${twice} twice, ${problems.length} other breaches`,
);
if (isWell()) rmSync(folder, { recursive: true, force: true });
else console.error(`The log is left in ${folder}.`);
process.exit(isWell() ? 0 : 1);
