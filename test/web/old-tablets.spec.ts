import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { compiledDist } from '../processes';

/** What Safari 14, on tablets of 2020, does not have, and nobody gives it. Written so, it breaks what stands around it. */
const NOT_IN_SCRIPTS: Readonly<Record<string, RegExp>> = {
  'a regular expression that looks behind (Safari 16.4)': /\(\?<[=!]/,
  'arrays changed by copy (16)': /\.(toSorted|toReversed|toSpliced)\(/,
  'structuredClone (15.4)': /structuredClone/,
  'randomUUID (15.4)': /randomUUID/,
  'requestSubmit (16)': /requestSubmit/,
  'dialogs and popovers (15.4, 17)': /\.(showModal|showPopover|togglePopover)\(/,
  'AbortSignal.timeout and any (16, 17.4)': /AbortSignal\.(timeout|any)/,
  'groups and resolvers (17.4)': /\b(Object|Map)\.groupBy|withResolvers|fromAsync/,
  'checkVisibility (17.4)': /checkVisibility/,
  'locks and channels between tabs (15.4)': /navigator\.locks|BroadcastChannel/,
  'a class with static blocks or private methods (15 to 16.4)': /static\s*\{|#\w+\s*\(/,
};
/** These are new too; they are given to every script, or asked for before they are used. */
const GIVEN = ['at', 'findLast', 'findLastIndex'];

const NOT_IN_STYLES: Readonly<Record<string, RegExp>> = {
  'layers (Safari 15.4)': /@layer/,
  'containers (16)': /@container|\dcq[wihb]/,
  'nested rules (16.5)': /[{;}]\s*&/,
  'ranges in media queries (16.4)': /@media[^{]*[<>]/,
  'heights of the window that move (15.4)': /\d[dsl]v[hwb]\b/,
  'newer colours (15.4 and later)': /oklch|oklab|light-dark\(/,
};

const assets = (): ReadonlyMap<string, string> => {
  const folder = join(compiledDist(), 'apps', 'web', 'assets');
  const names = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
};

const faultsIn = (end: string, not: Readonly<Record<string, RegExp>>): readonly string[] =>
  [...assets()]
    .filter(([name]) => name.endsWith(end))
    .flatMap(([name, text]) =>
      Object.entries(not).flatMap(([what, pattern]) => {
        const found = pattern.exec(text);
        return found ? [`${name}: ${what}: ${text.slice(found.index - 40, found.index + 60)}`] : [];
      }),
    );

type Rule = Readonly<{ selectors: string; style: string }>;

/** The rules of a style sheet that stand alone or within a medium, and not within `@supports`. */
const rulesOf = (css: string): readonly Rule[] => {
  const rules: Rule[] = [];
  const within: string[] = [];
  for (const [, text = '', brace] of css.matchAll(/([^{}]*)([{}])/g)) {
    const isAsked = within.some((head) => head.startsWith('@supports'));
    if (brace === '{') within.push(text.slice(text.lastIndexOf(';') + 1).trim());
    else if (!isAsked) rules.push({ selectors: within.pop() ?? '', style: text });
    else within.pop();
  }
  return rules;
};

const rulesOfAll = (): readonly Rule[] =>
  [...assets()].filter(([name]) => name.endsWith('.css')).flatMap(([, css]) => rulesOf(css));

/** One by one; what stands in brackets is no list of its own. */
const eachOf = (selectors: string): readonly string[] =>
  selectors.replace(/:(is|not|where)\([^()]*\)/g, '').split(',');

const NEWER = /:has\(|:focus-visible/;

describe('on a tablet that is a few years old', () => {
  it('every script can be read, and calls for nothing that is not there', () => {
    expect(faultsIn('.js', NOT_IN_SCRIPTS)).toEqual([]);
  });

  it('what is new in the language is given to every script before it begins', () => {
    const scripts = [...assets()].filter(([name]) => name.endsWith('.js'));
    expect(scripts).toHaveLength(2);
    for (const [, script] of scripts) {
      const page = createContext({
        document: { getElementById: () => null, body: { classList: { add() {} } } },
      });
      runInContext(
        `for (const name of ${JSON.stringify(GIVEN)}) { delete Array.prototype[name]; delete String.prototype[name]; }
         delete Object.hasOwn; var window = { isSecureContext: false };
         document.querySelector = () => null; document.querySelectorAll = () => [];`,
        page,
      );
      runInContext(script, page);
      const given = runInContext(
        `JSON.stringify([[1, 2, 3].at(-1), [1].at(4), 'abc'.at(-2), [1, 2, 3].findLast((n) => n < 3),
          [1, 2, 3].findLastIndex((n) => n > 9), Object.hasOwn({ a: 1 }, 'a'), Object.hasOwn({}, 'toString'),
          Object.keys([1]), [].at(0) === undefined])`,
        page,
      ) as string;
      expect(JSON.parse(given)).toEqual([3, null, 'b', 2, -1, true, false, ['0'], true]);
    }
  });

  it('asks whether there is idle time to wait for before it waits for it', () => {
    for (const [name, script] of assets())
      if (name.endsWith('.js') && script.includes('.requestIdleCallback('))
        expect(script).toMatch(/["'`]requestIdleCallback["'`] ?in window/);
  });

  it('no style is written in a newer language', () => {
    expect(faultsIn('.css', NOT_IN_STYLES)).toEqual([]);
  });

  it('colours that are mixed are asked for first', () => {
    expect(rulesOfAll().filter(({ style }) => style.includes('color-mix('))).toEqual([]);
  });

  it('a selector that it does not know takes no other with it', () => {
    const newer = rulesOfAll().filter(({ selectors }) => NEWER.test(selectors));
    expect(newer.length).toBeGreaterThan(0);
    expect(newer.filter(({ selectors }) => !eachOf(selectors).every((each) => NEWER.test(each)))).toEqual([]);
  });
});
