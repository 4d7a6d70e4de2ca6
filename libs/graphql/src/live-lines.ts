import type { Actor } from '@chronology/access';

/** One live connection, as far as it is counted: by id what is listened to on it. */
export type LiveLine = Readonly<{ subscriptions: Readonly<Record<string, unknown>> }>;

/** The live connections of one service, and whose each is. */
export type LiveLines = Readonly<{
  /** Takes one in; answers with false, and takes none, where its owner has as many as one may have. */
  begin: (line: LiveLine, owner: Actor | undefined) => boolean;
  end: (line: LiveLine) => void;
  /** Whether its owner listens, on all of their connections, to more than one may listen to at once. */
  isBeyond: (line: LiveLine) => boolean;
}>;

/** Whoever is not known is one and the same: nobody. */
const nameOf = (owner: Actor | undefined): string =>
  owner ? JSON.stringify([owner.kind, owner.organisationId, owner.ref]) : 'nobody';

/** Counts live connections and what is listened to on them, `most` of each for one person or system. */
export const liveLines = (most: number): LiveLines => {
  const lines = new Map<LiveLine, string>();
  const ofOwner = (name: string) => [...lines].flatMap(([line, owner]) => (owner === name ? [line] : []));
  return {
    begin: (line, owner) => {
      const name = nameOf(owner);
      if (ofOwner(name).length >= most) return false;
      lines.set(line, name);
      return true;
    },
    end: (line) => void lines.delete(line),
    isBeyond: (line) => {
      const theirs = ofOwner(lines.get(line) ?? 'nobody');
      return theirs.reduce((sum, { subscriptions }) => sum + Object.keys(subscriptions).length, 0) > most;
    },
  };
};
