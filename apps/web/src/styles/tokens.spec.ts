import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { contrast, distance, sights, type Sight } from './colour';
import { tokens, toldApart } from './tokens';

const hexOf = (name: string): string => {
  const hex = tokens.find((token) => token.name === name)?.hex;
  if (!hex) throw new Error(`There is no colour called ${name}`);
  return hex;
};

const sheets = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.scss'),
);
const read = (file: string): string => readFileSync(join(__dirname, file), 'utf8');
/** A shadow is the black of a colour's absence, thinned. */
const shadow = /rgb\(0 0 0 \/ [\d.]+%?\)/g;
const withoutComments = (scss: string): string => scss.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');

describe('the colours of the screens', () => {
  it('count contrast as WCAG does', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
    expect(contrast('#FFFFFF', '#777777')).toBeCloseTo(4.48, 2);
  });

  const pairs = tokens.flatMap(({ name, on }) =>
    on.map((ground) => [name, ground.on, ground.least] as const),
  );

  it.each(pairs)('show %s on %s at %d to 1 or more', (name, ground, least) => {
    expect(contrast(hexOf(name), hexOf(ground))).toBeGreaterThanOrEqual(least);
  });

  it('never ask less than 3 to 1', () => {
    expect(pairs.filter(([, , least]) => least < 3)).toEqual([]);
  });

  it('have each one name', () => {
    expect(new Set(tokens.map(({ name }) => name)).size).toBe(tokens.length);
  });

  it('are exactly those that the style sheet holds', () => {
    const held = [...read('_tokens.scss').matchAll(/--([\w-]+):\s*(#\w+);/g)].map(([, name, hex]) => [
      name,
      hex?.toUpperCase(),
    ]);
    expect(Object.fromEntries(held)).toEqual(Object.fromEntries(tokens.map(({ name, hex }) => [name, hex])));
    expect(held).toHaveLength(tokens.length);
  });

  it.each(sheets.filter((file) => file !== '_tokens.scss'))('are named, not spelt out, in %s', (file) => {
    const css = withoutComments(read(file)).replace(shadow, '');
    expect(css.match(/#(?:[0-9a-f]{3,4}){1,2}\b(?!\s*\{)|\b(?:rgb|rgba|hsl|hsla|oklch)\(/gi) ?? []).toEqual(
      [],
    );
  });

  it.each(sheets)('that %s names are all there', (file) => {
    const css = withoutComments(read(file));
    const own = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
    const named = [...css.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name ?? '');
    const known = new Set(tokens.map(({ name }) => `--${name}`));
    expect(
      named.filter((name) => !known.has(name) && !own.has(name) && !name.startsWith('--govuk-')),
    ).toEqual([]);
  });
});

describe('colours that must be told apart', () => {
  const pairs = toldApart.flatMap((one, index) =>
    toldApart.slice(index + 1).map((other) => [one, other] as const),
  );
  const kinds = Object.keys(sights) as readonly Sight[];

  it.each(kinds)('are 18 or more apart to %s sight', (sight) => {
    const near = pairs
      .map(([one, other]) => ({ one, other, apart: distance(hexOf(one), hexOf(other), sight) }))
      .filter(({ apart }) => apart < 18);
    expect(near).toEqual([]);
  });

  it('can fail: the first red and green that came to mind look alike without green cones', () => {
    expect(distance('#A03030', '#3A6B2F', 'deutan')).toBeLessThan(18);
  });
});
