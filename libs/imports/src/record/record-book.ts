import { earliestDay, type FactType, type KnownFact, type Occurred } from '@chronology/domain';

/** One thing that a system said: the first time, or putting right what it said before. */
export type Word = Readonly<{
  id: string;
  digest: string;
  occurred: Occurred;
  content: Readonly<Record<string, unknown>>;
}>;

/** All that a system said of one aspect of one row: its first word is the entry, its last is what it says now. */
export type Said = {
  naturalKey: string;
  readonly aspect: string;
  readonly type: FactType;
  readonly words: [Word, ...Word[]];
  /** The withdrawal by which the system took the whole entry back. */
  takenBackBy?: string;
};

/** A fact as the book hears it: from the log, or about to be stated. */
export type Heard = Readonly<{ id: string }> & KnownFact;

type HeardOf<Type extends FactType> = Extract<Heard, { type: Type }>;
type Origin = NonNullable<Heard['data']['origin']>;

export const lastWord = ({ words }: Said): Word => words.at(-1) ?? words[0];
export const stands = (said: Said): boolean => said.takenBackBy === undefined;
const keyOf = (type: string, naturalKey: string, aspect: string) =>
  JSON.stringify([type, naturalKey, aspect]);

/** What one record's stream says so far, in the words of its own system; and which help people ended in it. */
export type RecordBook = Readonly<{
  hear: (fact: Heard) => void;
  said: (type: FactType, naturalKey: string, aspect: string) => Said | undefined;
  allOf: (naturalKey: string) => readonly Said[];
  standingOf: (type: FactType, aspect: string) => readonly Said[];
  latest: (types: readonly FactType[], by: string | undefined) => Said | undefined;
  /** A person's own ending of this help, while it stands. */
  endedByPerson: (involvementId: string) => string | undefined;
}>;

/** An empty book. It is filled by hearing facts in the order of the stream. */
export const recordBook = (): RecordBook => {
  const bySaying = new Map<string, Said>();
  const byEntry = new Map<string, Said>();
  const byRow = new Map<string, Said[]>();
  const endings = new Map<string, string>();

  const file = (said: Said) => {
    bySaying.set(keyOf(said.type, said.naturalKey, said.aspect), said);
    const row = byRow.get(said.naturalKey);
    if (row) row.push(said);
    else byRow.set(said.naturalKey, [said]);
  };

  const hearFirst = (fact: Heard, { naturalKey, aspect, digest }: Origin) => {
    const word = { id: fact.id, digest, occurred: fact.data.occurred, content: fact.data.content };
    const said: Said = { naturalKey, aspect, type: fact.type, words: [word] };
    byRow.set(
      naturalKey,
      (byRow.get(naturalKey) ?? []).filter((other) => !isSameSaying(other, said)),
    );
    byEntry.set(fact.id, said);
    file(said);
  };

  const hearCorrection = (fact: HeardOf<'EntryCorrected'>, { naturalKey, digest }: Origin) => {
    const { entryRef, replacement } = fact.data.content;
    const said = byEntry.get(entryRef);
    if (!said) return;
    said.words.push({ id: fact.id, digest, occurred: replacement.occurred, content: replacement.content });
    if (said.naturalKey === naturalKey) return;
    bySaying.delete(keyOf(said.type, said.naturalKey, said.aspect));
    byRow.set(
      said.naturalKey,
      (byRow.get(said.naturalKey) ?? []).filter((other) => other !== said),
    );
    said.naturalKey = naturalKey;
    file(said);
  };

  /** What a person takes back stays taken back: the system’s word is what the system said, not what became of it. */
  const hearWithdrawal = (fact: HeardOf<'EntryWithdrawnAsError'>) => {
    const { entryRef, withdraws } = fact.data.content;
    for (const [involvement, ending] of endings) if (ending === withdraws) endings.delete(involvement);
    if (!fact.data.origin) return;
    const said = byEntry.get(entryRef);
    if (said && withdraws === entryRef) said.takenBackBy = fact.id;
  };

  const hearPerson = (fact: Heard) => {
    if (fact.type === 'ServiceEnded') endings.set(fact.data.content.involvementId, fact.id);
    if (fact.type === 'ServiceEndingTakenBack') endings.delete(fact.data.content.involvementId);
  };

  const hear = (fact: Heard): void => {
    const { origin } = fact.data;
    if (fact.type === 'EntryWithdrawnAsError') hearWithdrawal(fact);
    else if (!origin) hearPerson(fact);
    else if (fact.type === 'EntryCorrected') hearCorrection(fact, origin);
    else hearFirst(fact, origin);
  };

  const standing = (types: readonly FactType[]) =>
    [...bySaying.values()].filter((said) => types.includes(said.type) && stands(said));

  return {
    hear,
    said: (type, naturalKey, aspect) => bySaying.get(keyOf(type, naturalKey, aspect)),
    allOf: (naturalKey) => byRow.get(naturalKey) ?? [],
    standingOf: (type, aspect) => standing([type]).filter((said) => said.aspect === aspect),
    latest: (types, by) =>
      standing(types)
        .filter((said) => dayOfWord(said) <= (by ?? LAST))
        .reduce<Said | undefined>(
          (latest, said) => (latest === undefined || dayOfWord(said) >= dayOfWord(latest) ? said : latest),
          undefined,
        ),
    endedByPerson: (involvementId) => endings.get(involvementId),
  };
};

const LAST = '~';
const dayOfWord = (said: Said): string => earliestDay(lastWord(said).occurred) ?? '';
const isSameSaying = (one: Said, other: Said): boolean =>
  one.type === other.type && one.naturalKey === other.naturalKey && one.aspect === other.aspect;
