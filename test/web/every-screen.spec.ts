import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { badWordsIn } from '../../apps/web/src/words/avoid';
import { newFolder } from '../e2e/wire';
import { describeInBrowser } from './browser';
import { look, screensOf, type Screen } from './screens';
import { AILSA, openSite, type Site } from './site';

jest.setTimeout(600_000);

const WIDTHS = [1440, 390, 320] as const;
type Width = (typeof WIDTHS)[number];
/** At these widths a picture is taken. */
const PICTURES: Readonly<Partial<Record<Width, string>>> = { 1440: 'wide', 390: 'phone' };
const HEIGHT = 1000;
/** A picture goes no further down: long lists go on as they began. */
const TALLEST = 3_000;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Pictures smaller than this show nothing: an empty window of the same size has about 5 kB. */
const BLANK_BYTES = 9_000;

/** What is not as it should be, by what was looked for: one walk through every screen sees all of it. */
const faults = { barriers: [] as string[], overflows: [] as string[], blanks: [] as string[] };
const words: string[] = [];
const titles: (readonly [screen: string, title: string])[] = [];
let onRecord: readonly string[] = [];
const complained: string[] = [];

const barriersOn = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .join(' ')
        .slice(0, 300)}`,
  );
};

/** The window is made so wide, and the picture has been drawn anew. */
const setWidth = async (page: Page, width: Width): Promise<void> => {
  await page.setViewportSize({ width, height: HEIGHT });
  await page.evaluate(
    () =>
      new Promise((drawn) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      ),
  );
};

const lookAt = async (page: Page, name: string, width: Width, folder: string): Promise<void> => {
  await setWidth(page, width);
  const at = `${name}, ${width} wide`;
  faults.barriers.push(...(await barriersOn(page)).map((each) => `${at}: ${each}`));
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (over > 0 && !name.includes('print')) faults.overflows.push(`${at}: by ${over}`);
  const called = PICTURES[width];
  if (!called) return;
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const picture = await page.screenshot({
    path: join(folder, `${name}-${called}.png`),
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(whole, TALLEST) },
  });
  if (picture.length < BLANK_BYTES) faults.blanks.push(at);
};

/** A page that says no says so to the browser too. */
const isExpected = ({ name }: Screen, complaint: string): boolean =>
  (name.includes('no-such') || name.includes('wrong')) && /404|422/.test(complaint);

const walk = async (site: Site, folder: string): Promise<void> => {
  for (const screen of await screensOf(site)) {
    const { name } = screen;
    const { page, context, complaints } = await look(site, screen, { width: WIDTHS[0], height: HEIGHT });
    const bad = badWordsIn(await page.content());
    titles.push([name, await page.title()]);
    words.push(...bad.map(({ why, found, within }) => `${name}: ${why}: “${found}” in “${within}”`));
    for (const width of WIDTHS) await lookAt(page, name, width, folder);
    complained.push(
      ...complaints.filter((each) => !isExpected(screen, each)).map((each) => `${name}: ${each}`),
    );
    await context.close();
  }
};

/** Every three words that follow one another, in small letters. Days are no words. */
const threesOf = (text: string): readonly string[] => {
  const each = text.toLowerCase().match(/[\p{L}\d’']+/gu) ?? [];
  return each
    .slice(2)
    .map((_, at) => each.slice(at, at + 3).join(' '))
    .filter((three) => !/\d/.test(three));
};

/** Everything that entries say, and what the helps are called. */
const wordsOnRecord = async ({ read, timeline }: Site): Promise<readonly string[]> => {
  const { items } = await timeline<Readonly<{ sentence: string; what: string | null }>>(
    AILSA,
    'sentence what',
    { first: 500 },
    'social-worker',
  );
  const { services } = await read<Readonly<{ services: readonly Readonly<{ name: string }>[] }>>(
    'help',
    { childId: AILSA },
    'services { name }',
    'social-worker',
  );
  return [
    ...items.flatMap(({ sentence, what }) => [sentence, what ?? '']),
    ...services.map(({ name }) => name),
  ];
};

describeInBrowser('every screen, 1440, 390 and 320 wide', () => {
  beforeAll(async () => {
    const folder = process.env['SCREENS_TO'] ?? newFolder();
    mkdirSync(folder, { recursive: true });
    const site = await openSite();
    await walk(site, folder);
    onRecord = await wordsOnRecord(site);
  });

  it('has nothing that axe finds', () => expect(faults.barriers).toEqual([]));
  it('does not scroll sideways', () => expect(faults.overflows).toEqual([]));
  it('shows something', () => expect(faults.blanks).toEqual([]));
  it('complains of nothing', () => expect(complained).toEqual([]));
  it('has a title without any word of an entry, or the name of a help: it stays in tabs and histories', () => {
    const said = new Set(onRecord.flatMap(threesOf));
    const helps = onRecord.filter((text) => text !== '' && text.split(' ').length < 3);
    expect(said.size).toBeGreaterThan(1_000);
    const telling = titles.filter(
      ([, title]) =>
        threesOf(title).some((three) => said.has(three)) || helps.some((each) => title.includes(each)),
    );
    expect(telling).toEqual([]);
  });
  it('has words that hurt nobody, and no code, score or anything that a machine let slip', () =>
    expect(words).toEqual([]));
});
