import { AxeBuilder } from '@axe-core/playwright';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRINT, PRINT_TABLES } from '../../apps/web/src/words/print';
import { newFolder } from '../e2e/wire';
import { describeInBrowser } from './browser';
import { faultsDrawn } from './drawn';
import { AILSA, openSite, signedIn, type Site } from './site';

jest.setTimeout(180_000);

const SHEETS = `/children/${AILSA}/print`;
const EVERYTHING = '?period=all&part=picture&part=homes&part=links&part=endings&part=entries';
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const LEAST_PT = 9;
/** A picture is read at arm’s length beside its tables. */
const LEAST_PT_IN_PICTURE = 8.8;
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

type Item = Readonly<{
  form: string;
  sentence: string;
  firstSaid: Readonly<{ sentence: string }> | null;
  corrections: readonly Readonly<{ sentence: string; why: string }>[];
  withdrawn: Readonly<{ why: string }> | null;
}>;
const FIELDS = 'form sentence firstSaid { sentence } corrections { sentence why } withdrawn { why }';

type Least = Readonly<{ words: number; inPicture: number }>;

/** Words on paper that are smaller than they may be, with their size in points. Runs in the page. */
const tooSmallInPage = (least: Least): readonly string[] => {
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
    const enough = svg ? least.inPicture : least.words;
    if (points < enough - 0.05) found.add(`${points.toFixed(1)} pt: ${said(text).slice(0, 40)}`);
  }
  return [...found];
};

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
    await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
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
    expect(sheets.length).toBeLessThan(40);
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
    const { page, complaints } = await signedIn(site, 'social-worker', { width: 1016 });
    await page.goto(SHEETS, { waitUntil: 'networkidle' });
    await page.emulateMedia({ media: 'print' });
    const least = { words: LEAST_PT, inPicture: LEAST_PT_IN_PICTURE };
    const small = await page.evaluate(tooSmallInPage, least);
    expect(small).toEqual([]);
    expect(await faultsDrawn(page, '.pack-picture svg')).toEqual([]);
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
