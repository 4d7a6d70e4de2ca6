// Kills processes that are writing to a log, again and again, and looks after each kill whether anything that was
// acknowledged is missing or there twice. Needs a build (npm run build).
//   node test/crash/sqlite-crash.mjs [--kills 200] [--dist dist]
// The first of ten kills on a file comes while it is being made. Every other round two processes write to the file:
// one is killed, the other must go on alone, then it is killed too. What a killed process had written and not synced
// is kept by the system, so this says nothing about power cuts. After a failure the file is left for a look.
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compareAcknowledged, newReading, readOn } from './log-look.mjs';
import { startProgram, until } from './programs.mjs';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, dist: { type: 'string', default: 'dist' } },
});
const dist = resolve(values.dist);
const wantedKills = Number(values.kills);
const writersProgram = fileURLToPath(new URL('writers.mjs', import.meta.url));

const require = createRequire(join(dist, 'libs/event-store/src/index.js'));
const { openSqliteEventStore, verdictLine, verifyLog } = require('./index.js');
const Database = require('libsql');

const WRITERS = 8;
const STREAMS = Array.from({ length: 12 }, (_, i) => `child-${i}`);
const KILLS_TO_A_FILE = 10;
const LONGEST_RUN_MS = 300;

/** Starts a process of eight writers, and hears what is acknowledged to it. */
const startWriters = (file) => {
  const program = startProgram(writersProgram, [
    JSON.stringify({ dist, file, writers: WRITERS, streams: STREAMS }),
  ]);
  const mustNotEnd = () => {
    if (program.isOver()) throw new Error(`a writer ${program.oddity('SIGKILL') ?? 'ended by itself'}`);
  };
  /** Resolves once it has acknowledged so many appends more. */
  const acknowledges = (more) => {
    const goal = program.lines.length + more;
    return until('a writer makes progress', () => mustNotEnd() ?? program.lines.length >= goal);
  };
  /** A moment nobody chose, then the kill. */
  const killSometime = async () => {
    await pause(randomInt(LONGEST_RUN_MS));
    mustNotEnd();
    await program.kill();
    return program.lines.map((line) => JSON.parse(line));
  };
  return { acknowledges, killSometime };
};

/** Killed while it opens the log or makes it, or soon after. */
const openingProcess = async (file) => ({ kills: 1, acknowledged: await startWriters(file).killSometime() });

const oneProcess = async (file) => {
  const writers = startWriters(file);
  await writers.acknowledges(1);
  return { kills: 1, acknowledged: await writers.killSometime() };
};

const twoProcesses = async (file) => {
  const [first, second] = [startWriters(file), startWriters(file)];
  await Promise.all([first.acknowledges(1), second.acknowledges(1)]);
  const ofFirst = await first.killSometime();
  await second.acknowledges(3);
  return { kills: 2, acknowledged: [...ofFirst, ...(await second.killSometime())] };
};

/** Opens the log as the next start would, and compares it with everything that was ever acknowledged. */
const lookAt = async (file, acknowledged) => {
  const store = openSqliteEventStore({ file });
  const reading = newReading();
  await readOn(store, reading);
  const { lost, twice, problems } = compareAcknowledged(acknowledged, reading);
  problems.push(...reading.problems);
  const gap = reading.events.findIndex(({ position }, index) => BigInt(position) !== BigInt(index + 1));
  if (gap >= 0) problems.push(`the log has a gap before ${reading.events[gap].position}`);
  const verdict = await verifyLog(store);
  if (!verdict.holds) problems.push(verdictLine(verdict));
  await store.close();
  const [integrity] = new Database(file).prepare('PRAGMA integrity_check').pluck().all();
  if (integrity !== 'ok') problems.push(`integrity: ${integrity}`);
  return { lost, twice, problems };
};

const sums = { kills: 0, acknowledged: 0, lost: 0, twice: 0 };
const problems = [];
while (sums.kills < wantedKills) {
  const folder = mkdtempSync(join(tmpdir(), 'chronology-crash-'));
  const file = join(folder, 'log.sqlite');
  const acknowledged = [];
  let kills = 0;
  for (let round = 0; kills < KILLS_TO_A_FILE && sums.kills + kills < wantedKills; round += 1) {
    const two = round % 2 === 1 && sums.kills + kills + 2 <= wantedKills;
    const crash = round === 0 ? openingProcess : two ? twoProcesses : oneProcess;
    const run = await crash(file);
    kills += run.kills;
    acknowledged.push(...run.acknowledged);
    const look = await lookAt(file, acknowledged);
    sums.lost += look.lost;
    sums.twice += look.twice;
    problems.push(...look.problems);
  }
  sums.kills += kills;
  sums.acknowledged += acknowledged.length;
  rmSync(folder, { recursive: true, force: true });
}

for (const problem of problems.slice(0, 20)) console.error(problem);
console.log(`${sums.kills} kills, ${sums.acknowledged} acknowledged, ${sums.lost} lost, ${sums.twice} twice`);
process.exitCode = problems.length + sums.lost + sums.twice === 0 ? 0 : 1;
