/**
 * How far one that follows the log has come. `live`: it has caught up; `behind`: it is catching up; `lagging`: the log
 * is out of its reach; `failing`: something else keeps it from going on, and it tries again; `idle`: nobody needs it.
 */
export type FollowerState = 'live' | 'behind' | 'lagging' | 'failing' | 'idle';

/** What a follower says of itself. `unreadable`: how many facts it had to pass over because it could not read them. */
export type FollowerSeen = Readonly<{ state: FollowerState; unreadable?: number }>;

/** Everybody in this process who follows the log, by the name of what they keep. */
export type Followers = Readonly<{
  add: (name: string, look: () => FollowerSeen | Promise<FollowerSeen>) => void;
  look: () => Promise<Readonly<Record<string, FollowerSeen>>>;
}>;

/** Begins with nobody. One that cannot even be looked at is failing. */
export const openFollowers = (): Followers => {
  const looks = new Map<string, () => FollowerSeen | Promise<FollowerSeen>>();
  const lookAt = async (name: string, look: () => FollowerSeen | Promise<FollowerSeen>) => {
    try {
      return [name, await look()] as const;
    } catch {
      return [name, { state: 'failing' }] as const;
    }
  };
  return {
    add: (name, look) => void looks.set(name, look),
    look: async () => {
      const seen = await Promise.all([...looks].map(([name, look]) => lookAt(name, look)));
      return Object.fromEntries<FollowerSeen>(seen);
    },
  };
};
