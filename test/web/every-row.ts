import { markKindOf } from '../../apps/web/src/pages/child/picture-of/mark-kinds';
import type { MarkKind } from '../../apps/web/src/timeline/picture';
import type { Person } from '../e2e/wire';
import type { Visit } from '../visiting';
import type { Site } from './site';

/** One row of the list on the page of a child. */
export type ListRow = Readonly<{ key: string; kind: MarkKind; hasDay: boolean; isDrawnAsEnd: boolean }>;

const rowsIn = (html: string): readonly ListRow[] =>
  html
    .split('<li id="entry-')
    .slice(1)
    .map((row) => ({
      key: /^[^"]+/.exec(row)?.[0] ?? '',
      kind: (/ data-kind="([^"]+)"/.exec(row)?.[1] ?? 'other') as MarkKind,
      hasDay: /^[^>]* data-day="/.test(row),
      isDrawnAsEnd: row.includes('href="#end-'),
    }));

const addressesIn = (html: string): readonly string[] => {
  const jump = /<nav class="years".*?<\/nav>/s.exec(html)?.[0] ?? '';
  return [...jump.matchAll(/href="([^"]+)"(?! aria-current)/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&').replace(/#.*$/, ''))
    .filter((href) => href !== '');
};

const anywhere = (): boolean => true;

/**
 * Walks from year to year, and through the parts of each, by the links of the page: all rows, and all pages seen. Only
 * where `isWanted` says so.
 */
export const everyRow = async (
  visit: Visit,
  address: string,
  isWanted: (address: string) => boolean = anywhere,
) => {
  const seen = new Map<string, string>();
  const ahead = [address];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (seen.has(next)) continue;
    const { html } = await visit.get(next);
    seen.set(next, html);
    ahead.push(...addressesIn(html).filter(isWanted));
  }
  const pages = [...seen.values()];
  const rows = new Map<string, ListRow>();
  for (const page of pages) for (const row of rowsIn(page)) rows.set(row.key, row);
  return { pages, rows: [...rows.values()] };
};

/** How many entries the list says that there are in all its years. */
export const countOfYears = (html: string): number => {
  const jump = /<nav class="years".*?<\/nav>/s.exec(html)?.[0] ?? '';
  return [...jump.matchAll(/<span>(\d+)<\/span>/g)].reduce((sum, [, count]) => sum + Number(count), 0);
};

export type KindCounts = Readonly<Record<MarkKind, number>>;

const countsOf = (kinds: readonly MarkKind[]): KindCounts => {
  const counts = { joy: 0, voice: 0, worry: 0, contact: 0, other: 0, closed: 0 };
  for (const kind of kinds) counts[kind] += 1;
  return counts;
};

/** How many entries of each kind stand in a list; only those that the picture has as marks where `areMarks`. */
export const countsInList = (rows: readonly ListRow[], areMarks: boolean): KindCounts =>
  countsOf(rows.filter((row) => !areMarks || (row.hasDay && !row.isDrawnAsEnd)).map(({ kind }) => kind));

/** How many entries of each kind the tools over the picture say that there are. */
export const countsInTools = (html: string): KindCounts => {
  const said = [...html.matchAll(/data-count="([a-z]+)">(\d+)</g)].map(
    ([, kind, count]) => [kind as MarkKind, Number(count)] as const,
  );
  return { ...countsOf([]), ...(Object.fromEntries(said) as Partial<KindCounts>) };
};

type Item = Readonly<{
  key: string;
  entryRef: string;
  form: 'ENTRY' | 'DECISION' | 'CANNOT_OPEN' | 'CANNOT_READ';
  type: string | null;
  kind: null;
  content: Readonly<Record<string, unknown>> | null;
  occurred: Readonly<{ from: string | null }> | null;
}>;

/** Everything that the API says of a child, page by page. */
export const everyItem = async (site: Pick<Site, 'timeline'>, childId: string, person: Person) => {
  const items: Item[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof site.timeline<Item>>> = await site.timeline<Item>(
      childId,
      'key entryRef form type kind content occurred { from }',
      { after, first: 500 },
      person,
    );
    items.push(...page.items);
    after = page.cursor;
  } while (after !== null);
  return items;
};

/** How many items of each kind the API has, by the kinds of the picture. */
export const countsInApi = (items: readonly Item[]): KindCounts =>
  countsOf(items.map((item) => markKindOf(item as unknown as Parameters<typeof markKindOf>[0])));
