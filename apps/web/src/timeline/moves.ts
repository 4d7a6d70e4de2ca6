import { moveName, PICTURE } from '../words/picture';
import { inRows, type Label, type PlacedLabel, type Room } from './labels';
import type { Home, Picture } from './picture';
import { isInside, type Scale, sizeIn, tenth, xOf } from './scale';
import type { Drawing, SceneMove, SceneMoveSign, SceneText } from './scene';
import { widthOf } from './texts';

const PILL_SIZE = 12.5;
const PILL_HEIGHT = 18;
const ROW = 20;
/** Why a child moved is written on so many rows at the most; what finds no room there has a sign. */
const MOST_ROWS = 3;
const SIGN_ROW = 18;
/** A finger can tell two signs apart that are so far from one another. */
const SIGNS_APART = 24;
/** The room that the word “Today” takes beside its line. */
const TODAY_ROOM = 50;

type Move = Home & Readonly<{ move: NonNullable<Home['move']> }>;
type Pill = PlacedLabel<Move>;

const movesIn = (scale: Scale, homes: readonly Home[]): readonly Move[] =>
  homes.filter((home): home is Move => home.move !== undefined && isInside(scale, home.from));

const pillOf = (scale: Scale, home: Move): Label<Move> => ({
  of: home,
  text: home.move.words,
  x: xOf(scale, home.from),
  width: tenth(widthOf(home.move.words, sizeIn(scale, PILL_SIZE), 'pill') + 16),
  comesFirst: home.move.isBecauseOfMoney,
});

const todayWords = (scale: Scale, picture: Picture, top: number): readonly SceneText[] => {
  if (!isInside(scale, picture.today)) return [];
  const x = xOf(scale, picture.today);
  const common = { text: PICTURE.today, y: top + 13, size: 14.5, look: 'today' } as const;
  return [
    x - scale.left < TODAY_ROOM
      ? { ...common, x: tenth(x + 5), anchor: 'start' }
      : { ...common, x: tenth(x - 5), anchor: 'end' },
  ];
};

/** The row next to the band ends at the word “Today”; those above it do not. */
const roomsOf = (scale: Scale, picture: Picture): readonly Room[] => {
  const x = xOf(scale, picture.today);
  const isBeside = isInside(scale, picture.today) && x - scale.left >= TODAY_ROOM;
  const { left: from, right: to } = scale;
  return Array.from({ length: MOST_ROWS }, (_, row) => ({
    from,
    to: row === 0 && isBeside ? x - TODAY_ROOM : to,
  }));
};

/** Signs of moves that are not told in words, none nearer than a finger’s width to the next. */
const signsFor = (scale: Scale, homes: readonly Move[], y: number): readonly SceneMoveSign[] => {
  const signs: { homes: Move[]; x: number }[] = [];
  for (const home of homes) {
    const x = xOf(scale, home.from);
    const last = signs.at(-1);
    if (last && x - last.x < SIGNS_APART) last.homes.push(home);
    else signs.push({ homes: [home], x });
  }
  return signs.map((sign) => ({
    key: sign.homes[0]!.key,
    keys: sign.homes.map(({ key }) => key),
    x: sign.x,
    y,
    name: sign.homes.map(moveName).join(' '),
    isBecauseOfMoney: sign.homes.some(({ move }) => move.isBecauseOfMoney),
  }));
};

const wordsOf = ({ of, text, at, width }: Pill, top: number, size: number): SceneText => ({
  text,
  x: tenth(at + width / 2),
  y: top + 13.5,
  size,
  look: of.move.isBecauseOfMoney ? 'pill-money' : 'pill',
  anchor: 'middle',
});

/**
 * Why the child moved, on as many rows as that takes, a sign for each move that finds no room there, and the word
 * “Today”; and the lines of the moves, from there through the whole picture. The band of homes begins at `bottom`.
 */
export const movesOf = (
  scale: Scale,
  picture: Picture,
  homes: readonly Home[],
  top: number,
): Readonly<{ drawing: Partial<Drawing>; bottom: number }> => {
  const moves = movesIn(scale, homes);
  const pills = inRows(
    moves.map((home) => pillOf(scale, home)),
    roomsOf(scale, picture),
  );
  const rows = Math.max(0, ...pills.map(({ row }) => row)) + 1;
  const rowTop = (row: number): number => top + (rows - 1 - row) * ROW;
  const untold = moves.filter((home) => !pills.some(({ of }) => of === home));
  const bottom = top + rows * ROW + (untold.length > 0 ? SIGN_ROW : 0);
  const signs = signsFor(scale, untold, bottom - 10);
  const lineOf = (home: Move): SceneMove => {
    const pill = pills.find(({ of }) => of === home);
    const from = pill ? rowTop(pill.row) + PILL_HEIGHT - 2 : bottom - 4;
    return { key: home.key, x: xOf(scale, home.from), top: from };
  };
  return {
    bottom,
    drawing: {
      moves: moves.map(lineOf),
      moveSigns: signs,
      pills: pills.map(({ of, at, width, row }) => ({
        key: of.key,
        isBecauseOfMoney: of.move.isBecauseOfMoney,
        box: { x: tenth(at), y: rowTop(row), width, height: PILL_HEIGHT },
      })),
      texts: [
        ...todayWords(scale, picture, rowTop(0)),
        ...pills.map((pill) => wordsOf(pill, rowTop(pill.row), sizeIn(scale, PILL_SIZE))),
      ],
    },
  };
};
