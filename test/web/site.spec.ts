import { describeInBrowser } from './browser';
import { openSite, signedIn, SIX, type Site } from './site';

jest.setTimeout(120_000);

describeInBrowser('the screens in a browser', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });

  it.each(SIX)('let %s in, and complain of nothing', async (person) => {
    const { page, complaints } = await signedIn(site, person);
    await page.goto('/children', { waitUntil: 'networkidle' });
    expect(await page.title()).toContain('Children');
    expect(complaints).toEqual([]);
  });
});
