import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { h, type ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type TextNode = DefaultTreeAdapterTypes.TextNode;

/** One element as both sides are compared: attributes and classes in order of their names, white space as people see it. */
type Seen = string | Readonly<{ tag: string; attributes: readonly string[]; children: readonly Seen[] }>;

const inline = new Set(['a', 'b', 'em', 'span', 'strong']);
const verbatim = new Set(['textarea', 'pre']);

const isText = (node: Node | undefined): node is TextNode => node?.nodeName === '#text';
const isElement = (node: Node | undefined): node is Element => node !== undefined && 'tagName' in node;
const isInline = (node: Node | undefined): boolean => isElement(node) && inline.has(node.tagName);

/** White space counts between words and what stands in their line; not at the edge of a block, nor between elements. */
function seenText(node: TextNode, before: Node | undefined, after: Node | undefined): string {
  const text = node.value.replace(/\s+/g, ' ');
  if (text === ' ') return '';
  const from = isInline(before) ? text : text.trimStart();
  return isInline(after) ? from : from.trimEnd();
}

const attributesOf = ({ attrs }: Element): readonly string[] =>
  attrs
    .map(
      ({ name, value }) => `${name}=${name === 'class' ? value.trim().split(/\s+/).sort().join(' ') : value}`,
    )
    .sort();

const seenAll = (nodes: readonly Node[], asItIs: boolean): readonly Seen[] =>
  nodes
    .map((node, index): Seen => {
      if (isText(node)) return asItIs ? node.value : seenText(node, nodes[index - 1], nodes[index + 1]);
      return isElement(node) ? seenElement(node) : '';
    })
    .filter((seen) => seen !== '');

const seenElement = (element: Element): Seen => ({
  tag: element.tagName,
  attributes: attributesOf(element),
  children: seenAll(element.childNodes, verbatim.has(element.tagName)),
});

const seenHtml = (html: string): readonly Seen[] => seenAll(parseFragment(html).childNodes, false);

const toChild = (node: Node): ComponentChild => {
  if (isText(node)) return node.value;
  if (!isElement(node)) return null;
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return h(node.tagName, attributes, node.childNodes.map(toChild));
};

/** Words of a fixture: plain, or mark-up made into elements. */
export type Words = Readonly<{ text?: string | number; html?: string | false }>;

/** What a caller of a part would put where the fixture has words. */
export function wordsOf(words: Words | undefined): ComponentChild {
  if (typeof words?.html === 'string') {
    const children = parseFragment(words.html.trim()).childNodes.map(toChild);
    return children.length === 1 ? children[0] : children;
  }
  return words?.text === undefined ? undefined : String(words.text);
}

type Fixture<Options> = Readonly<{ name: string; options: Options; html: string }>;

const fixturesOf = <Options>(component: string): readonly Fixture<Options>[] => {
  const root = dirname(require.resolve('govuk-frontend/package.json'));
  const file = join(root, 'dist/govuk/components', component, 'fixtures.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { fixtures: readonly Fixture<Options>[] }).fixtures;
};

type Compared<Options> = Readonly<{
  component: string;
  part: (options: Options) => ComponentChild;
  /** Their mark-up after a change that we make on purpose everywhere, such as what names and ids begin with. */
  theirs?: (html: string, options: Options) => string;
  /** Why a part does not say what a fixture says, and which fixtures those are. */
  cannot: Readonly<Record<string, readonly string[]>>;
}>;

const rendered = <Options>(part: Compared<Options>['part'], options: Options): string =>
  renderToString(h('div', {}, part(options))).replace(/^<div>|<\/div>$/g, '');

/**
 * Every fixture that the package brings for a component is either drawn the same by our part, or listed with the reason
 * why it is not; one that a later release adds is neither, and fails.
 */
export function drawsAsGovukDoes<Options>({ component, part, theirs, cannot }: Compared<Options>): void {
  const fixtures = fixturesOf<Options>(component);
  const given = ({ html, options }: Fixture<Options>) => seenHtml(theirs ? theirs(html, options) : html);
  const reasons = new Map(
    Object.entries(cannot).flatMap(([reason, names]) => names.map((name) => [name, reason] as const)),
  );
  describe(`the mark-up of ${component}`, () => {
    it.each(fixtures.filter(({ name }) => !reasons.has(name)))('is the same for "$name"', (fixture) => {
      expect(seenHtml(rendered(part, fixture.options))).toEqual(given(fixture));
    });

    it.each(fixtures.filter(({ name }) => reasons.has(name)))('is not ours for "$name"', (fixture) => {
      expect(seenHtml(rendered(part, fixture.options))).not.toEqual(given(fixture));
    });

    it('is listed only where there is such a fixture, and once', () => {
      const listed = Object.values(cannot).flat();
      expect(listed.filter((name) => !fixtures.some((fixture) => fixture.name === name))).toEqual([]);
      expect(listed).toHaveLength(reasons.size);
    });
  });
}

/** Why most of the others are not ours: no part takes these. */
export const never = {
  classes: 'callers give no classes: a look is a prop with a name',
  attributes: 'callers give no attributes',
  disabled: 'nothing is shown that cannot be used',
  describedBy: 'a field is described by its own hint and error alone',
  states: 'a state of the pointer is no option',
} as const;
