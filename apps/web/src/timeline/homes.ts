import { PICTURE } from '../words/picture';
import { dayNumber } from './days';
import { together } from './drawing';
import { type Written, writtenIn } from './home-names';
import { inRows, type Label } from './labels';
import { byText, linesFor } from './lines';
import { movesOf } from './moves';
import type { Home, Picture } from './picture';
import { type Scale, sizeIn, stretch, tenth } from './scale';
import type { Box, Drawing, SceneText } from './scene';
import { fitted, shortened, widthOf } from './texts';

/** More homes than this are not told apart: the earliest are in the list only. */
const MOST_HOMES = 40;
/** No name is written smaller on a screen. */
const SMALL = 12.5;
/** The room for names that stand under the band, beside what is free there already. */
const UNDER = { screen: 12, paper: 6 } as const;

/** A home where it stands in the band; `line` is not 0 where homes overlap. */
type Place = Readonly<{ home: Home; x: number; width: number; line: number; written?: Written }>;

const inOrder = (homes: readonly Home[]): readonly Home[] =>
  [...homes]
    .sort((one, other) => byText(one.from, other.from) || byText(one.key, other.key))
    .slice(-MOST_HOMES);

const placesOf = (scale: Scale, homes: readonly Home[], today: number): readonly Place[] => {
  const extents = homes.map((home) => {
    const from = dayNumber(home.from);
    return { from, to: Math.max(from + 1, home.to ? dayNumber(home.to) : today) };
  });
  const lines = linesFor(extents);
  const letters = { small: sizeIn(scale, SMALL), mostLines: scale.isForPaper ? 2 : 3 } as const;
  return homes.map((home, index) => {
    const { from, to } = extents[index]!;
    const seen = stretch(scale, from, to) ?? { x: scale.left, width: 0 };
    const gap = seen.width > 6 ? 1.5 : 0;
    const width = tenth(seen.width - 2 * gap);
    const written = writtenIn(home.name, width, letters);
    return { home, x: tenth(seen.x + gap), width, line: lines[index]!, ...(written && { written }) };
  });
};

const lineOf = ({ size }: Written): number => size + 0.5;

/** As high as its names need: three short lines at the most. */
const heightOf = (places: readonly Place[]): number => {
  const least = places.some(({ line }) => line > 0) ? 22 : 30;
  const needed = places.map(({ written }) => (written ? written.lines.length * lineOf(written) + 4 : 0));
  return Math.max(least, ...needed);
};

const homeText = (text: string, x: number, y: number, size: number): SceneText => ({
  text,
  x: tenth(x),
  y: tenth(y),
  size,
  look: 'home',
  anchor: 'start',
});

const nameOn = ({ home, written }: Place, box: Box): readonly SceneText[] => {
  if (!written) return [];
  const { lines, size } = written;
  const middle = box.y + box.height / 2 + size * 0.31;
  const [only = ''] = lines;
  if (written.isTight) {
    const first = middle - ((lines.length - 1) * lineOf(written)) / 2;
    return lines.map((line, index) => ({
      ...homeText(line, box.x + box.width / 2, first + index * lineOf(written), size),
      anchor: 'middle',
    }));
  }
  const whole = widthOf(only, size, 'home');
  const place = home.place && shortened(home.place, box.width - 30 - whole, size, 'home-place');
  return [
    homeText(only, box.x + 10, middle, size),
    ...(place ? [{ ...homeText(place, box.x + 18 + whole, middle, size), look: 'home-place' } as const] : []),
  ];
};

/** Names that found no room in their own part of the band stand whole under it, on a short line. */
const namesUnder = (scale: Scale, places: readonly Place[], bottom: number): Partial<Drawing> => {
  const size = sizeIn(scale, SMALL);
  const lowest = Math.max(...places.map(({ line }) => line));
  const labels = places
    .filter(({ written, width, line }) => !written && width >= 1 && line === lowest)
    .map(({ home, x, width }): Label<Home> => ({
      of: home,
      text: home.name,
      x: tenth(x + width / 2),
      width: tenth(widthOf(home.name, size, 'home-under')),
      comesFirst: false,
    }));
  const placed = inRows(labels, [{ from: scale.left, to: scale.right }]);
  return {
    leaders: placed.map(({ x }) => ({ x, y: bottom - 6, height: scale.isForPaper ? 8 : 10 })),
    texts: placed.map(({ text, at }) => ({
      ...homeText(text, at, bottom + (scale.isForPaper ? 13.5 : 15), size),
      look: 'home-under',
    })),
  };
};

const labelOf = (scale: Scale, top: number, band: number, height: number): SceneText => {
  const room = scale.isNarrow ? scale.right - scale.left - 60 : scale.left - 30;
  const place = scale.isNarrow ? { x: scale.left, y: top + 16 } : { x: 18, y: band + height / 2 + 5 };
  return {
    text: fitted(PICTURE.homes, room, 14.5, 'heading'),
    ...place,
    size: 14.5,
    look: 'heading',
    anchor: 'start',
  };
};

const topOfMoves = ({ isNarrow, isForPaper }: Scale): number => (isNarrow ? 26 : isForPaper ? 0 : 2);

/** The band of homes, the moves between them, and names and reasons where there is room. */
export const homesOf = (
  scale: Scale,
  picture: Picture,
  top: number,
): Readonly<{ drawing: Drawing; bottom: number }> => {
  const homes = inOrder(picture.homes);
  const moves = movesOf(scale, picture, homes, top + topOfMoves(scale));
  const band = moves.bottom;
  if (homes.length === 0) return { drawing: together([moves.drawing]), bottom: band - 4 };
  const places = placesOf(scale, homes, dayNumber(picture.today));
  const height = heightOf(places);
  const boxOf = ({ x, width, line }: Place): Box => ({ x, y: band + line * (height + 3), width, height });
  const bandBottom = Math.max(...places.map((place) => boxOf(place).y + height));
  const under = namesUnder(scale, places, bandBottom);
  const toneOf = (place: Place) => (places.indexOf(place) % 2 === 0 ? 0 : 1);
  const seen = places.filter(({ width }) => width >= 1);
  return {
    bottom: bandBottom + (under.leaders?.length ? UNDER[scale.isForPaper ? 'paper' : 'screen'] : 0),
    drawing: together([
      moves.drawing,
      {
        homes: seen.map((place) => ({
          key: place.home.key,
          name: place.home.name,
          tone: toneOf(place),
          box: boxOf(place),
        })),
        texts: [labelOf(scale, top, band, height), ...seen.flatMap((place) => nameOn(place, boxOf(place)))],
      },
      under,
    ]),
  };
};
