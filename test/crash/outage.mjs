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
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { freePort, openDoor } from './door.mjs';
import { compareAcknowledged, compareFeed, eventsSeen, newReading, readOn } from './log-look.mjs';
import { openStore } from './open-store.mjs';
import { startProgram, until } from './programs.mjs';

const { values } = parseArgs({
  options: { losses: { type: 'string', default: '100' }, dist: { type: 'string', default: 'dist' } },
});
const [dist, wantedLosses] = [resolve(values.dist), Number(values.losses)];
const programOf = (name) => fileURLToPath(new URL(name, import.meta.url));

const WRITERS = { processes: 2, each: 4 };
const STREAMS = [...Array.from({ length: 12 }, (_, i) => `child-${i}`), 'other-0', 'other-1'];
const PREFIXES = ['child-'];
const MOST_APPENDS_BEFORE_A_LOSS = 80;
const COLD_MS = 300;
const LOSSES_TO_A_FEED = 7;
const LOSSES_TO_A_LOOK = 25;
const MOST_CONNECTIONS_A_LOSS = 12;
/** Eight writers and the looks read one thing at a time; a feed subscribes, and at times asks for the newest event. */
const MOST_CALLS = 13;

const folder = mkdtempSync(join(tmpdir(), 'chronology-outage-'));
const port = await freePort();
const door = await openDoor(port);
Object.assign(process.env, { EVENTSTOREDB_HOSTS: door.address, EVENTSTOREDB_TLS: 'false' });

const problems = [];
const startServer = async () => {
  const options = ['--port', port, '--file', join(folder, 'log'), '--cold-ms', COLD_MS].map(String);
  const server = startProgram(programOf('../eventstoredb/serve.mjs'), options);
  await server.says('the server listens', (line) => (/ at 127/.test(line) ? line : undefined));
  return server;
};
const killed = async (who, program) => {
  const oddity = await program.kill();
  if (oddity !== undefined) problems.push(`${who} ${oddity}`);
};

const startWriters = () =>
  startProgram(programOf('writers.mjs'), [JSON.stringify({ dist, writers: WRITERS.each, streams: STREAMS })]);
const newFeed = (name) => {
  const seen = join(folder, `${name}.txt`);
  const start = () =>
    startProgram(programOf('feed.mjs'), [JSON.stringify({ dist, seen, prefixes: PREFIXES })]);
  const feed = { name, seen, program: start(), lagged: 0 };
  const laggedNow = () => feed.program.lines.filter((line) => line === 'lagging').length;
  return Object.assign(feed, {
    written: () => statSync(seen, { throwIfNoEntry: false })?.size ?? 0,
    timesLagging: () => feed.lagged + laggedNow(),
    startAgain: async () => {
      await killed(name, feed.program);
      feed.lagged += laggedNow();
      feed.program = start();
    },
  });
};

let server = await startServer();
const writers = Array.from({ length: WRITERS.processes }, startWriters);
const feeds = [newFeed('the feed that stays'), newFeed('the feed that comes back')];

const mustLive = () => {
  for (const program of [...writers, ...feeds.map(({ program }) => program)])
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
/** A feed that was following must notice that its server is gone. */
const allLag = async (lose) => {
  const before = feeds.map((feed) => feed.timesLagging());
  await lose();
  await until('every feed says that it lags', () => {
    mustLive();
    return feeds.every((feed, i) => feed.timesLagging() > before[i]);
  });
};

const stayAway = async () => {
  await pause(randomInt(300));
  server = await startServer();
};
const LOSSES = {
  killed: () => allLag(() => killed('the server', server)).then(stayAway),
  stopped: () =>
    allLag(async () => {
      server.send('SIGTERM');
      await server.ended;
    }).then(stayAway),
  frozen: async () => {
    server.send('SIGSTOP');
    await pause(randomInt(4) === 0 ? randomInt(5_000, 8_000) : randomInt(1_000));
    server.send('SIGCONT');
  },
  unacknowledged: async () => server.tell('lose-ack'),
  'cut off': () =>
    allLag(async () => {
      door.swallow();
      await pause(randomInt(100));
      door.cut();
    }),
};
const kindOf = (chance) =>
  chance < 60
    ? 'killed'
    : chance < 70
      ? 'stopped'
      : chance < 80
        ? 'frozen'
        : chance < 90
          ? 'unacknowledged'
          : 'cut off';

const openCalls = async () => {
  const before = server.lines.length;
  server.tell('open-calls');
  return until('the server counts its calls', () => {
    const line = server.lines.slice(before).find((each) => each.startsWith('open-calls: '));
    return line && { count: Number(line.split(' ')[1]) };
  });
};

const store = openStore(dist, undefined);
const reading = newReading();
const sums = { lost: 0, twice: 0 };
const look = async () => {
  const acknowledged = writers.flatMap(({ lines }) => [...lines]).map((line) => JSON.parse(line));
  await readOn(store, reading);
  const { lost, twice, problems: others } = compareAcknowledged(acknowledged, reading);
  sums.lost += lost;
  sums.twice += twice;
  problems.push(...others, ...reading.problems.splice(0));
  return acknowledged.length;
};
const isWell = () => problems.length + sums.lost + sums.twice === 0;

const began = performance.now();
const losses = Object.fromEntries(Object.keys(LOSSES).map((kind) => [kind, 0]));
let mostOpen = 0;
let acknowledged = 0;
const loseServer = async (number) => {
  const kind = kindOf(randomInt(100));
  losses[kind] += 1;
  try {
    await LOSSES[kind]();
    await allGoOn();
  } catch (failure) {
    throw new Error(`loss ${number}, ${kind}: ${failure.message}`);
  }
  mostOpen = Math.max(mostOpen, (await openCalls()).count);
  if (number % LOSSES_TO_A_FEED === 0) await feeds[1].startAgain();
  if (number % LOSSES_TO_A_LOOK === 0) await look();
};

const finish = async () => {
  for (const writer of writers) writer.send('SIGTERM');
  for (const writer of writers) await writer.ended;
  for (const writer of writers) if (writer.oddity()) problems.push(`a writer ${writer.oddity()}`);
  acknowledged = await look();
  const due = reading.events.filter(({ stream }) => PREFIXES.some((prefix) => stream.startsWith(prefix)));
  for (const { name, seen } of feeds) {
    await until(`${name} has given the last event`, () => eventsSeen(seen).length >= due.length);
    problems.push(...compareFeed(name, seen, { events: due }));
  }
};

try {
  await allGoOn();
  for (let number = 1; number <= wantedLosses && isWell(); number += 1) await loseServer(number);
  await finish();
} catch (failure) {
  problems.push(failure.message);
}
const minutes = (performance.now() - began) / 60_000;
const mostConnections = MOST_CONNECTIONS_A_LOSS * (wantedLosses + 1) * (writers.length + feeds.length + 1);
if (door.came() > mostConnections)
  problems.push(`${door.came()} connections, at most ${mostConnections} were due`);

if (mostOpen > MOST_CALLS)
  problems.push(`${mostOpen} calls were open at once, at most ${MOST_CALLS} were due`);

for (const problem of problems.slice(0, 20)) console.error(problem);
const kinds = Object.entries(losses).map(([kind, times]) => `${times} ${kind}`);
console.log(
  `${wantedLosses} losses (${kinds.join(', ')}) in ${minutes.toFixed(1)} min: ${acknowledged} appends acknowledged, ` +
    `${reading.events.length} events, feeds lagged ${feeds.map((feed) => feed.timesLagging()).join(' and ')} times, ` +
    `at most ${mostOpen} calls open, ${door.came()} connections; ${sums.lost} lost, ${sums.twice} twice, ` +
    `${problems.length} other breaches`,
);
if (isWell()) rmSync(folder, { recursive: true, force: true });
else console.error(`What there was is left in ${folder}.`);
process.exit(isWell() ? 0 : 1);
