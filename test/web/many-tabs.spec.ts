import type { Page } from 'playwright-core';
import { TOOLS } from '../../apps/web/src/words/picture-tools';
import { entryOn } from '../e2e/opening';
import { describeInBrowser } from './browser';
import { AILSA, openSite, signedIn, type Site } from './site';

jest.setTimeout(120_000);

const CHILD = `/children/${AILSA}`;
/** As many lines as a browser keeps to one address, and two more. */
const MANY = 8;

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 90_000);

/** As a browser says it of a tab that is gone to, or away from; whoever drives this one sees every tab at once. */
const lookAt = (page: Page, isSeen: boolean) =>
  page.evaluate((seen) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => !seen });
    document.dispatchEvent(new Event('visibilitychange'));
  }, isSeen);

const opens = (page: Page) => page.waitForRequest((request) => request.url().endsWith('/changes'));

const joy = (text: string) =>
  site.say(
    'noteGoodThing',
    { childId: AILSA, entry: entryOn(new Date().toISOString().slice(0, 10)), about: { text } },
    'health-visitor',
  );

describeInBrowser('somebody with many tabs', () => {
  it('opens one more, and hears of what is new in the one that is looked at', async () => {
    const { page: first, context, complaints } = await signedIn(site, 'class-teacher');
    const pages = [first];
    for (const page of pages) {
      const line = opens(page);
      await page.goto(CHILD, { waitUntil: 'load', timeout: 20_000 });
      await line;
      if (pages.length === MANY) break;
      await lookAt(page, false);
      pages.push(await context.newPage());
    }
    await joy('Counted all the tabs');
    await pages[MANY - 1]?.getByText('Counted all the tabs').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('is told what was missed on coming back to a tab, and nothing before', async () => {
    const { page } = await signedIn(site, 'class-teacher');
    const line = opens(page);
    await page.goto(CHILD);
    await line;
    await lookAt(page, false);
    await joy('Sang while nobody looked');
    const other = await signedIn(site, 'social-worker');
    await other.page.goto(CHILD);
    await other.page.getByText('Sang while nobody looked').first().waitFor();
    expect(await page.getByText('Sang while nobody looked').count()).toBe(0);
    await lookAt(page, true);
    await page.getByText('Sang while nobody looked').first().waitFor();
    expect(await page.locator('#life-news').textContent()).toBe(TOOLS.somethingNew);
  });
});
