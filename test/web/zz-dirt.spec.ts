import { newFolder } from '../e2e/wire';
import { describeInBrowser } from './browser';
import { bringRealChildren } from './real-children';
import { openSite, signedIn } from './site';
jest.setTimeout(180_000);
describeInBrowser('look', () => {
  it('looks', async () => {
    const dataDir = newFolder();
    const children = await bringRealChildren(dataDir);
    const site = await openSite({ isEmpty: true, dataDir });
    for (const width of [1440, 390]) {
      const { page } = await signedIn(site, 'social-worker', { width });
      for (const [place, { childId, what }] of children.entries()) {
        await page.goto(`/children/${childId}`, { waitUntil: 'networkidle' });
        await page.screenshot({ path: `/tmp/dirt-${place}-${width}.png`, fullPage: true });
        if (what.startsWith('two spells')) console.log(await page.evaluate(() => [...document.querySelectorAll('a.mark')].filter((m) => /joy|worry|voice/.test(m.className.baseVal)).map((m) => m.outerHTML + JSON.stringify(m.querySelector('use').getBoundingClientRect())).join('\n')));
      }
    }
  });
});
