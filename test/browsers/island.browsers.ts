import { until } from '../e2e/wire';
import { focused, openLifePage, PAGE, type LifePage } from './life-page';
import { describeInOthers } from './others';

jest.setTimeout(180_000);

describeInOthers('the picture of a life', (browser) => {
  let life: LifePage;
  beforeAll(async () => {
    life = await openLifePage(browser);
  });
  afterEach(() => {
    expect(life.window.complaints()).toEqual([]);
  });

  const after = async (...keys: readonly string[]): Promise<string> => {
    await life.window.keys(...keys);
    return life.window.run(focused);
  };

  /** Whether something is there and seen. */
  const isSeen = (selector: string): Promise<boolean> =>
    life.window.run(
      (at) => [...document.querySelectorAll(at)].some((each) => each.getClientRects().length > 0),
      selector,
    );

  const kindsListed = (): Promise<readonly string[]> =>
    life.window.run(() => [
      ...new Set(
        [...document.querySelectorAll<HTMLElement>('#entries [data-kind]')]
          .filter((row) => row.getClientRects().length > 0)
          .map((row) => row.dataset['kind'] ?? ''),
      ),
    ]);

  it('is drawn anew for the kinds and times that are chosen, and the list and the address follow', async () => {
    await life.open();
    const marks = () =>
      life.window.run(() => document.querySelectorAll('#life-picture svg a[id^="mark-"]').length);
    const all = await marks();
    for (const kind of ['voice', 'worry', 'contact', 'other'])
      await life.window.click(`#life-tools input[name="kind"][value="${kind}"] + span`);
    await until('fewer marks', async () => (await marks()) < all);
    await until('only joys are listed', async () => (await kindsListed()).join() === 'joy');
    await life.window.click('#life-tools input[name="span"][value="3-years"] + span');
    await until('the address says it', async () =>
      /kind=joy&span=3-years$/.test(await life.window.address()),
    );
    expect(await life.window.run(() => document.querySelector('#life-status')?.textContent)).toMatch(
      /Showing/,
    );
  });

  it('goes by date with the arrow keys, comes back, and is left with one press of Tab', async () => {
    await life.open();
    const newest = await life.focus('#life-picture svg a[tabindex="0"]');
    expect(newest).not.toBe('');
    expect(await after('ArrowLeft')).not.toBe(newest);
    expect(await after('ArrowRight')).toBe(newest);
    const first = await after('Home');
    expect(first).not.toBe(newest);
    expect(await after('ArrowLeft')).toBe(first);
    expect(await after('ArrowDown')).not.toBe(first);
    await life.window.keys('End');
    await life.window.keys('Tab');
    expect(await life.window.run(() => document.activeElement?.closest('#life-picture svg') !== null)).toBe(
      false,
    );
  });

  it('shows where the focus is, also after Escape', async () => {
    await life.open();
    await life.focus('#life-tools input[name="kind"][value="contact"]');
    const isInPicture = () =>
      life.window.run(() => document.activeElement?.closest('#life-picture svg') != null);
    await until('Tab leads into the picture', async () => {
      await life.window.keys('Tab');
      return isInPicture();
    });
    for (const key of ['ArrowLeft', 'Escape', 'Home', 'Escape']) {
      await life.window.keys(key);
      const [halo, focusColour] = await life.window.run(() =>
        [document.activeElement ?? document.body, document.documentElement].map((each, at) =>
          getComputedStyle(each)
            .getPropertyValue(at === 0 ? '--halo' : '--focus')
            .trim(),
        ),
      );
      expect([key, halo]).toEqual([key, focusColour]);
    }
  });

  it('says what an entry is, closes that with Escape, and goes to its row with Enter', async () => {
    await life.open(`${PAGE}?span=dates&from=2025-10-01&to=2025-11-18`);
    await life.focus('#life-picture svg a[tabindex="0"]');
    await until('the popover is seen', () => isSeen('#life-popover'));
    const mark = await life.window.run(focused);
    await life.window.keys('Escape');
    await until('the popover is gone', async () => !(await isSeen('#life-popover')));
    expect(await life.window.run(focused)).toBe(mark);
    await life.window.keys('Enter');
    await until('the row has the focus', async () => /^entry-/.test(await life.window.run(focused)));
  });

  it('says what is pointed at with the mouse', async () => {
    await life.open(`${PAGE}?span=dates&from=2025-10-01&to=2025-11-18`);
    const [x, y] = await life.window.middle('#life-picture svg a[id^="mark-"] use');
    await life.window.mouse(
      { type: 'pointerMove', duration: 0, x: x - 4, y },
      { type: 'pointerMove', duration: 50, x, y },
    );
    await until('the popover is seen', () => isSeen('#life-popover'));
    await life.window.pointAway();
    await until('the popover is gone', async () => !(await isSeen('#life-popover')));
  });

  it('has a key and tables that open by a press and by keys', async () => {
    await life.open();
    const isOpen = () =>
      life.window.run(() => document.querySelector('#life details')?.hasAttribute('open') === true);
    expect(await isOpen()).toBe(false);
    await life.window.click('#life details > summary');
    expect(await isOpen()).toBe(true);
    await life.window.keys('Enter');
    expect(await isOpen()).toBe(false);
  });

  it('is drawn anew when the window gets narrower, and does not leave the page', async () => {
    await life.open();
    await life.window.driver.size(390, 900);
    await until('it fits', () =>
      life.window.run(() => {
        const svg = document.querySelector('#life-picture svg');
        return (svg?.getBoundingClientRect().width ?? 0) <= (svg?.parentElement?.clientWidth ?? 0) + 1;
      }),
    );
    await life.window.driver.size(1440, 1000);
  });
});
