import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { existsSync } from 'node:fs';
import { afterwards } from '../e2e/wire';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-GB',
];

/** Groups tests that look through a real browser. Where there is none they are skipped, and that is said loudly. */
export const describeInBrowser = (name: string, tests: () => void): void => {
  if (existsSync(CHROMIUM)) {
    describe(name, tests);
    return;
  }
  console.warn(`NO BROWSER at ${CHROMIUM}: skipped “${name}”. Debian’s package chromium brings one.`);
  describe.skip(name, tests);
};

let opened: Promise<Browser> | undefined;

/** The one browser of a file of tests, with an empty profile. */
const theBrowser = (): Promise<Browser> => {
  opened ??= chromium.launch({ executablePath: CHROMIUM, args: ARGS }).then((browser) => {
    afterwards(() => browser.close());
    return browser;
  });
  return opened;
};

/** How somebody looks: how wide and high the window is, with or without script. */
export type Looking = Readonly<{
  width?: number;
  height?: number;
  hasScript?: boolean;
  isTouch?: boolean;
  reducedMotion?: boolean;
  forcedColours?: boolean;
}>;

/** A window of one person, and everything that went wrong in it: whatever a page or its script complained about. */
export type Window = Readonly<{ page: Page; context: BrowserContext; complaints: readonly string[] }>;

/** Opens a window on a site. Its complaints must be empty at the end of a test, unless the test is about them. */
export const openWindow = async (
  address: string,
  { width = 1440, height = 1000, hasScript = true, ...look }: Looking = {},
): Promise<Window> => {
  const browser = await theBrowser();
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height },
    javaScriptEnabled: hasScript,
    hasTouch: look.isTouch ?? false,
    reducedMotion: look.reducedMotion ? 'reduce' : 'no-preference',
    forcedColors: look.forcedColours ? 'active' : 'none',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  afterwards(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  const own = new URL(address).origin;
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(own) && !/^(data|blob):/.test(request.url()))
      complaints.push(`asked somebody else: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`);
  });
  return { page, context, complaints };
};
