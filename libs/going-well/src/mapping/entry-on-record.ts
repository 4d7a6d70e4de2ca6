import {
  compareFacts,
  dayInLondon,
  isCalendarDay,
  rankOf,
  type CalendarDay,
  type Envelope,
  type FactOf,
  type FactType,
  type KnownFact,
  type RecordedFact,
} from '@chronology/domain';
import { spanOf, type Span } from './span';

type Source = Envelope['source'];

/** An entry as the mapping needs it: the fact as first stated, and what was put right or taken back since. */
export type EntryOnRecord = Readonly<{
  ref: string;
  first: RecordedFact;
  shown: KnownFact;
  corrections: readonly Readonly<{
    by: Source;
    recordedAt: string;
    fact: KnownFact;
    withdrawn?: Readonly<{ recordedAt: string }>;
  }>[];
  withdrawn?: Readonly<{ recordedAt: string }>;
}>;

/**
 * What an entry said at one time. `recordedOn` is the day by which it was certainly written down: the earlier of
 * when the source says it wrote it down and when it reached us, as days in London.
 */
export type Known<Type extends FactType = FactType> = Readonly<{
  ref: string;
  fact: FactOf<Type>;
  span: Span;
  recordedOn: CalendarDay;
  /** The day by which the entry was first written down, whatever was put right in it later. */
  onRecordSince: CalendarDay;
  /** When this system was told. */
  recordedAt: string;
  /** True where only the day on which it reached us is known. */
  isWritingDownUnknown: boolean;
}>;

type Version = Readonly<{ said: Known; isPersons: boolean; withdrawnOn?: CalendarDay }>;

/** An entry with its days worked out once. */
export type DatedEntry = Readonly<{
  ref: string;
  first: RecordedFact;
  versions: readonly Version[];
  withdrawnOn?: CalendarDay;
}>;

/** London is never behind UTC and at most two hours ahead: before 22:00 the day needs no calendar. */
const londonDay = (instant: string): CalendarDay =>
  instant.endsWith('Z') && instant.slice(11, 13) < '22' ? instant.slice(0, 10) : dayInLondon(instant);

const earlier = (a: CalendarDay, b: CalendarDay) => (a < b ? a : b);

/** The day by which a fact was certainly written down. */
export const recordedOn = (data: Envelope, recordedAt: string): CalendarDay => {
  const reachedOn = londonDay(recordedAt);
  const writtenDown = data.knownToSourceAt?.at;
  if (writtenDown === undefined) return reachedOn;
  return earlier(isCalendarDay(writtenDown) ? writtenDown : londonDay(writtenDown), reachedOn);
};

const isPersons = ({ system }: Source) => system === undefined;

const firstVersion = ({ ref, first }: EntryOnRecord): Version => {
  const since = recordedOn(first.data, first.recordedAt);
  return {
    said: {
      ref,
      fact: first,
      span: spanOf(first.data.occurred),
      recordedOn: since,
      onRecordSince: since,
      recordedAt: first.recordedAt,
      isWritingDownUnknown: first.data.knownToSourceAt === undefined,
    },
    isPersons: isPersons(first.data.source),
  };
};

const correctedVersions = ({ ref, first, corrections }: EntryOnRecord): readonly Version[] =>
  corrections.map(({ by, recordedAt, fact, withdrawn }) => ({
    said: {
      ref,
      fact,
      span: spanOf(fact.data.occurred),
      recordedOn: londonDay(recordedAt),
      onRecordSince: recordedOn(first.data, first.recordedAt),
      recordedAt,
      isWritingDownUnknown: true,
    },
    isPersons: isPersons(by),
    withdrawnOn: withdrawn === undefined ? undefined : londonDay(withdrawn.recordedAt),
  }));

const dated = (entry: EntryOnRecord): DatedEntry => ({
  ref: entry.ref,
  first: entry.first,
  versions: [firstVersion(entry), ...correctedVersions(entry)],
  withdrawnOn: entry.withdrawn && londonDay(entry.withdrawn.recordedAt),
});

const orderOf = ({ ref, first, shown }: EntryOnRecord) => ({
  occurred: shown.data.occurred,
  rank: rankOf(shown.type),
  recordedAt: first.recordedAt,
  id: ref,
});

/** Works out the days of entries, once for every question asked of them, and puts them in the one order of facts. */
export const datedEntries = (entries: readonly EntryOnRecord[]): readonly DatedEntry[] =>
  entries.toSorted((a, b) => compareFacts(orderOf(a), orderOf(b))).map(dated);

/** The versions of an entry on record by the end of a day, without corrections that were withdrawn by then. */
export const versionsBy = ({ versions }: DatedEntry, day: CalendarDay): readonly Version[] =>
  versions.filter(
    ({ said, withdrawnOn }) => said.recordedOn <= day && (withdrawnOn === undefined || withdrawnOn > day),
  );

/**
 * What an entry said as far as was on record by the end of a day: undefined where it was not on record yet or was
 * taken back by then. A person's correction holds over a system's later word.
 */
export const saidBy = (entry: DatedEntry, day: CalendarDay): Known | undefined => {
  if (entry.withdrawnOn !== undefined && entry.withdrawnOn <= day) return undefined;
  const known = versionsBy(entry, day);
  const persons = known.findLast((version, index) => index > 0 && version.isPersons);
  return (persons ?? known.at(-1))?.said;
};

/** Everything on record by the end of a day, as it was said then. */
export const onRecordBy = (entries: readonly DatedEntry[], day: CalendarDay): readonly Known[] =>
  entries.flatMap((entry) => saidBy(entry, day) ?? []);

/** One of the wordings of an entry: on a day it counts if it is what the entry said then. */
export type Wording = Readonly<{ entry: DatedEntry; said: Known }>;

/** Every wording that entries have had, in their order. */
export const wordingsOf = (entries: readonly DatedEntry[]): readonly Wording[] =>
  entries.flatMap((entry) => entry.versions.map(({ said }) => ({ entry, said })));

/** True where this is what the entry said, as far as was on record by the end of a day. */
export const countsOn = ({ entry, said }: Wording, day: CalendarDay): boolean => saidBy(entry, day) === said;

/** True for what was said by a fact of this type. */
export const isOf = <Type extends FactType>(said: Known, type: Type): said is Known<Type> =>
  said.fact.type === type;

/** The facts of one type among these. */
export const ofType = <Type extends FactType>(known: readonly Known[], type: Type): readonly Known<Type>[] =>
  known.filter((said): said is Known<Type> => isOf(said, type));
