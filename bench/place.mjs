// One place of one line, in a process of its own. The run (run.mjs) asks over the channel: open, turn, end.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @type {(() => Promise<void>)[]} */
const endings = [];
let turns = {};

const startIn = async (program, args = []) => {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((settle) => child.once('exit', settle));
  const end = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(late);
  };
  endings.push(end);
  const said = await new Promise((settle, fail) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (more) => {
      text += more;
      if (text.includes('\n')) settle(text.slice(0, text.indexOf('\n')));
    });
    child.once('exit', (code) => fail(new Error(`${program} ended with ${code} before it said anything`)));
  });
  return { said, pid: child.pid, end };
};

const contextOf = ({ dist, smoke, postgres }) => {
  const folder = mkdtempSync(join(tmpdir(), 'chronology-bench-'));
  endings.push(async () => rmSync(folder, { recursive: true, force: true }));
  const product = createRequire(join(dist, 'index.js'));
  return {
    folder,
    dist,
    smoke,
    postgres,
    size: (whole, tiny) => (smoke ? tiny : whole),
    product: (path) => product(join(dist, path)),
    packageOfProduct: (name) => product(name),
    start: startIn,
  };
};

const open = async ({ address, number, place, context }) => {
  const { lines } = await import(address);
  const { end, ...contestants } = await lines[number].places[place].open(contextOf(context));
  if (end) endings.push(end);
  turns = contestants;
  return Object.keys(contestants);
};

const answers = {
  open,
  turn: ({ contestant }) => turns[contestant](),
  end: async () => {
    for (const end of endings.splice(0).toReversed()) await end();
  },
};

process.on('message', (question) => {
  answers[question.kind](question)
    .then((value) => process.send({ value }))
    .catch((error) => process.send({ failure: error?.stack ?? String(error) }));
});
// A run that was broken off leaves nothing behind.
process.on('disconnect', () => answers.end().finally(() => process.exit(1)));
