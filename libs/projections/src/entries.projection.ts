import {
  compareFacts,
  problemsWithContent,
  rankOf,
  type KnownFact,
  type RecordedFact,
  type RecordedOf,
} from '@chronology/domain';
import type { Correction, Entry, Withdrawn } from './entry';

type Change = RecordedOf<'EntryCorrected' | 'ServiceEndingCorrected'>;
type Withdrawal = RecordedOf<'EntryWithdrawnAsError'>;
type Withdrawals = ReadonlyMap<string, Withdrawal>;

/** What stands of an entry: the word of whoever stated it, and a person's correction, which goes before it. */
type Standing = Readonly<{
  stated: KnownFact;
  corrected?: KnownFact;
  sourceNowSays?: Correction;
  corrections: readonly Correction[];
}>;

const isChange = (fact: RecordedFact): fact is Change =>
  fact.type === 'EntryCorrected' || fact.type === 'ServiceEndingCorrected';
const isWithdrawal = (fact: RecordedFact): fact is Withdrawal => fact.type === 'EntryWithdrawnAsError';

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const asRecorded = (facts: readonly RecordedFact[]): readonly RecordedFact[] =>
  facts.toSorted(
    (a, b) =>
      compareText(a.recordedAt, b.recordedAt) ||
      compareText(a.stream, b.stream) ||
      a.revision - b.revision ||
      compareText(a.id, b.id),
  );

const aboutOf = (change: Change): string =>
  change.type === 'EntryCorrected' ? change.data.content.entryRef : change.data.content.endingRef;

/** What was taken back, by its fact's id. A withdrawal that was itself taken back withdraws nothing. */
const withdrawalsIn = (facts: readonly RecordedFact[]): Withdrawals => {
  const withdrawn = new Map<string, Withdrawal>();
  for (const withdrawal of facts.filter(isWithdrawal).reverse())
    if (!withdrawn.has(withdrawal.id)) withdrawn.set(withdrawal.data.content.withdraws, withdrawal);
  return withdrawn;
};

/** The changes of each entry, by its first fact's id. A change of a change is one of the entry's. */
const changesByEntry = (facts: readonly RecordedFact[]): ReadonlyMap<string, readonly Change[]> => {
  const changing = facts.filter(isChange);
  const entryOf = new Map<string, string>();
  const changes = new Map<string, Change[]>();
  if (changing.length === 0) return changes;
  for (const fact of facts) if (!isChange(fact)) entryOf.set(fact.id, fact.id);
  for (const change of changing) {
    const ref = entryOf.get(aboutOf(change));
    if (ref === undefined) continue;
    entryOf.set(change.id, ref);
    const ofEntry = changes.get(ref);
    if (ofEntry) ofEntry.push(change);
    else changes.set(ref, [change]);
  }
  return changes;
};

const shownIn = ({ stated, corrected }: Standing): KnownFact => corrected ?? stated;

/** The entry with other data; where its content is none that this release can read as such an entry, as it was. */
const withData = (shown: KnownFact, data: object, content: object): KnownFact =>
  problemsWithContent(shown.type, content).length > 0
    ? shown
    : ({ type: shown.type, data: { ...data, content } } as KnownFact);

const replaced = (change: RecordedOf<'EntryCorrected'>, shown: KnownFact): KnownFact => {
  const { occurred, what, content } = change.data.content.replacement;
  const { what: _, ...data } = shown.data;
  return withData(shown, { ...data, occurred, ...(what !== undefined && { what }) }, content);
};

/** An ending occurs on the day it takes effect, so a day put right moves it. */
const endingPutRight = ({ data }: RecordedOf<'ServiceEndingCorrected'>, shown: KnownFact): KnownFact => {
  const { effectiveOn } = data.content.corrected;
  const moved = effectiveOn !== undefined && { occurred: { from: effectiveOn, precision: 'day' as const } };
  const content = { ...shown.data.content, ...data.content.corrected };
  return withData(shown, { ...shown.data, ...moved }, content);
};

const isBySystem = ({ data }: Change): boolean => data.source.system !== undefined;

const says = (change: Change, standing: Standing): KnownFact => {
  const shown = isBySystem(change) ? standing.stated : shownIn(standing);
  return change.type === 'EntryCorrected' ? replaced(change, shown) : endingPutRight(change, shown);
};

const withdrawnAs = (withdrawal: Withdrawal | undefined): Readonly<{ withdrawn?: Withdrawn }> =>
  withdrawal === undefined
    ? {}
    : {
        withdrawn: {
          factId: withdrawal.id,
          by: withdrawal.data.source,
          recordedAt: withdrawal.recordedAt,
          why: withdrawal.data.content.why,
        },
      };

const afterChange =
  (withdrawn: Withdrawals) =>
  (standing: Standing, change: Change): Standing => {
    const withdrawal = withdrawn.get(change.id);
    const correction: Correction = {
      factId: change.id,
      by: change.data.source,
      recordedAt: change.recordedAt,
      why: change.data.content.why,
      fact: says(change, standing),
      stands: withdrawal === undefined,
      ...withdrawnAs(withdrawal),
    };
    const { sourceNowSays: _, ...rest } = { ...standing, corrections: [...standing.corrections, correction] };
    if (!correction.stands) return { ...standing, corrections: rest.corrections };
    if (!isBySystem(change)) return { ...rest, corrected: correction.fact };
    return { ...rest, stated: correction.fact, ...(rest.corrected && { sourceNowSays: correction }) };
  };

const entryFrom = (first: RecordedFact, changes: readonly Change[], withdrawn: Withdrawals): Entry => {
  const begin: Standing = { stated: first, corrections: [] };
  const standing = changes.reduce(afterChange(withdrawn), begin);
  return {
    ref: first.id,
    first,
    shown: shownIn(standing),
    corrections: standing.corrections,
    ...withdrawnAs(withdrawn.get(first.id)),
    ...(standing.sourceNowSays && { sourceNowSays: standing.sourceNowSays }),
  };
};

const compareEntries = (a: Entry, b: Entry): number => {
  const order = ({ ref, first, shown }: Entry) => ({
    id: ref,
    occurred: shown.data.occurred,
    rank: rankOf(shown.type),
    recordedAt: first.recordedAt,
  });
  return compareFacts(order(a), order(b));
};

/**
 * Folds facts into entries, in the one order of what they show. Corrections and withdrawals stand with their entry,
 * which keeps its first statement; one that is about nothing here is an entry of its own, so that nothing is lost.
 */
export const entriesOf = (facts: readonly RecordedFact[]): readonly Entry[] => {
  const recorded = asRecorded(facts);
  const withdrawn = withdrawalsIn(recorded);
  const changes = changesByEntry(recorded);
  const attached = new Set([...changes.values()].flat().map(({ id }) => id));
  const ids = new Set(recorded.map(({ id }) => id));
  const isFirst = (fact: RecordedFact) =>
    isWithdrawal(fact) ? !ids.has(fact.data.content.withdraws) : !attached.has(fact.id);
  return recorded
    .filter(isFirst)
    .map((first) => entryFrom(first, changes.get(first.id) ?? [], withdrawn))
    .toSorted(compareEntries);
};
