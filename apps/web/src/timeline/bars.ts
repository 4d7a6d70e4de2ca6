import { PICTURE } from '../words/picture';
import { dayNumber } from './days';
import { aftersOf } from './followed';
import { BAR, type Place } from './place';
import { isInside, sizeIn, stretch, tenth, xOf, xOfNumber } from './scale';
import type { Drawing, SceneText } from './scene';
import { LEAST_WIDTH, type EndSign, signName, signsOf, type Stretched } from './spells';
import { widthOf } from './texts';

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

const signOf = ({ row, y, today }: Place, sign: EndSign): Drawing['ends'][number] => {
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
    isAhead: isToCome(sign, today),
  };
};

const isToCome = ({ ends }: EndSign, today: number): boolean => ends.every(({ on }) => dayNumber(on) > today);

/** From the arrow of help that goes on to the sign of the end that lies ahead, where there is room between them. */
const aheadsOf = ({ scale, row, y, today }: Place, signs: readonly EndSign[]): Drawing['aheads'] =>
  signs
    .filter((sign) => isToCome(sign, today) && today >= scale.fromNumber)
    .map((sign) => [xOfNumber(scale, today) + 10, sign.x - 14] as const)
    .filter(([from, to]) => to - from > 4)
    .map(([from, to]) => ({
      lane: row.lane,
      line: { x: tenth(from), y: y + BAR / 2, width: tenth(to - from) },
    }));

const pausesOf = ({ scale, y, today }: Place, one: Stretched): Drawing['pauses'] =>
  one.spell.pauses.flatMap((pause) => {
    const until = pause.to ? dayNumber(pause.to) : Math.min(one.last, today);
    const seen = stretch(scale, dayNumber(pause.from), Math.max(until, dayNumber(pause.from)));
    return seen && seen.width > 0 ? [{ ...seen, y, height: BAR }] : [];
  });

/** One stretch of one help: bars, cuts, pauses, the signs where it ended, and what followed. */
export const spellOf = (place: Place, one: Stretched): readonly Partial<Drawing>[] => {
  const signs = signsOf(place.scale, one.spell, place.today);
  return [
    {
      bars: barsOf(place, one),
      arrows: arrowOf(place, one),
      pauses: pausesOf(place, one),
      cuts: one.spell.newWorkers
        .filter((day) => isInside(place.scale, day))
        .map((day) => ({ x: xOf(place.scale, day), y: place.y })),
      aheads: aheadsOf(place, signs),
      ends: signs.map((sign) => signOf(place, sign)),
    },
    silenceOf(place, one),
    ...aftersOf(place, one),
  ];
};
