import { existsSync } from 'node:fs';
import type { Driver, Opening } from './browser';
import { FIREFOX, openFirefox } from './firefox';
import { MINI_BROWSER, openWebKit, SCREEN, WEBKIT_DRIVER } from './webkit';

/** One of the other browsers, and what it needs to be here. */
export type OtherBrowser = Readonly<{
  name: 'Firefox' | 'WebKit';
  needs: readonly string[];
  packages: string;
  open: (opening: Opening) => Promise<Driver>;
}>;

const OTHERS: readonly OtherBrowser[] = [
  { name: 'Firefox', needs: [FIREFOX], packages: 'firefox-esr', open: openFirefox },
  {
    name: 'WebKit',
    needs: [WEBKIT_DRIVER, MINI_BROWSER, SCREEN],
    packages: 'webkit2gtk-driver and xvfb',
    open: openWebKit,
  },
];

/** Groups tests that look through each of the other browsers. Where one is missing they are skipped, and that is said loudly. */
export const describeInOthers = (name: string, tests: (browser: OtherBrowser) => void): void => {
  for (const browser of OTHERS) {
    const missing = browser.needs.filter((file) => !existsSync(file));
    if (missing.length === 0) {
      describe(`${browser.name}: ${name}`, () => tests(browser));
      continue;
    }
    console.warn(
      `NO ${browser.name} (${missing.join(', ')}): skipped “${name}”. Debian brings it: ${browser.packages}.`,
    );
    describe.skip(`${browser.name}: ${name}`, () => tests(browser));
  }
};
