import { dayNumber, dayOf } from './days';
import type { Day, Picture, PictureOptions } from './picture';
import { isInside, type Scale, xOf } from './scale';

const NARROW_BELOW = 640;
const LEAST_WIDTH = 284;
const LEAST_DAYS = 60;
/** Of the days shown, what stays free before the first and after the last. */
const MARGIN = 0.012;
/** What stays free after today where help is to end, in pixels: room for the arrow of what goes on, and for the sign. */
const ROOM_AHEAD = 21.5;
/** Where the first day is chosen, an end that is to come is seen if it lies no further ahead than two months. */
const AHEAD = 62;

const endsOf = ({ help, today }: Picture, isChosen: boolean): readonly Day[] =>
  help
    .flatMap(({ spells }) => spells.flatMap(({ ends }) => ends.map(({ on }) => on)))
    .filter((on) => !isChosen || dayNumber(on) - dayNumber(today) <= AHEAD);

const everyDay = (picture: Picture, isChosen: boolean): readonly Day[] => [
  picture.today,
  ...(picture.bornOn ? [picture.bornOn] : []),
  ...picture.marks.flatMap(({ from, to }) => [from, to]),
  ...picture.homes.map(({ from }) => from),
  ...picture.help.flatMap(({ spells }) => spells.flatMap(({ phases }) => phases.map(({ from }) => from))),
  ...picture.threads.flatMap(({ phases }) => phases.map(({ from }) => from)),
  ...endsOf(picture, isChosen),
];

const edgesOf = ({ width: asked }: PictureOptions): Pick<Scale, 'left' | 'right' | 'isNarrow'> => {
  const width = Math.max(LEAST_WIDTH, asked);
  const isNarrow = asked < NARROW_BELOW;
  return {
    left: isNarrow ? 14 : Math.round(Math.max(176, Math.min(260, width * 0.29))),
    right: width - (isNarrow ? 14 : 18),
    isNarrow,
  };
};

/** The last day shown: a little after the last on record, and a little more after today where help is to end. */
const lastShown = (picture: Picture, options: PictureOptions, from: number, last: number): number => {
  const today = dayNumber(picture.today);
  const isEndAhead = endsOf(picture, options.from !== undefined).some((on) => on > picture.today);
  const { left, right } = edgesOf(options);
  const daysAhead = Math.ceil(((today - from) * ROOM_AHEAD) / (right - left - ROOM_AHEAD));
  return Math.max(last + Math.ceil((last - from) * MARGIN), isEndAhead ? today + daysAhead : today, from + 1);
};

/** The days shown when nobody chose any: from the birth or the first day on record until a little after today. */
export const daysShownOf = (picture: Picture, options: PictureOptions): Readonly<{ from: Day; to: Day }> => {
  const days = everyDay(picture, options.from !== undefined);
  const first = dayNumber(days.reduce((least, day) => (day < least ? day : least)));
  const last = dayNumber(days.reduce((most, day) => (day > most ? day : most)));
  const isFromBirth = picture.bornOn !== undefined && dayNumber(picture.bornOn) === first;
  const beginning = Math.min(first, last - LEAST_DAYS);
  const from = options.from
    ? dayNumber(options.from)
    : beginning - (isFromBirth ? 0 : Math.ceil((last - beginning) * MARGIN));
  const to = options.to ? dayNumber(options.to) : lastShown(picture, options, from, last);
  return { from: dayOf(Math.min(from, to - 1)), to: dayOf(to) };
};

/** Where the days shown stand in a picture so wide. */
export const scaleOf = (
  options: PictureOptions,
  shown: Readonly<{ from: Day; to: Day }>,
  today: Day,
): Scale => {
  const scale: Scale = {
    ...edgesOf(options),
    fromNumber: dayNumber(shown.from),
    toNumber: dayNumber(shown.to),
    ...(options.isForPaper && { isForPaper: true }),
  };
  return isInside(scale, today) ? { ...scale, todayAt: xOf(scale, today) } : scale;
};
