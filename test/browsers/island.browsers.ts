import { randomUUID } from 'node:crypto';
import { until } from '../e2e/wire';
import { AILSA, openSite, type Site } from '../web/site';
import { describeInOthers, openOther, type OtherWindow } from './window';

jest.setTimeout(180_000);

const PAGE = `/children/${AILSA}`;

/** What has the focus, by its id; in the page. */
const focused = () => document.activeElement?.id ?? '';

describeInOthers('the picture of a life', (browser) => {
  let site: Site;
  let window: OtherWindow;
  beforeAll(async () => {
    site = await openSite();
    window = await openOther(browser, site);
    await window.signIn('social-worker');
  });
  afterEach(() => {
    expect(window.complaints()).toEqual([]);
  });

  const comesToLife = () =>
    until('the picture answers to keys', () =>
      window.run(() => document.getElementById('life-popover') !== null),
    );

  const open = async (path = PAGE): Promise<void> => {
    await window.go(path);
    await comesToLife();
    await window.pointAway();
  };

  const after = async (...keys: readonly string[]): Promise<string> => {
    await window.keys(...keys);
    return window.run(focused);
  };

  const focus = (selector: string): Promise<string> =>
    window.run((at) => {
      document.querySelector<HTMLElement>(at)?.focus();
      return document.activeElement?.id ?? '';
    }, selector);

  /** Whether something is there and seen. */
  const isSeen = (selector: string): Promise<boolean> =>
    window.run(
      (at) => [...document.querySelectorAll(at)].some((each) => each.getClientRects().length > 0),
      selector,
    );

  const kindsListed = (): Promise<readonly string[]> =>
    window.run(() => [
      ...new Set(
        [...document.querySelectorAll<HTMLElement>('#entries [data-kind]')]
          .filter((row) => row.getClientRects().length > 0)
          .map((row) => row.dataset['kind'] ?? ''),
      ),
    ]);

  it('is drawn anew for the kinds and times that are chosen, and the list and the address follow', async () => {
    await open();
    const marks = () =>
      window.run(() => document.querySelectorAll('#life-picture svg a[id^="mark-"]').length);
    const all = await marks();
    for (const kind of ['voice', 'worry', 'contact', 'other'])
      await window.click(`#life-tools input[name="kind"][value="${kind}"] + span`);
    await until('fewer marks', async () => (await marks()) < all);
    await until('only joys are listed', async () => (await kindsListed()).join() === 'joy');
    await window.click('#life-tools input[name="span"][value="3-years"] + span');
    await until('the address says it', async () => /kind=joy&span=3-years$/.test(await window.address()));
    expect(await window.run(() => document.querySelector('#life-status')?.textContent)).toMatch(/Showing/);
  });

  it('goes by date with the arrow keys, comes back, and is left with one press of Tab', async () => {
    await open();
    const newest = await focus('#life-picture svg a[tabindex="0"]');
    expect(newest).not.toBe('');
    expect(await after('ArrowLeft')).not.toBe(newest);
    expect(await after('ArrowRight')).toBe(newest);
    const first = await after('Home');
    expect(first).not.toBe(newest);
    expect(await after('ArrowLeft')).toBe(first);
    expect(await after('ArrowDown')).not.toBe(first);
    await window.keys('End');
    await window.keys('Tab');
    expect(await window.run(() => document.activeElement?.closest('#life-picture svg') !== null)).toBe(false);
  });

  it('shows where the focus is, also after Escape', async () => {
    await open();
    await focus('#life-tools input[name="kind"][value="contact"]');
    const isInPicture = () => window.run(() => document.activeElement?.closest('#life-picture svg') != null);
    await until('Tab leads into the picture', async () => {
      await window.keys('Tab');
      return isInPicture();
    });
    for (const key of ['ArrowLeft', 'Escape', 'Home', 'Escape']) {
      await window.keys(key);
      const [halo, focusColour] = await window.run(() =>
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
    await open(`${PAGE}?span=dates&from=2025-10-01&to=2025-11-18`);
    await focus('#life-picture svg a[tabindex="0"]');
    await until('the popover is seen', () => isSeen('#life-popover'));
    const mark = await window.run(focused);
    await window.keys('Escape');
    await until('the popover is gone', async () => !(await isSeen('#life-popover')));
    expect(await window.run(focused)).toBe(mark);
    await window.keys('Enter');
    await until('the row has the focus', async () => /^entry-/.test(await window.run(focused)));
  });

  it('says what is pointed at with the mouse', async () => {
    await open(`${PAGE}?span=dates&from=2025-10-01&to=2025-11-18`);
    const [x, y] = await window.middle('#life-picture svg a[id^="mark-"] use');
    await window.mouse(
      { type: 'pointerMove', duration: 0, x: x - 4, y },
      { type: 'pointerMove', duration: 50, x, y },
    );
    await until('the popover is seen', () => isSeen('#life-popover'));
    await window.pointAway();
    await until('the popover is gone', async () => !(await isSeen('#life-popover')));
  });

  const dates = () =>
    window.run(() =>
      ['from', 'to'].map((name) => document.querySelector<HTMLInputElement>(`#life-${name}`)?.value ?? ''),
    );

  it('moves the ends of the time shown by keys, and the fields of dates say the same', async () => {
    await open();
    await focus('#life-range-from');
    await window.keys('PageUp', 'PageUp', 'ArrowRight');
    await until('the address says it', async () => (await window.address()).includes('from='));
    const [from] = await dates();
    expect(from).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await window.address()).toContain(`from=${from}`);
    await focus('#life-range-to');
    await window.keys('PageDown');
    await until('the other field says it', async () => (await dates())[1] !== '');
    const [, to] = await dates();
    await until('the address says it', async () => (await window.address()).includes(`to=${to}`));
  });

  it('moves the ends of the time shown by the pointer', async () => {
    await open();
    const thumb = '#life-range-from .brush-thumb-face';
    const [x, y] = await window.middle(thumb);
    const [end] = await window.middle('#life-range-to .brush-thumb-face');
    const half = Math.round((x + end) / 2);
    await window.mouse(
      { type: 'pointerMove', duration: 0, x, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerMove', duration: 100, x: Math.round((x + half) / 2), y },
      { type: 'pointerMove', duration: 100, x: half, y },
      { type: 'pointerUp', button: 0 },
    );
    await until('the field of dates says it', async () => (await dates())[0] !== '');
    await until(
      'the thumb stands where it was let go',
      async () => Math.abs((await window.middle(thumb))[0] - half) < 8,
    );
  });

  it('takes the dates that are typed into the fields, and the thumbs stand there', async () => {
    await open();
    await window.run(() => {
      const field = document.querySelector<HTMLInputElement>('#life-from');
      if (!field) return;
      field.focus();
      field.value = '2024-01-01';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until('the address says it', async () => (await window.address()).includes('from=2024-01-01'));
    expect(
      await window.run(() => document.querySelector('#life-range-from')?.getAttribute('aria-valuetext')),
    ).toContain('January 2024');
    expect(await window.run(() => document.querySelector<HTMLInputElement>('#life-from')?.type)).toBe('date');
  });

  it('has a key and tables that open by a press and by keys', async () => {
    await open();
    const isOpen = () =>
      window.run(() => document.querySelector('#life details')?.hasAttribute('open') === true);
    expect(await isOpen()).toBe(false);
    await window.click('#life details > summary');
    expect(await isOpen()).toBe(true);
    await window.keys('Enter');
    expect(await isOpen()).toBe(false);
  });

  it('shows what somebody else states, without being loaded again, and leaves the focus where it is', async () => {
    await open();
    await focus('#life-picture svg a[tabindex="0"]');
    await window.run(() => document.documentElement.setAttribute('data-same', 'yes'));
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
    const isThere = () =>
      window.run((text) => document.querySelector('#entries')?.textContent?.includes(text) === true, what);
    await until('it stands in the list', isThere);
    expect(await window.run(() => document.documentElement.getAttribute('data-same'))).toBe('yes');
    expect(await window.run(() => document.activeElement?.closest('svg') !== null)).toBe(true);
  });

  it('is drawn anew when the window gets narrower, and does not leave the page', async () => {
    await open();
    await window.driver.size(390, 900);
    await until('it fits', () =>
      window.run(() => {
        const svg = document.querySelector('#life-picture svg');
        return (svg?.getBoundingClientRect().width ?? 0) <= (svg?.parentElement?.clientWidth ?? 0) + 1;
      }),
    );
    await window.driver.size(1440, 1000);
  });

  it('still hears what is stated after somebody went on and came back', async () => {
    await open();
    await window.go(`${PAGE}/help`);
    await window.back();
    await comesToLife();
    const what = `Fed the ducks, ${randomUUID().slice(0, 8)}`;
    await site.say(
      'noteGoodThing',
      {
        childId: AILSA,
        entry: { occurred: { from: new Date().toISOString().slice(0, 10), precision: 'DAY' }, basis: 'SEEN' },
        about: { text: what },
      },
      'class-teacher',
    );
    await until('it stands in the list', () =>
      window.run((text) => document.querySelector('#entries')?.textContent?.includes(text) === true, what),
    );
  });
});
