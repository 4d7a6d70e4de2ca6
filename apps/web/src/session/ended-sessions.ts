/** Sign-ins that somebody ended before their time was over. */
export type EndedSessions = Readonly<{
  /** Times in milliseconds; after `until` it would be over anyhow, and is forgotten. */
  add: (id: string, until: number, now: number) => void;
  has: (id: string) => boolean;
}>;

/** Many times what a whole region signs out of in twelve hours; beyond it the oldest are forgotten. */
const MOST = 100_000;

/** Remembers what has ended until its time is over, and no longer. */
export const endedSessions = (most: number = MOST): EndedSessions => {
  const ended = new Map<string, number>();
  const forget = (now: number) => {
    for (const [id, until] of ended) if (until <= now || ended.size > most) ended.delete(id);
  };
  return {
    add: (id, until, now) => {
      ended.set(id, until);
      forget(now);
    },
    has: (id) => ended.has(id),
  };
};
