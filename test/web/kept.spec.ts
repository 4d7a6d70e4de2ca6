import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { daysLater, todayInLondon } from '../../apps/web/src/words/dates';
import { until } from '../e2e/wire';
import { describeInBrowser } from './browser';
import { isKeptHere } from './kept-here';
import { AILSA, openSite, signedIn, type Site } from './site';

jest.setTimeout(120_000);

const CHILD = `/children/${AILSA}`;

/** Whether anything is kept on the device. */
const keptOn = (page: Page): Promise<boolean> => page.evaluate(isKeptHere);

describeInBrowser('what is kept of what people write', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 90_000);

  type Item = Readonly<{ content: Readonly<Record<string, unknown>>; occurred: Readonly<{ from: string }> }>;

  const stated = async (words: string): Promise<readonly Item[]> => {
    const question = `query ($childId: ID!) {
      chronology(childId: $childId, filter: { newestFirst: true }, first: 100) {
        items { content occurred { from } } } }`;
    const { data } = await site.ask<{ chronology: { items: Item[] } }>(
      question,
      { childId: AILSA },
      'class-teacher',
    );
    return (data?.chronology.items ?? []).filter((item) => JSON.stringify(item).includes(words));
  };

  it('stays as it was sent while the line is down: nothing written meanwhile is lost unsaid', async () => {
    const what = `Built a tall tower ${randomUUID().slice(0, 8)}`;
    const { page, context } = await signedIn(site, 'class-teacher');
    await page.goto(`${CHILD}/add`, { waitUntil: 'networkidle' });
    await page.locator('#what').fill(what);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Save entry' }).click();
    await page.getByText('Not connected').waitFor();
    await page.locator('#what').press('End');
    await page.keyboard.type(' and more');
    await page.locator('input[name="kind"][value="worry"]').click({ force: true });
    expect(await page.locator('#what').inputValue()).toBe(what);
    expect(await page.locator('input[name="kind"]:checked').getAttribute('value')).toBe('joy');
    await context.setOffline(false);
    await page.waitForURL(`**${CHILD}?**`, { timeout: 30_000 });
    expect((await stated(what)).map(({ content }) => content['text'])).toEqual([what]);
  });

  it('is still of the day on which it was written, where it is taken up again on another', async () => {
    const what = `Planted a bean ${randomUUID().slice(0, 8)}`;
    const written = daysLater(todayInLondon(new Date()), -1);
    const { page, complaints } = await signedIn(site, 'class-teacher');
    await page.goto(`${CHILD}/add`, { waitUntil: 'networkidle' });
    await page
      .locator('input[name="today"]')
      .evaluate((input, day) => input.setAttribute('value', day), written);
    await page.locator('#what').fill(what);
    await until('it is kept', () => keptOn(page));
    await page.goto(`${CHILD}/add`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Use it' }).click();
    expect(await page.locator('#what').inputValue()).toBe(what);
    await page.getByRole('button', { name: 'Save entry' }).click();
    await page.waitForURL(`**${CHILD}?**`);
    expect((await stated(what)).map(({ occurred }) => occurred.from)).toEqual([written]);
    expect(complaints).toEqual([]);
  });

  it('is stated once, where it was sent, the answer got lost, and it is taken up again', async () => {
    const what = `Shared her apple ${randomUUID().slice(0, 8)}`;
    const { page } = await signedIn(site, 'class-teacher');
    await page.goto(`${CHILD}/add`, { waitUntil: 'networkidle' });
    await page.route(`**${CHILD}/add`, async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await route.fetch({ maxRedirects: 0 });
      await route.abort('connectionreset');
    });
    await page.locator('#what').fill(what);
    await page.getByRole('button', { name: 'Save entry' }).click();
    await page.getByText('Not connected').waitFor();
    await page.unroute(`**${CHILD}/add`);
    await page.goto(`${CHILD}/add`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Use it' }).click();
    await page.getByRole('button', { name: 'Save entry' }).click();
    await page.waitForURL(`**${CHILD}?**`);
    expect(await stated(what)).toHaveLength(1);
  });

  it('of help that starts again is offered in no form of other help', async () => {
    const { page } = await signedIn(site, 'social-worker');
    const { data } = await site.ask<{ help: { services: { involvementId: string }[] } }>(
      `{ help(childId: "${AILSA}") { services { involvementId } } }`,
      {},
      'social-worker',
    );
    const [one, other] = data?.help.services.map(({ involvementId }) => involvementId) ?? [];
    const offered = page.locator('.writing-offer:not([hidden])');
    await page.goto(`${CHILD}/help/start?again=${one}`, { waitUntil: 'networkidle' });
    await page.locator('#difference').fill('Only about this one help.');
    await until('it is kept', () => keptOn(page));
    for (const query of [`?again=${other}`, '']) {
      await page.goto(`${CHILD}/help/start${query}`, { waitUntil: 'networkidle' });
      expect(await offered.count()).toBe(0);
    }
    await page.goto(`${CHILD}/help/start?again=${one}`, { waitUntil: 'networkidle' });
    await offered.waitFor();
  });
});
