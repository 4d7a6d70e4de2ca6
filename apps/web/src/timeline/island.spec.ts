import { buildSync } from 'esbuild';
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { page } from './island/page.example';
import type { Mark, MarkKind, Picture } from './picture';

const CHROMIUM = '/usr/bin/chromium';
const withBrowser = existsSync(CHROMIUM) ? describe : describe.skip;
if (!existsSync(CHROMIUM)) {
  console.warn(`SKIPPED: how the picture answers to keys, pointer and news. There is no ${CHROMIUM}.`);
}

jest.setTimeout(30_000);

const POLICY =
  "default-src 'none'; img-src data:; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

const mark = (key: string, kind: MarkKind, day: string, more: Partial<Mark> = {}): Mark => ({
  key,
  kind,
  lane: 'family',
  from: day,
  to: day,
  when: day,
  title: `About ${key}`,
  words: `Words of ${key}`,
  ...more,
});

const FIRST: readonly Mark[] = [
  mark('old', 'joy', '2018-05-01'),
  mark('middle', 'worry', '2021-05-01', { lane: 'health' }),
  mark('near-1', 'joy', '2023-05-01', { lane: 'school' }),
  mark('near-2', 'joy', '2023-05-02', { lane: 'school' }),
  mark('newest', 'voice', '2025-05-01', { answer: { isThere: false, words: 'No answer yet.' } }),
];

/** What the made-up server knows, and who is on its line. */
type State = { marks: readonly Mark[]; isSignedIn: boolean; lines: Set<ServerResponse> };

const pictureOf = ({ marks }: State): Picture => ({
  childName: 'Ailsa',
  bornOn: '2017-03-14',
  today: '2025-11-18',
  marks,
  help: [],
  homes: [],
  threads: [],
});

const STYLE =
  '#life{position:relative}#life-popover{position:absolute;width:300px}[hidden]{display:none!important}' +
  '.brush-thumb rect{fill:white;stroke:black}.shape-target{fill:transparent}';

withBrowser('the picture in a browser', () => {
  const state: State = { marks: FIRST, isSignedIn: true, lines: new Set() };
  let browser: Browser;
  let at: string;
  let tab: Page;
  const complaints: string[] = [];
  const script = () =>
    buildSync({
      entryPoints: [join(__dirname, 'island.ts')],
      bundle: true,
      minify: true,
      write: false,
      format: 'iife',
      target: 'es2020',
      jsx: 'automatic',
      jsxImportSource: 'preact',
    }).outputFiles[0]?.text ?? '';

  const answers = (js: string) => (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://here');
    const send = (body: string, type: string) =>
      response
        .writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': POLICY })
        .end(body);
    if (pathname === '/picture.js') return send(js, 'text/javascript');
    if (pathname === '/style.css') return send(STYLE, 'text/css');
    if (pathname === '/sign-in') return send('<title>Sign in</title>', 'text/html');
    if (!state.isSignedIn) return response.writeHead(303, { location: '/sign-in' }).end();
    if (pathname.endsWith('picture.json')) return send(JSON.stringify(pictureOf(state)), 'application/json');
    if (!pathname.endsWith('changes')) return send(page(pictureOf(state), searchParams), 'text/html');
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('data: {"reason":"REFRESH"}\n\n');
    state.lines.add(response);
    return request.once('close', () => state.lines.delete(response));
  };
  const ring = (reason: string) =>
    state.lines.forEach((line) => line.write(`data: {"reason":"${reason}"}\n\n`));

  const server = createServer();

  beforeAll(async () => {
    server.on('request', answers(script()));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    at = `http://127.0.0.1:${(server.address() as AddressInfo).port}/children/c`;
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
    });
  }, 30_000);

  afterAll(async () => {
    await browser?.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  beforeEach(async () => {
    Object.assign(state, { marks: FIRST, isSignedIn: true });
    complaints.length = 0;
    tab = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    tab.setDefaultTimeout(10_000);
    tab.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    tab.on('pageerror', (error) => complaints.push(String(error)));
  }, 15_000);

  afterEach(async () => {
    await tab.close();
    expect(complaints).toEqual([]);
  });

  const open = async (query = '') => {
    await tab.goto(`${at}${query}`);
    await tab.waitForSelector('#life-popover', { state: 'attached' });
  };
  const standsOn = (id: string) => tab.waitForFunction((sought) => document.activeElement?.id === sought, id);
  const says = (id: string, words: string) =>
    tab.waitForFunction(
      ([where, what]) => document.getElementById(where ?? '')?.textContent?.includes(what ?? ''),
      [id, words],
    );
  const stand = async () => {
    await tab.focus('#life-picture a[tabindex="0"]');
  };

  it('has one tab stop, the newest entry; arrows go by date and Enter opens the entry in the list', async () => {
    await open();
    expect(await tab.locator('#life-picture a[tabindex="0"]').count()).toBe(1);
    await stand();
    await standsOn('mark-newest');
    await tab.keyboard.press('Home');
    await standsOn('mark-old');
    await tab.keyboard.press('ArrowRight');
    await standsOn('mark-middle');
    await tab.keyboard.press('ArrowUp');
    await tab.keyboard.press('End');
    await standsOn('mark-newest');
    await tab.keyboard.press('Enter');
    await standsOn('entry-newest');
    expect(await tab.locator('#entry-newest details[open]').count()).toBe(1);
  });

  it('tells of a mark that has the focus until Escape, and keeps the focus when it is drawn anew', async () => {
    await open();
    await stand();
    await says('life-popover', 'Words of newest');
    await tab.keyboard.press('Escape');
    await tab.waitForSelector('#life-popover', { state: 'hidden' });
    await tab.setViewportSize({ width: 700, height: 900 });
    await tab.waitForSelector('#life-picture svg[width="684"], #life-picture svg:not([width="1200"])');
    await standsOn('mark-newest');
  });

  it('keeps telling while the popover itself is pointed at', async () => {
    await open();
    await tab.hover('#mark-old');
    await says('life-popover', 'Words of old');
    const box = await tab.locator('#life-popover').boundingBox();
    await tab.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 20, { steps: 5 });
    await tab.keyboard.press('Escape');
    await tab.waitForSelector('#life-popover', { state: 'hidden' });
  });

  it('shows at once what is chosen, in picture, list, words and address, and the same after a reload', async () => {
    await open();
    await tab.locator('input[value="joy"]').uncheck();
    await says('life-status', 'Showing 2 entries');
    await tab.waitForURL(/kind=voice/);
    expect(await tab.locator('#life-picture .mark').count()).toBe(2);
    await tab.waitForSelector('#entry-old', { state: 'hidden' });
    await tab.reload();
    expect(await tab.locator('#life-picture .mark').count()).toBe(2);
    await says('life-showing', 'Showing 2 of 5 entries.');
    await tab.click('#life-show-all');
    await tab.waitForURL(/\/children\/c$/);
    await tab.waitForSelector('#mark-old');
  });

  it('moves the range by keys, and says where it begins', async () => {
    await open();
    await tab.focus('#life-range-from');
    await tab.keyboard.press('PageUp');
    await tab.waitForURL(/from=2018-03-14/);
    expect(await tab.getAttribute('#life-range-from', 'aria-valuetext')).toBe('from March 2018');
    expect(await tab.inputValue('#life-from')).toBe('2018-03-14');
    await standsOn('life-range-from');
  });

  it('has the dates under the picture agree with what is shown, and a day that is typed shows at once', async () => {
    await open();
    const dates = () => Promise.all(['#life-from', '#life-to'].map((field) => tab.inputValue(field)));
    expect(await dates()).toEqual(['2017-03-14', '2025-11-18']);
    expect(await tab.locator('button:visible').count()).toBe(0);
    await tab.locator('input[value="12-months"]').check();
    expect(await dates()).toEqual(['2024-11-18', '2025-11-18']);
    await tab.fill('#life-from', '2020-01-02');
    await tab.waitForURL(/\/children\/c\?from=2020-01-02$/);
    expect(await tab.locator('input[name="span"]:checked').count()).toBe(0);
    expect(await tab.getAttribute('#life-range-from', 'aria-valuetext')).toBe('from January 2020');
    await tab.locator('input[value="worry"]').uncheck();
    await tab.waitForURL(/kind=contact&from=2020-01-02$/);
    await tab.fill('#life-from', '');
    await tab.waitForFunction(() => !location.search.includes('from='));
    await tab.focus('#life-to');
    await tab.focus('#life-range-to');
    expect(await dates()).toEqual(['2017-03-14', '2025-11-18']);
  });

  it('shows and hides an entry of an uncertain day in picture and list alike', async () => {
    state.marks = [...FIRST, mark('autumn', 'joy', '2021-09-01', { to: '2021-11-30', lane: 'health' })];
    for (const [query, isThere] of [
      ['?from=2021-06-01&to=2021-09-02', true],
      ['?from=2021-11-30&to=2022-06-01', true],
      ['?from=2021-12-01&to=2022-06-01', false],
    ] as const) {
      await open();
      await tab.locator('#life-from').fill(/from=([^&]+)/.exec(query)?.[1] ?? '');
      await tab.locator('#life-to').fill(/to=([^&]+)/.exec(query)?.[1] ?? '');
      await tab.waitForURL(`**${query}`);
      expect([await tab.locator('#mark-autumn').count(), await tab.isVisible('#entry-autumn')]).toEqual([
        Number(isThere),
        isThere,
      ]);
      await tab.goto('about:blank');
    }
  });

  it('comes near enough from the list to see an entry by itself', async () => {
    await open('?kind=worry');
    await tab.goto(`${at}?kind=worry#mark-near-1`);
    await standsOn('mark-near-1');
    expect(await tab.getAttribute('#mark-near-1', 'data-count')).toBeNull();
  });

  it('shows what somebody else wrote, keeping focus and what was opened, and is silent where nothing is new', async () => {
    await open();
    await tab.click('#entry-old summary');
    state.marks = [...FIRST, mark('sung', 'joy', '2025-11-17')];
    ring('STATED');
    await tab.waitForSelector('#entry-sung[data-new]');
    await tab.waitForSelector('#mark-sung');
    await says('life-status', 'Something new was written.');
    expect(await tab.locator('#entry-old details[open]').count()).toBe(1);
    expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe('About old');
    await tab.evaluate(() => document.getElementById('life-status')?.replaceChildren());
    const answered = tab.waitForResponse(/picture\.json/);
    ring('STATED');
    await answered;
    expect(await tab.textContent('#life-status')).toBe('');
  });

  it('says when the record is out of reach, and when somebody is signed out, and listens no more', async () => {
    await open();
    ring('LAGGING');
    await says('life-banner', 'this page may be behind');
    ring('REFRESH');
    await tab.waitForFunction(() => document.getElementById('life-banner')?.textContent === '');
    state.isSignedIn = false;
    ring('STATED');
    await says('life-banner', 'You are signed out.');
    expect(await tab.locator('#mark-newest').count()).toBe(1);
  });
});
