import {
  FACT_TYPES,
  problemsWith,
  problemsWithContent,
  Refused,
  refuseFuture,
  refuseProblems,
  refuseWrittenLater,
  type CalendarDay,
  type Decider,
  type FactOf,
  type KnownFact,
  type Occurred,
} from '@chronology/domain';
import { takeIn, versionShown, type EntryOnRecord, type Version } from './entry-on-record';
import { notFound, refuseTakenBack, theirs, type By } from './may-put-right';

type Content = Readonly<Record<string, unknown>>;

/** The entry as it should be: the whole content, also the fields that were right. */
export type CorrectEntry = Readonly<{
  type: 'CorrectEntry';
  by: By;
  /** The day in London. */
  today: CalendarDay;
  replacement: Readonly<{ occurred: Occurred; what?: string; content: Content }>;
  why: string;
  /** The version that the person saw. */
  supersedes?: string;
}>;

/** The whole entry was never true; or one correction of it was wrong, and the version before stands again. */
export type WithdrawEntry = Readonly<{ type: 'WithdrawEntry'; by: By; correction?: string; why: string }>;

type State = EntryOnRecord | undefined;
type Stated = FactOf<'EntryCorrected' | 'EntryWithdrawnAsError'>;

/** Ids under which other entries know this one. */
const KEPT = ['involvementId', 'needId', 'requestId', 'relationshipId'] as const;

const refuseLoss = (shown: Content, content: Content): void => {
  const changed = KEPT.find((key) => shown[key] !== undefined && content[key] !== shown[key]);
  if (changed !== undefined)
    throw new Refused(
      'id-kept',
      `Please keep ${changed} as it is: other entries point to it.`,
      `correction.content.${changed}`,
    );
  if (shown['supportThatGoes'] !== undefined && content['supportThatGoes'] === undefined)
    throw new Refused(
      'name-what-goes',
      'Please name again each help that goes because of this, or none with an empty list.',
      'correction.content.supportThatGoes',
    );
};

const refuseCrossing = (shown: Version, supersedes: string = shown.factId): void => {
  if (supersedes !== shown.factId)
    throw new Refused(
      'changed-meanwhile',
      'Somebody put this entry right while you were writing. Please look at it again; nothing of yours was saved.',
      'correction.supersedes',
    );
};

const refuseEnding = ({ type }: EntryOnRecord): void => {
  if (type === 'ServiceEnded')
    throw new Refused(
      'use-ending-correction',
      'An ending of help has its own correction, which names the fields that were wrong. Please use that one.',
      'entryRef',
    );
};

/** Help may be decided ahead of its day; everything else has happened when it is written down. */
const refuseFutures = ({ type }: EntryOnRecord, { by, replacement, today }: CorrectEntry): void => {
  if (!type.startsWith('Service')) refuseFuture(replacement.occurred, today, 'correction.occurred');
  refuseWrittenLater(by.said, today, 'correction.knownToSourceAt');
};

const correct = (entry: EntryOnRecord, command: CorrectEntry): FactOf<'EntryCorrected'> => {
  const { by, replacement, why, supersedes } = command;
  const shown = versionShown(entry);
  refuseEnding(entry);
  refuseCrossing(shown, supersedes);
  refuseProblems(
    problemsWithContent(entry.type, replacement.content),
    (field) => `correction.content.${field}`,
  );
  refuseLoss(shown.content, replacement.content);
  refuseFutures(entry, command);
  const content = { entryRef: entry.ref, supersedes: shown.factId, replacement, why };
  const { audience } = entry.envelope;
  return { type: 'EntryCorrected', data: { ...by.said, occurred: replacement.occurred, audience, content } };
};

const withdraw = (entry: EntryOnRecord, { by, correction, why }: WithdrawEntry): Stated => {
  const withdraws = correction ?? entry.ref;
  const version = entry.versions.find(({ factId }) => factId === withdraws);
  if (!version) throw notFound('correction');
  refuseTakenBack(version, 'correction');
  const content = { entryRef: entry.ref, withdraws, why };
  const { audience } = entry.envelope;
  const { occurred } = versionShown(entry);
  return { type: 'EntryWithdrawnAsError', data: { ...by.said, occurred, audience, content } };
};

const storable = (fact: Stated, callersName: (field: string) => string): Stated => {
  refuseProblems(problemsWith(fact.type, fact.data), callersName);
  return fact;
};

const ofCorrection = (field: string): string =>
  `correction.${field.replace('content.', '').replace('replacement.', '')}`;
const ofWithdrawal = (field: string): string => field.replace('content.', '');

/**
 * The rules of putting one entry right: only those who wrote it may, the whole new content is given, nothing that was
 * taken back is changed, and what was shown before stays on record. Shown to nobody who could not see the entry.
 */
export const entryDecider = (
  childId: string,
  entryRef: string,
): Decider<State, CorrectEntry | WithdrawEntry, KnownFact, Stated> => ({
  handles: FACT_TYPES,
  initialState: undefined,
  evolve: takeIn(childId, entryRef),
  decide: (command, state) => {
    const entry = theirs(state, command.by);
    return command.type === 'CorrectEntry'
      ? [storable(correct(entry, command), ofCorrection)]
      : [storable(withdraw(entry, command), ofWithdrawal)];
  },
});
