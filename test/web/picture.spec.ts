import type { Page } from 'playwright-core';
import { randomUUID } from 'node:crypto';
import { describeInBrowser } from './browser';
import { AILSA, openSite, signedIn, type Site } from './site';

jest.setTimeout(120_000);

const PAGE = `/children/${AILSA}`;

/** The mark, sign or entry that has the focus, by its id. */
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

type Told = Readonly<{
  marks: readonly Readonly<{ key: string; to: string }>[];
  help: readonly Readonly<{
    spells: readonly Readonly<{ ends: readonly Readonly<{ key: string; on: string }>[] }>[];
  }>[];
}>;

/** The days of everything that may stand in the picture, by its id there. */
const daysIn = async (page: Page): Promise<ReadonlyMap<string, string>> => {
  const { marks, help } = await page.evaluate(
    async (address) => (await (await fetch(address)).json()) as Told,
    `${PAGE}/picture.json`,
  );
  const ends = help.flatMap(({ spells }) => spells.flatMap((spell) => spell.ends));
  return new Map([
    ...marks.map(({ key, to }) => [`mark-${key}`, to] as const),
    ...ends.map(({ key, on }) => [`end-${key}`, on] as const),
  ]);
};

const dayOf = async (page: Page): Promise<string> =>
  (await daysIn(page)).get(await focused(page)) ?? 'no day';

/** Presses a key and answers with what has the focus then. */
const after = async (page: Page, key: string): Promise<string> => {
  await page.keyboard.press(key);
  return focused(page);
};

describeInBrowser('the picture of a life', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });

  const open = async (path = PAGE, width = 1440) => {
    const window = await signedIn(site, 'social-worker', { width });
    await window.page.goto(path, { waitUntil: 'networkidle' });
    return window;
  };

  describe('by keyboard', () => {
    it('is one stop on the way through the page, which begins at the newest entry', async () => {
      const { page } = await open();
      const stops = page.locator('#life-picture svg a[tabindex="0"]');
      expect(await stops.count()).toBe(1);
      const days = await daysIn(page);
      const all = page.locator('#life-picture svg a[id^="mark-"]');
      const shown = await all.evaluateAll((links) => links.map(({ id }) => id));
      const newest = shown
        .map((id) => days.get(id) ?? 'no day')
        .toSorted()
        .at(-1);
      expect(days.get((await stops.getAttribute('id')) ?? '')).toBe(newest);
    });

    it('goes by date to the left and right, and comes back to where it was', async () => {
      const { page, complaints } = await open();
      await page.locator('#life-picture svg a[tabindex="0"]').focus();
      const [newest, newestDay] = [await focused(page), await dayOf(page)];
      expect(await after(page, 'ArrowLeft')).not.toBe(newest);
      expect((await dayOf(page)) <= newestDay).toBe(true);
      expect(await after(page, 'ArrowRight')).toBe(newest);
      const first = await after(page, 'Home');
      expect(await after(page, 'ArrowLeft')).toBe(first);
      await after(page, 'End');
      expect((await dayOf(page)) >= newestDay).toBe(true);
      expect(await after(page, 'ArrowUp')).not.toBe('');
      expect(complaints).toEqual([]);
    });

    it('leaves the picture with one more press of the tab key', async () => {
      const { page } = await open();
      await page.locator('#life-picture svg a[tabindex="0"]').focus();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('#life-picture svg') !== null)).toBe(
        false,
      );
    });

    it('says what an entry is beside it, closes that with Escape, and goes to its row with Enter', async () => {
      const { page } = await open(`${PAGE}?span=dates&from=2025-10-01&to=2025-11-18`);
      await page.locator('#life-picture svg a[id^="mark-"]:not([data-count])').last().focus();
      const mark = await focused(page);
      const popover = page.locator('[role="tooltip"], .life-popover, .popover').first();
      await popover.waitFor({ state: 'visible' });
      await page.keyboard.press('Escape');
      await popover.waitFor({ state: 'hidden' });
      expect(await focused(page)).toBe(mark);
      await page.keyboard.press('Enter');
      // Where the list shows another part, the server is asked for it first.
      await page.locator(`#${mark.replace('mark-', 'entry-')}:focus`).waitFor();
    });

    it('moves the ends of the time shown by keys, and the list follows', async () => {
      const { page } = await open();
      const before = await page.locator('#entries > li:visible, #entries li.entry:visible').count();
      const thumb = page.locator('[role="slider"]').first();
      await thumb.focus();
      for (let press = 0; press < 8; press += 1) await page.keyboard.press('PageUp');
      await page.waitForFunction(() =>
        /Showing/.test(document.querySelector('#life-status')?.textContent ?? ''),
      );
      expect(await thumb.getAttribute('aria-valuetext')).toMatch(/\d{4}/);
      expect(await page.locator('#entries li.entry:visible').count()).toBeLessThanOrEqual(before);
      expect(page.url()).toContain('from=');
    });
  });

  it('shows what somebody else states, without being loaded again, and leaves the focus where it is', async () => {
    const { page, complaints } = await open();
    const mark = page.locator('#life-picture svg a[tabindex="0"]');
    await mark.focus();
    await page.evaluate(() => {
      (window as unknown as { isTheSame: boolean }).isTheSame = true;
    });
    const what = `Sang in the car all the way, ${randomUUID().slice(0, 8)}`;
    await site.say(
      'noteGoodThing',
      {
        childId: AILSA,
        entry: { occurred: { from: new Date().toISOString().slice(0, 10), precision: 'DAY' }, basis: 'SEEN' },
        about: { text: what },
      },
      'class-teacher',
    );
    await page.getByText(what).first().waitFor();
    expect(await page.evaluate(() => (window as unknown as { isTheSame?: boolean }).isTheSame)).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.closest('svg') !== null)).toBe(true);
    expect(complaints).toEqual([]);
  });
});
