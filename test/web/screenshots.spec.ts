import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from '../e2e/wire';
import { describeInBrowser } from './browser';
import { look, screensOf } from './screens';
import { openSite } from './site';

jest.setTimeout(300_000);

/** Pictures smaller than this show nothing: an empty window of the same size has about 5 kB. */
const BLANK_BYTES = 9_000;
const WIDTHS = { wide: 1440, phone: 390 } as const;

describeInBrowser('a picture of every screen', () => {
  it.each(Object.entries(WIDTHS))('shows something, %s', async (called, width) => {
    const folder = process.env['SCREENS_TO'] ?? newFolder();
    mkdirSync(folder, { recursive: true });
    const site = await openSite();
    const blank: string[] = [];
    for (const screen of await screensOf(site)) {
      const { name } = screen;
      const { page, context } = await look(site, screen, { width });
      const picture = await page.screenshot({ path: join(folder, `${name}-${called}.png`), fullPage: true });
      if (picture.length < BLANK_BYTES) blank.push(name);
      await context.close();
    }
    expect(blank).toEqual([]);
  });
});
