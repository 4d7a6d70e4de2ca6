import { held, skipped, type Verdict } from '../outcomes';
import type { Item, Unstatable } from './to-state';

const IN_LATER_FILE = skipped(
  'said-again-later',
  'A later file of this import says this again and otherwise; what it says counts.',
);

const inSameFile = (at: string): Verdict =>
  held(
    'two-answers',
    `Another row of this file says the same thing otherwise (${at}), and that one was taken. Please decide which of the two is right.`,
  );

/**
 * What one import says twice and differently it says once, with its last words: otherwise the same files again would
 * put each other right for ever. The rows before say which row counts.
 */
export const lastWordsOf = (
  items: readonly Item[],
): Readonly<{ items: readonly Item[]; outdone: readonly Unstatable[] }> => {
  const last = new Map<string, Item>();
  for (const item of items) last.set(keyOf(item), item);
  const isOutdone = (item: Item) => digestOf(item) !== digestOf(last.get(keyOf(item)) ?? item);
  return {
    items: items.filter((item) => !isOutdone(item)),
    outdone: items.filter(isOutdone).map((item) => ({
      rows: item.rows,
      verdict: verdictOn(item, last.get(keyOf(item)) ?? item),
    })),
  };
};

const originOf = ({ asks }: Item) => asks.data.origin;
const digestOf = (item: Item): string => originOf(item).digest;

const keyOf = (item: Item): string => {
  const { naturalKey, aspect } = originOf(item);
  return JSON.stringify([item.asks.kind === 'said' ? item.asks.type : '', naturalKey, aspect]);
};

const verdictOn = (item: Item, last: Item): Verdict => {
  const { fileSha256, locator } = originOf(last);
  return fileSha256 === originOf(item).fileSha256
    ? inSameFile(`${locator.kind} ${locator.at}`)
    : IN_LATER_FILE;
};
