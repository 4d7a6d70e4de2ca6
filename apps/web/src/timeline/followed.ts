import { PICTURE } from '../words/picture';
import { dayNumber } from './days';
import { byText } from './lines';
import type { End } from './picture';
import { BAR, type Place } from './place';
import { isInside, type Scale, sizeIn, stretch, tenth, xOf } from './scale';
import type { Drawing, SceneAfter } from './scene';
import type { Stretched } from './spells';
import { widthOf } from './texts';

const boxOfAfter = (
  kind: SceneAfter['kind'],
  end: End,
  y: number,
): Readonly<{ y: number; height: number }> => {
  if (kind === 'without' || kind === 'unknown') return { y, height: BAR };
  return end.type === 'reduced' ? { y: y + 13, height: 3 } : { y: y + 6.5, height: 3 };
};

/** What followed an end, until the next end of the same spell at the latest. */
const afterOf = (place: Place, one: Stretched, end: End): readonly SceneAfter[] => {
  const { scale, y, today } = place;
  if (!end.after) return [];
  const next = one.spell.ends
    .map((other) => other.on)
    .filter((on) => on > end.on)
    .sort(byText)[0];
  const to = Math.min(dayNumber(end.after.to), today, next ? dayNumber(next) : Infinity);
  const seen = stretch(scale, dayNumber(end.on), to);
  if (!seen || seen.width <= 0) return [];
  return [{ kind: end.after.kind, end: end.key, box: { ...seen, ...boxOfAfter(end.after.kind, end, y) } }];
};

/** Where help was needed again within a gap, and the star at the end of what held, if any is to be seen. */
const pointAfter = (scale: Scale, end: End, after: SceneAfter): number | undefined => {
  const isWhole = end.after !== undefined && dayNumber(end.after.to) <= scale.toNumber;
  if (after.kind === 'held') return isWhole ? tenth(after.box.x + after.box.width) : undefined;
  const again = after.kind === 'without' ? end.after?.neededAgain : undefined;
  return again && isInside(scale, again) ? xOf(scale, again) : undefined;
};

/** A point that would stand on a sign of the same line is not drawn: the sign is named with all that followed. */
const pointsAfter = (place: Place, one: Stretched, end: End, after: SceneAfter): Partial<Drawing> => {
  const x = pointAfter(place.scale, end, after);
  const signs = one.spell.ends.map(({ on }) => xOf(place.scale, on));
  if (x === undefined || signs.some((sign) => Math.abs(sign - x) < 16)) return {};
  const point = [{ x, y: place.y + BAR / 2 }];
  return after.kind === 'held' ? { stars: point } : { neededAgain: point };
};

/** How long it was without, in words on the stripes, once there is room. */
const weeksOn = (
  place: Place,
  end: End,
  after: SceneAfter,
  diamonds: Drawing['neededAgain'],
): Partial<Drawing> => {
  if (after.kind !== 'without' || end.type === 'reduced' || !end.after) return {};
  if (end.after.isLengthUnknown) return {};
  const text = PICTURE.span(dayNumber(end.after.to) - dayNumber(end.on));
  const size = sizeIn(place.scale, 12.5);
  const width = tenth(widthOf(text, size, 'weeks') + 12);
  const from = Math.max(after.box.x, xOf(place.scale, end.on) + 11);
  const to = Math.min(after.box.x + after.box.width, ...diamonds.map(({ x }) => x - 9));
  if (to - from < width + 12) return {};
  const middle = tenth((from + to) / 2);
  return {
    grounds: [{ x: tenth(middle - width / 2), y: place.y + 1, width, height: 14 }],
    texts: [
      {
        text,
        x: middle,
        y: place.y + 12.3,
        size,
        look: 'weeks',
        anchor: 'middle',
        lane: place.row.lane,
      },
    ],
  };
};

/** Where less help goes on and it held, the star stands on the bar itself: a second line under it would say nothing. */
const isOnBar = (end: End, { kind }: SceneAfter): boolean => kind === 'held' && end.type === 'reduced';

/** What followed the ends of one spell, and the words and points on it. */
export const aftersOf = (place: Place, one: Stretched): readonly Partial<Drawing>[] =>
  one.spell.ends.flatMap((end) =>
    afterOf(place, one, end).flatMap((after) => {
      const points = pointsAfter(place, one, end, after);
      const line = isOnBar(end, after) ? {} : { afters: [after] };
      return [line, points, weeksOn(place, end, after, points.neededAgain ?? [])];
    }),
  );
