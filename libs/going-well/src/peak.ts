import { daysBetween, type Day } from './days';
import { recordedOn, type KnownEnding } from './known';
import type { Parameters } from './parameters';
import type { Level } from './shape';

/**
 * The most of this help on any day of the 26 weeks up to the day of judging, as recorded by that day: `from`, the level
 * already in force at their start, and every level that began in them.
 */
export function peakOf({ history, judgedOn }: KnownEnding, from: number, parameters: Parameters): number {
  const recordedInTime = history.filter((level) => recordedOn(level) <= judgedOn && level.on <= judgedOn);
  const inForceOnFirstDay = latestOf(
    recordedInTime.filter(({ on }) => daysBetween(on, judgedOn) >= parameters.CUM_DAYS),
  );
  const begunSince = recordedInTime.filter(({ on }) => daysBetween(on, judgedOn) < parameters.CUM_DAYS);
  return [...inForceOnFirstDay, ...begunSince].reduce(
    (peak, { per28 }) => (isMore(per28, peak) ? per28 : peak),
    from,
  );
}

/** Those of the latest day; several that share it. */
function latestOf(levels: readonly Level[]): readonly Level[] {
  const latest = levels.reduce<Day>((day, { on }) => (on > day ? on : day), '');
  return levels.filter(({ on }) => on === latest);
}

function isMore(per28: number | null | undefined, peak: number): per28 is number {
  return typeof per28 === 'number' && per28 > peak;
}
