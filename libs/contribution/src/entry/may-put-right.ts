import { dayInLondon, occurredInWords, Refused, type Envelope, type FactType } from '@chronology/domain';
import type { EntryOnRecord, Version } from './entry-on-record';

/** Who puts an entry right, and what they say beside its content. */
export type By = Readonly<{
  organisationId: string;
  personRef: string;
  said: Pick<Envelope, 'source' | 'basis' | 'knownToSourceAt' | 'statedThrough'>;
}>;

/** Facts that are put right in a way of their own, and the words that say which. */
const OTHERWISE: Partial<Readonly<Record<FactType, string>>> = {
  ChildDescribed: 'Who the child is can be said anew instead.',
  ChronologyOpened: 'A chronology opened by mistake is closed, with that reason.',
  ChronologyClosed: 'A chronology closed by mistake is opened anew.',
  RecordOpened: 'This is how a system’s record begins.',
  IdentifierStated: 'Numbers are put right in the system that gave them.',
  RecordLinked: 'A record joined by mistake is parted from the chronology instead.',
  RecordLinkWithdrawn: 'A record parted by mistake is joined anew.',
  EntryCorrected: 'Please name the entry that was put right; its corrections can be taken back one by one.',
  EntryWithdrawnAsError: 'Please state the entry again if it was true after all.',
  ServiceEndingTakenBack: 'Please end the help again, or start it again, instead.',
  ServiceEndingCorrected: 'Please correct the ending once more instead.',
};

/** Something that cannot be found. A sealed entry is answered in the same words. */
export const notFound = (field: string): Refused =>
  new Refused(
    'entry-not-found',
    'This entry is not on record for this child. Please look it up again in the chronology.',
    field,
  );

const refuseOtherWays = ({ type }: EntryOnRecord): void => {
  const words = OTHERWISE[type];
  if (words !== undefined)
    throw new Refused('not-an-entry', `This cannot be put right here. ${words}`, 'entryRef');
};

const refuseOthers = ({ envelope }: EntryOnRecord, { organisationId, personRef }: By): void => {
  const { source, onBehalfOf } = envelope;
  const isTheirs =
    source.personRef === personRef ||
    source.organisationId === organisationId ||
    onBehalfOf?.organisationId === organisationId;
  if (!isTheirs)
    throw new Refused(
      'not-your-entry',
      'Only those who wrote this entry, or for whom it was written, can put it right. Please ask them.',
      'entryRef',
    );
};

/** Refuses what was taken back already, and says by whom and when. */
export const refuseTakenBack = ({ takenBack }: Version, field: string): void => {
  if (!takenBack) return;
  const day = occurredInWords({ from: dayInLondon(takenBack.recordedAt), precision: 'day' });
  const who = takenBack.data.source.role ?? 'the system that stated it';
  throw new Refused('already-withdrawn', `This was taken back on ${day} by ${who}.`, field);
};

/** The entry, where this person may put it right. A sealed one is not there for anybody. */
export const theirs = (entry: EntryOnRecord | undefined, by: By): EntryOnRecord => {
  if (!entry || entry.envelope.audience.level === 'sealed') throw notFound('entryRef');
  refuseOtherWays(entry);
  refuseOthers(entry, by);
  refuseTakenBack(entry.versions[0], 'entryRef');
  return entry;
};
