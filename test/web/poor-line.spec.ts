import type { Page } from 'playwright-core';
import { describeInBrowser } from './browser';
import { AILSA, openSite, signedIn, type Site } from './site';

jest.setTimeout(120_000);

const CHILD = `/children/${AILSA}`;
const kB = 1024;

/** What each kind of file may weigh on its way. */
const BUDGETS: Readonly<Record<string, number>> = {
  document: 40 * kB,
  stylesheet: 20 * kB,
  script: 30 * kB,
  font: 30 * kB,
};

/** At 400 kbit/s and 400 ms a way, 2.5 s leave time for this much before the picture must be there. */
const BEFORE_THE_PICTURE = 58 * kB;

type Came = Readonly<{ kind: string; url: string; bytes: number }>;

const comingFor = async (page: Page, path: string): Promise<readonly Came[]> => {
  const coming: Promise<Came>[] = [];
  page.on('requestfinished', (request) =>
    coming.push(
      request.sizes().then(({ responseBodySize }) => ({
        kind: request.resourceType(),
        url: request.url(),
        bytes: responseBodySize,
      })),
    ),
  );
  await page.goto(path, { waitUntil: 'networkidle' });
  return Promise.all(coming);
};

describeInBrowser('on a poor line', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });

  it.each([CHILD, `${CHILD}/help`, `${CHILD}/add`, '/children'])(
    '%s and all that comes with it weighs little',
    async (path) => {
      const { page } = await signedIn(site, 'social-worker');
      const came = await comingFor(page, path);
      const tooHeavy = came.filter(({ kind, bytes }) => bytes > (BUDGETS[kind] ?? Infinity));
      expect(tooHeavy).toEqual([]);
      expect(came.map(({ url }) => new URL(url).origin).filter((origin) => origin !== site.address)).toEqual(
        [],
      );
      const first = came.filter(({ kind }) => kind === 'document' || kind === 'stylesheet');
      expect(first.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(BEFORE_THE_PICTURE);
      expect(first.length).toBeGreaterThanOrEqual(2);
    },
  );

  it('the picture waits neither for script nor for letters', async () => {
    const { page } = await signedIn(site, 'social-worker');
    await page.route(/\.(js|woff2)$/, () => undefined);
    await page.goto(CHILD, { waitUntil: 'commit' });
    await page.locator('#life-picture svg a').first().waitFor();
    expect(await page.locator('#life-picture svg a').count()).toBeGreaterThan(100);
    expect(await page.locator('#entries li').count()).toBeGreaterThan(20);
  });
});

describeInBrowser('without script', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });

  const kinds = (page: Page): Promise<readonly string[]> =>
    page
      .locator('#entries [data-kind]')
      .evaluateAll((rows) => [...new Set(rows.map((row) => (row as HTMLElement).dataset['kind'] ?? ''))]);

  const names = (page: Page): Promise<readonly string[]> =>
    page
      .locator('#life-picture svg a[id^="mark-"]')
      .evaluateAll((marks) => [
        ...new Set(marks.map((mark) => mark.getAttribute('aria-label')?.split(/[,:]/)[0] ?? '')),
      ]);

  it('the form of kinds and times changes picture and list alike', async () => {
    const { page } = await signedIn(site, 'health-visitor', { hasScript: false });
    await page.goto(CHILD);
    expect((await kinds(page)).length).toBeGreaterThan(2);
    const all = (await names(page)).length;
    for (const kind of ['voice', 'worry', 'contact', 'other', 'closed'])
      await page.locator(`#life-tools input[name="kind"][value="${kind}"]`).uncheck({ force: true });
    await page.locator('#life-tools input[name="span"][value="3-years"]').check({ force: true });
    await Promise.all([page.waitForEvent('load'), page.locator('#life-show').click()]);
    expect(await kinds(page)).toEqual(['joy']);
    expect((await names(page)).length).toBeLessThan(all);
    expect(page.url()).toMatch(/span=3-years.*kind=joy/);
    await page.reload();
    expect(await kinds(page)).toEqual(['joy']);
  });

  it('every entry of the API is in the list, year by year; what lies ahead is told with its decision', async () => {
    const { page } = await signedIn(site, 'social-worker', { hasScript: false });
    type Item = Readonly<{ key: string; entryRef: string; form: string }>;
    const { items } = await site.timeline<Item>(AILSA, 'key entryRef form', {}, 'social-worker');
    const seen = new Set<string>();
    await page.goto(CHILD);
    const years = await page
      .locator('a[href*="year="]')
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))]);
    for (const address of [CHILD, ...years]) {
      await page.goto(address);
      const keys = await page
        .locator('#entries li[id^="entry-"]')
        .evaluateAll((rows) => rows.map(({ id }) => id.slice(6)));
      keys.forEach((key) => seen.add(key));
    }
    const [listed, others] = [true, false].map((is) => items.filter(({ key }) => seen.has(key) === is));
    const decided = listed?.filter(({ form }) => form === 'DECISION').map(({ entryRef }) => entryRef) ?? [];
    expect(others).toHaveLength(1);
    expect(others?.filter(({ entryRef }) => !decided.includes(entryRef))).toEqual([]);
  });
});
