import { textOf, type FieldError, type Typed } from '../../frame/form';
import type { Day } from '../../timeline/picture';
import { BASES, wrong } from '../../words/entry';
import type { CorrectEntryMutationVariables } from './entry.operations.generated';
import { mainWordsOf } from './main-words';
import { dayIn, missing, tooLong } from './typed';
import { versionSeen } from './version';
import type { WholeEntry } from './whole-entry';

type Correction = CorrectEntryMutationVariables['correction'];
type Occurred = Correction['occurred'];

/** What was typed: the correction to state, or what would be right. */
export type CorrectionTyped = Readonly<{ errors: readonly FieldError[]; correction?: Correction }>;

const asItIs = ({ occurred }: WholeEntry): Occurred => ({
  precision: occurred?.precision ?? 'UNKNOWN',
  ...(occurred?.from && { from: occurred.from }),
  ...(occurred?.to && { to: occurred.to }),
});

const whenOf = (
  typed: Typed,
  entry: WholeEntry,
  today: Day,
): Readonly<{ occurred?: Occurred; error?: FieldError }> => {
  const choice = textOf(typed, 'when');
  if (choice === 'same') return { occurred: asItIs(entry) };
  if (choice !== 'day') return { error: { field: 'when', words: wrong.when } };
  const { day, error } = dayIn(typed, 'on', { latest: today });
  if (error) return { error };
  if (day === undefined) return { error: { field: 'on-day', words: wrong.day } };
  return { occurred: { from: day, precision: 'DAY' } };
};

const basisOf = (typed: Typed) => BASES.find(([basis]) => basis === textOf(typed, 'basis'))?.[0];

const contentOf = (typed: Typed, entry: WholeEntry): Correction['content'] => {
  const main = mainWordsOf(entry);
  return { ...entry.content, ...(main && { [main.field]: textOf(typed, 'main') }) };
};

/** Sent a second time, what was typed is what it says by now: that is no mistake. */
const isSame = (typed: Typed, entry: WholeEntry): boolean =>
  textOf(typed, 'seen') === versionSeen(entry) &&
  textOf(typed, 'when') === 'same' &&
  textOf(typed, 'what') === (entry.what ?? '').trim() &&
  textOf(typed, 'main') === (mainWordsOf(entry)?.words ?? '').trim();

const errorsIn = (typed: Typed, entry: WholeEntry): readonly FieldError[] => [
  ...(mainWordsOf(entry) ? missing(typed, 'main', wrong.main) : []),
  ...tooLong(typed, 'what'),
  ...(basisOf(typed) === undefined ? [{ field: 'basis', words: wrong.basis }] : []),
  ...missing(typed, 'why', wrong.why),
  ...(isSame(typed, entry)
    ? [{ field: mainWordsOf(entry) ? 'main' : 'what', words: wrong.nothingChanged }]
    : []),
];

/** Reads the form in which an entry is put right. What was not changed goes along as it was. */
export const correctionTyped = (typed: Typed, entry: WholeEntry, today: Day): CorrectionTyped => {
  const { occurred, error } = whenOf(typed, entry, today);
  const errors = [...errorsIn(typed, entry), ...(error ? [error] : [])];
  const basis = basisOf(typed);
  if (errors.length > 0 || occurred === undefined || basis === undefined) return { errors };
  const what = textOf(typed, 'what');
  return {
    errors,
    correction: {
      occurred,
      ...(what !== '' && { what }),
      content: contentOf(typed, entry),
      why: textOf(typed, 'why'),
      basis,
      supersedes: textOf(typed, 'seen') || versionSeen(entry),
    },
  };
};
