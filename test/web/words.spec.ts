import { badWordsIn } from '../../apps/web/src/words/avoid';
import { describeInBrowser, openWindow } from './browser';
import { screensOf } from './screens';
import { openSite, signedIn } from './site';

jest.setTimeout(120_000);

describeInBrowser('the words of every screen', () => {
  it('hurt nobody, and hold no code, score or anything that a machine let slip', async () => {
    const site = await openSite();
    const found: string[] = [];
    for (const { name, person, path } of await screensOf(site)) {
      const { page, context } = person ? await signedIn(site, person) : await openWindow(site.address);
      await page.goto(path);
      const bad = badWordsIn(await page.content());
      found.push(...bad.map(({ why, found: words, within }) => `${name}: ${why}: “${words}” in “${within}”`));
      await context.close();
    }
    expect(found).toEqual([]);
  });
});
