import type { Facts } from '@chronology/domain';
import { type Viewer } from '@chronology/access';
import { streamsOf, type ChildStreams, type FactReader } from '@chronology/identity';
import type { ChildFacts } from './child-facts';
import { cut, type Read } from './cut';

/** How far each stream was read, by stream. */
export type Revisions = Readonly<Record<string, number>>;

/** Who reads, as of when, and in an open walk how far its first page had read. */
export type Reading = Readonly<{ viewer: Viewer; asKnownAt?: string; at?: Revisions }>;

const readAll = async (reader: FactReader, streams: ChildStreams): Promise<Read> => {
  const names = [streams.chronology, ...streams.records.map(({ stream }) => stream)];
  const facts = await Promise.all(names.map(async (name) => [name, await reader.factsOf(name)] as const));
  return { streams, facts: new Map(facts) };
};

/** What an open walk has before it: of a stream that it did not know, nothing. */
const upTo = ({ streams, facts }: Read, at: Revisions): Read => ({
  streams,
  facts: new Map([...facts].map(([stream, all]) => [stream, all.slice(0, (at[stream] ?? -1) + 1)])),
});

const revisionsOf = (facts: ReadonlyMap<string, Facts>): Revisions =>
  Object.fromEntries([...facts].map(([stream, all]) => [stream, all.length - 1]));

type Counted = Pick<ChildFacts, 'facts' | 'veiled' | 'unreadable'>;
const count = ({ facts, veiled, unreadable }: Counted) => facts.length + veiled.length + unreadable.length;

/**
 * Reads one child: the chronology and the records joined to it at this moment, cut to this viewer and day. In an
 * open walk (`at`) links are read at the head and facts as far as the first page had read, so that every entry comes
 * once whatever arrives meanwhile, and a parted record's entries vanish at once.
 */
export const readChild = async (
  reader: FactReader,
  childId: string,
  { viewer, asKnownAt, at }: Reading,
): Promise<ChildFacts> => {
  const read = await readAll(reader, await streamsOf(reader, childId));
  const look = { viewer, ...(asKnownAt !== undefined && { asKnownAt }) };
  const newest = cut(read, look);
  const shown = at === undefined ? newest : cut(upTo(read, at), look);
  return {
    childId,
    isOpened: read.streams.isOpened,
    ...shown,
    ...(asKnownAt !== undefined && { asKnownAt }),
    ...(count(newest) > count(shown) && { hasNewer: true as const }),
    revisions: at ?? revisionsOf(read.facts),
  };
};
