import type { Page } from 'playwright-core';
import { randomUUID } from 'node:crypto';
import { describeInBrowser, openWindow } from './browser';
import { answerQuestions, choose, press } from './conversation';
import { AILSA, openSite, signedIn, type Site } from './site';

jest.setTimeout(180_000);

const CHILD = `/children/${AILSA}`;

type Stated = Readonly<{ sentence: string; what: string | null; type: string }>;

describeInBrowser('what people come for', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });

  const stated = async (what: string): Promise<readonly Stated[]> => {
    const { items } = await site.timeline<Stated>(
      AILSA,
      'sentence what type',
      { filter: { newestFirst: true } },
      'social-worker',
    );
    return items.filter((item) => JSON.stringify(item).includes(what));
  };

  const helpId = async (name: string): Promise<string> => {
    type Helps = Readonly<{
      services: readonly Readonly<{ name: string; involvementId: string; isRunning: boolean }>[];
    }>;
    const { services } = await site.read<Helps>(
      'help',
      { childId: AILSA },
      'services { name involvementId isRunning }',
    );
    const found = services.find((help) => help.name === name && help.isRunning);
    if (!found) throw new Error(`No ${name} is running.`);
    return found.involvementId;
  };

  it('a teacher adds a joy in at most twelve actions, from choosing who they are', async () => {
    const what = `Read to the whole class ${randomUUID().slice(0, 8)}`;
    const { page, complaints } = await openWindow(site.address);
    await page.goto('/');
    let actions = 0;
    const act = async (action: () => Promise<unknown>) => {
      actions += 1;
      await action();
    };
    await act(() => page.getByRole('button', { name: /Callum Shaw/ }).click());
    await act(() => page.getByRole('link', { name: 'Ailsa' }).first().click());
    await act(() => page.getByRole('button', { name: 'Add an entry' }).click());
    await act(() => page.getByLabel('What happened?').fill(what));
    await act(() => press(page, 'Save entry'));
    expect(actions).toBeLessThanOrEqual(12);
    await page.getByText(what).first().waitFor();
    expect(page.url()).toContain(CHILD);
    expect(await stated(what)).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it.each([true, false])(
    'going back and saving again states nothing twice (script: %s)',
    async (hasScript) => {
      const what = `Cycled round the loch ${randomUUID().slice(0, 8)}`;
      const { page } = await signedIn(site, 'class-teacher', { hasScript });
      await page.goto(`${CHILD}/add`);
      await page.locator('#what').fill(what);
      const save = async () => {
        await press(page, 'Save entry');
        await page.waitForURL(/said=/);
      };
      await save();
      await page.reload();
      await page.goBack();
      await page.locator('#what').fill(what);
      await save();
      await page.reload();
      expect(await stated(what)).toHaveLength(1);
    },
  );

  it.each([true, false])(
    'what is wrong is said at its field, and every word stays (script: %s)',
    async (hasScript) => {
      const { page } = await signedIn(site, 'class-teacher', { hasScript });
      await page.goto(`${CHILD}/add`);
      await page.locator('#what').fill('A word that must not be lost');
      await choose(page, 'when', 'another');
      for (const [part, value] of [
        ['day', '31'],
        ['month', '2'],
        ['year', '2025'],
      ] as const)
        await page.locator(`input[name$="-${part}"], input[name="${part}"]`).first().fill(value);
      await press(page, 'Save entry');
      expect(await page.locator('.govuk-error-summary').isVisible()).toBe(true);
      expect(await page.locator('#what').inputValue()).toBe('A word that must not be lost');
      expect(await stated('A word that must not be lost')).toHaveLength(0);
    },
  );

  const endHelp = async (page: Page, name: string, why: string): Promise<void> => {
    await page.goto(`${CHILD}/help/${await helpId(name)}/change`);
    await answerQuestions(page, why);
  };

  it.each([
    ['Piano lessons', true],
    ['Reading help', false],
  ] as const)(
    'a worker ends help (%s), sees which safeguards are open and what else ends, saves, and it stands in the picture (script: %s)',
    async (name, hasScript) => {
      const why = `She is doing so well ${randomUUID().slice(0, 8)}`;
      const { page, complaints } = await signedIn(site, 'social-worker', { hasScript });
      await endHelp(page, name, why);
      const check = await page.locator('main').innerText();
      expect(check).toContain('What does the child say about it, and what have you told them in answer?');
      expect(check).toContain('Who can they come back to, how, and until when?');
      expect(check).toContain(why);
      expect(await page.locator('main .help-safeguards__one--open').count()).toBeGreaterThan(0);
      await press(page, /Save/);
      expect(page.url()).toContain(`${CHILD}/help`);
      expect(await page.locator('main').innerText()).toContain(why);
      await page.goto(CHILD);
      const signs = await page
        .locator('#life-picture svg a[id^="end-"]')
        .evaluateAll((ends) => ends.map((end) => end.getAttribute('aria-label') ?? end.textContent ?? ''));
      expect(signs.filter((sign) => sign.includes(name)).join()).toContain(why);
      expect((await stated(why)).length).toBeGreaterThan(0);
      if (hasScript) expect(complaints).toEqual([]);
    },
  );

  it('the words typed survive a lost connection', async () => {
    const what = `Laughed until she hiccuped ${randomUUID().slice(0, 8)}`;
    const { page, context } = await signedIn(site, 'class-teacher');
    await page.goto(`${CHILD}/add`, { waitUntil: 'networkidle' });
    await page.locator('#what').fill(what);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Save entry' }).click();
    await page.getByText('Not connected').waitFor();
    expect(await page.locator('#what').inputValue()).toBe(what);
    await context.setOffline(false);
    await page.waitForURL(`**${CHILD}?**`, { timeout: 30_000 });
    expect(await stated(what)).toHaveLength(1);
  });

  it.each([true, false])(
    'the words typed survive a sign-in that has run out (script: %s)',
    async (hasScript) => {
      const what = `Taught Biscuit to sit ${randomUUID().slice(0, 8)}`;
      const { page, context } = await signedIn(site, 'class-teacher', { hasScript });
      await page.goto(`${CHILD}/add`);
      await page.locator('#what').fill(what);
      await context.clearCookies();
      await press(page, 'Save entry');
      await page.getByText('Your words are still here').first().waitFor();
      expect(await stated(what)).toHaveLength(0);
      await press(page, /Callum Shaw/);
      await press(page, /Go on|Save/);
      await page.waitForURL(`**${CHILD}**`);
      expect(await stated(what)).toHaveLength(1);
    },
  );

  it('words that the child may not like are nudged as they are typed, and block nothing', async () => {
    const { page } = await signedIn(site, 'social-worker');
    await page.goto(`${CHILD}/add`, { waitUntil: 'networkidle' });
    await page.locator('#what').fill('She played it to the whole LAC review.');
    const better = page.getByRole('button', { name: /review meeting/ }).first();
    await better.waitFor();
    await better.click();
    expect(await page.locator('#what').inputValue()).toMatch(/review meeting/);
    await page.locator('#what').fill('The placement is near her siblings.');
    await press(page, 'Save entry');
    expect(page.url()).toContain(CHILD);
    expect(await stated('The placement is near her siblings.')).toHaveLength(1);
  });

  it('what Ailsa asked is answered, and no longer waits', async () => {
    const { page } = await signedIn(site, 'social-worker', { hasScript: false });
    await page.goto(CHILD);
    await page
      .getByRole('link', { name: /Say what you did/ })
      .first()
      .click();
    await page.getByLabel('What did you do?').first().fill('We went on Saturday, and had chips.');
    await press(page, /Save|Say/);
    await page.goto(CHILD);
    expect(await page.locator('main').innerText()).toContain('We went on Saturday, and had chips.');
  });
});
