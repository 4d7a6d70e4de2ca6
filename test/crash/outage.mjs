// Loses the EventStoreDB protocol server, again and again, under eight writers and two feeds, and looks whether any
// event that was acknowledged is missing, or there twice, and whether the feeds gave all of them in order.
//   node test/crash/outage.mjs [--losses 100] [--dist dist]
// Needs a build (npm run build). Most often the server is killed, at times told to stop, frozen and thawed, made to
// lose an acknowledgement, or cut off with all that it answered. After each loss every writer's process must have
// appended, and every feed must have moved on. One feed lives through everything; the other is killed now and then and
// goes on after what it remembers. After a failure the folder is left for a look.
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compareAcknowledged, compareFeed, eventsSeen, newReading, readOn } from './log-look.mjs';
import { openStore } from './open-store.mjs';
import { startProgram, until } from './programs.mjs';
import { startServerToLose } from './server-to-lose.mjs';

const { values } = parseArgs({
  options: { losses: { type: 'string', default: '100' }, dist: { type: 'string', default: 'dist' } },
});
const [dist, wantedLosses] = [resolve(values.dist), Number(values.losses)];

const WRITERS = { processes: 2, each: 4 };
const STREAMS = [...Array.from({ length: 12 }, (_, i) => `child-${i}`), 'other-0', 'other-1'];
const PREFIXES = ['child-'];
const MOST_APPENDS_BEFORE_A_LOSS = 80;
const LOSSES_TO_A_FEED = 7;
const LOSSES_TO_A_LOOK = 25;
/** Of one process, on average: whoever has lost the server tries again by time, not as fast as it can. */
const MOST_CONNECTIONS_A_LOSS = 12;
/** Eight writers and the looks read one thing at a time; a feed subscribes, and at times asks for the newest event. */
const MOST_CALLS = 13;

const folder = mkdtempSync(join(tmpdir(), 'chronology-outage-'));
const problems = [];
const sums = { lost: 0, twice: 0, acknowledged: 0, mostOpen: 0 };
const isWell = () => problems.length + sums.lost + sums.twice === 0;

const startHere = (name, work) =>
  startProgram(fileURLToPath(new URL(name, import.meta.url)), [JSON.stringify({ dist, ...work })]);

/** A feed that may be killed and started again, and how it gets on. */
const newFeed = (name) => {
  const seen = join(folder, `${name}.txt`);
  const start = () => startHere('feed.mjs', { seen, prefixes: PREFIXES });
  let [program, laggedBefore] = [start(), 0];
  const lagged = () => laggedBefore + program.lines.filter((line) => line === 'lagging').length;
  return {
    name,
    seen,
    lagged,
    running: () => program,
    written: () => statSync(seen, { throwIfNoEntry: false })?.size ?? 0,
    startAgain: async () => {
      const oddity = await program.kill();
      if (oddity !== undefined) problems.push(`${name} ${oddity}`);
      laggedBefore = lagged();
      program = start();
    },
  };
};

const mustNotice = () => {
  const before = feeds.map(({ lagged }) => lagged());
  return () =>
    until(
      'every feed says that it lags',
      () => mustLive() ?? feeds.every(({ lagged }, i) => lagged() > before[i]),
    );
};
const server = await startServerToLose(folder, { mustNotice, problems });
Object.assign(process.env, { EVENTSTOREDB_HOSTS: server.address, EVENTSTOREDB_TLS: 'false' });
const writers = Array.from({ length: WRITERS.processes }, () =>
  startHere('writers.mjs', { writers: WRITERS.each, streams: STREAMS }),
);
const feeds = [newFeed('the feed that stays'), newFeed('the feed that comes back')];

const mustLive = () => {
  for (const program of [...writers, ...feeds.map(({ running }) => running())])
    if (program.isOver()) throw new Error(`a writer or a feed ${program.oddity('SIGKILL') ?? 'ended'}`);
};
/** Every writer's process has appended some more, and every feed has written down something new. */
const allGoOn = async () => {
  const more = randomInt(2, MOST_APPENDS_BEFORE_A_LOSS);
  const acknowledged = writers.map(({ lines }) => lines.length);
  const written = feeds.map((feed) => feed.written());
  await until('writers and feeds go on', () => {
    mustLive();
    return (
      writers.every(({ lines }, i) => lines.length >= acknowledged[i] + more) &&
      feeds.every((feed, i) => feed.written() > written[i])
    );
  });
};

const store = openStore(dist, undefined);
const reading = newReading();
/** Whatever was acknowledged before the look began must be found. */
const look = async () => {
  const acknowledged = writers.flatMap(({ lines }) => [...lines]).map((line) => JSON.parse(line));
  await readOn(store, reading);
  const found = compareAcknowledged(acknowledged, reading);
  sums.lost += found.lost;
  sums.twice += found.twice;
  sums.acknowledged = acknowledged.length;
  problems.push(...found.problems, ...reading.problems.splice(0));
};

const loseOnce = async (number) => {
  const kind = await server.lose();
  await allGoOn().catch((failure) => {
    throw new Error(`loss ${number}, ${kind}: ${failure.message}`);
  });
  sums.mostOpen = Math.max(sums.mostOpen, await server.openCalls());
  if (number % LOSSES_TO_A_FEED === 0) await feeds[1].startAgain();
  if (number % LOSSES_TO_A_LOOK === 0) await look();
};

const finish = async () => {
  for (const writer of writers) writer.send('SIGTERM');
  await Promise.all(writers.map(({ ended }) => ended));
  problems.push(...writers.flatMap(({ oddity }) => (oddity() ? [`a writer ${oddity()}`] : [])));
  await look();
  const events = reading.events.filter(({ stream }) => PREFIXES.some((prefix) => stream.startsWith(prefix)));
  for (const { name, seen } of feeds) {
    await until(`${name} has given the last event`, () => eventsSeen(seen).length >= events.length);
    problems.push(...compareFeed(name, seen, { events }));
  }
  const most = MOST_CONNECTIONS_A_LOSS * (wantedLosses + 1) * (writers.length + feeds.length + 1);
  if (server.connections() > most)
    problems.push(`${server.connections()} connections were made, at most ${most} were due`);
  if (sums.mostOpen > MOST_CALLS)
    problems.push(`${sums.mostOpen} calls were open at once, at most ${MOST_CALLS} were due`);
};

const began = performance.now();
try {
  await allGoOn();
  for (let number = 1; number <= wantedLosses && isWell(); number += 1) await loseOnce(number);
  await finish();
} catch (failure) {
  problems.push(failure.message);
}
const minutes = ((performance.now() - began) / 60_000).toFixed(1);

for (const problem of problems.slice(0, 20)) console.error(problem);
const times = Object.values(server.losses).reduce((sum, each) => sum + each, 0);
const kinds = Object.entries(server.losses).map(([kind, each]) => `${each} ${kind}`);
console.log(
  `${times} losses (${kinds.join(', ')}) in ${minutes} min: ${sums.acknowledged} appends acknowledged, ` +
    `${reading.events.length} events, feeds lagged ${feeds.map(({ lagged }) => lagged()).join(' and ')} times, ` +
    `at most ${sums.mostOpen} calls open, ${server.connections()} connections; ${sums.lost} lost, ` +
    `${sums.twice} twice, ${problems.length} other breaches`,
);
if (isWell()) rmSync(folder, { recursive: true, force: true });
else console.error(`What there was is left in ${folder}.`);
process.exit(isWell() ? 0 : 1);
