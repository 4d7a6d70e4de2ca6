import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { newFolder } from '../e2e/wire';
import { startBeside, type Driver, type Opening } from './browser';

export const FIREFOX = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr';

const NO_ANSWER_MS = 60_000;

type Given = Readonly<Record<string, unknown>>;
type Told = Readonly<{
  id?: number;
  type: 'success' | 'error' | 'event';
  result?: unknown;
  error?: string;
  message?: string;
  method?: string;
  params?: Readonly<{ level?: string; text?: string }>;
}>;
type Say = <Answer = unknown>(method: string, params?: Given) => Promise<Answer>;

const listening = (errors: NodeJS.ReadableStream): Promise<string> =>
  new Promise((found, failed) => {
    let said = '';
    errors.setEncoding('utf8').on('data', (words: string) => {
      said += words;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address) found(address);
    });
    errors.on('end', () => failed(new Error(`Firefox ended: ${said}`)));
  });

/** Speaks WebDriver BiDi over one line. Errors and warnings of pages are written down. */
const speak = async (address: string, said: string[]): Promise<Say> => {
  const line = new WebSocket(`${address}/session`);
  await new Promise((open, failed) => line.once('open', open).once('error', failed));
  const waiting = new Map<number, (told: Told) => void>();
  line.on('message', (data: Buffer) => {
    const told = JSON.parse(data.toString('utf8')) as Told;
    if (told.id !== undefined) waiting.get(told.id)?.(told);
    else if (told.params?.level === 'error' || told.params?.level === 'warn')
      said.push(told.params.text ?? '');
  });
  let last = 0;
  return <Answer>(method: string, params: Given = {}) => {
    const id = (last += 1);
    return new Promise<Answer>((done, failed) => {
      const late = setTimeout(() => failed(new Error(`${method}: no answer.`)), NO_ANSWER_MS);
      waiting.set(id, (told) => {
        waiting.delete(id);
        clearTimeout(late);
        if (told.type === 'success') done(told.result as Answer);
        else failed(new Error(`${method}: ${told.error}: ${told.message}`));
      });
      line.send(JSON.stringify({ id, method, params }));
    });
  };
};

type Ran = Readonly<{
  type: string;
  result?: Readonly<{ value?: string }>;
  exceptionDetails?: Readonly<{ text: string }>;
}>;

/** Firefox of its own, without a window to be seen, driven by WebDriver BiDi. */
export const openFirefox = async ({ hasScript, hasPlainLetters }: Opening): Promise<Driver> => {
  const profile = newFolder();
  const settings = [
    ...(hasScript ? [] : ['user_pref("javascript.enabled", false);\n']),
    ...(hasPlainLetters ? ['user_pref("browser.display.use_document_fonts", 0);\n'] : []),
  ];
  writeFileSync(join(profile, 'user.js'), settings.join(''));
  const words = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  const { child, end } = startBeside(FIREFOX, words, {
    MOZ_DISABLE_CONTENT_SANDBOX: '1',
    TZ: 'Europe/London',
  });
  if (!child.stderr) throw new Error('Firefox has no errors to read.');
  const said: string[] = [];
  const say = await speak(await listening(child.stderr), said);
  const { capabilities } = await say<{ capabilities: { browserVersion: string } }>('session.new', {
    capabilities: { alwaysMatch: {} },
  });
  await say('session.subscribe', { events: ['log.entryAdded'] });
  const { context } = await say<{ context: string }>('browsingContext.create', { type: 'tab' });
  // Without script of its own, a page lets nobody run any in it but beside it, and no promise is ever kept.
  const target = { context, ...(hasScript ? {} : { sandbox: 'beside' }) };
  return {
    version: `Firefox ${capabilities.browserVersion}`,
    said,
    go: async (url) => void (await say('browsingContext.navigate', { context, url, wait: 'complete' })),
    back: async () => void (await say('browsingContext.traverseHistory', { context, delta: -1 })),
    reload: async () => void (await say('browsingContext.reload', { context, wait: 'complete' })),
    run: async (inPage, given) => {
      const ran = await say<Ran>('script.callFunction', {
        functionDeclaration: hasScript
          ? `async (given) => JSON.stringify(await (${inPage})(JSON.parse(given)))`
          : `(given) => JSON.stringify((${inPage})(JSON.parse(given)))`,
        arguments: [{ type: 'string', value: JSON.stringify(given ?? null) }],
        awaitPromise: hasScript,
        target,
      });
      if (ran.type !== 'success') throw new Error(ran.exceptionDetails?.text);
      return ran.result?.value === undefined ? undefined : (JSON.parse(ran.result.value) as unknown);
    },
    act: async (actions) => {
      await say('input.performActions', { context, actions });
      await say('input.releaseActions', { context });
    },
    size: async (width, height) =>
      void (await say('browsingContext.setViewport', { context, viewport: { width, height } })),
    picture: async () => {
      const { data } = await say<{ data: string }>('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
    printed: async () => {
      const { data } = await say<{ data: string }>('browsingContext.print', {
        context,
        background: true,
        orientation: 'landscape',
        page: { width: 21, height: 29.7 },
        margin: { top: 1.2, bottom: 1.6, left: 1.4, right: 1.4 },
        shrinkToFit: false,
      });
      return Buffer.from(data, 'base64');
    },
    forgetCookies: async () => void (await say('storage.deleteCookies')),
    close: end,
  };
};
