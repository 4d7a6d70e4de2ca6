import { fromStored, type Facts, type RecordedFact, type UnreadableFact } from '@chronology/domain';
import type { EventStore } from '@chronology/event-store';

/** Reads the facts of a stream as today's vocabulary says them, up to and including a revision where one is given. */
export type FactReader = Readonly<{
  factsOf: (stream: string, upTo?: number) => Promise<Facts>;
}>;

/** The name under which Nest hands out the one reader of a process. */
export const FACT_READER = Symbol('FactReader');

const REMEMBERED_FACTS = 50_000;

/**
 * A reader that remembers decoded facts, up to a bound, and on every read first takes what came after: so a reader
 * always sees its own write and nothing lags, and what is not in the log any more is not remembered either. It is the
 * only cache of the read side.
 */
export const factReader = (
  log: Pick<EventStore, 'readStream'>,
  rememberedFacts: number = REMEMBERED_FACTS,
): FactReader => {
  const remembered = new Map<string, Facts>();
  let count = 0;

  const forgetOldest = () => {
    for (const [stream, facts] of remembered) {
      if (count <= rememberedFacts) return;
      remembered.delete(stream);
      count -= facts.length;
    }
  };

  const remember = (stream: string, facts: Facts) => {
    count += facts.length - (remembered.get(stream)?.length ?? 0);
    remembered.delete(stream);
    remembered.set(stream, facts);
    forgetOldest();
  };

  const forget = (stream: string) => {
    count -= remembered.get(stream)?.length ?? 0;
    remembered.delete(stream);
  };

  /**
   * What came after what is known. The last of that is read as well: where another stands in its place, or none, the log
   * was put back to an older copy, and undefined says that nothing known of the stream holds.
   */
  const newerThan = async (known: Facts, stream: string): Promise<Facts | undefined> => {
    const last = known.at(-1);
    const newer: (RecordedFact | UnreadableFact)[] = [];
    let isSame = last === undefined;
    for await (const stored of log.readStream(stream, { from: BigInt(last?.revision ?? 0) }))
      if (isSame) newer.push(fromStored(stored));
      else if (stored.id === last?.id) isSame = true;
      else return undefined;
    return isSame ? newer : undefined;
  };

  const factsOf = async (stream: string, upTo?: number): Promise<Facts> => {
    const known = remembered.get(stream) ?? [];
    const newer = await newerThan(known, stream);
    if (newer === undefined) {
      forget(stream);
      return factsOf(stream, upTo);
    }
    const facts = newer.length === 0 ? known : [...known, ...newer];
    if (facts.length > 0) remember(stream, facts);
    return upTo === undefined ? facts : facts.filter(({ revision }) => revision <= upTo);
  };

  return { factsOf };
};
