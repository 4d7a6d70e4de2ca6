import type { SaidNow } from './said-now';
import { withoutLabels } from './values-said';
import { lastWord, type Said } from './record-book';

/** True where a fact that only stands in for better knowledge agrees with what the record holds already. */
export const standInSaysNothingNew = ({ standsIn, data }: SaidNow, said: Said | undefined): boolean => {
  if (!standsIn || !said) return false;
  const { content } = lastWord(said);
  return standsIn.comparing.every((field) => isSame(content[field], data.content[field]));
};

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(withoutLabels(one)) === JSON.stringify(withoutLabels(other));
