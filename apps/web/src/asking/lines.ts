/** The live lines of one service, person by person. */
export type Lines = Readonly<{
  /** Takes in one more; answers with what lets it go. Where there are too many, the oldest of that person is told to end. */
  take: (personId: string, end: () => void) => () => void;
}>;

/** As many tabs as one person has in sight at once, on every machine that they use. */
export const MOST_LINES = 12;

/**
 * Keeps so many lines a person at most. It is the newest that is kept: somebody looks at that page now, and whoever looks
 * at the oldest is told of what is new a little later.
 */
export const linesOfEach = (most: number = MOST_LINES): Lines => {
  const byPerson = new Map<string, Set<() => void>>();
  return {
    take: (personId, end) => {
      const theirs = byPerson.get(personId) ?? new Set();
      byPerson.set(personId, theirs.add(end));
      const letGo = () => {
        theirs.delete(end);
        if (theirs.size === 0 && byPerson.get(personId) === theirs) byPerson.delete(personId);
      };
      const [oldest] = theirs;
      if (theirs.size > most && oldest) {
        theirs.delete(oldest);
        oldest();
      }
      return letGo;
    },
  };
};
