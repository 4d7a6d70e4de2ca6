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

/** Leads to entries as far as a viewer may open them. Of the others it says how many there are, and nothing else. */
export type Leads = Readonly<{
  to: (refs: readonly string[]) => Links;
  mayOpenAll: (refs: readonly string[]) => boolean;
}>;

/** Leads to what this viewer may see whole. */
export const leadsTo = (seen: readonly Entry[]): Leads => {
  const byRef = new Map(seen.map((entry) => [entry.ref, entry]));
  return {
    to: (refs) => {
      const different = [...new Set(refs)];
      const open = different.flatMap((ref) => {
        const entry = byRef.get(ref);
        return entry ? [linkTo(entry)] : [];
      });
      return { open, cannotOpen: different.length - open.length };
    },
    mayOpenAll: (refs) => refs.every((ref) => byRef.has(ref)),
  };
};
