import type { Page } from 'playwright-core';
import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { newFolder } from '../e2e/wire';
import { describeInBrowser, type Looking } from './browser';
import { look, screensOf, type Screen } from './screens';
import { openSite, type Site } from './site';

jest.setTimeout(300_000);

/** The screens on which most can go wrong: the picture, rows of pictures, forms, tables. */
const LOOKED_AT = ['04-child', '12-help', '14-add', '07-entry'];

/** As somebody sets their browser: larger letters, or wide lines and letters (WCAG 2.2, 1.4.4 and 1.4.12). */
const put = (page: Page, css: string): Promise<void> =>
  page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, css);

const SETTINGS: Readonly<Record<string, Readonly<{ looking: Looking; css?: string }>>> = {
  'twice the size of text': { looking: { width: 1280 }, css: 'html { font-size: 200% !important }' },
  'wide lines, letters and words': {
    looking: { width: 1280 },
    css: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
  },
  'colours of their own': { looking: { width: 1280, forcedColours: true } },
  'no movement': { looking: { width: 1280, reducedMotion: true } },
  'no script': { looking: { width: 1280, hasScript: false } },
};

/** Texts of the page, outside the picture, that are cut off by the box they stand in. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter((box) => box.childElementCount === 0 && box.textContent?.trim() && !box.closest('svg'))
      .filter((box) => !box.closest('.govuk-visually-hidden') && box.clientWidth > 1)
      .filter((box) => {
        const { overflowX, overflowY } = getComputedStyle(box);
        const hides = [overflowX, overflowY].some((each) => each === 'hidden' || each === 'clip');
        return hides && (box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1);
      })
      .map((box) => box.textContent?.slice(0, 60) ?? ''),
  );

describeInBrowser('the screens for other eyes', () => {
  let site: Site;
  let screens: readonly Screen[];
  beforeAll(async () => {
    site = await openSite();
    screens = (await screensOf(site)).filter(({ name }) => LOOKED_AT.includes(name));
  });

  it.each(Object.entries(SETTINGS))('hold with %s', async (called, { looking, css }) => {
    const folder = process.env['SCREENS_TO'] ?? newFolder();
    mkdirSync(folder, { recursive: true });
    const faults: string[] = [];
    for (const screen of screens) {
      const { page, context, complaints } = await look(site, screen, looking);
      if (css) await put(page, css);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) faults.push(`${screen.name}: scrolls sideways by ${over}`);
      faults.push(...(await cutOff(page)).map((text) => `${screen.name}: cut off: ${text}`));
      if (looking.hasScript !== false) faults.push(...complaints.map((each) => `${screen.name}: ${each}`));
      const path = join(folder, `${screen.name}-${called.replaceAll(/[ ,]+/g, '-')}.png`);
      await page.screenshot({ path, fullPage: false });
      await context.close();
    }
    expect(faults).toEqual([]);
  });
});
