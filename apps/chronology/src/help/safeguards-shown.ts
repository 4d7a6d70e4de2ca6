import type { Judgement, Safeguard } from '@chronology/going-well';
import { SAFEGUARD_IN_WORDS } from './words';

/** One of the four safeguards: met or open, in words, and the question to ask while it is open. */
export type SafeguardShown = Readonly<{
  safeguard: Safeguard;
  isMet: boolean;
  inWords: string;
  question?: string;
}>;

const SAFEGUARDS: readonly Safeguard[] = ['notice', 'childs_view', 'agreement', 'way_back'];

/** All four safeguards, always in the same order. */
export const safeguardsShown = ({ missing }: Pick<Judgement, 'missing'>): readonly SafeguardShown[] =>
  SAFEGUARDS.map((safeguard) => {
    const words = SAFEGUARD_IN_WORDS[safeguard];
    return missing.includes(safeguard)
      ? { safeguard, isMet: false, inWords: words.missing, question: words.question }
      : { safeguard, isMet: true, inWords: words.met };
  });
