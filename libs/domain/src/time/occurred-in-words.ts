import { dayInLondon, timeInLondon } from './instant';
import type { Occurred, Precision } from './precision';
import { partialDateForm, partialDateInWords, spanInWords } from './partial-date';

const wording: Readonly<Record<Precision, (from: string, to: string) => string>> = {
  minute: minutesInWords,
  day: spanInWords,
  month: spanInWords,
  year: (from, to) =>
    partialDateForm(from) === 'day' ? `year of ${spanInWords(from, to)}` : spanInWords(from, to),
  term: (from, to) => `term of ${spanInWords(from, to)}`,
  about: (from, to) => `around ${spanInWords(from, to)}`,
  before: (from) => `before ${partialDateInWords(from)}`,
  after: (from) => `after ${partialDateInWords(from)}`,
  unknown: () => 'day not known',
};

/**
 * For people, and never more exact than what was stated: "3 June 2021", "3 June 2021, 14:05" (London time),
 * "June 2021", "around June 2021", "before 3 June 2021", "3 June to 9 July 2021", "day not known".
 */
export function occurredInWords({ from, to = from, precision }: Occurred): string {
  return from === undefined || to === undefined ? wording.unknown('', '') : wording[precision](from, to);
}

function minutesInWords(from: string, to: string): string {
  const start = `${partialDateInWords(dayInLondon(from))}, ${timeInLondon(from)}`;
  if (from === to) return start;
  if (dayInLondon(from) === dayInLondon(to)) return `${start} to ${timeInLondon(to)}`;
  return `${start} to ${partialDateInWords(dayInLondon(to))}, ${timeInLondon(to)}`;
}
