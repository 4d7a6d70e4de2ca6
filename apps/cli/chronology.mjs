#!/usr/bin/env node
/* Builds once where the built program is missing or older than its sources, then runs it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = join(root, 'dist/apps/cli/src/main.js');

const newest = (folder) =>
  Math.max(
    ...readdirSync(folder, { withFileTypes: true }).map((each) =>
      each.isDirectory() ? newest(join(folder, each.name)) : statSync(join(folder, each.name)).mtimeMs,
    ),
    0,
  );

const isStale = () =>
  !existsSync(built) ||
  Math.max(newest(join(root, 'apps')), newest(join(root, 'libs'))) > statSync(built).mtimeMs;

if (existsSync(join(root, 'node_modules/.bin/swc')) && isStale()) {
  const build = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (build.status !== 0) process.exit(build.status ?? 1);
}
createRequire(import.meta.url)(built);
