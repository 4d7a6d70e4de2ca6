import type { Visitor } from '../../session/visitor';
import type { WholeEntry } from './whole-entry';

/** What the one who looks may do about an entry. */
export type Ways = Readonly<{
  mayCorrect: boolean;
  mayWithdraw: boolean;
  mayAnswer: boolean;
  /** The corrections that may be taken back, one by one, by the facts that state them. */
  wrongCorrections: readonly string[];
  /** An ending has its own way to be put right. */
  isEnding: boolean;
}>;

/** These are put right in ways of their own, or not at all: the API says so too. */
const OTHERWISE: readonly string[] = [
  'ChildDescribed',
  'ChronologyOpened',
  'ChronologyClosed',
  'EntryCorrected',
  'EntryWithdrawnAsError',
  'ServiceEndingTakenBack',
  'ServiceEndingCorrected',
];

/** By the one who wrote it down or for whom it was written, by organisation, as the API has it. */
const isTheirs = ({ source, onBehalfOf }: WholeEntry, { organisationId }: Visitor): boolean =>
  [source?.organisationId, onBehalfOf?.organisationId].includes(organisationId);

/** True for what the child or the family said: anybody may say what was done about it. */
export const isView = ({ type }: WholeEntry): boolean =>
  type === 'ChildViewRecorded' || type === 'FamilyViewRecorded';

/** The corrections of an ending are put right where it stands, as the ending is. */
const isEndingOfHelp = ({ type }: WholeEntry): boolean =>
  type === 'ServiceEnded' || type === 'ServiceReduced' || type === 'ServicePaused';

const ownCorrections = ({ corrections }: WholeEntry, { organisationId }: Visitor): readonly string[] =>
  corrections
    .filter(({ stands, by }) => stands && by.system === null && by.organisationId === organisationId)
    .map(({ factId }) => factId);

/** What may be done about an entry. The API has the last word. */
export const waysFor = (entry: WholeEntry, visitor: Visitor): Ways => {
  const stands = entry.form === 'ENTRY' && entry.withdrawn === null;
  const mayChange = stands && isTheirs(entry, visitor) && !OTHERWISE.includes(entry.type ?? '');
  const isEnded = entry.type === 'ServiceEnded';
  const isEnding = isEndingOfHelp(entry);
  return {
    mayCorrect: mayChange && !isEnded,
    mayWithdraw: mayChange,
    mayAnswer: stands && isView(entry),
    wrongCorrections: mayChange && !isEnding ? ownCorrections(entry, visitor) : [],
    isEnding,
  };
};
