import { until } from '../e2e/wire';
import { AILSA, openSite, type Site } from '../web/site';
import type { OtherBrowser } from './others';
import { openOther, type OtherWindow } from './window';

/** The page of Ailsa’s life. */
export const PAGE = `/children/${AILSA}`;

/** What has the focus, by its id; in the page. */
export const focused = () => document.activeElement?.id ?? '';

/** The picture of a life in a window of another browser, and what a test does with it. */
export type LifePage = Readonly<{
  site: Site;
  window: OtherWindow;
  open: (path?: string) => Promise<void>;
  /** Answers once script has taken the picture over. */
  comesToLife: () => Promise<unknown>;
  /** Moves the focus, and answers with the id of what has it then. */
  focus: (selector: string) => Promise<string>;
}>;

/** Opens a site, and a window on it as the social worker. */
export const openLifePage = async (browser: OtherBrowser): Promise<LifePage> => {
  const site = await openSite();
  const window = await openOther(browser, site);
  await window.signIn('social-worker');
  const comesToLife = () =>
    until('the picture answers to keys', () =>
      window.run(() => document.getElementById('life-popover') !== null),
    );
  return {
    site,
    window,
    comesToLife,
    open: async (path = PAGE) => {
      await window.go(path);
      await comesToLife();
      await window.pointAway();
    },
    focus: (selector) =>
      window.run((at) => {
        document.querySelector<HTMLElement>(at)?.focus();
        return document.activeElement?.id ?? '';
      }, selector),
  };
};
