import type { Home } from '../../../timeline/picture';
import { HOME_WITHOUT_NAME, moveInWords } from '../../../words/child';
import type { LifeChild } from './answers';
import { daysOf, inWordsOf, type Edges } from './days';

type HomeShown = LifeChild['homes'][number];

const moveOf = (home: HomeShown): Home['move'] => {
  if (home.entryRef === null) return undefined;
  const { becauseOfMoney: isBecauseOfMoney, planned, because } = home;
  return { words: moveInWords({ isBecauseOfMoney, planned, because }), isBecauseOfMoney };
};

const homeOf = (home: HomeShown, place: number, edges: Edges): readonly Home[] => {
  const from = home.from ? daysOf(home.from, edges)?.from : edges.bornOn;
  if (from === undefined) return [];
  const to = daysOf(home.until, edges)?.from;
  const move = moveOf(home);
  return [
    {
      key: home.entryRef ?? `home-${place}`,
      name: home.name ?? HOME_WITHOUT_NAME,
      from,
      ...(to !== undefined && { to }),
      ...inWordsOf(home.from, home.until),
      ...(move && { move }),
    },
  ];
};

/** The homes in their order, each in the child’s words. One whose first day nobody knows is left out. */
export const homesOf = ({ homes }: LifeChild, edges: Edges): readonly Home[] =>
  homes.flatMap((home, place) => homeOf(home, place, edges));
