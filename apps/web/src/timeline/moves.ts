import { PICTURE } from '../words/picture';
import type { Home, Picture } from './picture';
import { isInside, type Scale, tenth, xOf } from './scale';
import type { Drawing, SceneText } from './scene';
import { widthOf } from './texts';

const PILL_SIZE = 12.5;
const PILL_HEIGHT = 18;
const PILLS_APART = 5;
/** The room that the word “Today” takes beside its line. */
const TODAY_ROOM = 50;

type Pill = Readonly<{ home: Home; words: string; x: number; width: number; at: number }>;

/** From where to where a pill may begin so that it touches its line and stays within the picture. */
const roomFor = (pill: Omit<Pill, 'at'>, scale: Scale, edge: number): readonly [number, number] => {
  const last = Math.min(pill.x + 2, edge - pill.width);
  return [Math.max(scale.left, Math.min(pill.x - pill.width - 2, last)), last];
};

/** As many pills as there is room for, from left to right: each as far left as it may. */
const packed = (homes: readonly Home[], scale: Scale, edge: number): Pill[] => {
  const placed: Pill[] = [];
  for (const home of homes) {
    if (!home.move || !isInside(scale, home.from)) continue;
    const width = tenth(widthOf(home.move.words, PILL_SIZE, 'pill') + 16);
    const pill = { home, words: home.move.words, x: xOf(scale, home.from), width };
    const before = placed.at(-1);
    const [first, last] = roomFor(pill, scale, edge);
    const at = Math.max(first, before ? before.at + before.width + PILLS_APART : first);
    if (at <= last) placed.push({ ...pill, at: tenth(at) });
  }
  return placed;
};

/** The pills of moves because of cost come before any other: where there is too little room, others go without. */
const chosenPills = (homes: readonly Home[], scale: Scale, edge: number): Pill[] => {
  let kept = packed(homes.filter(isForMoney), scale, edge).map(({ home }) => home);
  for (const home of homes.filter((each) => !isForMoney(each))) {
    const more = homes.filter((each) => each === home || kept.includes(each));
    if (packed(more, scale, edge).length === more.length) kept = more;
  }
  return packed(kept, scale, edge);
};

/** As many pills as there is room for, each over its line as far as there is room. */
const pillsOf = (homes: readonly Home[], scale: Scale, edge: number): readonly Pill[] => {
  const placed = chosenPills(homes, scale, edge);
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    const pill = placed[index]!;
    const last = Math.min(
      roomFor(pill, scale, edge)[1],
      (placed[index + 1]?.at ?? Infinity) - PILLS_APART - pill.width,
    );
    const middle = pill.x - pill.width / 2;
    placed[index] = { ...pill, at: tenth(Math.max(pill.at, Math.min(middle, last))) };
  }
  return placed;
};

const isForMoney = (home: Home): boolean => home.move?.isBecauseOfMoney ?? false;

const wordsOf = ({ home, words, at, width }: Pill, top: number): SceneText => ({
  text: words,
  x: tenth(at + width / 2),
  y: top + 13.5,
  size: PILL_SIZE,
  look: isForMoney(home) ? 'pill-money' : 'pill',
  anchor: 'middle',
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

const edgeOf = (scale: Scale, picture: Picture): number => {
  const x = xOf(scale, picture.today);
  const isBeside = isInside(scale, picture.today) && x - scale.left >= TODAY_ROOM;
  return isBeside ? x - TODAY_ROOM : scale.right;
};

/** The lines of the moves through the whole picture, why the child moved where there is room, and the word “Today”. */
export const movesOf = (
  scale: Scale,
  picture: Picture,
  homes: readonly Home[],
  top: number,
): Partial<Drawing> => {
  const pills = scale.isNarrow ? [] : pillsOf(homes, scale, edgeOf(scale, picture));
  return {
    moves: homes
      .filter((home) => home.move && isInside(scale, home.from))
      .map((home) => ({ key: home.key, x: xOf(scale, home.from), isBecauseOfMoney: isForMoney(home) })),
    pills: pills.map(({ home, at, width }) => ({
      isBecauseOfMoney: isForMoney(home),
      box: { x: at, y: top, width, height: PILL_HEIGHT },
    })),
    texts: [...todayWords(scale, picture, top), ...pills.map((pill) => wordsOf(pill, top))],
  };
};
