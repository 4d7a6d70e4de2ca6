import { WORDS_TO_AVOID } from '../words/avoid-list';
import { SHORT_FORMS } from '../words/short-forms';
import type { Avoided } from './nudges';

/** Every word for which there is a better one: the list of words, and short forms with the words for them. */
export const NUDGE_LIST: readonly Avoided[] = [
  ...WORDS_TO_AVOID,
  ...Object.entries(SHORT_FORMS).map(([short, words]) => ({
    insteadOf: [short],
    say: [words],
    isInCapitals: true,
  })),
];
