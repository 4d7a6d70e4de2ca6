import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const repository = resolve(__dirname, '..');
const builds = join(repository, '.cache', 'test-dist');
const AN_HOUR_MS = 3_600_000;

/**
 * The folder of apps and libs as JavaScript, with what browsers are given, for tests that need another process:
 * `node <folder>/libs/event-store/src/index.js`. It is built from the sources as they are now, unless that was done
 * before; each build appears under its own name in one step, so parallel test workers never see half of one.
 */
export const compiledDist = (): string => {
  const folder = join(builds, fingerprint());
  if (!existsSync(folder)) build(folder);
  return folder;
};

/** A process that ended: its exit code, or the signal that ended it, and all it wrote. */
export type Ended = Readonly<{
  code: number | null;
  signal: NodeJS.Signals | null;
  lines: readonly string[];
  errors: string;
}>;

/** A Node process started by a test. `lines` are the whole lines it has written to standard output so far. */
export type Program = Readonly<{
  lines: () => readonly string[];
  kill: (signal?: NodeJS.Signals) => void;
  ended: Promise<Ended>;
}>;

/** Starts `node file ...args`, with this process's environment and `environment` on top. */
export const startProgram = (
  file: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Program => {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: repository,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [written, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const lines = (): readonly string[] => written.split('\n').slice(0, -1);
  return {
    lines,
    kill: (signal = 'SIGKILL') => void child.kill(signal),
    ended: new Promise((settle, fail) => {
      child.on('error', fail);
      child.on('close', (code, signal) => settle({ code, signal, lines: lines(), errors }));
    }),
  };
};

const fingerprint = (): string => {
  const sources = ['apps', 'libs'].flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|scss|svg)$|^build\.mjs$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const states = [join(repository, '.swcrc'), ...sources.toSorted()].map((path) => {
    const { mtimeMs, size } = statSync(path);
    return `${path} ${mtimeMs} ${size}`;
  });
  return createHash('sha256').update(states.join('\n')).digest('hex').slice(0, 16);
};

const build = (folder: string): void => {
  mkdirSync(builds, { recursive: true });
  removeOldBuilds();
  const unfinished = `${folder}.${process.pid}`;
  const swc = join(repository, 'node_modules', '@swc', 'cli', 'bin', 'swc.js');
  execFileSync(process.execPath, [swc, 'apps', 'libs', '-d', unfinished, '--quiet'], {
    cwd: repository,
    stdio: 'pipe',
  });
  const assets = join(unfinished, 'apps', 'web', 'assets');
  execFileSync(process.execPath, [join(repository, 'apps', 'web', 'build.mjs'), assets], { stdio: 'pipe' });
  try {
    renameSync(unfinished, folder);
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw cause;
  }
};

const removeOldBuilds = (): void => {
  for (const name of readdirSync(builds)) {
    const age = Date.now() - (statSync(join(builds, name), { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > AN_HOUR_MS) rmSync(join(builds, name), { recursive: true, force: true });
  }
};
