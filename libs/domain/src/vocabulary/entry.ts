import type { ContentOf, Envelope, FactType } from '../stored/schemas';

/** How a timeline groups entries: what a tired reader looks for, never how bad something is. */
export const ENTRY_KINDS = ['joy', 'voice', 'worry', 'contact', 'help', 'change', 'record'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Who may see a fact unless whoever states it says otherwise. */
export type Level = Envelope['audience']['level'];

/**
 * What the product knows of one type of fact: the group it is shown in, its place among the facts of one day
 * (ends before starts, a death last), who may see it by default, and its plain sentence for people.
 */
export type VocabularyEntry<Content> = Readonly<{
  kind: EntryKind;
  rank: number;
  audience: Level;
  sentence: (content: Content, envelope: Envelope) => string;
}>;

export type VocabularyOf<Type extends FactType> = {
  readonly [Each in Type]: VocabularyEntry<ContentOf<Each>>;
};

/** Places on one day. */
export const RANK = {
  opening: 0,
  end: 10,
  change: 20,
  care: 25,
  status: 28,
  start: 30,
  ordinary: 50,
  careEnds: 80,
  death: 90,
} as const;

/** Builds an entry for the team, at the ordinary place on a day. */
export const entry = <Content>(
  kind: EntryKind,
  sentence: (content: Content, envelope: Envelope) => string,
  rank: number = RANK.ordinary,
  audience: Level = 'team',
): VocabularyEntry<Content> => ({ kind, rank, audience, sentence });

/** "Speech and language", or the words for something nobody named. */
export const named = (words: string | undefined, otherwise: string): string => words ?? otherwise;

/** A code in people's words: its label, or the code itself where no label is known. */
export const codeInWords = (
  code: Readonly<{ code: string; display?: string }> | undefined,
): string | undefined => code && (code.display ?? `code ${code.code}`);

/** ": why", or nothing where no why was given. */
export const because = (words: string | undefined): string => (words === undefined ? '' : `: ${words}`);
