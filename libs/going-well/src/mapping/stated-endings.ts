import { dayOf, type CalendarDay, type Envelope } from '@chronology/domain';
import { saidBy, type DatedEntry, type Known } from './entry-on-record';
import { leavingOf, onRecordSince, saidOfEnding, type Leaving, type OnRecord, type Said } from './leaving';

type Safeguards = NonNullable<Leaving['safeguards']>;

/** A way back to help: whether anybody is named for it, and how long it stays. How to use it may be put right since. */
export type WayBack = Readonly<{ isNamed: boolean; until?: string }>;

/**
 * One ending of help as it stands on record. `ref` names it: the entry that states it, or the change of status with
 * the help that it takes. `factRefs` are all entries that state it.
 */
export type EndingOnRecord = Readonly<{
  ref: string;
  factRefs: readonly string[];
  involvementId: string;
  leaving: Leaving;
  decidedOn?: CalendarDay;
  effectiveOn?: CalendarDay;
  agreement?: OnRecord<NonNullable<Safeguards['agreement']>>;
  wayBack?: OnRecord<WayBack>;
  source: Envelope['source'];
  /** When the entry says that it was, as exactly as it was stated. */
  occurred: Envelope['occurred'];
  recordedOn: CalendarDay;
  /** The change of status that takes this help with it, where one does. */
  becauseOfStatus?: string;
}>;

/** The day on which help goes: its day of effect, or the day of deciding where none was recorded. */
export const effectOf = ({
  effectiveOn,
  decidedOn,
}: Pick<EndingOnRecord, 'effectiveOn' | 'decidedOn'>): CalendarDay | undefined => effectiveOn ?? decidedOn;

/** True where nothing of the help is left: it ended, or was reduced to nothing. */
export const isWholeEnding = ({ leaving: { type, toIntensity } }: EndingOnRecord): boolean =>
  type === 'ENDED' || (type === 'REDUCED' && toIntensity !== undefined && toIntensity.amount <= 0);

/** The day by which the rule judges: the day of deciding, or the day of effect if that came first. */
export const judgingDayOf = ({
  effectiveOn,
  decidedOn,
}: Pick<EndingOnRecord, 'effectiveOn' | 'decidedOn'>): CalendarDay | undefined =>
  decidedOn !== undefined && effectiveOn !== undefined && effectiveOn < decidedOn
    ? effectiveOn
    : (decidedOn ?? effectiveOn);

/** Why an ending is listed and not judged: nobody says on which day, or only in which month, it took effect. */
export type NotJudged = Readonly<{ ending: EndingOnRecord; why: 'day-not-known' }>;

/** The day on which help goes, and the day of deciding, as far as they were stated. No day is made up. */
export const daysOf = (
  { decidedOn, effectiveOn }: Pick<Leaving, 'decidedOn' | 'effectiveOn'>,
  occurred: Envelope['occurred'],
): Pick<EndingOnRecord, 'decidedOn' | 'effectiveOn'> => {
  const happenedOn = dayOf(occurred);
  if (effectiveOn !== undefined) return { decidedOn, effectiveOn };
  if (happenedOn !== undefined)
    return happenedOn === decidedOn ? { decidedOn } : { decidedOn, effectiveOn: happenedOn };
  return occurred.precision === 'unknown' ? { decidedOn } : {};
};

const sourceOf = ({ fact }: Known) => fact.data.onBehalfOf ?? fact.data.source;

const wayBackIn = ({ safeguards }: Leaving): WayBack | undefined => {
  if (safeguards?.routeBack === undefined) return undefined;
  const { who, until } = safeguards.routeBack;
  return { isNamed: who.trim() !== '', until };
};

const endingFrom = (said: Known, steps: readonly Said[], leaving: Leaving): EndingOnRecord => ({
  ref: said.ref,
  factRefs: [said.ref],
  involvementId: leaving.involvementId,
  leaving,
  ...daysOf(leaving, said.fact.data.occurred),
  agreement: onRecordSince(steps, ({ safeguards }) => safeguards?.agreement),
  wayBack: onRecordSince(steps, wayBackIn),
  source: sourceOf(said),
  occurred: said.fact.data.occurred,
  recordedOn: steps[0]?.recordedOn ?? said.recordedOn,
});

const statedEnding = (entry: DatedEntry, asOf: CalendarDay): readonly EndingOnRecord[] => {
  const today = saidBy(entry, asOf);
  const leaving = today && leavingOf(today);
  return leaving ? [endingFrom(today, saidOfEnding(entry, asOf), leaving)] : [];
};

/** Every ending, reduction and pause that somebody states, as it stands on record by that day. */
export const statedEndings = (entries: readonly DatedEntry[], asOf: CalendarDay): readonly EndingOnRecord[] =>
  entries.flatMap((entry) => statedEnding(entry, asOf));
