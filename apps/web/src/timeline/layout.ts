import { PICTURE } from '../words/picture';
import { axisOf } from './axis';
import { together } from './drawing';
import { helpByLane } from './help';
import { homesOf } from './homes';
import { laneOf, panelOf } from './lanes';
import { type Day, LANES, MARK_KINDS, type Picture, type PictureOptions } from './picture';
import { type PlacedMark, placedMarks } from './placed-mark';
import { pictureWidth, tenth } from './scale';
import type { Drawing, Scene, SceneText } from './scene';
import { daysShownOf, scaleOf } from './shown-days';
import { settled } from './texts';
import { threadsOf } from './threads';

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
  const shown = daysShownOf(picture, options);
  const scale = scaleOf(options, shown, picture.today);
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
  const [width, height] = [pictureWidth(scale), tenth(bottom + 8)];
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
    ...(scale.todayAt === undefined ? {} : { today: scale.todayAt }),
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
