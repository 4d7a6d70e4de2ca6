import {
  dayInLondon,
  NOT_OPENED,
  problemsWithContent,
  standingAfter,
  type CalendarDay,
  type Envelope,
  type FactOf,
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
  'ServiceEndingCorrected',
  'ChildsPlanEnded',
  'HealthPlanIndicatorChanged',
  'NameRemovedFromRegister',
  'OrderEnded',
] as const;
export const ABOUT_ENTRIES = ['EntryCorrected', 'EntryWithdrawnAsError'] as const;
export const ABOUT_CHRONOLOGY = ['ChronologyOpened', 'ChronologyClosed'] as const;

export type HelpFact = FactOf<(typeof ABOUT_HELP)[number]>;
export type FoldedType =
  (typeof ABOUT_HELP)[number] | (typeof ABOUT_ENTRIES)[number] | (typeof ABOUT_CHRONOLOGY)[number];

/** Who said something, and who may know that they did. */
export type SaidBy = Pick<Envelope, 'source' | 'onBehalfOf' | 'audience'>;

type Version = Readonly<{ id: string; fact: HelpFact; isPersons: boolean; stands: boolean }>;

/** One entry about help: as first stated, as put right since, and whether it was taken back as a mistake. */
export type Account = Readonly<{
  ref: string;
  saidBy: SaidBy;
  /** The day in London on which this system was told. */
  toldOn: CalendarDay;
  first: HelpFact;
  corrections: readonly Version[];
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

const changed = (record: HelpOnRecord, ref: string, change: (account: Account) => Account): HelpOnRecord => ({
  ...record,
  accounts: record.accounts.map((account) => (account.ref === ref ? change(account) : account)),
});

const putRight = (account: Account, { id, data }: RecordedOf<'EntryCorrected'>): Account => {
  const { occurred, content } = data.content.replacement;
  if (problemsWithContent(account.first.type, content).length > 0) return account;
  const fact = { type: account.first.type, data: { ...account.first.data, occurred, content } } as HelpFact;
  const isPersons = data.source.system === undefined;
  return { ...account, corrections: [...account.corrections, { id, fact, isPersons, stands: true }] };
};

const takenBack = (account: Account, { data }: RecordedOf<'EntryWithdrawnAsError'>): Account => {
  const { withdraws } = data.content;
  if (withdraws === account.ref) return { ...account, withdrawn: saidBy(data) };
  const corrections = account.corrections.map((each) =>
    each.id === withdraws ? { ...each, stands: false } : each,
  );
  return { ...account, corrections };
};

const stated = (record: HelpOnRecord, fact: RecordedOf<(typeof ABOUT_HELP)[number]>): HelpOnRecord => {
  const account: Account = {
    ref: fact.id,
    saidBy: saidBy(fact.data),
    toldOn: dayInLondon(fact.recordedAt),
    first: fact,
    corrections: [],
  };
  return { ...record, accounts: [...record.accounts, account] };
};

/**
 * Takes in one more fact. Whatever stands in the log is accepted, also what no rule would let a person state; a fact
 * that was stated through another child's chronology is not about this child.
 */
export const takeIn =
  (childId: string) =>
  (record: HelpOnRecord, fact: RecordedOf<FoldedType>): HelpOnRecord => {
    const { statedThrough = childId } = fact.data;
    if (statedThrough !== childId) return record;
    if (isAboutHelp(fact)) return stated(record, fact);
    switch (fact.type) {
      case 'EntryCorrected':
        return changed(record, fact.data.content.entryRef, (account) => putRight(account, fact));
      case 'EntryWithdrawnAsError':
        return changed(record, fact.data.content.entryRef, (account) => takenBack(account, fact));
      case 'ChronologyOpened':
      case 'ChronologyClosed':
        return { ...record, standing: standingAfter(fact) };
    }
  };

/**
 * An entry as it says today: a person's correction holds over a system's later word, and a correction that was itself
 * withdrawn gives way to the one before. Undefined once the whole entry was withdrawn.
 */
export const saidToday = ({ first, corrections, withdrawn }: Account): HelpFact | undefined => {
  if (withdrawn) return undefined;
  const standing = corrections.filter(({ stands }) => stands);
  return (standing.findLast(({ isPersons }) => isPersons) ?? standing.at(-1))?.fact ?? first;
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
