import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const bin = (name: string) => join(root, 'node_modules/.bin', name);

type Violation = Readonly<{ from: string; to: string; rule: Readonly<{ name: string }> }>;
type Cruise = Readonly<{ summary: Readonly<{ violations: readonly Violation[]; totalCruised: number }> }>;

const run = (command: string, words: readonly string[], cwd: string): string => {
  try {
    return execFileSync(command, words, { cwd, encoding: 'utf8', maxBuffer: 64_000_000 });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
};

const cruise = (cwd: string): Cruise =>
  JSON.parse(
    run(
      bin('depcruise'),
      ['--config', join(root, '.dependency-cruiser.cjs'), 'apps', 'libs', '--output-type', 'json'],
      cwd,
    ),
  ) as Cruise;

/** Each rule and the seeded file that breaks it. */
const SEEDED: Readonly<Record<string, string>> = {
  'no-cycles': 'libs/cycle/src/one.ts',
  'domain-imports-nothing': 'libs/domain/src/imports-something.ts',
  'stored-imports-only-zod': 'libs/domain/src/stored/imports-more-than-zod.ts',
  'pure-imports-only-pure': 'libs/contribution/src/attendance.decider.ts',
  'going-well-imports-only-the-domain': 'libs/going-well/src/imports-the-read-side.ts',
  'only-adapters-know-a-database': 'libs/contribution/src/opens-a-database.ts',
  'libs-never-import-apps': 'libs/identity/src/imports-an-app.ts',
  'agencies-do-not-know-each-other': 'apps/education/src/knows-health.ts',
  'read-side-cannot-write': 'libs/projections/src/writes.ts',
  'write-side-has-no-views': 'libs/contribution/src/has-views.ts',
  'libs-by-front-door': 'libs/contribution/src/by-the-back-door.ts',
  'only-the-demonstration-writes-the-past': 'libs/contribution/src/writes-the-past.ts',
  'screens-speak-graphql-only': 'apps/web/src/pages/knows-the-rule.ts',
  'what-goes-to-the-browser-is-plain': 'apps/web/src/words/reads-a-file.ts',
  'nest-only-wires': 'libs/identity/src/knows-nest.ts',
};

const ruleNames = (): readonly string[] => {
  const source = readFileSync(join(root, '.dependency-cruiser.cjs'), 'utf8');
  return [...source.matchAll(/forbidden\(\s*'([a-z-]+)'/g)].map(([, name]) => name ?? '');
};

describe('which folder may import what', () => {
  it('holds in the product', () => {
    const { violations, totalCruised } = cruise(root).summary;
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
    expect(totalCruised).toBeGreaterThan(100);
  });

  it('has a seeded violation for every rule', () => {
    expect(Object.keys(SEEDED).sort()).toEqual([...ruleNames()].sort());
  });

  it('finds each seeded violation', () => {
    const found = cruise(join(__dirname, 'seeds')).summary.violations;
    const broken = Object.entries(SEEDED).map(([rule, file]) => [
      rule,
      found.some((violation) => violation.rule.name === rule && violation.from === file),
    ]);
    expect(Object.fromEntries(broken)).toEqual(
      Object.fromEntries(Object.keys(SEEDED).map((rule) => [rule, true])),
    );
  });
});

describe('the architecture picture', () => {
  it('shows the imports as they are', () => {
    expect(() =>
      execFileSync('node', ['docs/picture.mjs', '--check'], { cwd: root, stdio: 'pipe' }),
    ).not.toThrow();
  });
});

describe('rules and views are pure', () => {
  it.each(['clock.decider.ts', 'chance.projection.ts'])('refuses a clock or chance in %s', (file) => {
    const answer = run(
      bin('eslint'),
      ['--no-ignore', '--format', 'json', `test/architecture/seeds/pure/${file}`],
      root,
    );
    const [result] = JSON.parse(answer) as [{ messages: { ruleId: string }[] }];
    expect(result.messages.map(({ ruleId }) => ruleId)).toContain('no-restricted-globals');
  });
});
