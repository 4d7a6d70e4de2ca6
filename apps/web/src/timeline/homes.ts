import { PICTURE } from '../words/picture';
import { dayNumber } from './days';
import { together } from './drawing';
import { byText, linesFor } from './lines';
import { movesOf } from './moves';
import type { Home, Picture } from './picture';
import { type Scale, stretch, tenth } from './scale';
import type { Box, Drawing, SceneText } from './scene';
import { fitted, shortened, widthOf } from './texts';

/** More homes than this are not told apart: the earliest are in the list only. */
const MOST_HOMES = 40;

const inOrder = (homes: readonly Home[]): readonly Home[] =>
  [...homes]
    .sort((one, other) => byText(one.from, other.from) || byText(one.key, other.key))
    .slice(-MOST_HOMES);

const homeText = (text: string, x: number, y: number, size = 14.5): SceneText => ({
  text,
  x: tenth(x),
  y: tenth(y),
  size,
  look: 'home',
  anchor: 'start',
});

/** “Ros” over “and Pete”, in a band too short for one line. */
const twoLines = (name: string, box: Box): readonly SceneText[] => {
  const words = name.split(' ');
  const [first = '', second = ''] = [
    words.slice(0, -2).join(' ') || words[0],
    words.slice(words.length > 2 ? -2 : 1).join(' '),
  ];
  const fits = [first, second].every((line) => line !== '' && widthOf(line, 12.5, 'home') <= box.width - 6);
  if (!fits || box.height < 30) return [];
  return [homeText(first, box.x + 4, box.y + 12.5, 12.5), homeText(second, box.x + 4, box.y + 25.5, 12.5)];
};

const nameOn = (home: Home, box: Box): readonly SceneText[] => {
  const middle = box.y + box.height / 2 + 4.5;
  const whole = widthOf(home.name, 14.5, 'home');
  if (whole <= box.width - 20) {
    const place = home.place && shortened(home.place, box.width - 30 - whole, 14.5, 'home-place');
    const after: SceneText[] = place
      ? [{ ...homeText(place, box.x + 18 + whole, middle), look: 'home-place' }]
      : [];
    return [homeText(home.name, box.x + 10, middle), ...after];
  }
  const two = twoLines(home.name, box);
  const cut = shortened(home.name, box.width - 8, 12.5, 'home');
  return two.length > 0 || cut === undefined ? two : [homeText(cut, box.x + 4, middle, 12.5)];
};

const labelOf = (scale: Scale, top: number, band: number): SceneText => {
  const room = scale.isNarrow ? scale.right - scale.left - 60 : scale.left - 30;
  const place = scale.isNarrow ? { x: scale.left, y: top + 16 } : { x: 18, y: band + 20 };
  return {
    text: fitted(PICTURE.homes, room, 14.5, 'heading'),
    ...place,
    size: 14.5,
    look: 'heading',
    anchor: 'start',
  };
};

const bandOf = (scale: Scale, homes: readonly Home[], today: number, top: number): readonly Box[] => {
  const extents = homes.map((home) => {
    const from = dayNumber(home.from);
    return { from, to: Math.max(from + 1, home.to ? dayNumber(home.to) : today) };
  });
  const lines = linesFor(extents);
  const height = Math.max(...lines) > 0 ? 22 : 30;
  return extents.map(({ from, to }, index) => {
    const seen = stretch(scale, from, to) ?? { x: scale.left, width: 0 };
    const gap = seen.width > 6 ? 1.5 : 0;
    const y = top + lines[index]! * (height + 3);
    return { x: tenth(seen.x + gap), y, width: tenth(seen.width - 2 * gap), height };
  });
};

/** The band of homes, the moves between them, and names and reasons where there is room. */
export const homesOf = (
  scale: Scale,
  picture: Picture,
  top: number,
): Readonly<{ drawing: Drawing; bottom: number }> => {
  const homes = inOrder(picture.homes);
  const band = top + (scale.isNarrow ? 46 : 22);
  const moves = movesOf(scale, picture, homes, band - 20);
  if (homes.length === 0) return { drawing: together([moves]), bottom: band - 4 };
  const all = bandOf(scale, homes, dayNumber(picture.today), band);
  const seen = homes
    .map((home, index) => ({ home, tone: index % 2 === 0 ? 0 : 1, box: all[index]! }) as const)
    .filter(({ box }) => box.width >= 1);
  return {
    bottom: Math.max(...all.map(({ y, height }) => y + height)),
    drawing: together([
      moves,
      {
        homes: seen.map(({ home, tone, box }) => ({ key: home.key, name: home.name, tone, box })),
        texts: [labelOf(scale, top, band), ...seen.flatMap(({ home, box }) => nameOn(home, box))],
      },
    ]),
  };
};
