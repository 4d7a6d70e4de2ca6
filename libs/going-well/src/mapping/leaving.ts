import type { CalendarDay, ContentOf } from '@chronology/domain';
import { isOf, versionsBy, type DatedEntry, type Known } from './entry-on-record';
import type { Intensity } from './amount';

/** How help goes: it stops, it shrinks, or it is said to be paused. */
export type EndingType = 'ENDED' | 'REDUCED' | 'PAUSED';

type Ended = ContentOf<'ServiceEnded'>;

/** What was said of an ending, whichever of the three it is. */
export type Leaving = Omit<Ended, 'expectedDifferenceReached'> &
  Readonly<{
    type: EndingType;
    fromIntensity?: Intensity;
    toIntensity?: Intensity;
    resumeBy?: CalendarDay;
    expectedDifferenceReached?: Ended['expectedDifferenceReached'];
  }>;

/** What was said of an ending as of some day, and since when that is on record. */
export type Said = Readonly<{ leaving: Leaving; recordedOn: CalendarDay }>;

/** The ending that a fact states; undefined for every other fact. */
export const leavingOf = (said: Known): Leaving | undefined => {
  if (isOf(said, 'ServiceEnded')) return { type: 'ENDED', ...said.fact.data.content };
  if (isOf(said, 'ServiceReduced')) return { type: 'REDUCED', ...said.fact.data.content };
  if (!isOf(said, 'ServicePaused')) return undefined;
  const { intensity, ...content } = said.fact.data.content;
  return { type: 'PAUSED', ...content, ...(intensity && { fromIntensity: intensity }) };
};

/**
 * What was said of an ending, step by step: as first stated, and as each correction that stands left it. The last is
 * what holds: once a person has put it right, a system's later word is not among them.
 */
export const saidOfEnding = (entry: DatedEntry, asOf: CalendarDay): readonly Said[] => {
  const known = versionsBy(entry, asOf);
  const isPersons = known.slice(1).some((version) => version.isPersons);
  return known
    .filter((version, index) => index === 0 || !isPersons || version.isPersons)
    .flatMap(({ said }) => {
      const leaving = leavingOf(said);
      return leaving ? [{ leaving, recordedOn: said.recordedOn }] : [];
    });
};

/** A value and the day since which it has stood on record as it is. */
export type OnRecord<Value> = Readonly<{ value: Value; recordedOn: CalendarDay }>;

/** Since when something that was said of an ending stands as it does today; undefined where it does not. */
export const onRecordSince = <Value>(
  said: readonly Said[],
  pick: (leaving: Leaving) => Value | undefined,
): OnRecord<Value> | undefined => {
  let since: OnRecord<Value> | undefined;
  for (const { leaving, recordedOn } of said) {
    const value = pick(leaving);
    if (value === undefined) since = undefined;
    else if (JSON.stringify(value) !== JSON.stringify(since?.value)) since = { value, recordedOn };
  }
  return since;
};
