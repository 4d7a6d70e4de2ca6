import type { Page } from 'playwright-core';
import { badWordsIn } from '../../apps/web/src/words/avoid';
import { picture as words } from '../../apps/web/src/words/child';
import { newFolder } from '../e2e/wire';
import { visitingAt, type Visit } from '../visiting';
import { describeInBrowser, type Window } from './browser';
import { faultsDrawn } from './drawn';
import { countsInApi, countsInList, countsInTools, everyItem, everyRow } from './every-row';
import { bringRealChildren, missingSets, type RealChild } from './real-children';
import { openSite, signedIn, type Site } from './site';

jest.setTimeout(180_000);

const WIDTHS = [1440, 390] as const;
const PICTURE = '#life-drawing';
const missing = missingSets();
if (missing.length > 0)
  console.warn(`SKIPPED: real children of real files on every screen. Not there: ${missing.join(', ')}.`);

const isRoom = missing.length === 0;
(isRoom ? describeInBrowser : describe.skip)('real children of real files', () => {
  let site: Site;
  let children: readonly RealChild[];
  let visit: Visit;
  const windows = new Map<number, Window>();

  beforeAll(async () => {
    const dataDir = newFolder();
    children = await bringRealChildren(dataDir);
    site = await openSite({ isEmpty: true, dataDir });
    visit = visitingAt(site.address);
    await visit.post('/sign-in', { person: 'social-worker' });
    for (const width of WIDTHS) windows.set(width, await signedIn(site, 'social-worker', { width }));
  });

  const windowOf = (width: number): Window => {
    const found = windows.get(width);
    if (!found) throw new Error(`No window is ${width} wide.`);
    return found;
  };

  /** Goes to every screen of a child, and says what each complained about. */
  const eachChild = async (look: (child: RealChild) => Promise<readonly string[]>): Promise<string[]> => {
    const faults: string[] = [];
    for (const child of children)
      faults.push(...(await look(child)).map((fault) => `${child.what}: ${fault}`));
    return faults;
  };

  const goes = async (page: Page, path: string): Promise<readonly string[]> => {
    const answer = await page.goto(path, { waitUntil: 'load' });
    return answer?.status() === 200 ? [] : [`${path} answered ${answer?.status()}`];
  };

  it.each(WIDTHS)('have a picture without overlap, within its frame, and small, %d wide', async (width) => {
    const { page, complaints } = windowOf(width);
    const before = complaints.length;
    const faults = await eachChild(async ({ childId }) => [
      ...(await goes(page, `/children/${childId}`)),
      ...(await faultsDrawn(page, PICTURE)),
      ...((await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth))
        ? ['scrolls sideways']
        : []),
    ]);
    expect([...faults, ...complaints.slice(before)]).toEqual([]);
  });

  it.each(WIDTHS)('have help, an entry and sheets that draw, %d wide', async (width) => {
    const { page, complaints } = windowOf(width);
    const before = complaints.length;
    const faults = await eachChild(async ({ childId }) => {
      const [item] = (await everyItem(site, childId, 'social-worker')).slice(-1);
      return [
        ...(await goes(page, `/children/${childId}/help`)),
        ...(await goes(page, `/children/${childId}/entries/${item?.entryRef}`)),
        ...(await goes(page, `/children/${childId}/print`)),
        ...(width < 640 ? [] : await faultsDrawn(page, '.pack-picture svg')),
      ];
    });
    expect([...faults, ...complaints.slice(before)]).toEqual([]);
  });

  it('can be read without script on a phone: words keep their size, and nothing but the picture is moved', async () => {
    const { page } = await signedIn(site, 'social-worker', { width: 390, hasScript: false });
    const faults = await eachChild(async ({ childId }) => {
      await page.goto(`/children/${childId}`);
      const seen = await page.evaluate((at) => {
        const svg = document.querySelector<SVGSVGElement>(at);
        const scale = (svg?.getBoundingClientRect().width ?? 0) / (svg?.viewBox.baseVal.width ?? 1);
        return { scale, over: document.documentElement.scrollWidth - window.innerWidth };
      }, PICTURE);
      return seen.scale > 0.99 && seen.over <= 0 ? [] : [JSON.stringify(seen)];
    });
    expect(faults).toEqual([]);
  });

  it('have every item of the API in the list, and list, tools and API count alike', async () => {
    const faults = await eachChild(async ({ childId }) => {
      const items = await everyItem(site, childId, 'social-worker');
      const { pages, rows } = await everyRow(visit, `/children/${childId}`);
      const listed = new Set(rows.map(({ key }) => key));
      const lost = items.filter(({ key }) => !listed.has(key));
      const withoutDay = items.filter(({ occurred }) => !occurred?.from).length;
      const same = (what: string, one: object, other: object) =>
        JSON.stringify(one) === JSON.stringify(other)
          ? []
          : [`${what}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`];
      const [first = ''] = pages;
      return [
        ...lost.map(({ type, key }) => `not in the list: ${type} ${key}`),
        ...same('API and list', countsInApi(items), countsInList(rows, false)),
        ...same('list and tools', countsInList(rows, true), countsInTools(first)),
        ...(withoutDay > 0 && !first.includes(words.withoutDay(withoutDay))
          ? [`${withoutDay} without a day, and nobody says so`]
          : []),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('have no code, no slip of a machine and no word that hurts on any page', async () => {
    const faults = await eachChild(async ({ childId }) => {
      const items = await everyItem(site, childId, 'social-worker');
      const ofEachType = new Map(items.map(({ type, entryRef }) => [type, entryRef]));
      const paths = [
        ...['help', 'print', 'add'].map((path) => `/children/${childId}/${path}`),
        ...[...ofEachType.values()].map((ref) => `/children/${childId}/entries/${ref}`),
      ];
      const pages = [...(await everyRow(visit, `/children/${childId}`)).pages];
      for (const path of paths) pages.push((await visit.get(path)).html);
      const found = pages.flatMap((html) => badWordsIn(html));
      return [...new Set(found.map(({ why, found: word, within }) => `${why}: “${word}” in “${within}”`))];
    });
    expect(faults).toEqual([]);
  });
});
