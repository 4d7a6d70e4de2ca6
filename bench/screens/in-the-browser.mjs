// What is measured in Debian's Chromium: how long until the picture is there, and how long a zoom takes.
import { chromium } from 'playwright-core';

/** Lines and processors of people who read these screens. On the poorest one the page must be there, and be ahead. */
export const LINES = [
  { name: 'no limit', down: -1, latency: 0, slower: 1 },
  { name: '1.6 Mbit/s, 150 ms, processor 6 times slower', down: 1_600_000 / 8, latency: 150, slower: 6 },
  {
    name: '400 kbit/s, 400 ms, processor 6 times slower',
    down: 400_000 / 8,
    latency: 400,
    slower: 6,
    budgetMs: 2_500,
    isAhead: true,
  },
];

/** A browser with an empty profile. */
export const openBrowser = () =>
  chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });

/** Notes when the picture has been painted: it is in the page, and two frames have passed. */
const noteWhenVisible = () => {
  const look = () => {
    const found = document.querySelector('#life-picture svg.timeline a');
    if (!found) return requestAnimationFrame(look);
    return requestAnimationFrame(() => requestAnimationFrame(() => (window.seenAt = performance.now())));
  };
  requestAnimationFrame(look);
};

const signIn = async (page, address, person) => {
  await page.goto(`${address}/sign-in`);
  await Promise.all([page.waitForURL('**/children'), page.click(`button[value="${person}"]`)]);
};

const freshPage = async (browser, { address, person }) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  if (!person) return { context, page: await context.newPage() };
  const first = await context.newPage();
  await signIn(first, address, person);
  await first.close();
  const [cookie] = await context.cookies();
  await context.close();
  // Whoever comes for the first time today has a session and nothing else: no style, no font, no script in the cache.
  const clean = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  await clean.addCookies([cookie]);
  return { context: clean, page: await clean.newPage() };
};

/** Milliseconds from asking for the page until its picture is painted, with nothing in the cache. */
export const visible = async (browser, { address, path, person, line }) => {
  const { context, page } = await freshPage(browser, { address, person });
  await page.addInitScript(noteWhenVisible);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.latency,
    downloadThroughput: line.down,
    uploadThroughput: line.down,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: line.slower });
  await page.goto(`${address}${path}`, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.seenAt !== undefined, undefined, { timeout: 60_000 });
  const seenAt = await page.evaluate(() => window.seenAt);
  await context.close();
  return seenAt;
};

/** Milliseconds from choosing 12 months until two frames after the picture was drawn anew; the middle of the rounds. */
export const zoomed = async (browser, { address, path, person, rounds }) => {
  const { context, page } = await freshPage(browser, { address, person });
  await page.goto(`${address}${path}`, { waitUntil: 'networkidle' });
  const took = [];
  for (let round = 0; round <= rounds; round += 1)
    for (const span of ['12-months', 'all'])
      took.push(
        await page.evaluate(async (value) => {
          const drawn = document.querySelector('#life-picture svg.timeline');
          const before = drawn.dataset.from;
          const began = performance.now();
          document.querySelector(`input[name="span"][value="${value}"]`).click();
          while (document.querySelector('#life-picture svg.timeline').dataset.from === before)
            await new Promise((next) => requestAnimationFrame(next));
          await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
          return performance.now() - began;
        }, span),
      );
  await context.close();
  return took.slice(2).toSorted((a, b) => a - b)[rounds];
};
