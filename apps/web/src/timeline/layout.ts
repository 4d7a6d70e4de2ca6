import { PICTURE, laneName } from '../words/picture';
import { axisOf } from './axis';
import { dayNumber, dayOf } from './days';
import { together } from './drawing';
import { type LaneHelp, helpByLane, rowsOf } from './help';
import { homesOf } from './homes';
import { marksOf } from './marks';
import { type Day, type LaneId, LANES, MARK_KINDS, type Picture, type PictureOptions } from './picture';
import { type PlacedMark, placedMarks } from './placed-mark';
import { isInside, type Scale, sizeIn, tenth, xOf } from './scale';
import type { Drawing, PanelId, Scene, SceneText } from './scene';
import { fitted, settled, shortened } from './texts';
import { threadsOf } from './threads';

const NARROW_BELOW = 640;
const LEAST_WIDTH = 300;
const LEAST_DAYS = 60;
/** Of the days shown, what stays free before the first and after the last. */
const MARGIN = 0.012;
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

/** The days shown when nobody chose any: from the birth or the first day on record until a little after today. */
const range = (picture: Picture, options: PictureOptions): Readonly<{ from: Day; to: Day }> => {
  const days = everyDay(picture, options.from !== undefined);
  const first = dayNumber(days.reduce((least, day) => (day < least ? day : least)));
  const last = dayNumber(days.reduce((most, day) => (day > most ? day : most)));
  const isFromBirth = picture.bornOn !== undefined && dayNumber(picture.bornOn) === first;
  const beginning = Math.min(first, last - LEAST_DAYS);
  const from = options.from
    ? dayNumber(options.from)
    : beginning - (isFromBirth ? 0 : Math.ceil((last - beginning) * MARGIN));
  const to = options.to
    ? dayNumber(options.to)
    : Math.max(last + Math.ceil((last - from) * MARGIN), from + 1);
  return { from: dayOf(Math.min(from, to - 1)), to: dayOf(to) };
};

const scaleOf = (options: PictureOptions, shown: Readonly<{ from: Day; to: Day }>): Scale => {
  const width = Math.max(LEAST_WIDTH, options.width);
  const isNarrow = options.width < NARROW_BELOW;
  return {
    left: isNarrow ? 14 : Math.round(Math.max(176, Math.min(260, width * 0.29))),
    right: width - (isNarrow ? 14 : 18),
    fromNumber: dayNumber(shown.from),
    toNumber: dayNumber(shown.to),
    isNarrow,
    ...(options.isForPaper && { isForPaper: true }),
  };
};

const countWords = (marks: number, help: LaneHelp): string =>
  [
    PICTURE.entries(marks),
    ...(help.earlier.length > 0 ? [PICTURE.earlier(help.earlier.length)] : []),
    ...(help.later.length > 0 ? [PICTURE.later(help.later.length)] : []),
  ].join(' · ');

type LaneTexts = Readonly<{ id: LaneId; name: string; count: string; top: number }>;

const headed = (scale: Scale, { id, name, count, top }: LaneTexts): readonly SceneText[] => {
  const common = { lane: id, y: top + 22 } as const;
  const room = scale.isNarrow ? scale.right - scale.left - 92 : scale.left - 26;
  const heading: SceneText = {
    ...common,
    text: fitted(name, room, 17, 'lane'),
    x: 18,
    size: 17,
    look: 'lane',
    anchor: 'start',
  };
  const size = sizeIn(scale, 13.5);
  if (scale.isNarrow) {
    const short = shortened(count, 240, size, 'count') ?? count;
    return [heading, { ...common, text: short, x: scale.right, size, look: 'count', anchor: 'end' }];
  }
  const fits = shortened(count, scale.left - 26, size, 'count') ?? '';
  return [heading, { ...common, y: top + 39, text: fits, x: 18, size, look: 'count', anchor: 'start' }];
};

type Lane = Readonly<{ scale: Scale; picture: Picture; placed: readonly PlacedMark[]; help: LaneHelp }>;

const laneOf = (
  { scale, picture, placed, help }: Lane,
  id: LaneId,
  top: number,
): Readonly<{ parts: readonly Partial<Drawing>[]; bottom: number }> => {
  const marks = marksOf(scale, id, placed, top + (scale.isForPaper ? 12 : 16) + (scale.isNarrow ? 24 : 0));
  const head = scale.isNarrow ? 34 : 48;
  const below = top + Math.max(head, 10 + marks.height + (scale.isNarrow ? 24 : 0) + 4);
  const rows = rowsOf(scale, help, below, dayNumber(picture.today));
  const count = placed.filter(({ mark }) => mark.lane === id).length;
  const bottom = Math.max(rows.bottom + 4, top + head + 4);
  const name = laneName(id, picture.childName);
  return {
    bottom,
    parts: [
      {
        texts: headed(scale, { id, name, count: countWords(count, help), top }),
        panels: [panelOf(scale, id, top, bottom)],
      },
      marks.drawing,
      ...rows.parts,
    ],
  };
};

const panelOf = (scale: Scale, id: PanelId, top: number, bottom: number): Scene['panels'][number] => ({
  id,
  box: { x: 0, y: tenth(top), width: scale.right + (scale.isNarrow ? 14 : 18), height: tenth(bottom - top) },
});

const byImportance = (text: SceneText): number =>
  ['lane', 'row', 'heading', 'today', 'count', 'note', 'pill', 'pill-money', 'year'].includes(text.look)
    ? 0
    : 1;

const tabStopOf = ({ marks, ends }: Drawing): string | undefined => {
  const newest = <Stop extends Readonly<{ day: Day; key: string }>>(
    stops: readonly Stop[],
  ): Stop | undefined =>
    [...stops].sort((one, other) =>
      one.day === other.day ? (one.key < other.key ? 1 : -1) : one.day < other.day ? 1 : -1,
    )[0];
  const mark = newest(marks);
  if (mark) return `mark-${mark.key}`;
  const end = newest(ends);
  return end && `end-${end.key}`;
};

/**
 * The picture of a child as places and words. The same input always makes the same scene, in whatever order its lists
 * come; a picture of 5,000 entries stays under 2,500 drawn things.
 */
export const layout = (picture: Picture, options: PictureOptions): Scene => {
  const shown = range(picture, options);
  const scale = scaleOf(options, shown);
  const placed = placedMarks(scale, picture.marks, options.kinds);
  const helpIn = helpByLane(scale, picture);
  const homes = homesOf(scale, picture, 40);
  const parts: Partial<Drawing>[] = [axisOf(scale, picture, shown), homes.drawing];
  const folded: string[] = [];
  const apart = scale.isForPaper ? 5 : 8;
  let y = homes.bottom + apart + 6;
  for (const id of options.lanes ?? LANES) {
    const help = helpIn(id);
    const lane = laneOf({ scale, picture, placed, help }, id, y);
    parts.push(...lane.parts);
    folded.push(...help.earlier, ...help.later, ...help.more);
    y = lane.bottom + apart;
  }
  const links = threadsOf(scale, picture, y);
  if (links.drawing.length > 0)
    parts.push(...links.drawing, { panels: [panelOf(scale, 'links', y, links.bottom)] });
  const bottom = links.drawing.length > 0 ? links.bottom : y - apart;
  const drawing = together(parts);
  const [width, height] = [scale.right + (scale.isNarrow ? 14 : 18), tenth(bottom + 8)];
  const ranked = [...drawing.texts].sort((one, other) => byImportance(one) - byImportance(other));
  const tabStop = tabStopOf(drawing);
  return {
    ...drawing,
    texts: settled(ranked, { width, height }),
    width,
    height,
    isNarrow: scale.isNarrow,
    plot: { left: scale.left, right: scale.right, top: homes.bottom, bottom: tenth(bottom) },
    ...shown,
    title: PICTURE.title(picture.childName, shown.from, shown.to),
    description: PICTURE.description,
    counts: countsOf(placed),
    ...(isInside(scale, picture.today) ? { today: xOf(scale, picture.today) } : {}),
    folded: { help: folded, threads: links.folded },
    ...(tabStop ? { tabStop } : {}),
  };
};

const countsOf = (placed: readonly PlacedMark[]): Scene['counts'] => {
  const counts = Object.fromEntries(MARK_KINDS.map((kind) => [kind, 0])) as Record<
    (typeof MARK_KINDS)[number],
    number
  >;
  for (const { mark } of placed) counts[mark.kind] += 1;
  return counts;
};
