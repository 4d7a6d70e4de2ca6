import { textOf, type Typed } from '../../frame/form';
import type { Visitor } from '../../session/visitor';

/** What can be added, joy first. */
export const KINDS = ['joy', 'voice', 'worry', 'contact', 'help', 'move'] as const;
export type Kind = (typeof KINDS)[number];

/** The kind that was chosen, if it is one. */
export const kindTyped = (typed: Typed): Kind | undefined =>
  KINDS.find((kind) => kind === textOf(typed, 'kind'));

/** What can be said to have moved. */
export type Moved = 'home' | 'school' | 'worker' | 'other';

const MOVES: Readonly<Record<Visitor['agency'], readonly Moved[]>> = {
  HEALTH: ['other'],
  EDUCATION: ['school', 'other'],
  SOCIAL_WORK: ['home', 'worker', 'other'],
};

/** What this person may say has moved: each agency states its own, and everybody what they noticed. */
export const movesOf = ({ agency }: Visitor): readonly Moved[] => MOVES[agency];
