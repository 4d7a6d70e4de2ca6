/*
 * Draws which folder imports which, from the imports themselves, into docs/architecture.md.
 * With --check it only says whether the picture is stale.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = new URL('architecture.md', import.meta.url);
const folderOf = (path) => /^(?:apps|libs)\/[^/]+/.exec(path)?.[0];

const { modules } = JSON.parse(
  execFileSync(
    'node_modules/.bin/depcruise',
    [
      '--config',
      '.dependency-cruiser.cjs',
      'apps',
      'libs',
      '--exclude',
      '\\.(spec|contract)\\.ts$',
      '--output-type',
      'json',
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 64_000_000 },
  ),
);

const arrows = new Set();
for (const { source, dependencies } of modules)
  for (const { resolved } of dependencies) {
    const [from, to] = [folderOf(source), folderOf(resolved)];
    if (from && to && from !== to) arrows.add(`${from} ${to}`);
  }

const name = (folder) => folder.replace(/[/-]/g, '_');
const folders = [...new Set([...arrows].flatMap((arrow) => arrow.split(' ')))].sort();
const boxes = (kind) =>
  folders
    .filter((folder) => folder.startsWith(`${kind}/`))
    .map((folder) => `    ${name(folder)}["${folder.slice(5)}"]`);
const picture = [
  '# Which folder imports which',
  '',
  'Drawn from the imports by `npm run picture`; a test fails when it is stale. Types count as imports. What may import what, and why, is in `.dependency-cruiser.cjs`.',
  '',
  '```mermaid',
  'flowchart TB',
  '  subgraph apps',
  ...boxes('apps'),
  '  end',
  '  subgraph libs',
  ...boxes('libs'),
  '  end',
  ...[...arrows].sort().map((arrow) => `  ${arrow.split(' ').map(name).join(' --> ')}`),
  '```',
  '',
].join('\n');

if (!process.argv.includes('--check')) writeFileSync(out, picture);
else if (readFileSync(out, 'utf8') !== picture) {
  console.error('docs/architecture.md is stale: npm run picture');
  process.exit(1);
}
