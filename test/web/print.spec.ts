import { AxeBuilder } from '@axe-core/playwright';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRINT, PRINT_TABLES, SIGNS } from '../../apps/web/src/words/print';
import { newFolder } from '../e2e/wire';
import { describeInBrowser } from './browser';
import { faultsDrawn } from './drawn';
import { AILSA, openSite, signedIn, type Site } from './site';

jest.setTimeout(180_000);

const SHEETS = `/children/${AILSA}/print`;
const EVERYTHING = '?period=all&part=picture&part=homes&part=links&part=endings&part=entries';
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const LEAST_PT = 9;
/** Sheets of Ailsa’s pack for a meeting, as it was counted; more would be read by nobody at the table. */
const MOST_SHEETS = 7;
/** Of a sheet that says something, at least so much is ink; of one that can be read, at most so much. */
const INK = { least: 0.004, most: 0.5 } as const;

const isThere = (program: string): boolean => {
  try {
    execFileSync(program, ['-v'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
};
const missing = ['pdftotext', 'pdftoppm', 'pdfinfo'].filter((program) => !isThere(program));
if (missing.length > 0)
  console.warn(
    `SKIPPED: sheets as PDF. Not there: ${missing.join(', ')}. Debian’s poppler-utils brings them.`,
  );

/** Letters alone: on paper a space is only a distance between two of them. */
const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** The letters of each sheet, cell after cell. */
const wordsOf = (pdf: string): readonly string[] =>
  execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1).map(squeezed);

/** How much of each sheet is ink, in grey. */
const inkOf = (pdf: string): readonly number[] => {
  const folder = newFolder();
  execFileSync('pdftoppm', ['-gray', '-r', '50', pdf, join(folder, 'sheet')]);
  return readdirSync(folder)
    .toSorted()
    .map((file) => {
      const picture = readFileSync(join(folder, file));
      const [head = '', width = '0', height = '0'] =
        /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(picture.subarray(0, 40).toString('latin1')) ?? [];
      const pixels = picture.subarray(head.length);
      expect(pixels).toHaveLength(Number(width) * Number(height));
      return pixels.reduce((sum, grey) => sum + (255 - grey) / 255, 0) / pixels.length;
    });
};

type Word = Readonly<{ sheet: number; high: number; word: string }>;

/** Every word on paper and how high it is in points, from the top of its line to the bottom. */
const heightsIn = (pdf: string): readonly Word[] =>
  execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    .split('<page ')
    .slice(1)
    .flatMap((page, sheet) =>
      [...page.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g)].map(
        ([, top, bottom, word = '']) => ({ sheet: sheet + 1, high: Number(bottom) - Number(top), word }),
      ),
    );

type Item = Readonly<{
  form: string;
  sentence: string;
  firstSaid: Readonly<{ sentence: string }> | null;
  corrections: readonly Readonly<{ sentence: string; why: string }>[];
  withdrawn: Readonly<{ why: string }> | null;
}>;
const FIELDS = 'form sentence firstSaid { sentence } corrections { sentence why } withdrawn { why }';

/** Words on paper that are smaller than they may be, with their size in points. Runs in the page. */
const tooSmallInPage = (least: number): readonly string[] => {
  const isPrinted = (parent: Element): boolean =>
    parent.getClientRects().length > 0 && !parent.closest('defs, title, desc, .govuk-visually-hidden');
  const scaleOf = (svg: SVGSVGElement | null): number => {
    const drawn = svg?.viewBox.baseVal.width;
    return svg && drawn ? svg.getBoundingClientRect().width / drawn : 1;
  };
  const said = (text: Node): string => (text.textContent ?? '').trim();
  const all = document.createTreeWalker(
    document.querySelector('main') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  const found = new Set<string>();
  for (let text = all.nextNode(); text; text = all.nextNode()) {
    const parent = text.parentElement;
    if (!parent || said(text) === '' || !isPrinted(parent)) continue;
    const svg = parent.closest('svg');
    const points = parseFloat(getComputedStyle(parent).fontSize) * scaleOf(svg) * 0.75;
    if (points < least - 0.005) found.add(`${points.toFixed(1)} pt: ${said(text).slice(0, 40)}`);
  }
  return [...found];
};

/** Links to a place on the page that is not there. Runs in the page. */
const leadingNowhereInPage = (): readonly string[] =>
  [...document.querySelectorAll('a[href^="#"]')]
    .map((link) => link.getAttribute('href')?.slice(1) ?? '')
    .filter((id) => !document.getElementById(id));

(missing.length === 0 ? describeInBrowser : describe.skip)('a chronology on paper', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });

  const printed = async (question = '') => {
    const { page, context, complaints } = await signedIn(site, 'social-worker', { width: 1200 });
    await page.goto(`${SHEETS}${question}`, { waitUntil: 'networkidle' });
    const folder = process.env['SHEETS_TO'] ?? newFolder();
    const pdf = join(folder, `sheets${question.replace(/\W+/g, '-')}.pdf`);
    await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true, tagged: true });
    await context.close();
    expect(complaints).toEqual([]);
    return { pdf, sheets: wordsOf(pdf) };
  };

  const itemsIn = async (filter: object = {}): Promise<readonly Item[]> => {
    const { items } = await site.timeline<Item>(AILSA, FIELDS, { filter }, 'social-worker');
    return items.filter(({ form }) => form !== 'CANNOT_OPEN');
  };

  it('says on every sheet whose it is, by whom it was printed and which of how many it is; none is blank', async () => {
    const { pdf, sheets } = await printed();
    expect(sheets.length).toBeGreaterThan(4);
    expect(sheets.length).toBeLessThanOrEqual(MOST_SHEETS);
    sheets.forEach((words, place) => {
      expect(words).toContain(squeezed(`Page ${place + 1} of ${sheets.length}`));
      expect(words).toMatch(/Ailsa·printed\d+[A-Z][a-z]+\d{4}byFarahMalik,socialworker/);
      expect(words).toContain(squeezed(PRINT.giveBack));
      expect(words.length).toBeGreaterThan(250);
    });
    expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/Page size:\s+84[12]\S* x 59[45]/);
    for (const ink of inkOf(pdf)) {
      expect(ink).toBeGreaterThan(INK.least);
      expect(ink).toBeLessThan(INK.most);
    }
  });

  it('shows the whole life on one sheet with its key, and who and what matters through every move on the next', async () => {
    const { sheets } = await printed();
    const title = squeezed(PRINT.picture('Ailsa', 1, 1));
    const life = sheets.filter((words) => words.includes(title));
    expect(life).toHaveLength(1);
    for (const words of ['Ailsa and family', 'Health', 'Nursery and school', 'Social work', SIGNS.joy])
      expect(life[0]).toContain(squeezed(words));
    expect(life[0]).not.toContain(squeezed(SIGNS.closed));
    const threads = sheets.filter((words) => words.includes(squeezed(PRINT.links)));
    expect(threads).toHaveLength(1);
    const { matters } = await site.read<Readonly<{ matters: readonly Readonly<{ name: string }>[] }>>(
      'child',
      { childId: AILSA },
      'matters { name }',
      'social-worker',
    );
    expect(matters.length).toBeGreaterThan(5);
    // Once beside its thread, and once with the days in words.
    for (const { name } of matters)
      expect(threads[0]?.split(squeezed(name)).length).toBeGreaterThanOrEqual(3);
    expect(threads[0]).toContain(squeezed('broke off on 6 March 2023'));
  });

  it('has no word on paper below 9 points, and names its sheets for who listens', async () => {
    const { pdf } = await printed();
    const words = heightsIn(pdf);
    // The foot of each sheet is set in 9 points, in the same letters.
    const foot = words.find(({ word }) => word === 'Page');
    expect(foot?.high).toBeGreaterThan(9);
    const small = words.filter(({ high }) => high < (foot?.high ?? 0) - 0.02);
    expect(small.map(({ sheet, word, high }) => `${sheet}: ${word} ${high.toFixed(2)}`)).toEqual([]);
    expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/);
  });

  it('says first how often the child sees who matters, and leaves room for an answer', async () => {
    const { sheets } = await printed();
    const [first = ''] = sheets;
    for (const words of ['Every Saturday', PRINT.asking('Ailsa'), PRINT.ourAnswer, PRINT.well, PRINT.about])
      expect(first).toContain(squeezed(words));
  });

  it('holds every entry of the time that was chosen, and what was put right beside it', async () => {
    const { sheets } = await printed(EVERYTHING);
    const words = sheets.join('');
    const items = await itemsIn();
    const lost = items.filter(({ sentence }) => !words.includes(squeezed(sentence)));
    expect(lost.map(({ sentence }) => sentence)).toEqual([]);
    const corrected = items.filter(({ corrections }) => corrections.length > 0);
    expect(corrected.length).toBeGreaterThan(0);
    for (const { firstSaid, corrections } of corrected) {
      expect(words).toContain(squeezed(PRINT_TABLES.firstSaid));
      if (firstSaid) expect(words).toContain(squeezed(firstSaid.sentence));
      for (const { why } of corrections) expect(words).toContain(squeezed(why));
    }
    for (const { withdrawn } of items) if (withdrawn) expect(words).toContain(squeezed(withdrawn.why));
  });

  it('holds nothing of another time than was chosen, and says which was', async () => {
    const time = { from: '2024-01-01', to: '2024-12-31' };
    const { sheets } = await printed(`?period=dates&from=${time.from}&to=${time.to}&part=entries`);
    const words = sheets.join('');
    expect(words).toContain(squeezed('between 1 January 2024 and 31 December 2024'));
    const inside = await itemsIn(time);
    expect(inside.filter(({ sentence }) => !words.includes(squeezed(sentence)))).toEqual([]);
    const before = await itemsIn({ to: '2022-12-31' });
    const others = before.filter(
      ({ sentence }) => !inside.some((item) => JSON.stringify(item).includes(sentence)),
    );
    const [, entries = ''] = words.split(squeezed(PRINT.entries));
    expect(others.length).toBeGreaterThan(10);
    expect(others.filter(({ sentence }) => entries.includes(squeezed(sentence)))).toEqual([]);
  });

  it('is large enough to read, draws as on the screen, and has nothing that axe finds', async () => {
    const { page, complaints } = await signedIn(site, 'social-worker', { width: 1031 });
    await page.goto(SHEETS, { waitUntil: 'networkidle' });
    await page.emulateMedia({ media: 'print' });
    const small = await page.evaluate(tooSmallInPage, LEAST_PT);
    expect(small).toEqual([]);
    expect(await faultsDrawn(page, '.pack-picture > svg')).toEqual([]);
    expect(await page.evaluate(leadingNowhereInPage)).toEqual([]);
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
