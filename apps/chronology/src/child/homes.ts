import { homeInWords, type ContentOf, type Occurred } from '@chronology/domain';
import type { Entry } from '@chronology/projections';
import type { HomeShown } from './child-shown';
import { movesIn, startOf, type Move } from './moves';
import { standing, type Standing } from './standing';

type CareEnd = Standing<'StoppedBeingLookedAfter'>;

/** Reasons of the SSDA903 return that say the child stayed with the same carers: E17, E45 and E46. */
const STAYED = ['E17', 'E45', 'E46'];

const whenOf = ({ fact }: Move | CareEnd): Occurred => fact.data.occurred;
const saidIn = ({ fact }: Move): ContentOf<'HomeChanged'> => fact.data.content;

/** The home as whoever moved the child described it; a kind of home in plain words, and never its code. */
const described = ({ to, kind }: ContentOf<'HomeChanged'>): string | undefined =>
  to ?? (kind && homeInWords(kind));

const nameOf = (move: Move, next: Move | undefined): string | undefined => {
  const said = saidIn(move);
  if (said.notShown) return undefined;
  const left = next && !saidIn(next).notShown ? saidIn(next).from : undefined;
  return said.to ?? left ?? described(said);
};

/** The code of a list is no reason that anybody would give a child. */
const whyOf = ({ notShown, reasonText }: ContentOf<'HomeChanged'>): string | undefined =>
  notShown ? undefined : reasonText;

const isOfOneSystem = ({ fact: { data, stream } }: Move, careEnd: CareEnd): boolean =>
  data.source.system !== undefined && careEnd.fact.stream === stream;

const hasStayed = ({ fact }: CareEnd): boolean => STAYED.includes(fact.data.content.reason?.code ?? '');

const isBetween = (day: string | undefined, move: Move, next: Move | undefined): boolean =>
  day !== undefined && day >= (startOf(move) ?? '') && (next === undefined || day < (startOf(next) ?? ''));

/** What a system told of homes goes as far as the care that it told of: whether the child lives there since, it does not say. */
const endsTellingOf = (move: Move, next: Move | undefined, careEnd: CareEnd): boolean =>
  isOfOneSystem(move, careEnd) && !hasStayed(careEnd) && isBetween(startOf(careEnd), move, next);

const homeFrom = (move: Move, until: Occurred | undefined, next?: Move): HomeShown => {
  const { planned, askedChild, financialDriver, temporary } = saidIn(move);
  return {
    entryRef: move.ref,
    name: nameOf(move, next),
    from: whenOf(move),
    until,
    because: whyOf(saidIn(move)),
    planned,
    becauseOfMoney: financialDriver === 'yes',
    askedChild,
    isForAWhile: temporary ?? false,
  };
};

const homeBefore = (first: Move | undefined): readonly HomeShown[] => {
  if (!first) return [];
  const { from, notShown, sameCarer } = saidIn(first);
  if (from === undefined || notShown || sameCarer) return [];
  return [{ name: from, until: whenOf(first), becauseOfMoney: false, isForAWhile: false }];
};

const inSequence = (moves: readonly Move[], careEnds: readonly CareEnd[]): readonly HomeShown[] =>
  moves.map((move, place) => {
    const next = moves[place + 1];
    const end = careEnds.find((each) => endsTellingOf(move, next, each));
    return homeFrom(move, (end && whenOf(end)) ?? (next && whenOf(next)), next);
  });

const LEFT_SOME_DAY: Occurred = { precision: 'unknown' };

/**
 * The homes of a child in the order in which it moved. A move whose day nobody knows stands last, and is the home of
 * today only where it is the only one. `entries` stand in the one order of facts.
 */
export const homesOf = (entries: readonly Entry[]): readonly HomeShown[] => {
  const { moves, someDay } = movesIn(entries);
  const careEnds = standing(entries, 'StoppedBeingLookedAfter');
  return [
    ...homeBefore(moves[0]),
    ...inSequence(moves, careEnds),
    ...someDay.map((move) => homeFrom(move, LEFT_SOME_DAY)),
  ];
};
