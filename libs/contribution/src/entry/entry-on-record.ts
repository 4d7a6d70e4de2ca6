import type { Envelope, FactType, Occurred, RecordedFact, RecordedOf } from '@chronology/domain';

type TakingBack = RecordedOf<'EntryWithdrawnAsError'>;

/** One way in which an entry was told: as first stated, or as a correction puts it. */
export type Version = Readonly<{
  factId: string;
  occurred: Occurred;
  content: Readonly<Record<string, unknown>>;
  isPersons: boolean;
  /** Set once this was taken back as a mistake; on the first version it means the whole entry. */
  takenBack?: TakingBack;
}>;

/** An entry with everything that was said to put it right, the first version first. */
export type EntryOnRecord = Readonly<{
  ref: string;
  type: FactType;
  envelope: Envelope;
  versions: readonly [Version, ...Version[]];
}>;

const isPersons = ({ source }: Envelope): boolean => source.system === undefined;

const begun = ({ id, type, data }: RecordedFact): EntryOnRecord => ({
  ref: id,
  type,
  envelope: data,
  versions: [{ factId: id, occurred: data.occurred, content: data.content, isPersons: isPersons(data) }],
});

const corrected = (entry: EntryOnRecord, { id, data }: RecordedOf<'EntryCorrected'>): EntryOnRecord => {
  const { occurred, content } = data.content.replacement;
  const version = { factId: id, occurred, content, isPersons: isPersons(data) };
  return { ...entry, versions: [...entry.versions, version] };
};

const withTakenBack = (entry: EntryOnRecord, takenBack: TakingBack): EntryOnRecord => {
  const { withdraws } = takenBack.data.content;
  const after = (version: Version): Version =>
    version.factId === withdraws ? { ...version, takenBack } : version;
  const [first, ...corrections] = entry.versions;
  return { ...entry, versions: [after(first), ...corrections.map(after)] };
};

/** What becomes of one entry of a child by one more fact; what was stated through another child's chronology is not about it. */
export const takeIn =
  (childId: string, ref: string) =>
  (entry: EntryOnRecord | undefined, fact: RecordedFact): EntryOnRecord | undefined => {
    const { statedThrough = childId } = fact.data;
    if (statedThrough !== childId) return entry;
    if (fact.id === ref) return begun(fact);
    if (entry && fact.type === 'EntryCorrected' && fact.data.content.entryRef === ref)
      return corrected(entry, fact);
    if (entry && fact.type === 'EntryWithdrawnAsError' && fact.data.content.entryRef === ref)
      return withTakenBack(entry, fact);
    return entry;
  };

/** What is shown of an entry: a person's word while it stands, else the last that stands. */
export const versionShown = ({ versions }: EntryOnRecord): Version => {
  const standing = versions.filter(({ takenBack }) => takenBack === undefined);
  return standing.findLast((version) => version.isPersons) ?? standing.at(-1) ?? versions[0];
};
