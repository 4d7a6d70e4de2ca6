import { compareDays, dayOf, latestDay, type CalendarDay } from '@chronology/domain';
import { per28, type Amount, type Intensity } from './amount';
import { isOf, ofType, type Known } from './entry-on-record';
import { grouped } from './grouped';
import type { EndingOnRecord } from './stated-endings';

/** How much help from a day on. Without a day it was so from the start, whenever that was. */
export type HelpLevel = Readonly<{
  on?: CalendarDay;
  amount: Amount;
  asStated?: Intensity;
  ref: string;
  recordedOn: CalendarDay;
}>;

/** One stretch of one kind of help for one child: what is known of it, and how much of it there was. */
export type Involvement = Readonly<{
  involvementId: string;
  start?: Known<'ServiceStarted'>;
  serviceId?: string;
  needRefs: readonly string[];
  /** In the order in which they took effect; a pause leaves the agreed amount as it is. */
  levels: readonly HelpLevel[];
}>;

const statedLevel = (
  said: Known,
  intensity: Intensity | undefined,
  on?: CalendarDay,
): readonly HelpLevel[] =>
  intensity === undefined
    ? []
    : [{ on, amount: per28(intensity), asStated: intensity, ref: said.ref, recordedOn: said.onRecordSince }];

const levelsOfFact = (said: Known): readonly (HelpLevel & { involvementId: string })[] => {
  const of = (involvementId: string, levels: readonly HelpLevel[]) =>
    levels.map((level) => ({ ...level, involvementId }));
  if (isOf(said, 'ServiceStarted')) {
    const { involvementId, intensity } = said.fact.data.content;
    return of(involvementId, statedLevel(said, intensity, latestDay(said.fact.data.occurred)));
  }
  if (isOf(said, 'ServiceIncreased')) {
    const { involvementId, toIntensity, effectiveOn, decidedOn } = said.fact.data.content;
    const on = effectiveOn ?? dayOf(said.fact.data.occurred) ?? decidedOn;
    return of(involvementId, on === undefined ? [] : statedLevel(said, toIntensity, on));
  }
  if (!isOf(said, 'ServiceResumed')) return [];
  const { involvementId, intensity, resumedOn } = said.fact.data.content;
  return of(involvementId, statedLevel(said, intensity, resumedOn));
};

const levelsOfEnding = (ending: EndingOnRecord, before: Amount | undefined): readonly HelpLevel[] => {
  const on = ending.effectiveOn ?? ending.decidedOn;
  const { type, toIntensity } = ending.leaving;
  if (on === undefined || type === 'PAUSED') return [];
  const place = { on, ref: ending.ref, recordedOn: ending.recordedOn };
  if (type === 'REDUCED')
    return toIntensity ? [{ ...place, amount: per28(toIntensity), asStated: toIntensity }] : [];
  return before ? [{ ...place, amount: { unit: before.unit, per28: 0 } }] : [];
};

const byDay = (a: HelpLevel, b: HelpLevel) => compareDays(a.on ?? '', b.on ?? '');

const statedBefore = ({ leaving: { fromIntensity } }: EndingOnRecord): Amount | undefined =>
  fromIntensity && per28(fromIntensity);

const needsOf = (start: Known<'ServiceStarted'> | undefined): readonly string[] =>
  start ? [...(start.fact.data.content.needRefs ?? []), ...(start.fact.data.needRefs ?? [])] : [];

const involvement = (
  involvementId: string,
  start: Known<'ServiceStarted'> | undefined,
  stated: readonly HelpLevel[],
  endings: readonly EndingOnRecord[],
): Involvement => {
  const known = stated[0]?.amount;
  const gone = endings.flatMap((ending) => levelsOfEnding(ending, known ?? statedBefore(ending)));
  return {
    involvementId,
    start,
    serviceId: start?.fact.data.content.serviceId,
    needRefs: needsOf(start),
    levels: [...stated, ...gone].toSorted(byDay),
  };
};

/** Every stretch of help on record, by its id, and every stretch of the same service as one of them. */
export type Involvements = Readonly<{
  involvements: ReadonlyMap<string, Involvement>;
  sameService: (involvementId: string) => readonly Involvement[];
}>;

const sameServiceIn = (involvements: ReadonlyMap<string, Involvement>): Involvements['sameService'] => {
  const byService = grouped([...involvements.values()], ({ serviceId }) => [serviceId]);
  return (involvementId) => {
    const one = involvements.get(involvementId);
    if (one?.serviceId === undefined) return one ? [one] : [];
    return byService.get(one.serviceId) ?? [];
  };
};

/** Every stretch of help on record, with the endings that stand of it. */
export const involvementsOf = (
  known: readonly Known[],
  ended: ReadonlyMap<string, readonly EndingOnRecord[]>,
): Involvements => {
  const starts = new Map(
    ofType(known, 'ServiceStarted').map((said) => [said.fact.data.content.involvementId, said]),
  );
  const stated = grouped(known.flatMap(levelsOfFact), ({ involvementId }) => [involvementId]);
  const ids = new Set([...starts.keys(), ...stated.keys(), ...ended.keys()]);
  const involvements = new Map(
    [...ids].map((id) => [id, involvement(id, starts.get(id), stated.get(id) ?? [], ended.get(id) ?? [])]),
  );
  return { involvements, sameService: sameServiceIn(involvements) };
};

/** What help this involvement gave just before a day, as far as it was on record by another. */
export const amountBefore = (
  { levels }: Involvement,
  day: CalendarDay,
  recordedBy: CalendarDay,
): Amount | undefined =>
  levels.findLast(({ on, recordedOn }) => (on === undefined || on < day) && recordedOn <= recordedBy)?.amount;

/** What help this involvement gave on a day. */
export const amountOn = ({ levels }: Involvement, day: CalendarDay): Amount | undefined =>
  levels.findLast(({ on }) => on === undefined || on <= day)?.amount;

/** True where two lists of needs share one. */
export const shareNeed = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((need) => others.includes(need));
