// Starts other processes, hears what they say and ends them, for the commands of this folder.
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

/** Waits until `look` finds something, and answers with it; fails, naming what was awaited, after the deadline. */
export const until = async (what, look, deadlineMs = 60_000) => {
  const end = performance.now() + deadlineMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > end) throw new Error(`In ${deadlineMs} ms it did not come about: ${what}.`);
    await pause(5);
  }
};

const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

/** Starts `node file ...args`. A line that was cut off by a kill was not heard. */
export const startProgram = (file, args = [], environment = {}) => {
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, ...environment },
    stdio: 'pipe',
  });
  running.add(child);
  child.stdin.on('error', () => undefined);
  const lines = [];
  let [rest, errors, end] = ['', '', undefined];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop();
    lines.push(...parts);
  });
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
  const ended = new Promise((settle) =>
    child.on('close', (code, signal) => {
      running.delete(child);
      end = { code, signal };
      settle(end);
    }),
  );
  /** What it did besides ending by the signal that it was sent; undefined where that is all. */
  const oddity = (signal) => {
    if (end !== undefined && end.signal !== signal && end.code !== 0)
      return `ended by itself (${end.code ?? end.signal}): ${errors}`;
    return errors === '' ? undefined : `said: ${errors}`;
  };
  return {
    lines,
    ended,
    oddity,
    isOver: () => end !== undefined,
    send: (signal) => void child.kill(signal),
    tell: (line) => void child.stdin.write(`${line}\n`),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
      return oddity('SIGKILL');
    },
    /** Waits for a line that `find` finds something in. */
    says: (what, find) =>
      until(what, () => {
        if (end !== undefined) throw new Error(`${file} ${oddity(undefined) ?? 'ended'}`);
        return lines.map(find).find((found) => found !== undefined);
      }),
  };
};
