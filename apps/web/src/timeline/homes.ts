import { PICTURE } from '../words/picture';
import { dayNumber } from './days';
import { byText, linesFor } from './lines';
import type { Home, Picture } from './picture';
import { isInside, type Scale, stretch, tenth, xOf } from './scale';
import type { Box, Drawing, SceneText } from './scene';
import { fitted, shortened, widthOf } from './texts';

const PILL_SIZE = 12.5;
const PILL_HEIGHT = 18;
/** More homes than this are not told apart: the earliest are in the list only. */
const MOST_HOMES = 40;

type Pill = Readonly<{ home: Home; words: string; x: number; width: number; at: number }>;

const inOrder = (homes: readonly Home[]): readonly Home[] =>
  [...homes]
    .sort((one, other) => byText(one.from, other.from) || byText(one.key, other.key))
    .slice(-MOST_HOMES);

const placesFor = (pill: Omit<Pill, 'at'>, scale: Scale, edge: number): readonly number[] => {
  const around = [pill.x - pill.width - 2, pill.x - pill.width / 2, pill.x + 2];
  if (pill.x > edge) return [tenth(edge - pill.width)];
  return around.map(tenth).filter((at) => at >= scale.left && at + pill.width <= edge);
};

/** As many pills as there is room for: each as far left as it may, then moved over its line where there is room. */
const pillsOf = (homes: readonly Home[], scale: Scale, edge: number): readonly Pill[] => {
  const placed: Pill[] = [];
  for (const home of homes) {
    if (!home.move || !isInside(scale, home.from)) continue;
    const width = tenth(widthOf(home.move.words, PILL_SIZE, 'pill') + 16);
    const pill = { home, words: home.move.words, x: xOf(scale, home.from), width };
    const last = placed.at(-1);
    const free = last ? last.at + last.width + 4 : scale.left;
    const at = placesFor(pill, scale, edge).find((place) => place >= free);
    if (at !== undefined) placed.push({ ...pill, at });
  }
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    const pill = placed[index]!;
    const limit = (placed[index + 1]?.at ?? edge + 4) - 4 - pill.width;
    const middle = tenth(pill.x - pill.width / 2);
    const better = placesFor(pill, scale, edge).filter((place) => place > pill.at && place <= limit);
    const at = better.includes(middle) ? middle : pill.at < middle ? better.at(-1) : undefined;
    if (at !== undefined) placed[index] = { ...pill, at };
  }
  return placed;
};

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

/** The band of homes, the moves between them, and their names and reasons where there is room. */
export const homesOf = (
  scale: Scale,
  picture: Picture,
  top: number,
): Readonly<{ drawing: Partial<Drawing>; bottom: number }> => {
  const ordered = inOrder(picture.homes);
  const today = dayNumber(picture.today);
  const extents = ordered.map((home) => ({
    from: dayNumber(home.from),
    to: Math.max(dayNumber(home.from) + 1, home.to ? dayNumber(home.to) : today),
  }));
  const lines = linesFor(extents);
  const height = Math.max(...lines, 0) > 0 ? 22 : 30;
  const band = top + (scale.isNarrow ? 46 : 22);
  const todayAt = xOf(scale, picture.today);
  const isTodayThere = isInside(scale, picture.today);
  const isEarly = todayAt - scale.left < 60;
  const edge = isTodayThere && !isEarly ? todayAt - 50 : scale.right;
  const pills = scale.isNarrow ? [] : pillsOf(ordered, scale, edge);
  const placed = ordered.flatMap((home, index) => {
    const { from, to } = extents[index]!;
    const seen = stretch(scale, from, to);
    if (!seen || seen.width < 1) return [];
    const gap = seen.width > 6 ? 1.5 : 0;
    const y = band + lines[index]! * (height + 3);
    const box = { x: tenth(seen.x + gap), y, width: tenth(seen.width - 2 * gap), height };
    return [{ home, tone: (index % 2) as 0 | 1, box, ...seen }];
  });
  const label = scale.isNarrow ? { x: scale.left, y: top + 16 } : { x: 18, y: band + 20 };
  const room = scale.isNarrow ? scale.right - scale.left - 60 : scale.left - 30;
  return {
    bottom: band + (Math.max(...lines, 0) + 1) * (height + 3) - 3,
    drawing: {
      homes: placed.map(({ home, tone, box }) => ({ key: home.key, name: home.name, tone, box })),
      moves: ordered
        .filter((home) => home.move && isInside(scale, home.from))
        .map((home) => ({
          key: home.key,
          x: xOf(scale, home.from),
          isBecauseOfMoney: home.move?.isBecauseOfMoney ?? false,
        })),
      pills: pills.map(({ home, at, width }) => ({
        isBecauseOfMoney: home.move?.isBecauseOfMoney ?? false,
        box: { x: at, y: band - 20, width, height: PILL_HEIGHT },
      })),
      texts: [
        {
          text: fitted(PICTURE.homes, room, 14.5, 'heading'),
          ...label,
          size: 14.5,
          look: 'heading',
          anchor: 'start',
        },
        ...(isTodayThere
          ? [
              {
                text: PICTURE.today,
                x: tenth(todayAt + (isEarly ? 5 : -5)),
                y: band - 7,
                size: 14.5,
                look: 'today',
                anchor: isEarly ? 'start' : 'end',
              } as const,
            ]
          : []),
        ...pills.map(({ home, words, at, width }): SceneText => ({
          text: words,
          x: tenth(at + width / 2),
          y: band - 6.5,
          size: PILL_SIZE,
          look: home.move?.isBecauseOfMoney ? 'pill-money' : 'pill',
          anchor: 'middle',
        })),
        ...placed.flatMap((place) => nameOn(place.home, place.box)),
      ],
    },
  };
};
