import { entries } from '../../words/child';
import { NO_YEAR } from './rows';
import type { YearPart } from './year-parts';

/** A year of the list, as it is headed. */
export const yearInWords = (year: string): string => (year === NO_YEAR ? entries.dayNotKnown : year);

/** A part of a year of the list, such as “January to March 2024”. */
export const partInWords = ({ id, year, days, piece }: YearPart): string => {
  const words = days === undefined || id === year ? yearInWords(year) : entries.months(days.from, days.to);
  return piece ? entries.piece(words, piece.number, piece.of) : words;
};
