/** A run of text that people read on a page, and the marks of the elements around it. */
export type TextRun = Readonly<{ text: string; marks: ReadonlySet<string> }>;

const TAG = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const ATTRIBUTE = /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const NEVER_CLOSED = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
/** What is inside is no text of ours: code, or what somebody typed. */
const NOT_READ = new Set(['script', 'style', 'template', 'textarea']);
/** Attributes that are read out, or shown when somebody stays on an element. */
const READ_OUT = ['aria-label', 'aria-description', 'aria-valuetext', 'alt', 'title', 'placeholder'];
const FLOWS_ON = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'em',
  'i',
  'span',
  'strong',
  'time',
  'tspan',
  'small',
  'u',
]);

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const decoded = (text: string): string =>
  text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = name[1]?.toLowerCase() === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return String.fromCodePoint(code);
  });

const attributesOf = (source: string): ReadonlyMap<string, string> =>
  new Map(
    [...source.matchAll(ATTRIBUTE)].map(([, name, ...values]) => [
      name?.toLowerCase() ?? '',
      decoded(values.find((value) => value !== undefined) ?? ''),
    ]),
  );

type Open = Readonly<{ name: string; marks: ReadonlySet<string>; isRead: boolean }>;
const NOTHING_OPEN: Open = { name: '', marks: new Set(), isRead: true };

const closing = (stack: readonly Open[], name: string): readonly Open[] => {
  const at = stack.findLastIndex((open) => open.name === name);
  return at < 0 ? stack : stack.slice(0, at);
};

/** Runs within one block read as one: a word in bold does not part a sentence, a mark on an element does. */
const joined = (runs: readonly TextRun[]): readonly TextRun[] =>
  runs
    .map(({ text, marks }) => ({ text: text.replace(/\s+/g, ' ').trim(), marks }))
    .filter(({ text }) => text !== '');

/**
 * Every text of a page that people read or hear, in order: texts and attributes that are read out, without code and
 * without what somebody typed. `marks` are the names of all `data-…` attributes of the elements around it.
 */
export const textOfPage = (html: string): readonly TextRun[] => {
  const runs: { text: string; marks: ReadonlySet<string> }[] = [];
  const readOut: TextRun[] = [];
  let stack: readonly Open[] = [];
  let flows = false;
  let from = 0;
  const around = () => stack.at(-1) ?? NOTHING_OPEN;
  const read = (text: string) => {
    const { marks, isRead } = around();
    const last = runs.at(-1);
    if (!isRead || text === '') return;
    if (flows && last?.marks === marks) last.text += text;
    else runs.push({ text, marks });
    flows = true;
  };
  const open = (name: string, attributes: ReadonlyMap<string, string>) => {
    const { marks, isRead } = around();
    const own = [...attributes.keys()].filter((each) => each.startsWith('data-'));
    const within = own.length > 0 ? new Set([...marks, ...own]) : marks;
    if (isRead)
      readOut.push(...READ_OUT.map((each) => ({ text: attributes.get(each) ?? '', marks: within })));
    if (NEVER_CLOSED.has(name)) return;
    stack = [...stack, { name, marks: within, isRead: isRead && !NOT_READ.has(name) }];
  };
  for (const found of html.matchAll(TAG)) {
    read(decoded(html.slice(from, found.index)));
    from = found.index + found[0].length;
    const name = found[2]?.toLowerCase();
    if (!name) continue;
    if (!FLOWS_ON.has(name)) flows = false;
    if (!found[1]) open(name, attributesOf(found[3] ?? ''));
    if (found[1] || found[3]?.endsWith('/')) stack = closing(stack, name);
  }
  read(decoded(html.slice(from)));
  return joined([...runs, ...readOut]);
};
