import { FACT_TYPES, type Decider, type KnownFact, type Recorded, type Stating } from '@chronology/domain';
import type { RowOutcome } from '../outcomes';
import { daysAlreadyCovered } from './days-covered';
import { lastWord, recordBook, stands, type Heard, type RecordBook, type Said } from './record-book';
import { standInSaysNothingNew } from './stand-in';
import type { SaidNow } from './said-now';

/** A row that no longer says some of what it said; `data` is the envelope of the withdrawals. */
export type NoLongerSaid = Readonly<{
  kind: 'no longer said';
  naturalKey: string;
  keeps: readonly string[];
  why: string;
  data: SaidNow['data'];
}>;

/** The rows of one child, as one system now says them. `idOf` derives an id of this system, always the same. */
export type ImportRows = Readonly<{
  items: readonly (SaidNow | NoLongerSaid)[];
  idOf: (...parts: readonly string[]) => string;
}>;

/** What an item came to; without an outcome there was nothing to say. */
export type Weighed = Readonly<{
  outcome?: RowOutcome;
  facts: readonly Stating<KnownFact>[];
  rule?: string;
  message?: string;
}>;

/** What the stream said, the newest first: folding it is remembering it. */
export type Remembered = Readonly<{ fact: Heard; before: Remembered }> | undefined;

type IdOf = ImportRows['idOf'];

export const WHY_CORRECTED = 'The system that this comes from now says otherwise.';

/**
 * Compares every item with what the system last said of it. The same: a duplicate, whatever people corrected since.
 * Different: a correction of the system's last word. New: the fact. No rule about help or care refuses any of them.
 */
export const weigh = ({ items, idOf }: ImportRows, remembered: Remembered): readonly Weighed[] => {
  const book = recordBook();
  for (const fact of inOrder(remembered)) book.hear(fact);
  return items.map((item) => {
    const weighed = item.kind === 'said' ? weighSaid(item, book, idOf) : weighNoLongerSaid(item, book, idOf);
    for (const fact of weighed.facts) book.hear(fact as Heard);
    return weighed;
  });
};

/** Decides what one import states into one record. It refuses nothing: rows that cannot be stated never come here. */
export const recordImport: Decider<Remembered, ImportRows, KnownFact, KnownFact> = {
  handles: FACT_TYPES,
  initialState: undefined,
  evolve: (before, fact: Recorded<KnownFact>): Remembered => ({ fact, before }),
  decide: (rows, remembered) => weigh(rows, remembered).flatMap(({ facts }) => facts),
};

const inOrder = (remembered: Remembered): readonly Heard[] => {
  const facts: Heard[] = [];
  for (let each = remembered; each; each = each.before) facts.push(each.fact);
  return facts.reverse();
};

const weighSaid = (item: SaidNow, book: RecordBook, idOf: IdOf): Weighed => {
  const { naturalKey, aspect, digest } = item.data.origin;
  const said = book.said(item.type, naturalKey, aspect);
  if (said && stands(said)) {
    if (lastWord(said).digest === digest) return { outcome: 'duplicate', facts: [] };
    if (standInSaysNothingNew(item, said)) return { outcome: 'duplicate', facts: [] };
    return { outcome: 'changed', facts: [corrected(item, said, idOf)] };
  }
  if (item.coversDays) return weighDays(item, book, idOf, said);
  if (standInSaysNothingNew(item, standingBefore(item, book))) return { outcome: 'duplicate', facts: [] };
  return { outcome: 'new', facts: [stated(item, book, idOf, said)] };
};

const weighDays = (item: SaidNow, book: RecordBook, idOf: IdOf, said: Said | undefined): Weighed => {
  const { held, replaces } = daysAlreadyCovered(item, book);
  if (held) return { outcome: 'held', facts: [], ...held };
  const [first, ...rest] = replaces;
  if (!first) return { outcome: 'new', facts: [stated(item, book, idOf, said)] };
  const why = 'Its days are now part of a summary of more days.';
  return {
    outcome: 'changed',
    facts: [corrected(item, first, idOf), ...rest.map((each) => withdrawn(each, why, item.data, idOf))],
  };
};

const standingBefore = ({ type, data, standsIn }: SaidNow, book: RecordBook): Said | undefined => {
  if (!standsIn) return undefined;
  const latest = book.latest([type, ...(standsIn.endedBy ? [standsIn.endedBy] : [])], data.occurred.from);
  return latest?.type === type ? latest : undefined;
};

const stated = (item: SaidNow, book: RecordBook, idOf: IdOf, said: Said | undefined): Stating<KnownFact> => {
  const { naturalKey, aspect } = item.data.origin;
  const after = said?.takenBackBy === undefined ? [] : [said.takenBackBy];
  const fact = { type: item.type, data: item.data } as KnownFact;
  const ended =
    fact.type === 'ServiceEnded' ? book.endedByPerson(fact.data.content.involvementId) : undefined;
  const data =
    ended === undefined
      ? item.data
      : { ...item.data, content: { ...item.data.content, alreadyEndedBy: ended } };
  return { id: idOf(naturalKey, aspect, ...after), type: item.type, data } as Stating<KnownFact>;
};

const corrected = (item: SaidNow, said: Said, idOf: IdOf): Stating<KnownFact> => {
  const { content, what, occurred, ...envelope } = item.data;
  const last = lastWord(said);
  const ended = last.content['alreadyEndedBy'];
  const replacement = {
    occurred,
    ...(what !== undefined && { what }),
    content: ended === undefined ? content : { ...content, alreadyEndedBy: ended },
  };
  const after = said.takenBackBy === undefined ? [] : [said.takenBackBy];
  return {
    id: idOf(item.data.origin.naturalKey, said.aspect, last.id, ...after),
    type: 'EntryCorrected',
    data: {
      ...envelope,
      occurred,
      content: { entryRef: said.words[0].id, supersedes: last.id, replacement, why: WHY_CORRECTED },
    },
  };
};

const weighNoLongerSaid = (item: NoLongerSaid, book: RecordBook, idOf: IdOf): Weighed => {
  const others = book.allOf(item.naturalKey).filter(({ aspect }) => !item.keeps.includes(aspect));
  const facts = others.filter(stands).map((said) => withdrawn(said, item.why, item.data, idOf));
  if (facts.length > 0) return { outcome: 'changed', facts };
  return others.length > 0 ? { outcome: 'duplicate', facts } : { facts };
};

const withdrawn = (
  said: Said,
  why: string,
  { origin, ...data }: SaidNow['data'],
  idOf: IdOf,
): Stating<KnownFact> => {
  const last = lastWord(said);
  const entryRef = said.words[0].id;
  return {
    id: idOf(said.naturalKey, said.aspect, last.id, 'taken back'),
    type: 'EntryWithdrawnAsError',
    data: {
      ...data,
      occurred: last.occurred,
      origin: { ...origin, naturalKey: said.naturalKey, aspect: said.aspect },
      content: { entryRef, withdraws: entryRef, why },
    },
  };
};
