import type { CalendarDay } from '@chronology/domain';
import { censorOf, type Censored } from './censor';
import { endingsOf, type HelpThatWent } from './endings';
import { datedEntries, onRecordBy, type DatedEntry, type EntryOnRecord, type Known } from './entry-on-record';
import { inTime, type InTime } from './in-time';
import { knownFacts, type KnownFacts } from './known-facts';
import { seenOnRecord, type SeenIn } from './seen';

/** A child’s facts as they stand on record by one day, made ready for every question about endings. */
export type HelpOnRecord = HelpThatWent &
  Readonly<{
    byRef: ReadonlyMap<string, DatedEntry>;
    known: KnownFacts;
    /** What may have been in a time. */
    inTime: InTime<Known>;
    /** What was seen in a time, as it stands on record now. */
    seen: SeenIn;
    /** What was seen in a time, as it stood on record by the end of an earlier day. */
    seenBy: (day: CalendarDay) => SeenIn;
    /** Days after which silence says nothing. */
    censored: readonly Censored[];
    asOf: CalendarDay;
  }>;

/** Makes a child’s entries ready to be asked about endings, as they stand on record by the end of a day. */
export const helpOnRecord = (entries: readonly EntryOnRecord[], asOf: CalendarDay): HelpOnRecord => {
  const dated = datedEntries(entries);
  const known = knownFacts(onRecordBy(dated, asOf));
  const seenBy = seenOnRecord(dated);
  return {
    ...endingsOf(dated, asOf, known),
    byRef: new Map(dated.map((entry) => [entry.ref, entry])),
    known,
    inTime: inTime(known.all, ({ span }) => span),
    seen: seenBy(asOf),
    seenBy,
    censored: censorOf(known),
    asOf,
  };
};
