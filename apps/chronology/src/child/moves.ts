import { dayOf, earliestDay, type CalendarDay, type ContentOf } from '@chronology/domain';
import type { Entry } from '@chronology/projections';
import { standing, type Standing } from './standing';

/** One move of a child to a home, as it stands. */
export type Move = Standing<'HomeChanged'>;

/** The day on which it may have been at the earliest; undefined where nobody knows. */
export const startOf = ({
  fact,
}: Standing<'HomeChanged' | 'StoppedBeingLookedAfter'>): CalendarDay | undefined =>
  earliestDay(fact.data.occurred);

const saidIn = ({ fact }: Move): ContentOf<'HomeChanged'> => fact.data.content;
const isBySystem = ({ fact }: Move): boolean => fact.data.source.system !== undefined;

const mayBeOneHome = ({ to: a }: ContentOf<'HomeChanged'>, { to: b }: ContentOf<'HomeChanged'>): boolean =>
  a === undefined || b === undefined || a === b;

/** Two sources that tell of a move on the same exact day, and do not call the home by two names, tell of one move. */
const isToldAgain = (a: Move, b: Move): boolean => {
  const day = dayOf(a.fact.data.occurred);
  return (
    a.fact.stream !== b.fact.stream &&
    day !== undefined &&
    day === dayOf(b.fact.data.occurred) &&
    mayBeOneHome(saidIn(a), saidIn(b))
  );
};

/** A source that says where the child lived already by a day tells of no move where another source has told of one before. */
const isHomeAlready = (before: Move, { fact }: Move): boolean =>
  fact.data.occurred.precision === 'before' && before.fact.stream !== fact.stream;

/** Only what the home is called in law became another: the child lives where it lived. */
const isNoMove = (before: Move, move: Move): boolean =>
  saidIn(move).sameCarer === true || isHomeAlready(before, move);

/** One move as two tell it: a person’s words before a system’s, and what either asks not to show is not shown. */
const together = (a: Move, b: Move): Move => {
  const [first, second] = isBySystem(a) && !isBySystem(b) ? [b, a] : [a, b];
  const content = { ...saidIn(second), ...saidIn(first) };
  const isHidden = saidIn(a).notShown === true || saidIn(b).notShown === true;
  const shown = isHidden ? { ...content, notShown: true } : content;
  return { ...first, fact: { ...first.fact, data: { ...first.fact.data, content: shown } } };
};

const withMove = (moves: readonly Move[], move: Move): readonly Move[] => {
  const last = moves.at(-1);
  if (!last) return [move];
  if (isToldAgain(last, move)) return [...moves.slice(0, -1), together(last, move)];
  return isNoMove(last, move) ? moves : [...moves, move];
};

/**
 * Every move of a child once, in the order in which they were, and those whose day nobody knows beside them; a move
 * that is the only one on record needs no day to be the last. `entries` stand in the one order of facts.
 */
export const movesIn = (
  entries: readonly Entry[],
): Readonly<{ moves: readonly Move[]; someDay: readonly Move[] }> => {
  const all = standing(entries, 'HomeChanged');
  if (all.length === 1) return { moves: all, someDay: [] };
  const dated = all.filter((move) => startOf(move) !== undefined);
  return {
    moves: dated.reduce(withMove, []),
    someDay: all.filter((move) => startOf(move) === undefined),
  };
};
