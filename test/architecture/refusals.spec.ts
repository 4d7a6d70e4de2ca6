import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const page = readFileSync(join(root, 'docs/refusals.md'), 'utf8');
const [rules = ''] = page.split('## Before any rule is asked');
const listed = [...rules.matchAll(/^\| `([a-z-]+)`/gm)].map(([, code]) => code ?? '');

const sources = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', 'apps', 'libs'],
  {
    cwd: root,
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter(
    // The screens refuse nothing: they say what a rule said.
    (file) =>
      !file.startsWith('apps/web/') &&
      file.endsWith('.ts') &&
      !/\.(spec|contract)\.ts$/.test(file) &&
      existsSync(join(root, file)),
  )
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

describe('the list of refusals', () => {
  it('holds every code of the code, and no other', () => {
    const codes = sources.flatMap(({ text }) =>
      [...text.matchAll(/new Refused\(\s*'([a-z-]+)'/g)].map(([, code]) => code ?? ''),
    );
    expect(listed).toEqual([...new Set(codes)].sort());
  });

  it('is complete because every refusal has its code written where it is made', () => {
    const hidden = sources.filter(({ text }) => /new Refused\(\s*[^'\s]/.test(text)).map(({ file }) => file);
    expect(hidden).toEqual([]);
  });
});
