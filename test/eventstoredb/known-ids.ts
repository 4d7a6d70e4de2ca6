const MOST = 100_000;

/** Where an id was first written. */
export type Known = Readonly<{ stream: string; revision: bigint }>;

/** The server's cache of committed ids: it keeps the first stream of an id, 100,000 ids, and no restart. */
export type KnownIds = Readonly<{
  of: (id: string) => Known | undefined;
  remember: (id: string, known: Known) => void;
  forget: () => void;
}>;

export const openKnownIds = (): KnownIds => {
  const known = new Map<string, Known>();
  return {
    of: (id) => known.get(id),
    remember: (id, where) => {
      if (known.has(id)) return;
      known.set(id, where);
      if (known.size > MOST) known.delete(known.keys().next().value ?? '');
    },
    forget: () => known.clear(),
  };
};
