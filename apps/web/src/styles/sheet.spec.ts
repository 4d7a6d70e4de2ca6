import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { compile } from 'sass';
import { TextInput } from '../parts/TextInput';

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

  it('has a rule for every width that a field can be given', () => {
    const widths = ['2', '3', '4', '5', '10', '20', '30', 'one-half', 'two-thirds', 'full'] as const;
    for (const width of widths) {
      const html = render(h(TextInput, { id: 'a', name: 'a', label: 'A', width }));
      const [, own = 'no class'] = /class="govuk-input (\S*width\S*)"/.exec(html) ?? [];
      expect(css).toContain(own.replace('!', '\\!'));
    }
  });

  it('asks what belongs to one answer only once that is chosen, without script too', () => {
    expect(css).toMatch(
      /@supports selector\(:has\(\*\)\)\{[^@]*:has\(input:not\(:checked\)\)\+\.govuk-radios__conditional/,
    );
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
