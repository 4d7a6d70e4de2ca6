import { AxeBuilder } from '@axe-core/playwright';
import { describeInBrowser } from './browser';
import { look, screensOf, type Screen } from './screens';
import { openSite, type Site } from './site';

jest.setTimeout(300_000);

const WIDTHS = [1440, 390, 320] as const;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describeInBrowser('every screen, for everybody', () => {
  let site: Site;
  let screens: readonly Screen[];
  beforeAll(async () => {
    site = await openSite();
    screens = await screensOf(site);
  });

  it.each(WIDTHS)(
    'has nothing that axe finds, does not scroll sideways and complains of nothing, %d wide',
    async (width) => {
      const faults: string[] = [];
      for (const screen of screens) {
        const { name } = screen;
        const { page, context, complaints } = await look(site, screen, { width });
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
        faults.push(
          ...violations.map(
            ({ id, nodes }) =>
              `${name}: ${id}: ${nodes
                .map(({ html }) => html)
                .join(' ')
                .slice(0, 300)}`,
          ),
        );
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (over > 0 && !name.includes('print')) faults.push(`${name}: scrolls sideways by ${over}`);
        const isExpected = (complaint: string) =>
          /404|422/.test(name.includes('no-such') || name.includes('wrong') ? complaint : '');
        faults.push(...complaints.filter((each) => !isExpected(each)).map((each) => `${name}: ${each}`));
        await context.close();
      }
      expect(faults).toEqual([]);
    },
  );
});
