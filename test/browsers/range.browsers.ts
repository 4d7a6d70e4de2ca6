import { until } from '../e2e/wire';
import { openLifePage, type LifePage } from './life-page';
import { describeInOthers } from './others';

jest.setTimeout(180_000);

describeInOthers('the time shown of a life', (browser) => {
  let life: LifePage;
  beforeAll(async () => {
    life = await openLifePage(browser);
  });
  afterEach(() => {
    expect(life.window.complaints()).toEqual([]);
  });

  const dates = () =>
    life.window.run(() =>
      ['from', 'to'].map((name) => document.querySelector<HTMLInputElement>(`#life-${name}`)?.value ?? ''),
    );

  it('moves the ends of the time shown by keys, and the fields of dates say the same', async () => {
    await life.open();
    await life.focus('#life-range-from');
    await life.window.keys('PageUp', 'PageUp', 'ArrowRight');
    await until('the address says it', async () => (await life.window.address()).includes('from='));
    const [from] = await dates();
    expect(from).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await life.window.address()).toContain(`from=${from}`);
    await life.focus('#life-range-to');
    await life.window.keys('PageDown');
    await until('the other field says it', async () => (await dates())[1] !== '');
    const [, to] = await dates();
    await until('the address says it', async () => (await life.window.address()).includes(`to=${to}`));
  });

  it('moves the ends of the time shown by the pointer', async () => {
    await life.open();
    const thumb = '#life-range-from .brush-thumb-face';
    const [x, y] = await life.window.middle(thumb);
    const [end] = await life.window.middle('#life-range-to .brush-thumb-face');
    const half = Math.round((x + end) / 2);
    await life.window.mouse(
      { type: 'pointerMove', duration: 0, x, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerMove', duration: 100, x: Math.round((x + half) / 2), y },
      { type: 'pointerMove', duration: 100, x: half, y },
      { type: 'pointerUp', button: 0 },
    );
    await until('the field of dates says it', async () => (await dates())[0] !== '');
    await until(
      'the thumb stands where it was let go',
      async () => Math.abs((await life.window.middle(thumb))[0] - half) < 8,
    );
  });

  it('takes the dates that are typed into the fields, and the thumbs stand there', async () => {
    await life.open();
    await life.window.run(() => {
      const field = document.querySelector<HTMLInputElement>('#life-from');
      if (!field) return;
      field.focus();
      field.value = '2024-01-01';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until('the address says it', async () => (await life.window.address()).includes('from=2024-01-01'));
    expect(
      await life.window.run(() => document.querySelector('#life-range-from')?.getAttribute('aria-valuetext')),
    ).toContain('January 2024');
    expect(await life.window.run(() => document.querySelector<HTMLInputElement>('#life-from')?.type)).toBe(
      'date',
    );
  });
});
