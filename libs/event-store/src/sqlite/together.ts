import { setImmediate as othersJoin, setTimeout as pause } from 'node:timers/promises';
import { ConcurrencyConflict, StoreUnavailable } from '../errors';
import { inPortWords, isBusy } from './sqlite-failure';

/** Writes inside one transaction that others share; see `Turns.write`. */
export type Write = <T>(work: () => T, signal?: AbortSignal) => Promise<T>;

/** Large enough that a sync is shared by all who wait, small enough that nobody else waits long for one group. */
const LARGEST = 128;

/** One piece of writing that waits. `until`: when it has waited too long for another process. */
type Waiting = Readonly<{
  work: () => unknown;
  mayGoOn: () => void;
  until: number;
  settle: (value: unknown) => void;
  fail: (failure: unknown) => void;
}>;
type Group = readonly Waiting[];
type Outcome = Readonly<{ value: unknown } | { refusal: ConcurrencyConflict }>;

/** A refusal comes before the first thing is written, so it leaves the others of its group as they were. */
const outcomeOf = ({ work }: Waiting): Outcome => {
  try {
    return { value: work() };
  } catch (failure) {
    if (failure instanceof ConcurrencyConflict) return { refusal: failure };
    throw failure;
  }
};

const tell = ({ settle, fail }: Waiting, outcome: Outcome): void =>
  'refusal' in outcome ? fail(outcome.refusal) : settle(outcome.value);

const isStillWanted = ({ mayGoOn, fail }: Waiting): boolean => {
  try {
    mayGoOn();
    return true;
  } catch (reason) {
    fail(reason);
    return false;
  }
};

/** Those who may go on waiting for another process; the others are told that it took too long. */
const morePatient = (group: Group, busy: unknown): Group =>
  group.filter(({ until, fail }) => {
    if (performance.now() < until) return true;
    fail(inPortWords(busy));
    return false;
  });

/** What of a group may have been saved may still be, however certainly the next attempt was not. */
const alone = (each: Waiting, failure: unknown): Waiting => {
  if (!(failure instanceof StoreUnavailable) || failure.outcome !== 'unknown') return each;
  return { ...each, fail: (later) => each.fail(later instanceof StoreUnavailable ? failure : later) };
};

/**
 * All who ask to write at the same moment share one transaction and so one sync, in the order in which they asked;
 * nobody is answered before it is on the disk. Where a group fails as a whole each is tried alone, which is safe,
 * because whatever is written here may be written again: so nobody fails for what another asked.
 */
export const writingTogether = (
  inTransaction: <T>(work: () => T) => T,
  mayGoOn: (signal?: AbortSignal) => void,
  busyTimeoutMs: number,
): Write => {
  const arrived: Waiting[] = [];
  let isGoing = false;

  /** What is left to do of a group: nothing, the same once another process is done, or each alone. */
  const attempt = (group: Group): readonly Group[] => {
    try {
      const outcomes = inTransaction(() => group.map(outcomeOf));
      outcomes.forEach((outcome, place) => tell(group[place]!, outcome));
      return [];
    } catch (failure) {
      if (isBusy(failure)) return [morePatient(group, failure)];
      if (group.length > 1) return group.map((each) => [alone(each, failure)]);
      group[0]!.fail(inPortWords(failure));
      return [];
    }
  };

  const writeDown = async (group: Group): Promise<void> => {
    for (let left: readonly Group[] = [group]; left.length > 0;) {
      const wanted = left[0]!.filter(isStillWanted);
      const remaining = wanted.length === 0 ? [] : attempt(wanted);
      left = [...remaining, ...left.slice(1)];
      if (remaining.length === 1) await pause(2 + Math.random() * 18);
    }
  };

  const goOn = async (): Promise<void> => {
    isGoing = true;
    while (arrived.length > 0) {
      await othersJoin();
      await writeDown(arrived.splice(0, LARGEST));
    }
    isGoing = false;
  };

  return <T>(work: () => T, signal?: AbortSignal) =>
    new Promise<T>((settle, fail) => {
      const until = performance.now() + busyTimeoutMs;
      arrived.push({
        work,
        mayGoOn: () => mayGoOn(signal),
        until,
        settle: settle as Waiting['settle'],
        fail,
      });
      if (!isGoing) void goOn();
    });
};
