import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

import { compile } from 'sass';

const packages = resolve(__dirname, '../../../../node_modules');

const sheetOf = (file: string): string =>
  compile(join(__dirname, file), { style: 'compressed', loadPaths: [packages], quietDeps: true }).css;

describe('the style sheet of the screens', () => {
  const css = sheetOf('main.scss');

  it('weighs 20 KB at most on its way', () => {
    expect(gzipSync(css).byteLength).toBeLessThanOrEqual(20 * 1024);
  });

  it('asks for one thing, the font, from where it came from itself', () => {
    expect([...css.matchAll(/url\(([^)]*)\)/g)].map(([, url]) => url?.replace(/["']/g, ''))).toEqual([
      'source-sans-3.woff2',
    ]);
    expect(css).not.toContain('@import');
  });

  it('shows words at once, in a face of the same widths, until the font comes', () => {
    expect(css).toContain('font-display:swap');
    expect(css).toContain('size-adjust:92.2%');
  });

  it('carries nothing that belongs to gov.uk services alone', () => {
    expect(css).not.toMatch(/GDS Transport|crown|govuk-header/i);
  });

  it('leaves no transition to those who ask for less motion', () => {
    expect(css).toMatch(/@media ?\(prefers-reduced-motion: ?reduce\)/);
  });

  it('marks what is chosen and what has the focus where colours are forced', () => {
    expect(css.match(/@media ?\(forced-colors: ?active\)/g)?.length).toBeGreaterThan(3);
  });
});

it('has a sheet for print beside it', () => {
  expect(existsSync(join(__dirname, 'print.scss'))).toBe(true);
});
