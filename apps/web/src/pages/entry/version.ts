import type { CorrectionOfEntry, WholeEntry } from './whole-entry';

type Said = NonNullable<WholeEntry['firstSaid']>;

const isPersons = ({ by }: CorrectionOfEntry): boolean => by.system === null;

const standingIn = ({ corrections }: WholeEntry): readonly CorrectionOfEntry[] =>
  corrections.filter(({ stands }) => stands);

/**
 * The version that was on the page: if somebody put it right meanwhile, this correction is refused and none is lost.
 * A person’s word goes before a system’s.
 */
export const versionSeen = (entry: WholeEntry): string => {
  const standing = standingIn(entry);
  const persons = standing.findLast(isPersons);
  if (persons) return persons.factId;
  return entry.sourceNowSays === null ? (standing.at(-1)?.factId ?? entry.entryRef) : entry.entryRef;
};

/** What the entry says once one correction no longer stands, by the same order. */
export const versionWithout = (entry: WholeEntry, correction: string): Said | null => {
  const others = standingIn(entry).filter(({ factId }) => factId !== correction);
  return others.findLast(isPersons) ?? others.at(-1) ?? entry.firstSaid;
};
