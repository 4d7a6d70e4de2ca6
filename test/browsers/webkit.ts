import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { newFolder, until } from '../e2e/wire';
import { startBeside, type Driver, type Opening } from './browser';

export const WEBKIT_DRIVER = process.env['WEBKIT_DRIVER'] ?? '/usr/bin/WebKitWebDriver';
export const MINI_BROWSER =
  process.env['MINI_BROWSER'] ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
export const SCREEN = process.env['XVFB'] ?? '/usr/bin/Xvfb';

type Say = <Answer = unknown>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: Readonly<Record<string, unknown>>,
) => Promise<Answer>;

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
};

const speak =
  (address: string): Say =>
  async <Answer>(method: string, path: string, body?: object) => {
    const answer = await fetch(address + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await answer.json()) as { value: Answer & { error?: string; message?: string } };
    if (!answer.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  };

/** The browser’s own bar needs more room than a phone has, unless its buttons are told to be small. */
const NARROW_BAR = `* { min-width: 0; padding: 0; margin: 0; border-width: 0; }
toolbar image, toolbar button, button image { -gtk-icon-transform: scale(0.1); }
entry, entry * { font-size: 1px; }`;

const narrowBar = (): string => {
  const folder = newFolder();
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0', 'gtk.css'), NARROW_BAR);
  return folder;
};

const SCREEN_SIZE = { width: 1600, height: 3200 } as const;

/** A screen that nobody sees, since this browser cannot do without. */
const openScreen = async (): Promise<Readonly<{ display: string; end: () => Promise<void> }>> => {
  const words = [
    '-displayfd',
    '2',
    '-screen',
    '0',
    `${SCREEN_SIZE.width}x${SCREEN_SIZE.height}x24`,
    '-nolisten',
    'tcp',
  ];
  const { child, end } = startBeside(SCREEN, words);
  const display = await new Promise<string>((found) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (more: string) => {
      said += more;
      const number = /^(\d+)\n/m.exec(said)?.[1];
      if (number) found(`:${number}`);
    });
  });
  return { display, end };
};

const INSIDE = 'return { width: outerWidth - innerWidth, height: outerHeight - innerHeight };';

/** WebKit in its small browser of Debian, which has Safari’s engine, driven by WebDriver. */
export const openWebKit = async ({ hasScript }: Opening): Promise<Driver> => {
  const screen = await openScreen();
  const port = await freePort();
  const beside = startBeside(WEBKIT_DRIVER, ['-p', String(port)], {
    DISPLAY: screen.display,
    XDG_CONFIG_HOME: narrowBar(),
    TZ: 'Europe/London',
  });
  const say = speak(`http://127.0.0.1:${port}`);
  await until('the driver of WebKit answers', async () => {
    try {
      return Boolean(await say('GET', '/status'));
    } catch {
      return false;
    }
  });
  const args = ['--automation', ...(hasScript ? [] : ['--enable-javascript-markup=false'])];
  const { sessionId, capabilities } = await say<{
    sessionId: string;
    capabilities: { browserVersion: string };
  }>('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: MINI_BROWSER, args } } },
  });
  const at = `/session/${sessionId}`;
  return {
    version: `WebKitGTK ${capabilities.browserVersion}`,
    said: [],
    go: async (url) => void (await say('POST', `${at}/url`, { url })),
    back: async () => void (await say('POST', `${at}/back`, {})),
    reload: async () => void (await say('POST', `${at}/refresh`, {})),
    run: async (inPage, given) => {
      const script = `const [given, done] = arguments;
        Promise.resolve().then(() => (${inPage})(JSON.parse(given))).then(
          (found) => done(JSON.stringify({ found })),
          (error) => done(JSON.stringify({ error: String(error) })));`;
      const answer = await say<string>('POST', `${at}/execute/async`, {
        script,
        args: [JSON.stringify(given ?? null)],
      });
      const { found, error } = JSON.parse(answer) as { found?: unknown; error?: string };
      if (error !== undefined) throw new Error(error);
      return found;
    },
    act: async (actions) => {
      await say('POST', `${at}/actions`, { actions });
      await say('DELETE', `${at}/actions`);
    },
    size: async (width, height) => {
      const bars = await say<{ width: number; height: number }>('POST', `${at}/execute/sync`, {
        script: INSIDE,
        args: [],
      });
      const outer = { width: width + bars.width, height: height + bars.height };
      // Around the middle of the screen, where the pointer rests: nobody else here says which window has the focus.
      const x = Math.round((SCREEN_SIZE.width - outer.width) / 2);
      const y = Math.round((SCREEN_SIZE.height - outer.height) / 2);
      await say('POST', `${at}/window/rect`, { x, y, ...outer });
    },
    picture: async () => Buffer.from(await say<string>('GET', `${at}/screenshot`), 'base64'),
    forgetCookies: async () => void (await say('DELETE', `${at}/cookie`)),
    close: async () => {
      await say('DELETE', at).catch(() => undefined);
      await beside.end();
      await screen.end();
    },
  };
};
