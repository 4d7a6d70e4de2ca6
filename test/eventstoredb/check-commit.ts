import type { KnownIds } from './known-ids';
import type { Expected, Outcome, Proposed } from './records';
import { isMetastream } from './records';
import type { Streams } from './streams';

type State = Readonly<{ streams: Streams; knownIds: KnownIds }>;
type Checked = Outcome | Readonly<{ kind: 'new' }>;

const NEW = { kind: 'new' } as const;
const GONE = { kind: 'deleted' } as const;

/** A repeat is answered as the first time, but without a position when the events can no longer be read. */
const repeated = ({ streams }: State, stream: string, revision: bigint): Outcome => {
  const visible = streams.visible(stream);
  const record = streams.at(stream, revision);
  const isReadable = visible !== undefined && revision >= BigInt(visible.first);
  return { kind: 'written', revision, ...(isReadable && record ? { position: record.position } : {}) };
};

/** With `any` and `stream-exists` only the cache of known ids tells a repeat: best effort, as on the server. */
const byKnownIds = (state: State, stream: string, events: readonly Proposed[]): Checked => {
  const known = events.map(({ id }) => {
    const where = state.knownIds.of(id);
    return where?.stream === stream ? where : undefined;
  });
  if (!known[0]) return NEW;
  const last = known.at(-1);
  if (last && known.every(Boolean)) return repeated(state, stream, last.revision);
  return { kind: 'wrong-version', current: state.streams.last(stream) };
};

/** With a revision behind the stream, a repeat is told by comparing the ids with the log: exact. */
const byTheLog = (state: State, stream: string, from: bigint, events: readonly Proposed[]): Checked => {
  const { streams } = state;
  const conflict = { kind: 'wrong-version', current: streams.last(stream) } as const;
  if (events.length === 0) return conflict;
  const differs = events.findIndex(({ id }, n) => streams.at(stream, from + 1n + BigInt(n))?.id !== id);
  if (differs === -1) return repeated(state, stream, from + BigInt(events.length));
  const recreates = differs === 0 && from === -1n && streams.isSoftlyDeleted(stream);
  return recreates ? NEW : conflict;
};

const mayExist = ({ streams }: State, stream: string): Checked | undefined => {
  if (streams.isSoftlyDeleted(stream)) return GONE;
  const current = streams.last(stream);
  const exists = current >= 0n || (!isMetastream(stream) && streams.last(`$$${stream}`) >= 0n);
  return exists ? undefined : { kind: 'wrong-version', current };
};

/**
 * The server's rule of idempotency: whether these events are new to the stream, a repeat of what it holds, or refused.
 * A stream at the very revision expected always takes them, even when it holds their ids already.
 */
export const checkAgainst = (
  state: State,
  stream: string,
  expected: Expected,
  events: readonly Proposed[],
): Checked => {
  if (state.streams.isTombstoned(stream)) return GONE;
  if (expected === 'any') return byKnownIds(state, stream, events);
  if (expected === 'stream-exists') return mayExist(state, stream) ?? byKnownIds(state, stream, events);
  const current = state.streams.last(stream);
  const from = expected === 'no-stream' ? -1n : expected;
  if (from === current) return NEW;
  if (from > current) return { kind: 'wrong-version', current };
  return byTheLog(state, stream, from, events);
};
