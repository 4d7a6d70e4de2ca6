import { afterwards, until } from '../e2e/wire';
import type { One, Site } from '../web/site';
import type { Action, Driver, Opening } from './browser';
import { openLine, type Line } from './line';
import type { OtherBrowser } from './others';

const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** One window of another browser on a site, behind a line of its own. */
export type OtherWindow = Readonly<{
  driver: Driver;
  line: Line;
  go: (path: string) => Promise<void>;
  back: () => Promise<void>;
  /** Runs in the page: it must need nothing from outside. */
  run: <Found, Given = undefined>(
    inPage: (given: Given) => Found | Promise<Found>,
    given?: Given,
  ) => Promise<Found>;
  /** Presses keys one after another: by name, or letter by letter. */
  keys: (...keys: readonly string[]) => Promise<void>;
  type: (selector: string, words: string) => Promise<void>;
  click: (selector: string) => Promise<void>;
  /** Where the middle of something is, once it stands in the window. */
  middle: (selector: string) => Promise<readonly [x: number, y: number]>;
  /** Moves and presses the mouse. */
  mouse: (...actions: readonly Action[]) => Promise<void>;
  /** Moves the pointer away from everything that says something where it is pointed at. */
  pointAway: () => Promise<void>;
  /** Clicks, and waits for the page after it: another one, or one that script put in the place of the form. */
  press: (selector: string) => Promise<void>;
  /** The same for a button or link by how its words begin. */
  pressNamed: (words: string) => Promise<void>;
  /** Chooses one of several answers, as a finger does: by its words. */
  choose: (name: string, value: string) => Promise<void>;
  signIn: (person: One) => Promise<void>;
  address: () => Promise<string>;
  /** Everything that any page complained about, by its own words and those of the browser. */
  complaints: () => readonly string[];
}>;

/** Where something can be clicked, once it stands in the window; in the page. */
const middleOf = (selector: string): readonly [number, number] | undefined => {
  const element = [...document.querySelectorAll(selector)].find((each) => each.getClientRects().length > 0);
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element?.getClientRects()[0];
  return box && [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)];
};

/** Opens a window of a browser on a site. It is closed when the tests of a file are over. */
export const openOther = async (
  browser: OtherBrowser,
  site: Pick<Site, 'address'>,
  {
    width = 1440,
    height = 1000,
    hasScript = true,
    hasPlainLetters = false,
  }: Partial<Opening & { width: number; height: number }> = {},
): Promise<OtherWindow> => {
  const line = await openLine(site);
  const driver = await browser.open({ hasScript, hasPlainLetters });
  afterwards(driver.close);
  await driver.size(width, height);

  const run: OtherWindow['run'] = async <Found>(inPage: unknown, given: unknown) =>
    (await driver.run(String(inPage), given)) as Found;
  const go = (path: string) => driver.go(new URL(path, line.address).href);
  const middle = (selector: string) => until(`${selector} is there`, () => run(middleOf, selector));
  const mouse = (...actions: readonly Action[]) =>
    driver.act([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  const pointAway = () => mouse({ type: 'pointerMove', duration: 0, x: 1, y: 1 });
  const click = async (selector: string) => {
    const [x, y] = await middle(selector);
    await mouse(
      { type: 'pointerMove', duration: 0, x, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    );
  };
  const keys = async (...pressed: readonly string[]) => {
    const values = pressed.flatMap((key) => KEYS[key] ?? [...key]);
    const actions = values.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await driver.act([{ type: 'key', id: 'keyboard', actions }]);
  };
  const press = async (selector: string) => {
    const mark = String(Math.random());
    await run(
      ({ at, mark: name }) => {
        document.querySelectorAll(at).forEach((each) => each.setAttribute('data-pressed', name));
      },
      { at: selector, mark },
    );
    await click(selector);
    await until('the page after the button', async () => {
      try {
        return await run(
          (name) => !document.querySelector(`[data-pressed="${name}"]`) && document.readyState === 'complete',
          mark,
        );
      } catch {
        return false;
      }
    });
  };
  const pressNamed = async (words: string) => {
    const mark = `named-${words}`;
    await until(`“${words}” is there`, () =>
      run(
        ({ begins, name }) => {
          const all = [...document.querySelectorAll('main button, main a')];
          const found = all.find(
            (each) => each.getClientRects().length > 0 && each.textContent?.trim().startsWith(begins),
          );
          found?.setAttribute('data-named', name);
          return found !== undefined;
        },
        { begins: words, name: mark },
      ),
    );
    await press(`[data-named="${mark}"]`);
  };
  const choose = async (name: string, value: string) => {
    const input = `input[name="${name}"][value="${value}"]`;
    const id = await run((at) => document.querySelector(at)?.id ?? '', input);
    const isChosen = () => run((at) => document.querySelector<HTMLInputElement>(at)?.checked === true, input);
    await click(`label[for="${id}"]`);
    await until(`${name} is ${value}`, isChosen);
  };
  return {
    driver,
    line,
    pressNamed,
    choose,
    go,
    back: driver.back,
    run,
    keys,
    click,
    press,
    middle,
    mouse,
    pointAway,
    type: async (selector, words) => {
      await click(selector);
      await keys(words);
    },
    signIn: async (person) => {
      await driver.forgetCookies();
      await go('/sign-in');
      await press(`button[name="person"][value="${person}"]`);
    },
    address: () => run(() => location.href),
    complaints: () => [...line.complaints, ...driver.said],
  };
};
