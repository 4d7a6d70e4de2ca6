// The stages of the Dockerfile carried out without Docker, in folders: its COPY lines and its RUN lines of npm.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { environment, root, say, seconds } from './own-process.mjs';

const WORKDIR = '/srv/chronology';

/** The files below a folder, in words. */
export const megabytes = (folder) => {
  const size = (path) =>
    readdirSync(path, { withFileTypes: true }).reduce(
      (sum, each) =>
        sum +
        (each.isDirectory()
          ? size(join(path, each.name))
          : each.isFile()
            ? statSync(join(path, each.name)).size
            : 0),
      0,
    );
  return `${(size(folder) / 1e6).toFixed(1)} MB`;
};

/** The files that a build is given: what is committed, less what .dockerignore keeps out. */
const contextIn = (work) => {
  const folder = join(work, 'context');
  mkdirSync(folder);
  const archive = execFileSync('git', ['archive', 'HEAD'], { cwd: root, maxBuffer: 1e9 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  const lines = readFileSync(join(folder, 'apps/Dockerfile.dockerignore'), 'utf8')
    .split('\n')
    .filter(Boolean);
  const kept = new Set(lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1)));
  const endings = lines.filter((line) => line.startsWith('**/*')).map((line) => line.slice(4));
  for (const name of readdirSync(folder))
    if (!kept.has(name)) rmSync(join(folder, name), { recursive: true });
  for (const name of readdirSync(folder, { recursive: true }))
    if (endings.some((ending) => name.endsWith(ending))) rmSync(join(folder, name));
  return folder;
};

const copy = (words, from, to) => {
  const target = words.at(-1);
  for (const source of words.slice(0, -1)) {
    const path = source.startsWith(WORKDIR) ? relative(WORKDIR, source) : source;
    const into = target.endsWith('/') ? join(to, target, path) : join(to, target);
    mkdirSync(dirname(into), { recursive: true });
    cpSync(join(from, path), into, { recursive: true, verbatimSymlinks: true });
  }
};

/** Builds each stage in a folder of `work`, from what is committed; answers with the folder of the last stage. */
export const buildStages = (work) => {
  const files = contextIn(work);
  const folders = new Map();
  let folder = '';
  for (const line of readFileSync(join(root, 'apps/Dockerfile'), 'utf8').split('\n')) {
    const [word, ...words] = line.split(/\s+/);
    if (word === 'FROM') {
      folder = join(work, words[2]);
      mkdirSync(folder);
      folders.set(words[2], folder);
    }
    if (word === 'COPY') {
      const stage = /^--from=(.+)/.exec(words[0])?.[1];
      if (stage) copy(words.slice(1), folders.get(stage), folder);
      else copy(words, files, folder);
    }
    if (word === 'RUN' && words[0] === 'npm') {
      const since = performance.now();
      execFileSync(words[0], words.slice(1), {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'inherit'],
        env: environment(),
      });
      say(`${words.join(' ')}: ${seconds(since)}`);
    }
  }
  return folder;
};
