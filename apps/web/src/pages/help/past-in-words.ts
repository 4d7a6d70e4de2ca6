import { PAST_SHORT, PAST_WORDS } from '../../words/past';
import type { Past, PastOfOne } from './past';

/** The sign that stands beside words: the one by which the pictures draw the same. */
export type PastSign = 'going-well' | 'planned' | 'held' | 'again' | 'harder' | 'not-known';

/** A line of what was: what is said first, and what is said of it. */
export type PastLine = Readonly<{ sign: PastSign; first: string; rest: string }>;

const allOf = ({ stopped, less }: PastOfOne): number => stopped + less;

const wellShort = (well: PastOfOne): readonly PastLine[] => {
  if (allOf(well) === 0) return [];
  const first = PAST_WORDS.goingWell(well.stopped, well.less);
  return [{ sign: 'going-well', first, rest: PAST_SHORT.followed(well, allOf(well), well.neededAgainAfter) }];
};

const heldOf = (one: PastOfOne) => ({ held: one.held, all: allOf(one) });

/** Planned help of a child of whom nothing else went. */
const onlyPlanned = (planned: PastOfOne): PastLine => {
  const all = allOf(planned);
  const held = planned.held > 0 ? PAST_SHORT.heldOfPlanned(planned.held, all) : '';
  const others = held === '' ? PAST_SHORT.followed(planned, all, planned.neededAgainAfter) : '';
  const sign = planned.held > 0 ? 'held' : 'planned';
  return { sign, first: PAST_WORDS.planned(planned.stopped, planned.less), rest: `${held}${others}` };
};

const heldShort = ({ goingWell, planned }: Past): readonly PastLine[] => {
  const hasPlanned = allOf(planned) > 0;
  if (allOf(goingWell) === 0) return hasPlanned ? [onlyPlanned(planned)] : [];
  const notHeld = hasPlanned && planned.held === 0 ? PAST_SHORT.plannedNotHeld(planned) : '';
  if (goingWell.held + planned.held === 0)
    return notHeld === '' ? [] : [{ sign: 'planned', first: notHeld, rest: '' }];
  return [{ sign: 'held', first: PAST_SHORT.held(heldOf(goingWell), heldOf(planned)), rest: notHeld }];
};

/**
 * A child’s own past at a glance: what went because things were going well and how often help was needed again, and,
 * as visibly, what held. Empty where there is none.
 */
export const pastAtAGlance = (past: Past): readonly PastLine[] => [
  ...wellShort(past.goingWell),
  ...heldShort(past),
];

/** What went, and each thing that followed, in a line of its own. */
export type PastPart = Readonly<{
  sign: PastSign;
  went: string;
  followed: readonly Readonly<{ sign: PastSign; words: string }>[];
}>;

const followedIn = (one: PastOfOne): PastPart['followed'] => {
  const all = allOf(one);
  const lines = [
    {
      sign: 'again',
      count: one.neededAgain,
      words: PAST_WORDS.neededAgain(one.neededAgain, all, one.neededAgainAfter),
    },
    { sign: 'held', count: one.held, words: PAST_WORDS.held(one.held, all) },
    { sign: 'harder', count: one.harder, words: PAST_WORDS.harder(one.harder, all) },
    { sign: 'not-known', count: one.notKnown, words: PAST_WORDS.notKnown(one.notKnown, all) },
  ] as const;
  return lines.filter(({ count }) => count > 0).map(({ sign, words }) => ({ sign, words }));
};

/** All of a child’s own past: what went because things were going well, and what went with a plan and a safety net. */
export const pastInWords = ({ goingWell, planned }: Past): readonly PastPart[] => {
  const parts = [
    { sign: 'going-well', of: goingWell, went: PAST_WORDS.goingWell },
    { sign: 'planned', of: planned, went: PAST_WORDS.planned },
  ] as const;
  return parts
    .filter((part) => allOf(part.of) > 0)
    .map(({ sign, of, went }) => ({ sign, went: went(of.stopped, of.less), followed: followedIn(of) }));
};
