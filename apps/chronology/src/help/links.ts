import { sentenceOf, type Occurred } from '@chronology/domain';
import type { Agency } from '@chronology/access';
import type { Entry } from '@chronology/projections';

/** An entry that is spoken of, in a form that leads to it. */
export type EntryLink = Readonly<{ entryRef: string; sentence: string; occurred: Occurred; lane: Agency }>;

/** Entries that are spoken of: those that this viewer may open, and how many they may not. */
export type Links = Readonly<{ open: readonly EntryLink[]; cannotOpen: number }>;

/** The way to one entry. */
export const linkTo = ({ ref, shown }: Entry): EntryLink => ({
  entryRef: ref,
  sentence: sentenceOf(shown),
  occurred: shown.data.occurred,
  lane: (shown.data.onBehalfOf ?? shown.data.source).agency,
});

type OfEntries = Readonly<{ factRefs: readonly string[] }>;

/** Leads to entries as far as a viewer may open them. Of the others it says how many there are, and nothing else. */
export type Leads = Readonly<{
  to: (refs: readonly string[]) => Links;
  mayOpenAll: (refs: readonly string[]) => boolean;
  /** What is made of entries that may all be opened, and the rest. */
  parted: <Item extends OfEntries>(items: readonly Item[]) => readonly [open: Item[], hidden: Item[]];
}>;

/** The links to these entries; each is made when it is first asked for, because many endings lead to one entry. */
const linksTo = (seen: readonly Entry[]) => {
  const byRef = new Map(seen.map((entry) => [entry.ref, entry]));
  const links = new Map<string, EntryLink>();
  const made = (entry: Entry): EntryLink => {
    const link = linkTo(entry);
    links.set(entry.ref, link);
    return link;
  };
  return {
    has: (ref: string) => byRef.has(ref),
    get: (ref: string): readonly EntryLink[] => {
      const entry = byRef.get(ref);
      return entry ? [links.get(ref) ?? made(entry)] : [];
    },
  };
};

/** Leads to what this viewer may see whole. */
export const leadsTo = (seen: readonly Entry[]): Leads => {
  const links = linksTo(seen);
  const mayOpenAll = (refs: readonly string[]) => refs.every(links.has);
  return {
    mayOpenAll,
    to: (refs) => {
      const different = refs.length > 1 ? [...new Set(refs)] : refs;
      const open = different.flatMap(links.get);
      return { open, cannotOpen: different.length - open.length };
    },
    parted: <Item extends OfEntries>(items: readonly Item[]) => {
      const [open, hidden]: [Item[], Item[]] = [[], []];
      for (const item of items) (mayOpenAll(item.factRefs) ? open : hidden).push(item);
      return [open, hidden] as const;
    },
  };
};
