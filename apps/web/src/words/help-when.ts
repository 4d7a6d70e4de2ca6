import { span } from './dates';

/** When something was, as exactly as it was stated, and the same in words. */
export type StatedTime = Readonly<{ precision: string; inWords: string }>;

const SAY_IT_THEMSELVES = ['ABOUT', 'BEFORE', 'AFTER'];
const ONE_DAY = ['DAY', 'MINUTE'];

/** A time inside a sentence, never more exact than it was stated: “around June 2021”, “in 2021”, “on 3 June 2021”. */
export const whenInSentence = ({ precision, inWords }: StatedTime): string => {
  if (precision === 'UNKNOWN') return 'on a day that is not known';
  if (SAY_IT_THEMSELVES.includes(precision)) return inWords;
  if (/^(?:year|term) of /.test(inWords)) return `in the ${inWords}`;
  if (inWords.includes(' to ')) return `some time from ${inWords}`;
  return ONE_DAY.includes(precision) ? `on ${inWords}` : `in ${inWords}`;
};

/** How long after, where both days are known; otherwise when, in words. */
export type After = Readonly<{ days: number; when?: string }>;

/** “after 20 weeks”, or “around June 2021” where nothing can be measured. */
export const afterInWords = ({ days, when }: After): string => when ?? `after ${span(days)}`;
