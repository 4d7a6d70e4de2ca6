import { earliestDay, latestDay, type Occurred } from '@chronology/domain';
import type { SaidNow } from './said-now';
import { lastWord, type RecordBook, type Said } from './record-book';

type Days = Readonly<{ from: string; to: string }>;

/** What a summary of days does to those already there: it is held, or it replaces all whose days lie inside its own. */
export type DaysCovered = Readonly<{
  held?: Readonly<{ rule: string; message: string }>;
  replaces: readonly Said[];
}>;

const daysOf = (occurred: Occurred): Days => ({
  from: earliestDay(occurred) ?? '',
  to: latestDay(occurred) ?? '',
});

/**
 * Summaries of separate days stand side by side. One whose days contain earlier ones replaces them; days that cross
 * without containing are held, and so are days inside a longer summary: nobody can tell what would be counted twice.
 */
export const daysAlreadyCovered = ({ type, data }: SaidNow, book: RecordBook): DaysCovered => {
  const mine = daysOf(data.occurred);
  const touching = book
    .standingOf(type, data.origin.aspect)
    .map((said) => ({ said, days: daysOf(lastWord(said).occurred) }))
    .filter(({ days }) => days.from <= mine.to && days.to >= mine.from)
    .sort((a, b) => (a.days.from < b.days.from ? -1 : 1));
  const crossing = touching.find(({ days }) => !(mine.from <= days.from && mine.to >= days.to));
  if (crossing) return { held: whyHeld(mine, crossing.days), replaces: [] };
  return { replaces: touching.map(({ said }) => said) };
};

const whyHeld = (mine: Days, theirs: Days) =>
  theirs.from <= mine.from && theirs.to >= mine.to
    ? {
        rule: 'days-inside-longer-summary',
        message: `The record already holds a summary of ${theirs.from} to ${theirs.to}, in which these days lie. Please decide which of the two is right.`,
      }
    : {
        rule: 'days-cross',
        message: `These days (${mine.from} to ${mine.to}) cross those of an earlier summary (${theirs.from} to ${theirs.to}) without holding them all. Please send a file that covers both.`,
      };
