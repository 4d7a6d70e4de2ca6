// The EventStoreDB protocol server in a process of its own, behind a door, and the ways in which it is lost.
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort, openDoor } from './door.mjs';
import { startProgram, until } from './programs.mjs';

const PROGRAM = fileURLToPath(new URL('../eventstoredb/serve.mjs', import.meta.url));
const COLD_MS = 300;
const LONGEST_AWAY_MS = 300;
/** One freeze in four is longer than any call waits. */
const FREEZE_MS = { usual: 1_000, least: 5_000, most: 8_000 };

/** Of a hundred losses, how many are of which kind. */
const KINDS = { killed: 60, stopped: 10, frozen: 10, unacknowledged: 10, 'cut off': 10 };
const DECK = Object.entries(KINDS).flatMap(([kind, times]) => Array.from({ length: times }, () => kind));

/** Starts the server. Whoever is lost with it (`mustNotice`) is waited for before it comes back. */
export const startServerToLose = async (folder, { mustNotice, problems }) => {
  const port = await freePort();
  const door = await openDoor(port);
  const losses = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, 0]));
  let server;

  const start = async () => {
    const options = { '--port': port, '--file': join(folder, 'log'), '--cold-ms': COLD_MS };
    server = startProgram(PROGRAM, Object.entries(options).flat().map(String));
    await server.says('the server listens', (line) => / at 127/.exec(line)?.[0]);
  };
  const endBy = async (signal) => {
    const noticed = mustNotice();
    server.send(signal);
    await server.ended;
    const oddity = server.oddity(signal);
    if (oddity !== undefined) problems.push(`the server ${oddity}`);
    await noticed();
    await pause(randomInt(LONGEST_AWAY_MS));
    await start();
  };
  const lose = {
    killed: () => endBy('SIGKILL'),
    stopped: () => endBy('SIGTERM'),
    frozen: async () => {
      server.send('SIGSTOP');
      const { usual, least, most } = FREEZE_MS;
      await pause(randomInt(4) === 0 ? randomInt(least, most) : randomInt(usual));
      server.send('SIGCONT');
    },
    unacknowledged: async () => server.tell('lose-ack'),
    'cut off': async () => {
      door.swallow();
      await pause(randomInt(100));
      door.cut();
    },
  };

  await start();
  return {
    address: door.address,
    connections: door.came,
    /** How often it was lost, by kind. */
    losses,
    /** Loses it in one way or another, and says in which. */
    lose: async () => {
      const kind = DECK[randomInt(DECK.length)];
      losses[kind] += 1;
      await lose[kind]();
      return kind;
    },
    /** Reads and subscriptions that it still has open. */
    openCalls: async () => {
      const before = server.lines.length;
      server.tell('open-calls');
      const answered = () => server.lines.slice(before).find((line) => line.startsWith('open-calls: '));
      return Number((await until('the server counts its calls', answered)).split(' ')[1]);
    },
  };
};
