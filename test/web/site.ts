import { startApp } from '../e2e/services';
import { afterwards, clientOf, newFolder, until, type Client } from '../e2e/wire';
import { openWindow, type Looking, type Window } from './browser';

/** The made-up child whose story the demonstration tells. */
export const AILSA = 'a115a000-0000-4000-8000-000000000001';

/** The people who may look at the screens of the demonstration. */
export const SIX = [
  'health-visitor',
  'class-teacher',
  'social-worker',
  'lead-professional',
  'learning-reviewer',
  'data-guardian',
] as const;
export type One = (typeof SIX)[number];

/** The whole product in a process of its own, as `npm start` starts it. */
export type Site = Client & Readonly<{ address: string; dataDir: string; stop: () => Promise<unknown> }>;

const addressIn = (lines: readonly string[]): string | undefined =>
  lines.map((line) => /http:\/\/127\.0\.0\.1:\d+(?=\/graphql)/.exec(line)?.[0]).find(Boolean);

/** Starts the product, with the demonstration's story told unless `isEmpty`, and answers once it answers. */
export const openSite = async ({
  isEmpty = false,
  port = 0,
  dataDir = newFolder(),
}: Readonly<{ isEmpty?: boolean; port?: number; dataDir?: string }> = {}): Promise<Site> => {
  const words = isEmpty ? ['--no-demo'] : [];
  const program = startApp('all-in-one', { DATA_DIR: dataDir, PORT: String(port) }, words);
  const stop = () => {
    program.kill('SIGTERM');
    return program.ended;
  };
  afterwards(stop);
  const address = await until('the screens answer', () => addressIn(program.lines()), 60_000);
  return { ...clientOf(address), address, dataDir, stop };
};

const sessions = new Map<string, Cookies>();

type Cookies = Parameters<Window['context']['addCookies']>[0];

/** A window in which this person has signed in: by the buttons of the page for the first time, then as a browser that remembers. */
export const signedIn = async (
  { address }: Pick<Site, 'address'>,
  person: One,
  looking: Looking = {},
): Promise<Window> => {
  const window = await openWindow(address, looking);
  const known = sessions.get(`${address} ${person}`);
  if (known) {
    await window.context.addCookies(known);
    return window;
  }
  await window.page.goto('/sign-in');
  await Promise.all([
    window.page.waitForURL('**/children'),
    window.page.locator(`button[name="person"][value="${person}"]`).click(),
  ]);
  sessions.set(`${address} ${person}`, await window.context.cookies());
  return window;
};
