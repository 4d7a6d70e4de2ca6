import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FACT_TYPES } from '@chronology/domain';
import { Kind, parse } from 'graphql';
import { FORMAT_NAMES } from '../../apps/cli/src/formats';

const root = resolve(__dirname, '../..');
const page = readFileSync(join(root, 'docs/slices.md'), 'utf8');

const fieldsOf = (root_type: string): readonly string[] =>
  readdirSync(join(root, 'schema'))
    .filter((file) => file.endsWith('.graphql'))
    .flatMap((file) => parse(readFileSync(join(root, 'schema', file), 'utf8')).definitions)
    .flatMap((definition) =>
      (definition.kind === Kind.OBJECT_TYPE_EXTENSION || definition.kind === Kind.OBJECT_TYPE_DEFINITION) &&
      definition.name.value === root_type
        ? (definition.fields ?? []).map((field) => field.name.value)
        : [],
    )
    .sort();

const section = (title: string): string => page.split(/^## /m).find((part) => part.startsWith(title)) ?? '';
const firstColumn = (part: string): readonly string[] =>
  [...part.matchAll(/^\| `(?:chronology )?([A-Za-z-]+)`/gm)].map(([, name]) => name ?? '').sort();

const filesOfRules = (): readonly string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'apps', 'libs'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => /\.(decider|projection)\.ts$/.test(file) && existsSync(join(root, file)));

describe('the index of the product', () => {
  it('names every mutation, and nothing that is none', () => {
    expect(firstColumn(section('What can be stated'))).toEqual(fieldsOf('Mutation'));
  });

  it('names every query and subscription, and nothing that is none', () => {
    const seen = [...fieldsOf('Query'), ...fieldsOf('Subscription')].sort();
    expect(firstColumn(section('What can be seen'))).toEqual(seen);
  });

  it('names every fact that can be stated, and no other', () => {
    const named = [...section('What can be stated').matchAll(/`([A-Z][A-Za-z]+)`/g)].map(
      ([, name]) => name ?? '',
    );
    expect([...new Set(named)].sort()).toEqual([...FACT_TYPES].sort());
  });

  it('leads to every rule and view, and to nothing that is not there', () => {
    const links = [...page.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(([, file]) => file ?? '');
    expect(links.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    expect(filesOfRules().filter((file) => !links.includes(file))).toEqual([]);
  });

  it('names every screen, at its address', () => {
    const controllers = execFileSync(
      'git',
      ['ls-files', '--cached', '--others', '--exclude-standard', 'apps/web'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    )
      .split('\n')
      .filter((file) => /(pages|session)\/.*\.controller\.ts$/.test(file));
    const part = section('What people look at');
    expect(controllers.filter((file) => !part.includes(`(../${file})`))).toEqual([]);
    const addresses = [...part.matchAll(/\]\(\.\.\/([^)]+)\) \| `\/([^`]+)`/g)].map(
      ([, file = '', address = '']) => {
        const source = readFileSync(join(root, file), 'utf8');
        return [
          address,
          [...source.matchAll(/@(?:Controller|Get)\(\[?'\/?([^']*)'/g)].map(([, path]) => path),
        ] as const;
      },
    );
    expect(addresses.length).toBeGreaterThanOrEqual(controllers.length);
    for (const [address, paths] of addresses) expect(paths).toContainEqual(address);
  });

  it('names every command and every format', () => {
    const usage = readFileSync(join(root, 'apps/cli/src/main.ts'), 'utf8');
    const commands = firstColumn(section('What the command line does'));
    expect(commands).toHaveLength(
      /COMMANDS: readonly CliCommand\[\] = \[([^\]]+)\]/.exec(usage)?.[1]?.split(',').length ?? 0,
    );
    for (const format of FORMAT_NAMES)
      expect(section('What the command line does')).toContain(`\`${format}\``);
  });
});
