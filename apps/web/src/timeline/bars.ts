import { PICTURE } from '../words/picture';
import { dayNumber } from './days';
import { byText } from './lines';
import type { End, HelpRow } from './picture';
import { isInside, type Scale, sizeIn, stretch, tenth, xOf, xOfNumber } from './scale';
import type { Drawing, SceneAfter, SceneText } from './scene';
import { LEAST_WIDTH, type EndSign, signName, signsOf, type Stretched } from './spells';
import { widthOf } from './texts';

/** A full bar is so high, in the middle of a line of `LINE`. */
export const BAR = 16;
export const LINE = 20;

/** Where one spell is drawn: its row, and the top of its bar. */
type Place = Readonly<{ scale: Scale; row: HelpRow; y: number; today: number }>;

/** What is to come is not drawn as if it were there: bars reach to today. */
const barsOf = ({ scale, row, y, today }: Place, one: Stretched): Drawing['bars'] => {
  const silentFrom = one.spell.silentSince ? dayNumber(one.spell.silentSince) : Infinity;
  return one.phases.flatMap(({ from, to, weight }) => {
    const seen =
      from > Math.min(silentFrom, today) ? undefined : stretch(scale, from, Math.min(to, silentFrom, today));
    if (!seen) return [];
    const width = Math.max(LEAST_WIDTH, seen.width);
    const x = Math.min(seen.x, scale.right - width);
    const box = weight === 'full' ? { x, y, width, height: BAR } : { x, y: y + 5, width, height: 6 };
    return [{ lane: row.lane, weight, row: row.key, box }];
  });
};

const isSeenGoingOn = ({ isOpen, isPaused, spell }: Stretched): boolean =>
  isOpen && !isPaused && spell.silentSince === undefined;

const arrowOf = ({ scale, row, y, today }: Place, one: Stretched): Drawing['arrows'] => {
  const last = one.phases.findLast(({ from }) => from <= today);
  const isInRange = today >= scale.fromNumber && today <= scale.toNumber;
  if (!last || !isInRange || !isSeenGoingOn(one)) return [];
  return [{ lane: row.lane, weight: last.weight, x: xOfNumber(scale, today), y: y + BAR / 2 }];
};

/** Where nothing is on record: a dotted line, and since when where there is room for the words. */
const silenceOf = ({ scale, row, y }: Place, one: Stretched): Partial<Drawing> => {
  const since = one.spell.silentSince;
  const seen = since ? stretch(scale, dayNumber(since), Math.max(one.last, dayNumber(since))) : undefined;
  if (!since || !seen || seen.width < 3) return {};
  const text = PICTURE.noRecordSince(since);
  const size = sizeIn(scale, 12.5);
  const width = widthOf(text, size, 'quiet') + 10;
  const line = { x: seen.x, y: y + BAR / 2, width: seen.width };
  if (width + 12 > seen.width) return { silences: [{ lane: row.lane, line }] };
  const rest = { ...line, x: tenth(line.x + 6 + width), width: tenth(line.width - 6 - width) };
  const words: SceneText = {
    text,
    x: tenth(seen.x + 11),
    y: y + 12.5,
    size,
    look: 'quiet',
    anchor: 'start',
    lane: row.lane,
  };
  return { silences: [{ lane: row.lane, line: rest }], texts: [words] };
};

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

const aftersOf = (place: Place, one: Stretched): readonly Partial<Drawing>[] =>
  one.spell.ends.flatMap((end) =>
    afterOf(place, one, end).flatMap((after) => {
      const points = pointsAfter(place, one, end, after);
      return [{ afters: [after] }, points, weeksOn(place, end, after, points.neededAgain ?? [])];
    }),
  );

const signOf = ({ row, y }: Place, sign: EndSign): Drawing['ends'][number] => {
  const [end] = sign.ends;
  return {
    key: end!.key,
    keys: sign.ends.map(({ key }) => key),
    shape: end!.shape,
    lane: row.lane,
    x: sign.x,
    y: y + BAR / 2,
    day: end!.on,
    name: signName(row, sign),
    hasHeld: end!.after?.kind === 'held',
  };
};

const pausesOf = ({ scale, y, today }: Place, one: Stretched): Drawing['pauses'] =>
  one.spell.pauses.flatMap((pause) => {
    const until = pause.to ? dayNumber(pause.to) : Math.min(one.last, today);
    const seen = stretch(scale, dayNumber(pause.from), Math.max(until, dayNumber(pause.from)));
    return seen && seen.width > 0 ? [{ ...seen, y, height: BAR }] : [];
  });

/** One stretch of one help: bars, cuts, pauses, the signs where it ended, and what followed. */
export const spellOf = (place: Place, one: Stretched): readonly Partial<Drawing>[] => [
  {
    bars: barsOf(place, one),
    arrows: arrowOf(place, one),
    pauses: pausesOf(place, one),
    cuts: one.spell.newWorkers
      .filter((day) => isInside(place.scale, day))
      .map((day) => ({ x: xOf(place.scale, day), y: place.y })),
    ends: signsOf(place.scale, one.spell).map((sign) => signOf(place, sign)),
  },
  silenceOf(place, one),
  ...aftersOf(place, one),
];
