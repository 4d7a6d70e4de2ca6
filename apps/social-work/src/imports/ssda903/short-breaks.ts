import { daysBetween, type ContentOf } from '@chronology/domain';
import type { ChildContext, MappedFact, Quality } from '@chronology/imports';
import { isAdopted, type Episode } from './episode';
import { onDay } from './days-of-return';
import { codeIn } from './ssda903-codes';

type Reason = ContentOf<'ServiceEnded'>['reason'];

/** The nearest reason of our own for each official one; the official code is kept beside it. */
const REASONS: ReadonlyMap<string, Reason> = new Map([
  ['E2', 'CHILD_DIED'],
  ['E3', 'MOVED_AREA'],
  ['E16', 'MOVED_AREA'],
  ['E7', 'AGE_LIMIT'],
  ['E15', 'AGE_LIMIT'],
  ['E17', 'AGE_LIMIT'],
]);

const LONGEST_COUNTED = 28;

/** A stay of a series of short breaks is help that starts and ends, not being looked after away from home. */
export const shortBreakFacts = (
  episode: Episode,
  quality: readonly Quality[],
  { idOf }: ChildContext,
): readonly MappedFact[] => {
  const { row, naturalKey, began, ceased, whyCeased, legalStatus } = episode;
  const involvementId = idOf('short break', naturalKey);
  const base = { rows: [row.ref] as const, naturalKey };
  const started: MappedFact<'ServiceStarted'> = {
    ...base,
    type: 'ServiceStarted',
    aspect: 'short break',
    occurred: onDay(began),
    content: {
      involvementId,
      serviceId: idOf('service', 'short breaks'),
      name: 'Short breaks',
      ...nightsOf(episode),
    },
    codes: [codeIn('LS', legalStatus, began)],
    quality,
    raw: { DECOM: row.cells['DECOM'] ?? '', LS: legalStatus },
  };
  if (ceased === undefined) return [started];
  const isShown = whyCeased !== undefined && !isAdopted(whyCeased);
  const ended: MappedFact<'ServiceEnded'> = {
    ...base,
    type: 'ServiceEnded',
    aspect: 'short break ended',
    occurred: onDay(ceased),
    content: { involvementId, effectiveOn: ceased, reason: reasonFor(whyCeased) },
    ...(isShown && { codes: [codeIn('REC', whyCeased, ceased)] }),
    raw: { DEC: row.cells['DEC'] ?? '', ...(isShown && { REC: whyCeased }) },
  };
  return whyCeased === 'E2' ? [started, died(base, ceased), ended] : [started, ended];
};

const died = (
  base: Readonly<{ rows: readonly [number]; naturalKey: string }>,
  on: string,
): MappedFact<'DeathNotified'> => ({
  ...base,
  type: 'DeathNotified',
  aspect: 'death',
  occurred: onDay(on),
  content: {},
  raw: { REC: 'E2' },
});

/**
 * One stay of so many nights, where each stay has a row of its own (V3) and is short enough to be counted in four
 * weeks; otherwise nothing is said.
 */
const nightsOf = ({
  began,
  ceased,
  legalStatus,
}: Episode): Pick<ContentOf<'ServiceStarted'>, 'intensity'> => {
  const nights = ceased === undefined || legalStatus !== 'V3' ? 0 : daysBetween(began, ceased);
  if (nights < 1 || nights > LONGEST_COUNTED) return {};
  return { intensity: { amount: nights, unit: 'nights', per: '28_days' } };
};

const reasonFor = (whyCeased: string | undefined): Reason => {
  if (whyCeased === undefined || whyCeased === 'X1') return 'NOT_STATED';
  return isAdopted(whyCeased) ? 'NOT_STATED' : (REASONS.get(whyCeased) ?? 'OTHER');
};
