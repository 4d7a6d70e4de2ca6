import { daysBetween, type Day } from './days';
import { CENSOR_REASONS, type CensorReason, type FollowUp } from './labels';
import type { Parameters } from './parameters';
import type { Censor, Later, LaterKind } from './shape';

/** What is known of the time after help went. */
export type Aftermath = Readonly<{
  asOf: Day;
  effectiveOn: Day;
  later: readonly Later[];
  censor: readonly Censor[];
}>;

/** What followed, and after how many days. */
export type Followed = Readonly<{ followUp: FollowUp; followUpDays: number }>;

/** Where an ending stands on a curve of many: after how many days help was needed again, or the looking stopped. */
export type PlaceOnCurve = Readonly<{ days: number; outcome: 'RETURNED' | 'CENSORED' | 'NOT_RETURNED' }>;

const HELP_AGAIN: readonly string[] = [
  'SAME_SERVICE_STARTED',
  'SAME_NEED_SERVICE_STARTED',
  'HELP_REQUESTED_SAME_NEED',
  'ESCALATION',
  'ROUTE_BACK_USED',
] satisfies LaterKind[];

/** What followed, and never what was led to: first match wins, and a need on record is never hidden by a reason for silence. */
export function whatFollowed(aftermath: Aftermath, parameters: Parameters): Followed {
  return (
    resumedSoon(aftermath, parameters) ??
    helpNeededAgain(aftermath, parameters) ??
    nobodyCouldLook(aftermath, parameters) ??
    stillOpen(aftermath, parameters) ??
    howItWasLastSeen(aftermath, parameters)
  );
}

/**
 * For a curve, which counts where the label tells one child's story: the earliest return or the earliest reason for
 * silence, whichever came first; a return wins a tie. With neither, the days looked at so far, which are not "fine".
 */
export function placeOnCurve(aftermath: Aftermath, parameters: Parameters): PlaceOnCurve {
  const [returned] = daysOf(aftermath, parameters, HELP_AGAIN);
  const censored = firstCensoring(aftermath, parameters)?.days;
  if (returned !== undefined && (censored === undefined || returned <= censored))
    return { days: returned, outcome: 'RETURNED' };
  if (censored !== undefined) return { days: censored, outcome: 'CENSORED' };
  return {
    days: stillOpen(aftermath, parameters)?.followUpDays ?? parameters.FORWARD,
    outcome: 'NOT_RETURNED',
  };
}

function resumedSoon(aftermath: Aftermath, parameters: Parameters): Followed | undefined {
  const [first] = daysOf(aftermath, parameters, ['SAME_SERVICE_STARTED']);
  return first !== undefined && first <= parameters.QUICK
    ? { followUp: 'RESUMED_WITHIN_28_DAYS', followUpDays: first }
    : undefined;
}

function helpNeededAgain(aftermath: Aftermath, parameters: Parameters): Followed | undefined {
  const [first] = daysOf(aftermath, parameters, HELP_AGAIN);
  return first === undefined ? undefined : { followUp: 'HELP_NEEDED_AGAIN', followUpDays: first };
}

function nobodyCouldLook(aftermath: Aftermath, parameters: Parameters): Followed | undefined {
  const first = firstCensoring(aftermath, parameters);
  return first && { followUp: `CENSORED_${first.why}`, followUpDays: first.days };
}

function stillOpen({ asOf, effectiveOn }: Aftermath, { FORWARD }: Parameters): Followed | undefined {
  const days = daysBetween(effectiveOn, asOf);
  return days < FORWARD ? { followUp: 'WINDOW_OPEN', followUpDays: days < 0 ? 0 : days } : undefined;
}

/** Of two sightings on one day, worse wins. */
function howItWasLastSeen(aftermath: Aftermath, parameters: Parameters): Followed {
  const lastWell = daysOf(aftermath, parameters, ['GOING_WELL_SEEN']).at(-1) ?? 0;
  const firstWorseSince = daysOf(aftermath, parameters, ['GOING_WORSE_SEEN']).find((day) => day >= lastWell);
  if (firstWorseSince !== undefined) return { followUp: 'SEEN_WORSE_SINCE', followUpDays: firstWorseSince };
  return {
    followUp: lastWell >= parameters.SUSTAIN ? 'STILL_GOING_WELL' : 'NOT_KNOWN',
    followUpDays: parameters.FORWARD,
  };
}

/** The days, counted from the day of effect and in order, on which one of these kinds is on record in the time looked forward to. */
function daysOf(
  { effectiveOn, later }: Aftermath,
  { FORWARD }: Parameters,
  kinds: readonly string[],
): number[] {
  return later
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ on }) => daysBetween(effectiveOn, on))
    .filter((day) => day >= 1 && day <= FORWARD)
    .sort((a, b) => a - b);
}

type Censoring = Readonly<{ days: number; why: CensorReason }>;

/** The earliest by its own date; on one day, death before a birthday, a birthday before a move, a move before a closing. */
function firstCensoring({ effectiveOn, censor }: Aftermath, { FORWARD }: Parameters): Censoring | undefined {
  const [first] = CENSOR_REASONS.flatMap((why) =>
    censor.filter((each) => each.why === why).map(({ on }) => ({ why, days: daysBetween(effectiveOn, on) })),
  )
    .filter(({ days }) => days <= FORWARD)
    .sort((a, b) => a.days - b.days);
  return first && { why: first.why, days: first.days < 0 ? 0 : first.days };
}
