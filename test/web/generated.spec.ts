import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { badWordsIn } from '../../apps/web/src/words/avoid';
import { compiledDist, startProgram } from '../processes';
import { openChronology } from '../e2e/opening';
import { newFolder } from '../e2e/wire';
import { visitingAt, type Visit } from '../visiting';
import { describeInBrowser } from './browser';
import { faultsDrawn, MOST_NODES, nodesOf } from './drawn';
import { countOfYears, countsInApi, countsInList, countsInTools, everyItem, everyRow } from './every-row';
import { openSite, signedIn, type Site } from './site';

jest.setTimeout(180_000);

const LIVES = {
  '2000': '2000a000-0000-4000-8000-000000002000',
  '5000': '5000a000-0000-4000-8000-000000005000',
} as const;
type Length = keyof typeof LIVES;
const LENGTHS = Object.keys(LIVES) as Length[];
const PICTURE = '#life-drawing';
/** Any page of a child stays as small however long the life: the list goes on year by year, and part by part. */
const MOST_KB = 40;
const kB = (bytes: number): number => Math.round(bytes / 100) / 10;

const tellLives = async (dataDir: string): Promise<void> => {
  const lives = Object.fromEntries(LENGTHS.map((length) => [LIVES[length], Number(length)]));
  const about = { dist: compiledDist(), dataDir, lives };
  const { code, errors } = await startProgram(join(__dirname, 'tells-made-up-lives.mjs'), [
    JSON.stringify(about),
  ]).ended;
  if (code !== 0) throw new Error(errors);
};

describeInBrowser('made-up children of any length', () => {
  let site: Site;
  let visit: Visit;
  const said: string[] = [];

  beforeAll(async () => {
    const dataDir = newFolder();
    await tellLives(dataDir);
    site = await openSite({ isEmpty: true, dataDir });
    visit = visitingAt(site.address);
    await visit.post('/sign-in', { person: 'health-visitor' });
  });
  afterAll(() => console.info(said.join('\n')));

  /** How long an address takes to answer, at best of so many, and how much it answers with. Only said, never judged. */
  const measured = async (path: string, rounds = 1) => {
    const times: number[] = [];
    let html = '';
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      html = (await visit.get(path)).html;
      times.push(performance.now() - start);
    }
    return { html, ms: Math.round(Math.min(...times)), gzip: gzipSync(html).length };
  };

  it.each(LENGTHS)(
    'of %s entries have a page, sheets and data that are bounded, and lose none',
    async (length) => {
      const child = `/children/${LIVES[length]}`;
      const page = await measured(child, 2);
      const json = await measured(`${child}/picture.json`);
      const help = await measured(`${child}/help`);
      const print = await measured(`${child}/print?period=12-months`);
      const [pageKb, jsonKb, helpKb, printKb] = [page, json, help, print].map(({ gzip }) => kB(gzip));
      said.push(
        `${length} entries: page ${page.ms} ms, ${pageKb} kB gzip (${kB(page.html.length)} kB plain); picture.json ${json.ms} ms, ${jsonKb} kB; help ${help.ms} ms, ${helpKb} kB; a year on paper ${print.ms} ms, ${printKb} kB`,
      );
      expect(pageKb).toBeLessThan(MOST_KB);

      const items = await everyItem(site, LIVES[length], 'health-visitor');
      expect(items).toHaveLength(Number(length));
      expect(countOfYears(page.html)).toBe(Number(length));
      // All of the shorter life; of the longer one every year, and every part of one: it has too many pages to see all.
      const isWanted = (address: string) => length === '2000' || /year=(\d{4}|2024-\d\d)$/.test(address);
      const { pages, rows } = await everyRow(visit, child, isWanted);
      if (length === '2000') {
        expect(new Set(rows.map(({ key }) => key))).toEqual(new Set(items.map(({ key }) => key)));
        expect(countsInList(rows, false)).toEqual(countsInApi(items));
        expect(countsInTools(page.html)).toEqual(countsInList(rows, true));
      }
      const largest = Math.max(...pages.map((html) => gzipSync(html).length));
      said.push(`${length} entries: ${pages.length} pages of the list, the largest ${kB(largest)} kB gzip`);
      expect(kB(largest)).toBeLessThan(MOST_KB);
    },
  );

  it.each(LENGTHS)(
    'of %s entries have marks that lead to the rows of their entries, on whatever page',
    async (length) => {
      const { html } = await visit.get(`/children/${LIVES[length]}`);
      const hrefs = [...html.matchAll(/<a id="mark-[^"]+"[^>]*href="([^"]+)"/g)].map(([, href = '']) => href);
      const some = hrefs.filter((_, at) => at % Math.ceil(hrefs.length / 6) === 0);
      const lost: string[] = [];
      for (const href of some) {
        const [query = '', row = ''] = href.replaceAll('&amp;', '&').split('#');
        const page = await visit.get(`/children/${LIVES[length]}${query}`);
        if (!page.html.includes(`<li id="${row}"`)) lost.push(href);
      }
      expect(some.length).toBeGreaterThan(3);
      expect(lost).toEqual([]);
    },
  );

  it('of 5000 entries go from a row to its mark and back to it, also where it stands on another page', async () => {
    const { page, complaints } = await signedIn(site, 'health-visitor');
    await page.goto(`/children/${LIVES['5000']}?year=2021-03`, { waitUntil: 'networkidle' });
    const row = await page.locator('#entries li.entry').last().getAttribute('id');
    await page.locator(`#${row} .entry-ways a[href^="#mark-"]`).click();
    const key = row?.replace('entry-', '') ?? '';
    await page.waitForFunction(() => document.activeElement?.id.startsWith('mark-'));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`mark-${key}`);
    await page.keyboard.press('Enter');
    await page.locator(`#${row}:focus`).waitFor();
    expect(complaints).toEqual([]);
  });

  it.each([
    ['2000', 1440],
    ['5000', 1440],
    ['5000', 390],
  ] as const)(
    'of %s entries have a picture without overlap that stays small while it is zoomed, %d wide',
    async (length, width) => {
      const { page, complaints } = await signedIn(site, 'health-visitor', { width });
      await page.goto(`/children/${LIVES[length]}`, { waitUntil: 'networkidle' });
      const faults = [...(await faultsDrawn(page, PICTURE))];
      const shown = () => page.locator(PICTURE).getAttribute('data-from');
      for (const span of ['3-years', '12-months', 'all']) {
        const before = await shown();
        await page.locator(`input[name="span"][value="${span}"]`).check({ force: true });
        await page.waitForFunction(
          ([at, from]) => document.querySelector(at ?? '')?.getAttribute('data-from') !== from,
          [PICTURE, before] as const,
        );
        said.push(`${length} entries, ${width} wide, ${span}: ${await nodesOf(page, PICTURE)} nodes`);
        faults.push(...(await faultsDrawn(page, PICTURE)).map((fault) => `${span}: ${fault}`));
      }
      expect([...faults, ...complaints]).toEqual([]);
    },
  );

  it('of 5000 entries can be filtered without script: the form changes list and picture', async () => {
    const { page } = await signedIn(site, 'health-visitor', { hasScript: false });
    await page.goto(`/children/${LIVES['5000']}`);
    for (const kind of ['voice', 'worry', 'contact', 'other'])
      await page.locator(`.kind-toggle:has(input[value="${kind}"])`).click();
    await page.locator('.segment:has(input[value="3-years"])').click();
    await page.locator('#life-show').click();
    await page.waitForURL('**kind=joy**');
    const kinds = await page
      .locator('#entries li.entry')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-kind')));
    expect([...new Set(kinds)]).toEqual(['joy']);
    const joys = page.locator(`${PICTURE} a.mark`, { has: page.locator('use[href$="-glyph-joy"]') });
    expect(await joys.count()).toBeGreaterThan(5);
    expect(await page.locator(`${PICTURE} a.mark`).count()).toBe(await joys.count());
    expect(await nodesOf(page, PICTURE)).toBeLessThan(MOST_NODES);
    expect(await page.locator('#every-entry .quiet').first().innerText()).toMatch(/of \d+ entries/);
  });

  it.each([
    ['no entry but its opening', 0],
    ['one entry', 1],
  ] as const)('with %s have pages that say so kindly', async (_, entries) => {
    const childId = await openChronology(site);
    if (entries === 1)
      await site.say('noteGoodThing', {
        childId,
        entry: { occurred: { from: '2024-03-01', precision: 'DAY' }, basis: 'SEEN' },
        about: { text: 'Laughed at the dog' },
      });
    const faults: string[] = [];
    for (const width of [1440, 390]) {
      const { page, complaints } = await signedIn(site, 'health-visitor', { width });
      for (const path of ['', '/help', '/print', '/add']) {
        await page.goto(`/children/${childId}${path}`, { waitUntil: 'networkidle' });
        if (path === '') faults.push(...(await faultsDrawn(page, PICTURE)));
        faults.push(...badWordsIn(await page.content()).map(({ found, within }) => `${found} in ${within}`));
      }
      faults.push(...complaints);
    }
    expect(faults).toEqual([]);
    const { html } = await visit.get(`/children/${childId}`);
    expect(html).toContain(
      entries === 1 ? 'Laughed at the dog' : 'The first could be something Ailsa enjoys.',
    );
  });
});
