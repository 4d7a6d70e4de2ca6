import {
  dayInLondon,
  NOT_OPENED,
  problemsWithContent,
  standingAfter,
  type CalendarDay,
  type Envelope,
  type FactOf,
  type Occurred,
  type RecordedOf,
  type Standing,
} from '@chronology/domain';

/** What is stated about help, and the changes of status that may take help with them. */
export const ABOUT_HELP = [
  'ServiceStarted',
  'ServiceIncreased',
  'ServiceReduced',
  'ServicePaused',
  'ServiceResumed',
  'ServiceEnded',
  'ServiceEndingTakenBack',
  'ChildsPlanEnded',
  'HealthPlanIndicatorChanged',
  'NameRemovedFromRegister',
  'OrderEnded',
] as const;
/** What is stated about entries: they are put right, or taken back as mistakes. */
export const ABOUT_ENTRIES = ['ServiceEndingCorrected', 'EntryCorrected', 'EntryWithdrawnAsError'] as const;
export const ABOUT_CHRONOLOGY = ['ChronologyOpened', 'ChronologyClosed'] as const;

export type HelpFact = FactOf<(typeof ABOUT_HELP)[number]>;
export type FoldedType =
  (typeof ABOUT_HELP)[number] | (typeof ABOUT_ENTRIES)[number] | (typeof ABOUT_CHRONOLOGY)[number];

/** Who said something, and who may know that they did. */
export type SaidBy = Pick<Envelope, 'source' | 'onBehalfOf' | 'audience'>;

/** One time that an entry was put right: whole, or, of an ending, only the fields that were wrong. */
type Change = Readonly<{
  id: string;
  isPersons: boolean;
  stands: boolean;
  isWhole: boolean;
  occurred?: Occurred;
  content: object;
}>;

/** One entry about help: as first stated, as put right since, and whether it was taken back as a mistake. */
export type Account = Readonly<{
  ref: string;
  saidBy: SaidBy;
  /** The day in London on which this system was told. */
  toldOn: CalendarDay;
  first: HelpFact;
  changes: readonly Change[];
  withdrawn?: SaidBy;
}>;

/** What one stream says about help, for one child. */
export type HelpOnRecord = Readonly<{
  standing: Standing;
  accounts: readonly Account[];
}>;

export const NOTHING_ON_RECORD: HelpOnRecord = { standing: NOT_OPENED, accounts: [] };

const isAboutHelp = (fact: RecordedOf<FoldedType>): fact is RecordedOf<(typeof ABOUT_HELP)[number]> =>
  ABOUT_HELP.some((type) => type === fact.type);

const saidBy = ({ source, onBehalfOf, audience }: Envelope): SaidBy => ({ source, onBehalfOf, audience });

const isNamed = ({ ref, changes }: Account, id: string): boolean =>
  ref === id || changes.some((change) => change.id === id);

/** Changes the one entry that an id names: by its first fact, or by one that put it right. */
const changed = (record: HelpOnRecord, id: string, change: (account: Account) => Account): HelpOnRecord => ({
  ...record,
  accounts: record.accounts.map((account) => (isNamed(account, id) ? change(account) : account)),
});

const withChange = (
  { id, data }: RecordedOf<'EntryCorrected' | 'ServiceEndingCorrected'>,
  change: Pick<Change, 'isWhole' | 'occurred' | 'content'>,
) => {
  const isPersons = data.source.system === undefined;
  return (account: Account): Account => ({
    ...account,
    changes: [...account.changes, { id, isPersons, stands: true, ...change }],
  });
};

const putRight = (record: HelpOnRecord, fact: RecordedOf<'EntryCorrected'>): HelpOnRecord => {
  const { entryRef, replacement } = fact.data.content;
  const { occurred, content } = replacement;
  return changed(record, entryRef, withChange(fact, { isWhole: true, occurred, content }));
};

const endingPutRight = (record: HelpOnRecord, fact: RecordedOf<'ServiceEndingCorrected'>): HelpOnRecord => {
  const { endingRef, corrected } = fact.data.content;
  const { effectiveOn } = corrected;
  const occurred = effectiveOn === undefined ? undefined : ({ from: effectiveOn, precision: 'day' } as const);
  return changed(record, endingRef, withChange(fact, { isWhole: false, occurred, content: corrected }));
};

const takenBack = (record: HelpOnRecord, { data }: RecordedOf<'EntryWithdrawnAsError'>): HelpOnRecord => {
  const { withdraws } = data.content;
  return changed(record, withdraws, (account) => {
    if (account.ref === withdraws) return { ...account, withdrawn: saidBy(data) };
    const changes = account.changes.map((each) =>
      each.id === withdraws ? { ...each, stands: false } : each,
    );
    return { ...account, changes };
  });
};

const stated = (record: HelpOnRecord, fact: RecordedOf<(typeof ABOUT_HELP)[number]>): HelpOnRecord => {
  const account: Account = {
    ref: fact.id,
    saidBy: saidBy(fact.data),
    toldOn: dayInLondon(fact.recordedAt),
    first: fact,
    changes: [],
  };
  return { ...record, accounts: [...record.accounts, account] };
};

/**
 * Takes in one more fact. Whatever stands in the log is accepted, also what no rule would let a person state. A fact
 * that was stated through another child's chronology is not about this child, and a sealed one is there for nobody:
 * a refusal could not speak of it without telling that it exists.
 */
export const takeIn =
  (childId: string) =>
  (record: HelpOnRecord, fact: RecordedOf<FoldedType>): HelpOnRecord => {
    const { statedThrough = childId, audience } = fact.data;
    if (statedThrough !== childId || audience.level === 'sealed') return record;
    if (isAboutHelp(fact)) return stated(record, fact);
    switch (fact.type) {
      case 'EntryCorrected':
        return putRight(record, fact);
      case 'ServiceEndingCorrected':
        return endingPutRight(record, fact);
      case 'EntryWithdrawnAsError':
        return takenBack(record, fact);
      case 'ChronologyOpened':
      case 'ChronologyClosed':
        return { ...record, standing: standingAfter(fact) };
    }
  };

/** A change whose content this release cannot read as such an entry leaves it as it was. */
const afterChange = (shown: HelpFact, { isWhole, occurred, content: said }: Change): HelpFact => {
  const content = isWhole ? said : { ...shown.data.content, ...said };
  if (problemsWithContent(shown.type, content).length > 0) return shown;
  return { type: shown.type, data: { ...shown.data, ...(occurred && { occurred }), content } } as HelpFact;
};

type Word = Readonly<{ stated: HelpFact; corrected?: HelpFact }>;

/**
 * An entry as it says today: a person's correction holds over a system's later word, and one that was itself withdrawn
 * gives way to the one before. Undefined once the whole entry was withdrawn.
 */
export const saidToday = ({ first, changes, withdrawn }: Account): HelpFact | undefined => {
  if (withdrawn) return undefined;
  const { stated, corrected } = changes
    .filter(({ stands }) => stands)
    .reduce<Word>(
      (word, change) =>
        change.isPersons
          ? { ...word, corrected: afterChange(word.corrected ?? word.stated, change) }
          : { ...word, stated: afterChange(word.stated, change) },
      { stated: first },
    );
  return corrected ?? stated;
};

/** The service that a stretch of help belongs to, where its start stands on record here. */
export const serviceOf = ({ accounts }: HelpOnRecord, involvementId: string): string | undefined =>
  accounts
    .map(saidToday)
    .flatMap((fact) =>
      fact?.type === 'ServiceStarted' && fact.data.content.involvementId === involvementId
        ? [fact.data.content.serviceId]
        : [],
    )
    .at(-1);
