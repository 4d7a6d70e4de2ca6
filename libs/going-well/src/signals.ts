import { addDays, daysBetween, type Day } from './days';
import { recordedOn } from './known';
import type { SignalState } from './labels';
import { PARAMETERS, type Parameters } from './parameters';
import type { Signal } from './shape';

/** What the record says of the time looked at: the state, what it was counted from, and the signals behind it. */
export type SignalsRead<S extends Signal = Signal> = Readonly<{
  state: SignalState;
  favourable: number;
  adverse: number;
  /** Every signal that was taken, repeats as well, in the order in which they were given. */
  used: readonly S[];
}>;

/** The days looked back on from the day of judging, both ends in. */
export type LookBack = Readonly<{ from: Day; to: Day }>;

/** The time that the rule looks at for an ending judged on that day. */
export function lookBackFrom(judgedOn: Day, parameters: Parameters = PARAMETERS): LookBack {
  return { from: addDays(judgedOn, -parameters.LOOKBACK), to: judgedOn };
}

/**
 * Reads the signals of the look-back that were recorded by that day: one is counted per source, kind and direction,
 * and it is serious if any of its repeats is. Sealed signals must have been taken out before.
 */
export function readSignals<S extends Signal>(
  signals: readonly S[],
  judgedOn: Day,
  recordedBy: Day,
  parameters: Parameters = PARAMETERS,
): SignalsRead<S> {
  const used = signals.filter(
    (signal) =>
      isInLookBack(signal.on, judgedOn, parameters) &&
      recordedOn(signal) <= recordedBy &&
      hasDirection(signal),
  );
  const favourable = used.filter(({ dir }) => dir === 'F');
  const adverse = used.filter(({ dir }) => dir === 'A');
  const counted = {
    favourable: countOnce(favourable),
    adverse: countOnce(adverse),
    sources: new Set(favourable.map(({ source }) => source)).size,
    isSerious: adverse.some(({ serious }) => serious === true),
  };
  return { state: stateOf(counted), favourable: counted.favourable, adverse: counted.adverse, used };
}

type Counted = Readonly<{ favourable: number; adverse: number; sources: number; isSerious: boolean }>;

function stateOf({ favourable, adverse, sources, isSerious }: Counted): SignalState {
  if (isSerious) return favourable >= 2 ? 'MIXED' : 'ADVERSE';
  if (favourable + adverse < 2) return 'THIN';
  if (favourable >= 2 && sources >= 2 && favourable > adverse) return 'FAVOURABLE';
  return adverse > favourable ? 'ADVERSE' : 'MIXED';
}

function isInLookBack(on: Day, judgedOn: Day, { LOOKBACK }: Parameters): boolean {
  const daysAgo = daysBetween(on, judgedOn);
  return daysAgo >= 0 && daysAgo <= LOOKBACK;
}

function hasDirection({ dir }: Signal): boolean {
  return dir === 'F' || dir === 'A';
}

/** Repeats of one source and kind count once. */
function countOnce(signals: readonly Signal[]): number {
  return new Set(signals.map(({ source, kind }) => JSON.stringify([source, kind]))).size;
}
