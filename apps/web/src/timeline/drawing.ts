import type { Drawing } from './scene';

/** A picture with nothing in it. */
export const NOTHING: Drawing = {
  texts: [],
  panels: [],
  grid: [],
  birthdays: [],
  homes: [],
  moves: [],
  moveSigns: [],
  pills: [],
  leaders: [],
  rules: [],
  bars: [],
  arrows: [],
  cuts: [],
  pauses: [],
  afters: [],
  grounds: [],
  silences: [],
  aheads: [],
  neededAgain: [],
  stars: [],
  ends: [],
  softs: [],
  marks: [],
  threads: [],
  beginnings: [],
  breaks: [],
};

const LISTS = Object.keys(NOTHING) as readonly (keyof Drawing)[];

/** Parts of a picture laid over one another, the later ones on top. */
export const together = (parts: readonly Partial<Drawing>[]): Drawing => {
  const listed = (list: keyof Drawing): readonly unknown[] =>
    parts.flatMap((part): readonly unknown[] => part[list] ?? []);
  return Object.fromEntries(LISTS.map((list) => [list, listed(list)])) as unknown as Drawing;
};
