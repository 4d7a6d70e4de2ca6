import { fromStored, isKnownType, isReadable, type UnreadableFact } from '@chronology/domain';
import { PositionUnknown, type EventLog, type Position, type StoredEvent } from '@chronology/event-store';
import type { Database } from '@chronology/sql';
import { inBatches, type Batch } from './batches';
import { beginAnew, isOfThisLog, moveCheckpoint, readCheckpoint } from './checkpoint';
import { canReadParked, park } from './parked-facts';
import type { RowProjection } from './row-projection';

/** What a projection tells of itself while it follows. */
export type FollowingHooks = Readonly<{
  /** Its rows had reached the head of the log at some moment. */
  caughtUp?: () => void;
  /** More of the log has come and is in its rows; whether that is all, `caughtUp` says. */
  goingOn?: () => void;
  /** The log is out of reach; following goes on by itself once it is back. */
  lagging?: (reason: string) => void;
  /** A fact that cannot be read was parked. */
  parked?: (fact: UnreadableFact) => void;
}>;

/** Everything that one run works with. */
type Run = Readonly<{
  log: EventLog;
  database: Database;
  projection: RowProjection;
  signal: AbortSignal;
  hooks: FollowingHooks;
}>;

const PREFIXES = ['chronology-', 'record-'] as const;

/** A fact of a type that the projection does not read is not even decoded. */
const isRead = ({ handles }: RowProjection, { type }: StoredEvent): boolean =>
  !isKnownType(type) || handles.includes(type);

const saveEvents = async (
  { projection }: Run,
  transaction: Database,
  events: readonly StoredEvent[],
): Promise<readonly UnreadableFact[]> => {
  const parked: UnreadableFact[] = [];
  for (const event of events) {
    if (!isRead(projection, event)) continue;
    const fact = fromStored(event);
    if (isReadable(fact)) await projection.save(transaction, fact);
    else {
      await park(transaction, projection.name, fact);
      parked.push(fact);
    }
  }
  return parked;
};

/** Rows and checkpoint in one transaction; undefined where another runner has moved the checkpoint since. */
const saveBatch = (
  run: Run,
  from: Position | undefined,
  to: StoredEvent,
  events: readonly StoredEvent[],
): Promise<readonly UnreadableFact[] | undefined> =>
  run.database.transaction().execute(async (transaction) => {
    if (!(await moveCheckpoint(transaction, run.projection.name, from, to))) return undefined;
    return saveEvents(run, transaction, events);
  });

const tell = ({ hooks }: Run, { said }: Batch, parked: readonly UnreadableFact[]): void => {
  for (const fact of parked) hooks.parked?.(fact);
  if (said?.kind === 'live') hooks.caughtUp?.();
  if (said?.kind === 'lagging') hooks.lagging?.(said.reason);
};

/**
 * Follows from one checkpoint until the feed ends, or until another runner has gone ahead. A place that only filtered
 * events lead to is not remembered: no event of ours stands there by which it could be known again.
 */
const followFrom = async (
  run: Run,
  begin: Position | undefined,
  signal: AbortSignal,
): Promise<'over' | 'overtaken'> => {
  let from = begin;
  const feed = run.log.subscribe({ after: from ?? 'start', streamPrefixes: PREFIXES, signal });
  for await (const batch of inBatches(feed)) {
    const last = batch.events.at(-1);
    const parked = last === undefined ? [] : await saveBatch(run, from, last, batch.events);
    if (parked === undefined) return 'overtaken';
    from = last?.position ?? from;
    if (batch.hasCome) run.hooks.goingOn?.();
    tell(run, batch, parked);
  }
  return 'over';
};

const followOnce = async (run: Run): Promise<'over' | 'again'> => {
  const { log, database, projection } = run;
  const checkpoint = await readCheckpoint(database, projection.name);
  const from = checkpoint?.position;
  if (checkpoint !== undefined && !(await isOfThisLog(log, checkpoint))) {
    await beginAnew(database, projection, from);
    return 'again';
  }
  const enough = new AbortController();
  try {
    const ended = await followFrom(run, from, AbortSignal.any([run.signal, enough.signal]));
    return ended === 'over' ? 'over' : 'again';
  } catch (error) {
    if (!(error instanceof PositionUnknown)) throw error;
    await beginAnew(database, projection, from);
    return 'again';
  } finally {
    enough.abort();
  }
};

/**
 * Follows the log and keeps a projection’s rows up to date, until the signal aborts or the log closes. Rows and
 * checkpoint are saved together and only from the checkpoint that was read, so that no fact is missed or counted
 * twice, whenever it is stopped and however many run at once. A fact that cannot be read is parked and counted; rows
 * that belong to another log (one that was put back to an older copy is another), or to a release that could read
 * less, are made anew. What else fails ends it with
 * that error, its rows as of the last batch.
 */
export const runProjection = async (
  log: EventLog,
  database: Database,
  projection: RowProjection,
  signal: AbortSignal,
  hooks: FollowingHooks = {},
): Promise<void> => {
  const run = { log, database, projection, signal, hooks };
  if (await canReadParked(log, database, projection.name))
    await beginAnew(database, projection, (await readCheckpoint(database, projection.name))?.position);
  while (!signal.aborted) if ((await followOnce(run)) === 'over') return;
};
