import { badWordsIn } from '../../apps/web/src/words/avoid';
import { describeInBrowser } from './browser';
import { look, screensOf } from './screens';
import { openSite } from './site';

jest.setTimeout(120_000);

describeInBrowser('the words of every screen', () => {
  it('hurt nobody, and hold no code, score or anything that a machine let slip', async () => {
    const site = await openSite();
    const found: string[] = [];
    for (const screen of await screensOf(site)) {
      const { name } = screen;
      const { page, context } = await look(site, screen);
      const bad = badWordsIn(await page.content());
      found.push(...bad.map(({ why, found: words, within }) => `${name}: ${why}: “${words}” in “${within}”`));
      await context.close();
    }
    expect(found).toEqual([]);
  });
});
