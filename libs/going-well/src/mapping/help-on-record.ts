import type { CalendarDay } from '@chronology/domain';
import { censorOf, type Censored } from './censor';
import { endingsOf, type HelpThatWent } from './endings';
import { datedEntries, onRecordBy, type DatedEntry, type EntryOnRecord, type Known } from './entry-on-record';
import { seenIn, type Seen } from './seen';
import { statusChangeOf } from './step-downs';

/** A child’s facts as they stand on record by one day, made ready for every question about endings. */
export type HelpOnRecord = HelpThatWent &
  Readonly<{
    entries: readonly DatedEntry[];
    byRef: ReadonlyMap<string, DatedEntry>;
    known: readonly Known[];
    seen: Seen;
    /** Changes of status that say which help they take with them. */
    statusChanges: readonly Known[];
    /** Days after which silence says nothing. */
    censored: readonly Censored[];
    asOf: CalendarDay;
  }>;

/** Makes a child’s entries ready to be asked about endings, as they stand on record by the end of a day. */
export const helpOnRecord = (entries: readonly EntryOnRecord[], asOf: CalendarDay): HelpOnRecord => {
  const dated = datedEntries(entries);
  const known = onRecordBy(dated, asOf);
  const statusChanges = known.filter((said) => (statusChangeOf(said)?.goes.length ?? 0) > 0);
  return {
    ...endingsOf(dated, asOf),
    entries: dated,
    byRef: new Map(dated.map((entry) => [entry.ref, entry])),
    known,
    seen: seenIn(known),
    statusChanges,
    censored: censorOf(known),
    asOf,
  };
};
