import { daysBetween } from './days';
import type { KnownEnding } from './known';
import { SAFEGUARD_NOTES } from './notes';
import type { Parameters } from './parameters';

/** Which safeguards were met: S1 notice, S2 the child's view answered, S3 agreement, S4 a way back. */
export type Safeguards = Readonly<{ S1: boolean; S2: boolean; S3: boolean; S4: boolean }>;
export type SafeguardName = keyof Safeguards;

export const SAFEGUARD_NAMES = ['S1', 'S2', 'S3', 'S4'] as const satisfies readonly SafeguardName[];

/** Looks at each safeguard by itself, whatever the label will be. */
export function safeguardsMet(ending: KnownEnding, parameters: Parameters): Safeguards {
  return {
    S1: hasNotice(ending, parameters),
    S2: childWasAnswered(ending),
    S3: ending.safeguards.agreement === 'agreed',
    S4: hasWayBack(ending, parameters),
  };
}

export function areAllMet(safeguards: Safeguards): boolean {
  return SAFEGUARD_NAMES.every((name) => safeguards[name]);
}

/** The notes of the safeguards that are missing, in their order. */
export function missingNotes(safeguards: Safeguards): readonly string[] {
  return SAFEGUARD_NAMES.filter((name) => !safeguards[name]).map((name) => SAFEGUARD_NOTES[name]);
}

/** Notice runs from the decision, or from the day on which child or family was told if that is later. */
function hasNotice({ decidedOn, effectiveOn, toldOn }: KnownEnding, { NOTICE }: Parameters): boolean {
  if (toldOn !== undefined && toldOn >= effectiveOn) return false;
  const noticeFrom = toldOn !== undefined && toldOn > decidedOn ? toldOn : decidedOn;
  return daysBetween(noticeFrom, effectiveOn) >= NOTICE;
}

/** The child's view of this ending was recorded, then answered on that day or later, before the day it takes effect. */
function childWasAnswered({
  effectiveOn,
  safeguards: { childViewOn, childAnsweredOn },
}: KnownEnding): boolean {
  if (childViewOn === undefined || childAnsweredOn === undefined) return false;
  return childViewOn <= childAnsweredOn && childAnsweredOn < effectiveOn;
}

function hasWayBack(
  { effectiveOn, safeguards: { routeBackUntil } }: KnownEnding,
  { ROUTE_BACK }: Parameters,
): boolean {
  if (routeBackUntil === undefined) return false;
  return routeBackUntil === 'open' || daysBetween(effectiveOn, routeBackUntil) >= ROUTE_BACK;
}
