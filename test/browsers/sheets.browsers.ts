import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from '../e2e/wire';
import { AILSA, openSite, type Site } from '../web/site';
import { describeInOthers } from './others';
import { openOther, type OtherWindow } from './window';

jest.setTimeout(240_000);

const SHEETS = `/children/${AILSA}/print`;
const EVERYTHING = '?period=all&part=picture&part=homes&part=links&part=endings&part=entries';
/** Of a sheet that says something, at least so much is ink. */
const LEAST_INK = 0.004;
const MOST_SHEETS_FOR_A_MEETING = 10;

const isThere = (program: string): boolean => {
  try {
    execFileSync(program, ['-v'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
};
const canRead = ['pdftotext', 'pdftoppm'].every(isThere);
if (!canRead)
  console.warn('SKIPPED: sheets as other browsers print them. Debian’s poppler-utils reads them.');
const itReads = canRead ? it : it.skip;

/** Letters alone, each by itself: on paper a space is only a distance between two of them, and some are joined. */
const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

const inkOf = (pdf: string): readonly number[] => {
  const folder = newFolder();
  execFileSync('pdftoppm', ['-gray', '-r', '30', pdf, join(folder, 'sheet')]);
  return readdirSync(folder).map((file) => {
    const pixels = readFileSync(join(folder, file)).subarray(20);
    return pixels.reduce((sum, grey) => sum + (255 - grey) / 255, 0) / pixels.length;
  });
};

describeInOthers('a chronology on paper', (browser) => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });

  /** The file of what is printed; absent where the browser cannot be told to print. */
  const printed = async (question: string, hasPlainLetters: boolean): Promise<string | undefined> => {
    const window: OtherWindow = await openOther(browser, site, { hasPlainLetters });
    await window.signIn('social-worker');
    await window.go(`${SHEETS}${question}`);
    const sheets = await window.driver.printed?.();
    await window.driver.close();
    if (!sheets) {
      console.warn(`SKIPPED: ${window.driver.version} cannot be told to print.`);
      return undefined;
    }
    const file = join(newFolder(), 'sheets.pdf');
    writeFileSync(file, sheets);
    return file;
  };

  itReads('holds every entry', async () => {
    // In the letters of the page this browser draws each letter as a shape, which nobody can read out of a file.
    const pdf = await printed(EVERYTHING, true);
    if (!pdf) return;
    const words = squeezed(execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }));
    type Item = Readonly<{ form: string; sentence: string }>;
    const { items } = await site.timeline<Item>(AILSA, 'form sentence', {}, 'social-worker');
    const open = items.filter(({ form }) => form !== 'CANNOT_OPEN');
    expect(open.length).toBeGreaterThan(100);
    expect(open.filter(({ sentence }) => !words.includes(squeezed(sentence)))).toEqual([]);
  });

  itReads.each([
    ['for a meeting', '', MOST_SHEETS_FOR_A_MEETING],
    ['of everything', EVERYTHING, 40],
  ])('%s has no blank sheet, and few of them', async (_, question, most) => {
    const pdf = await printed(question, false);
    if (!pdf) return;
    const ink = inkOf(pdf);
    expect(ink.length).toBeGreaterThan(4);
    expect(ink.length).toBeLessThanOrEqual(most);
    expect(ink.filter((share) => share < LEAST_INK)).toEqual([]);
  });
});
