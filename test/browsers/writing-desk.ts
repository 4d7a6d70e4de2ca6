import { randomUUID } from 'node:crypto';
import { AILSA, openSite, type Site } from '../web/site';
import type { OtherBrowser } from './others';
import { openOther, type OtherWindow } from './window';

/** Words that nobody wrote before. */
export const written = (words: string): string => `${words} ${randomUUID().slice(0, 8)}`;

/** Whether the page says these words. */
export const reads = (window: OtherWindow, words: string): Promise<boolean> =>
  window.run((text) => document.querySelector('main')?.textContent?.includes(text) === true, words);

/** What stands in a field. */
export const valueOf = (window: OtherWindow, selector: string): Promise<string> =>
  window.run((at) => document.querySelector<HTMLTextAreaElement>(at)?.value ?? '', selector);

/** Opens the form for a new entry, as the teacher. */
export const openForm = async (window: OtherWindow): Promise<void> => {
  await window.signIn('class-teacher');
  await window.go(`/children/${AILSA}/add`);
};

/** A site where people write, and what is on record there. */
export type WritingDesk = Readonly<{
  site: Site;
  windowFor: (hasScript: boolean) => OtherWindow;
  /** How many entries hold these words. */
  stated: (what: string) => Promise<number>;
}>;

/** Opens a site, with a window for each way of writing: with and without script. */
export const openWritingDesk = async (
  browser: OtherBrowser,
  ways: readonly boolean[] = [true, false],
): Promise<WritingDesk> => {
  const site = await openSite();
  const windows = new Map<boolean, OtherWindow>();
  // One of them at a time: the driver of WebKit has room for one window.
  for (const hasScript of ways) windows.set(hasScript, await openOther(browser, site, { hasScript }));
  return {
    site,
    windowFor: (hasScript) => {
      const found = windows.get(hasScript);
      if (!found) throw new Error('No window is open.');
      return found;
    },
    stated: async (what) => {
      const newest = { filter: { newestFirst: true } };
      const { items } = await site.timeline<object>(AILSA, 'sentence what type', newest, 'social-worker');
      return items.filter((item) => JSON.stringify(item).includes(what)).length;
    },
  };
};
