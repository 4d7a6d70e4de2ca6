import { source as axe } from 'axe-core';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder, until } from '../e2e/wire';
import { measureInPage, MOST_NODES, STORY_APART } from '../web/drawn';
import { screensOf, type Screen } from '../web/screens';
import { openSite, type Site } from '../web/site';
import { describeInOthers } from './others';
import { openOther, type OtherWindow } from './window';

jest.setTimeout(600_000);

const WIDTHS = [1440, 390, 320] as const;
const HEIGHT = 1000;
const TALLEST = 3_000;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Pictures smaller than this show nothing. */
const BLANK_BYTES = 9_000;

const pathOf = ({ path }: Screen): string => path.replace(/^http:\/\/[^/]+/, '');

/** Everything of a page is there: letters, the picture drawn by script where there is one, and at this width. */
const settled = (): boolean => {
  const picture = document.querySelector('#life-picture');
  const svg = picture?.querySelector('svg');
  const isAlive = !picture || document.getElementById('life-popover') !== null;
  const fits = !svg || svg.getBoundingClientRect().width <= (svg.parentElement?.clientWidth ?? 0) + 1;
  return document.readyState === 'complete' && document.fonts.status === 'loaded' && isAlive && fits;
};

const twoFrames = () =>
  new Promise<boolean>((drawn) =>
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true)))),
  );

type Barrier = Readonly<{ id: string; nodes: readonly Readonly<{ html: string }>[] }>;

const barriersOn = async ({ driver }: OtherWindow): Promise<readonly string[]> => {
  const asked = `async (tags) => {
    if (!globalThis.axe) { ${axe} }
    const { violations } = await globalThis.axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }));
  }`;
  const found = (await driver.run(asked, TAGS)) as readonly Barrier[];
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .join(' ')
        .slice(0, 300)}`,
  );
};

const overOn = ({ run }: OtherWindow): Promise<readonly [number, number]> =>
  run(() => [
    (document.scrollingElement?.scrollWidth ?? 0) - document.documentElement.clientWidth,
    document.documentElement.scrollHeight,
  ]);

const drawnOn = async ({ run }: OtherWindow, selector: string): Promise<readonly string[]> => {
  const { nodes, faults } = await run(measureInPage, { selector, apart: STORY_APART });
  return [...faults, ...(nodes > MOST_NODES ? [`${nodes} nodes`] : [])];
};

describeInOthers('every screen, 1440, 390 and 320 wide', (browser) => {
  const faults = { barriers: [] as string[], overflows: [] as string[], blanks: [] as string[] };
  const [drawn, complained]: [string[], string[]] = [[], []];
  const folder = process.env['SCREENS_TO'] ? join(process.env['SCREENS_TO'], browser.name) : newFolder();

  const lookAt = async (window: OtherWindow, name: string, width: number): Promise<void> => {
    const { driver, run } = window;
    await driver.size(width, HEIGHT);
    await run(twoFrames);
    await until(`${name} is drawn ${width} wide`, () => run(settled));
    const at = `${name}, ${width} wide`;
    faults.barriers.push(...(await barriersOn(window)).map((each) => `${at}: ${each}`));
    const [over, whole] = await overOn(window);
    if (over > 0) faults.overflows.push(`${at}: by ${over}`);
    for (const picture of ['#life-drawing', ...(width > 640 ? ['.pack-picture svg'] : [])]) {
      const isThere = await run((selector) => document.querySelector(selector) !== null, picture);
      if (isThere) drawn.push(...(await drawnOn(window, picture)).map((each) => `${at}: ${each}`));
    }
    await driver.size(width, Math.min(whole, TALLEST));
    await run(twoFrames);
    const picture = await driver.picture();
    writeFileSync(join(folder, `${name}-${width}.png`), picture);
    if (picture.length < BLANK_BYTES) faults.blanks.push(at);
  };

  const walk = async (site: Site): Promise<void> => {
    const screens = await screensOf(site);
    const window = await openOther(browser, site);
    console.info(`Looked through ${window.driver.version}.`);
    let who: Screen['person'];
    for (const screen of screens) {
      if (screen.person && screen.person !== who) await window.signIn(screen.person);
      who = screen.person ?? who;
      const before = window.complaints().length;
      await window.driver.size(WIDTHS[0], HEIGHT);
      await window.go(pathOf(screen));
      if (screen.then)
        await window.press('form[data-writing] button[type="submit"], form[data-writing] .govuk-button');
      await window.pointAway();
      for (const width of WIDTHS) await lookAt(window, screen.name, width);
      complained.push(
        ...window
          .complaints()
          .slice(before)
          .map((each) => `${screen.name}: ${each}`),
      );
    }
  };

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    await walk(await openSite());
  });

  it('has nothing that axe finds', () => expect(faults.barriers).toEqual([]));
  it('does not scroll sideways', () => expect(faults.overflows).toEqual([]));
  it('draws pictures without overlap and within their frame', () => expect(drawn).toEqual([]));
  it('shows something', () => expect(faults.blanks).toEqual([]));
  it('complains of nothing', () => expect(complained).toEqual([]));
});
